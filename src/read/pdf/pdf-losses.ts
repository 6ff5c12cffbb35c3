import type { Loss } from '../lost-source.ts'
import { TooLargeError } from './read-pages.ts'

/** A rule and what a person is told by it. */
export interface PdfLoss extends Loss {
  readonly rule: string
}

/**
 * Says why a document, or a page of it, cannot be read.
 * @param what - what it is, as a message begins: `Filen`, `Siden`
 */
export function lossOf(error: unknown, what: string): PdfLoss {
  const name = error instanceof Error ? error.name : ''
  const message = error instanceof Error ? error.message : ''
  if (name === 'PasswordException') {
    return {
      rule: 'password-protected',
      message: 'Filen er beskyttet med passord og er ikke lest.',
      hint: 'Lagre den på nytt uten passord.',
    }
  }
  if (error instanceof TooLargeError) {
    return {
      rule: 'archive-limit',
      message: 'En del av filen pakkes ut til mer enn den får, og filen er ikke lest.',
      hint: 'Åpne den i et leseprogram, og skriv den ut til en ny PDF-fil.',
    }
  }
  if (error instanceof RangeError || /call stack|array length|allocation/i.test(message)) {
    return {
      rule: 'nested-too-deep',
      message: `${what} er for stor eller for dypt nøstet til å leses.`,
      hint: 'Skriv dokumentet ut til en ny PDF-fil, og les den.',
    }
  }
  return {
    rule: 'damaged-file',
    message: `${what} er skadet${what === 'Filen' ? ', eller ingen PDF,' : ''} og er ikke lest.`,
    hint: 'Åpne filen i et leseprogram og lagre den på nytt, eller be om den en gang til.',
  }
}

/** None of the pages has text that can be read. */
export const noText: PdfLoss = {
  rule: 'no-text-layer',
  message: 'Ingen av sidene har tekst som kan leses: de er bilder, som i en skannet fil.',
  hint: 'Kjør tekstgjenkjenning (OCR) på filen, lagre den på nytt, og les den igjen.',
}

/** A page among others has none. */
export const noTextOnPage: PdfLoss = {
  rule: 'no-text-layer',
  message: 'Siden har ingen tekst som kan leses: den er et bilde, eller skadet.',
  hint: 'Kjør tekstgjenkjenning (OCR) på filen, lagre den på nytt, og les den igjen.',
}

/** A page has characters, but not which ones they are. */
export const garbledPage: PdfLoss = {
  rule: 'no-text-layer',
  message: 'Siden har tekst som ikke lar seg tolke: skriften sier ikke hvilke tegn den viser.',
  hint: 'Skriv siden ut som bilde, kjør tekstgjenkjenning (OCR) på den, og les den igjen.',
}
