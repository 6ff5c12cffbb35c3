import type { Severity } from '../../types/finding.ts'
import { knownExtensions } from '../registry.ts'
import type { NamedFile, SkippedFile } from './named-file.ts'

/** Formats that inputs come in and that are not read: what they are called, and what they can be saved as; by extension. */
const betterAs: Readonly<Record<string, readonly [what: string, better: string]>> = {
  '.doc': ['Eldre Word-format', '.docx'],
  '.dot': ['Eldre Word-format', '.docx'],
  '.rtf': ['Rik tekst', '.docx'],
  '.pages': ['Pages-format', '.docx'],
  '.xls': ['Eldre Excel-format', '.xlsx'],
  '.xlsb': ['Binært Excel-format', '.xlsx'],
  '.numbers': ['Numbers-format', '.xlsx'],
  '.msg': ['Outlook-format', '.eml'],
  '.7z': ['Arkiv fra 7-Zip', '.zip'],
  '.rar': ['Arkiv fra WinRAR', '.zip'],
}

/** Says that a file is not read because it is about to be written: last time's answers are no inputs. */
export function ownOutput(file: NamedFile): SkippedFile {
  const reason = 'det er filen det skrives til'
  const hint = 'Er den et innspill, velg en annen utfil.'
  return notRead(file, 'warning', reason, hint)
}

/** Says that a file is not read because hovedgrep wrote it: our own answers are no inputs. */
export function ownEarlierOutput(file: NamedFile): SkippedFile {
  const reason = 'den er laget av hovedgrep'
  const hint = 'Skriv rapporter og rader til en annen mappe enn innspillene. Skal den leses likevel, nevn den ved navn.'
  return notRead(file, 'warning', reason, hint)
}

/**
 * Says that a file is not read, why, and what would help.
 * @param isFile - false for what is called as a file and is none, such as a link that leads nowhere
 */
export function skippedFile(file: NamedFile, isFile = true): SkippedFile {
  const { name } = file
  const own = name.slice(name.lastIndexOf('/') + 1)
  const extension = /.\.[^.]+$/.exec(own)?.[0].slice(1).toLowerCase() ?? ''
  const isHidden = own.startsWith('.') || own.startsWith('~$')
  const better = isFile && !isHidden && Object.hasOwn(betterAs, extension) ? betterAs[extension] : undefined
  if (better !== undefined) {
    const [what, format] = better
    return skipped(file, 'warning', `${what} (${extension}) leses ikke: ${name}.`, `Lagre som ${format}.`)
  }
  const reason = isFile ? reasonOf(own, extension) : 'det er ingen vanlig fil'
  const hint = `Det som kan leses, er ${knownExtensions()}.`
  return notRead(file, 'info', reason, isHidden || !isFile ? '' : hint)
}

function notRead(file: NamedFile, severity: Severity, reason: string, hint: string): SkippedFile {
  return skipped(file, severity, `${file.name} er ikke lest: ${reason}.`, hint)
}

function skipped({ name, path, inside }: NamedFile, severity: Severity, message: string, hint: string): SkippedFile {
  const about = { rule: 'skipped-file', source: name, place: '', inputId: '' } as const
  return { name, path, inside, finding: { ...about, severity, message, hint } }
}

function reasonOf(name: string, extension: string): string {
  if (name.startsWith('~$')) return 'låsefil fra et program som har, eller hadde, en fil åpen'
  if (name.startsWith('.')) return 'skjult fil eller mappe'
  // What stands after a dot may be part of a person's name; an extension is short.
  return /^\.[a-z0-9]{1,5}$/.test(extension)
    ? `filtypen ${extension} er ikke en av dem som kan leses`
    : 'ukjent filtype'
}
