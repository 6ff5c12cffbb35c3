import { hasUnsafe } from '../../../text/visible-text.ts'

/** Lines around a change that are shown too. */
const context = 3

/**
 * A unified diff of two files that have as many lines: line n was made line n, so nothing has to be sought, and a file of
 * any size takes time linear in it. It holds the very bytes of both, in whatever encoding, marks included, so that `patch`
 * and `git apply` make the one of the other; and no time, so that the same files give the same bytes.
 * @param name - path of the file from the folder in which the diff is applied, with `/`
 * @param before - {@link byteLines} of the file as it is; `after` has as many
 * @returns lines of the diff without their line ends, each character a byte; none where the files are the same
 */
export function unifiedDiff(name: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const hunks = hunksOf(before, after)
  if (hunks.length === 0) return []
  const head = [`--- ${headName(`a/${name}`)}`, `+++ ${headName(`b/${name}`)}`]
  return [...head, ...hunks.flatMap(([from, to]) => hunk(before, after, from, to))]
}

/** The bytes of a file as lines, each with its line feed and each character a byte (0–255). */
export function byteLines(bytes: Buffer): string[] {
  return bytes.length === 0 ? [] : bytes.toString('latin1').split(/(?<=\n)/)
}

/** A text as a string of its UTF-8 bytes, each character a byte. */
export function byteString(text: string): string {
  return Buffer.from(text).toString('latin1')
}

/** Names in which a program would lose its way, or which a terminal or a runner of workflows would obey. */
function isOdd(name: string): boolean {
  return /["\\]|##/.test(name) || hasUnsafe(name)
}

/**
 * A name as the head of a diff has it: in quotes and with escapes as in C where it holds quotes, backslashes, tabs or
 * what cannot be seen, as git writes it and both git and GNU patch read it; other letters as they are.
 */
function headName(name: string): string {
  // A name with a space ends with a tab, so that it is not taken for a name and a time.
  if (!isOdd(name)) return byteString(name) + (name.includes(' ') ? '\t' : '')
  return `"${[...name].map((character) => (isOdd(character) || character === '#' ? octal(character) : byteString(character))).join('')}"`
}

/** `\303\245` */
function octal(character: string): string {
  return [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
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
