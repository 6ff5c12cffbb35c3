import { visibleInLine } from '../../../text/visible-text.ts'

/** Lines around a change that are shown too. */
const context = 3

const utf8Mark = Buffer.from('\uFEFF')

/**
 * A unified diff of two texts that have as many lines: line n was made line n, so nothing has to be sought, and a file of
 * any size takes time linear in it. What it tells of is what `patch` and `git apply` take.
 * @param name - path of the file from the working folder, with `/`
 * @param note - a line of its own above the diff; empty for none
 * @returns empty where the lines are the same and there is no note
 */
export function unifiedDiff(name: string, before: readonly string[], after: readonly string[], note = ''): string {
  const hunks = hunksOf(before, after)
  if (hunks.length === 0 && note === '') return ''
  const shown = visibleInLine(name)
  const head = [...(note === '' ? [] : [`# ${shown}: ${note}`])]
  // A name with a space ends with a tab, so that it is not taken for a name and a time.
  const end = shown.includes(' ') ? '\t' : ''
  if (hunks.length > 0) head.push(`--- a/${shown}${end}`, `+++ b/${shown}${end}`)
  return `${[...head, ...hunks.flatMap(([from, to]) => hunk(before, after, from, to))].join('\n')}\n`
}

/** Stretches of lines with changes in them, half-open, from 0. */
function hunksOf(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const hunks: [number, number][] = []
  for (const [at, line] of before.entries()) {
    if (line === after[at]) continue
    const [from, to] = [Math.max(0, at - context), Math.min(before.length, at + context + 1)]
    const last = hunks.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = to
    else hunks.push([from, to])
  }
  return hunks
}

function hunk(before: readonly string[], after: readonly string[], from: number, to: number): string[] {
  const range = `${from + 1},${to - from}`
  const lines = [`@@ -${range} +${range} @@`]
  for (let at = from; at < to; ) {
    if (before[at] === after[at]) {
      lines.push(...shown(' ', before[at++] ?? ''))
      continue
    }
    const start = at
    while (at < to && before[at] !== after[at]) at++
    lines.push(...before.slice(start, at).flatMap((line) => shown('-', line)))
    lines.push(...after.slice(start, at).flatMap((line) => shown('+', line)))
  }
  return lines
}

function shown(sign: string, line: string): string[] {
  return line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file']
}

/** A text as lines, each with its line end. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/)
}

/** Bytes after a mark of UTF-8 as lines of text; bytes that are no UTF-8 are written out, such as `\xE5`. */
export function linesOfBytes(bytes: Buffer): string[] {
  const lines: string[] = []
  const isMarked = bytes.subarray(0, 3).equals(utf8Mark)
  for (let from = isMarked ? 3 : 0; from < bytes.length; ) {
    const found = bytes.indexOf(0x0a, from)
    const end = found < 0 ? bytes.length : found + 1
    lines.push(lineOf(bytes.subarray(from, end)))
    from = end
  }
  return lines
}

function lineOf(line: Buffer): string {
  const text = line.toString('utf8')
  if (!text.includes('\uFFFD')) return text
  return [...line]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`))
    .join('')
}
