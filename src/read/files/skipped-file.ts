import type { Finding } from '../../types/finding.ts'
import { knownExtensions } from '../registry.ts'

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

/**
 * Says that a file is not read, why, and what would help.
 * @param isFile - false for what is called as a file and is none, such as a link that leads nowhere
 */
export function skippedFile(name: string, isFile = true): Finding {
  const own = name.slice(name.lastIndexOf('/') + 1)
  const extension = /.\.[^.]+$/.exec(own)?.[0].slice(1).toLowerCase() ?? ''
  const isHidden = own.startsWith('.') || own.startsWith('~$')
  const better = isFile && !isHidden && Object.hasOwn(betterAs, extension) ? betterAs[extension] : undefined
  const finding = { rule: 'skipped-file', source: name, place: '', inputId: '' } as const
  if (better !== undefined) {
    const [what, format] = better
    const message = `${what} (${extension}) leses ikke: ${name}.`
    return { ...finding, severity: 'warning', message, hint: `Lagre som ${format}.` }
  }
  const message = `${name} er ikke lest: ${isFile ? reasonOf(own, extension) : 'det er ingen vanlig fil'}.`
  const hint = `Det som kan leses, er ${knownExtensions()}.`
  return { ...finding, severity: 'info', message, hint: isHidden || !isFile ? '' : hint }
}

function reasonOf(name: string, extension: string): string {
  if (name.startsWith('~$')) return 'låsefil fra et program som har, eller hadde, en fil åpen'
  if (name.startsWith('.')) return 'skjult fil eller mappe'
  // What stands after a dot may be part of a person's name; an extension is short.
  return /^\.[a-z0-9]{1,5}$/.test(extension)
    ? `filtypen ${extension} er ikke en av dem som kan leses`
    : 'ukjent filtype'
}
