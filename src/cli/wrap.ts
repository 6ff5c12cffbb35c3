import { displayWidth } from '../text/display-width.ts'

/**
 * Breaks a text into lines between words.
 * @param width - columns of the longest line, indent included; a longer word gets a line of its own
 * @param indent - before each line
 */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u)) {
    if (word === '') continue
    if (line !== '' && displayWidth(`${indent}${line} ${word}`) > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(indent + line)
  return lines.join('\n')
}
