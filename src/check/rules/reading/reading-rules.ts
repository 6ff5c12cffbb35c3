import type { Rule } from '../../rule.ts'
import { duplicateColumn } from './duplicate-column.ts'
import { emptyInput } from './empty-input.ts'
import { formulaCell } from './formula-cell.ts'
import { futureDate } from './future-date.ts'
import { invalidDate } from './invalid-date.ts'
import { missingColumn } from './missing-column.ts'
import { mojibake } from './mojibake.ts'
import { tooLong } from './too-long.ts'
import { tooShort } from './too-short.ts'
import { unexpectedColumn } from './unexpected-column.ts'
import { unknownFrontMatterKey } from './unknown-front-matter-key.ts'
import { unstableId } from './unstable-id.ts'

/** Rules about what could not be read, or not as it was meant (lesing). */
export const readingRules = {
  'undecodable-bytes': {
    severity: 'error',
    description: 'Filen har byte som ikke kan leses i tegnsettet; de er erstattet med �.',
    needs: 'reading',
  },
  'mixed-encoding': {
    severity: 'warning',
    description: 'Noen linjer i en fil er i en annen tegnkoding enn resten, og er lest i den.',
    needs: 'reading',
  },
  'unclosed-quote': {
    severity: 'error',
    description: 'Et anførselstegn i en tabell blir aldri lukket, så grensene mellom radene er usikre.',
    needs: 'reading',
  },
  'record-too-long': {
    severity: 'error',
    description: 'En rad er større enn read.max-record-bytes og er ikke lest.',
    needs: 'reading',
  },
  'document-too-large': {
    severity: 'error',
    description: 'Et dokument er større enn read.max-document-bytes og er ikke lest.',
    needs: 'reading',
  },
  'markdown-unreadable': {
    severity: 'error',
    description: 'En Markdown-fil lar seg ikke tolke og er ikke lest.',
    needs: 'reading',
  },
  'unreadable-file': {
    severity: 'error',
    description: 'En fil i en mappe lar seg ikke åpne og er ikke lest.',
    needs: 'reading',
  },
  'damaged-file': {
    severity: 'error',
    description: 'En fil er skadet eller er noe annet enn endelsen sier, og er ikke lest.',
    needs: 'reading',
  },
  'password-protected': {
    severity: 'error',
    description: 'En fil er beskyttet med passord og er ikke lest.',
    needs: 'reading',
  },
  'no-text-layer': {
    severity: 'error',
    description: 'En PDF, eller noen av sidene, er bare bilder uten tekst og er ikke lest.',
    needs: 'reading',
  },
  'archive-limit': {
    severity: 'error',
    description: 'Et arkiv har for mange filer eller blir for stort når det pakkes ut, og er ikke lest.',
    needs: 'reading',
  },
  'unsafe-path': {
    severity: 'error',
    description: 'En fil i et arkiv har et navn som peker ut av arkivet, og er ikke lest.',
    needs: 'reading',
  },
  'nested-too-deep': {
    severity: 'error',
    description: 'Et dokument er så dypt nøstet at det ikke lar seg lese.',
    needs: 'reading',
  },
  'unread-part': {
    severity: 'info',
    description: 'En del av et dokument, som et bilde eller et diagram, har ingen tekst som kan leses.',
    needs: 'reading',
  },
  'hidden-sheet': {
    severity: 'info',
    description: 'Et ark, en rad eller en kolonne i en arbeidsbok er skjult, og er lest som de andre.',
    needs: 'reading',
  },
  'json-invalid': {
    severity: 'error',
    description: 'En JSON-fil, eller en linje i en JSON Lines-fil, er ikke gyldig og er ikke lest.',
    needs: 'reading',
  },
  'unknown-key': {
    severity: 'error',
    description:
      'Et objekt i en JSON Lines-fil har en nøkkel som de første objektene ikke har, og verdien er ikke tatt med.',
    needs: 'reading',
  },
  'duplicate-id': {
    severity: 'error',
    description: 'To innspill i samme kilde har samme id.',
    needs: 'reading',
  },
  'missing-column': missingColumn,
  'column-elsewhere': {
    severity: 'warning',
    description: 'En tabell mangler en kolonne som du har nevnt, og som andre tabeller i samme fil har.',
    needs: 'reading',
  },
  'front-matter-invalid': {
    severity: 'warning',
    description: 'Opplysningene øverst i en Markdown-fil er ikke gyldig YAML og er ikke lest.',
    needs: 'reading',
  },
  'short-row': {
    severity: 'warning',
    description: 'En rad har færre felter enn tabellen har kolonner.',
    needs: 'reading',
  },
  'extra-cells': {
    severity: 'warning',
    description:
      'En rad har flere felter enn tabellen har kolonner; resten er lagt til siste kolonne, i regneark satt til side.',
    needs: 'reading',
  },
  'empty-input': emptyInput,
  'too-short': tooShort,
  'too-long': tooLong,
  mojibake,
  'formula-cell': formulaCell,
  'duplicate-column': duplicateColumn,
  'unexpected-column': unexpectedColumn,
  'unstable-id': unstableId,
  'unknown-front-matter-key': unknownFrontMatterKey,
  'invalid-date': invalidDate,
  'future-date': futureDate,
  'skipped-file': {
    severity: 'info',
    // A letter in an old format is lost, a picture is not.
    varies: true,
    description:
      'En fil i en mappe er hoppet over fordi den ikke kan leses som innspill, eller fordi hovedgrep skriver eller har skrevet den.',
    needs: 'reading',
  },
} as const satisfies Record<string, Rule>
