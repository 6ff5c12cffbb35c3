/** Longest name, in UTF-16 units. */
const longest = 150

/** Control characters, and those that turn the direction of writing, so that a name looks like another. */
const unsafe = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** Extensions of what mails carry without a name. */
const extensions: ReadonlyMap<string, string> = new Map([
  ['application/pdf', '.pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.xlsx'],
  ['application/vnd.oasis.opendocument.text', '.odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', '.ods'],
  ['application/zip', '.zip'],
  ['application/json', '.json'],
  ['text/plain', '.txt'],
  ['text/markdown', '.md'],
  ['text/html', '.html'],
  ['text/csv', '.csv'],
])

/** Makes names of files safe and unique within one mail. */
export function createNamer(): (name: string | null, mediaType: string) => string {
  const taken = new Set<string>()
  return (name, mediaType) => {
    const extension = extensions.get(mediaType) ?? ''
    const safe = safeName(name ?? '') || `vedlegg${extension}`
    const dot = safe.lastIndexOf('.')
    const [stem, end] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, '']
    let unique = safe
    for (let copy = 2; taken.has(unique); copy++) unique = `${stem} (${copy})${end}`
    taken.add(unique)
    return unique
  }
}

/** The last part of a path, without what cannot be seen; empty when nothing is left. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? ''
  const seen = last.normalize('NFC').replace(unsafe, '').replace(/\s+/g, ' ').trim()
  if (/^\.*$/.test(seen)) return ''
  if (seen.length <= longest) return seen
  const dot = seen.lastIndexOf('.')
  const end = dot > 0 && seen.length - dot <= 10 ? seen.slice(dot) : ''
  return seen.slice(0, longest - end.length).replace(/[\uD800-\uDBFF]$/, '') + end
}
