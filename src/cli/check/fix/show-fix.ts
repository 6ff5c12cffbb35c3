import { relative, sep } from 'node:path'
import { breakCommands } from '../../../text/break-commands.ts'
import { visibleInLine } from '../../../text/visible-text.ts'
import { realPathOf } from '../real-path-of.ts'
import { byteLines, byteString, unifiedDiff } from './unified-diff.ts'

/** A change as it is shown. */
export interface ShownFix {
  /** What is written. */
  readonly bytes: Buffer
  /** Why the diff leaves the change out, in bokmål; undefined where it holds it. */
  readonly leftOut: string | undefined
}

/** Where a change is shown. */
export interface ShowOptions {
  /** The working folder, in which the diff is to be applied. Absolute. */
  readonly cwd: string
  /** Whether it goes to a file, and so into no log. */
  readonly isFile: boolean
}

/**
 * The change of a file as a diff that `patch` and `git apply` take in the working folder. What cannot stand in such a diff
 * is left out of it, because one file that does not apply would keep git from applying the others.
 * @param path - of the file, absolute
 * @param note - what becomes of its encoding, in bokmål; empty for nothing. It stands above the diff.
 */
export function showFix(path: string, before: Buffer, after: Buffer, note: string, options: ShowOptions): ShownFix {
  // Git follows no link to what it changes.
  const name = relative(realPathOf(options.cwd), realPathOf(path)).split(sep).join('/')
  const [old, changed] = [byteLines(before), byteLines(after)]
  // Of two bytes a letter, a line feed among them that ends no line.
  const isWide = old.length !== changed.length || (note !== '' && before.includes(0))
  const diff = isWide ? [] : unifiedDiff(name, old, changed)
  const leftOut = whyLeftOut(name, isWide, diff, options)
  const head = note === '' ? [] : [byteString(`# ${breakCommands(visibleInLine(name))}: ${note}`)]
  const lines = leftOut === undefined ? [...head, ...diff] : head
  return { bytes: Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1'), leftOut }
}

function whyLeftOut(
  name: string,
  isWide: boolean,
  diff: readonly string[],
  { isFile }: ShowOptions,
): string | undefined {
  if (name.startsWith('../') || name.startsWith('/') || /^[A-Za-z]:/.test(name))
    return 'filen ligger utenfor mappen du står i.'
  if (isWide) return 'den er ikke i en tegnkoding som kan vises linje for linje.'
  if (!isFile && diff.some(mayBeObeyed))
    return 'den har linjer som en CI-logg ville lese som kommandoer. Skriv diffen til en fil med -o.'
  return undefined
}

/**
 * Whether a runner of workflows could take a line of a diff for a command to it: GitHub's obeys `::error::` where a line
 * begins, the space of an unchanged line aside, and every return begins one; it obeys `##[error]` anywhere, and others
 * obey `##vso[` and its like. Such a line cannot be broken without spoiling the diff.
 */
function mayBeObeyed(line: string): boolean {
  if (/##[a-z]{0,20}\[/i.test(line)) return true
  return line.includes('::') && textOf(line).split('\r').some(beginsCommand)
}

function beginsCommand(line: string): boolean {
  return line.replace(/^[\s\u0085]+/, '').startsWith('::')
}

function textOf(line: string): string {
  return Buffer.from(line, 'latin1').toString('utf8')
}

/** What a diff says, for somebody who looks at it: bytes that are no UTF-8 are written out, such as `\xE5`. */
export function readableDiff(bytes: Buffer): string {
  return byteLines(bytes).map(readableLine).join('')
}

function readableLine(line: string): string {
  const text = textOf(line)
  if (byteString(text) === line) return text
  return [...line]
    .map((byte) => (byte < '\x80' ? byte : `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('')
}
