import type { Finding } from '../../types/finding.ts'
import type { TextLocation } from '../../types/location.ts'

/**
 * Where a flaw of a taxonomy stands: the term itself, quoted or not, else what stands on the line from where it begins.
 * @param lines - of the file
 */
export function locateFlaw(
  { place, column, words }: Pick<Finding, 'place' | 'column' | 'words'>,
  lines: readonly string[],
): TextLocation | undefined {
  const line = Number(/^line:(\d{1,9})$/.exec(place)?.[1])
  const text = lines[line - 1]
  if (text === undefined) return undefined
  const start = Math.min(column ?? text.length - text.trimStart().length + 1, text.length + 1)
  const size = words === undefined ? 0 : sizeOf(text.slice(start - 1), words)
  const endColumn = size > 0 ? start + size : text.trimEnd().length + 1
  return { line, column: start, endColumn: Math.max(start, endColumn), text, textColumn: 1, lineLength: text.length }
}

/** Characters that words take up at the start of a text, with quotes around them; 0 where they are not found there. */
function sizeOf(text: string, words: string): number {
  if (text.startsWith(words)) return words.length
  const quote = text.charAt(0)
  if (quote !== '"' && quote !== "'") return 0
  for (let at = 1; at < text.length; at++) {
    if (quote === '"' && text.charAt(at) === '\\') at++
    else if (text.charAt(at) !== quote) continue
    // In single quotes two of them stand for one.
    else if (quote === "'" && text.charAt(at + 1) === quote) at++
    else return at + 1
  }
  return 0
}
