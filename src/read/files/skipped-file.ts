import type { Finding } from '../../types/finding.ts'
import { knownExtensions } from '../registry.ts'

/** What old or foreign formats can be saved as, by extension. */
const betterAs: Readonly<Record<string, string>> = {
  '.doc': '.docx',
  '.rtf': '.docx',
  '.pages': '.docx',
  '.xls': '.xlsx',
  '.numbers': '.xlsx',
  '.msg': '.eml',
  '.7z': '.zip',
  '.rar': '.zip',
}

/** Says that a file is not read because it is about to be written: last time's answers are no inputs. */
export function ownOutput(name: string): Finding {
  const message = `${name} er ikke lest: det er filen det skrives til.`
  const hint = 'Er den et innspill, velg en annen utfil.'
  return { rule: 'skipped-file', severity: 'warning', source: name, place: '', inputId: '', message, hint }
}

/** Says that a file is not read because hovedgrep wrote it: our own answers are no inputs. */
export function ownEarlierOutput(name: string): Finding {
  const message = `${name} er ikke lest: den er laget av hovedgrep.`
  const hint = 'Skriv rapporter og rader til en annen mappe enn innspillene. Skal den leses likevel, nevn den ved navn.'
  return { rule: 'skipped-file', severity: 'warning', source: name, place: '', inputId: '', message, hint }
}

/** Says that a file is not read, and what would help. */
export function skippedFile(name: string): Finding {
  const extension = /\.[^./]+$/.exec(name)?.[0].toLowerCase() ?? ''
  const better = betterAs[extension]
  const message = `${name} er ikke lest: skjult fil, låsefil eller ukjent filtype.`
  const hint = better === undefined ? `Det som kan leses, er ${knownExtensions()}.` : `Lagre den som ${better}.`
  const severity = better === undefined ? 'info' : 'warning'
  return { rule: 'skipped-file', severity, source: name, place: '', inputId: '', message, hint }
}
