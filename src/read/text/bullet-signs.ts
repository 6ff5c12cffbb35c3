/** A line that begins with the sign of a point as word processors and mail programs write it. */
export interface SignedLine {
  /** Columns before the sign; a tab counts as four. */
  readonly indent: number
  /** 0 for the sign of outer points, 1 and 2 for those further in. */
  readonly rank: number
  /** What is said, without white space before it. */
  readonly rest: string
}

/** Signs that need no space after them. */
const sure = /^(\s*)([•●▪■\uF020-\uF0FF])\s*(?=\S)/u

/** Signs that are one before a space. */
const spaced = /^(\s*)([·∙‣⁃►▶➢➤✓✔○◦□▫])\s+(?=\S)/u

/** Word's sign of the second level, an `o` in another font; copied as text, a tab or several spaces come after it. */
const letter = /^(\s*)(o)(?:\t|\u00A0| {2})\s*(?=\S)/

const inner = new Set(['o', '○', '◦', '□', '▫'])
const innermost = new Set(['▪', '■', '\uF0A7'])

/** Reads the sign of a point that is none of `-`, `*` and `+`, if the line begins with one. */
export function signedLine(line: string): SignedLine | undefined {
  const found = sure.exec(line) ?? spaced.exec(line) ?? letter.exec(line)
  if (found === null) return undefined
  const [all, before = '', sign = ''] = found
  const rank = innermost.has(sign) ? 2 : inner.has(sign) ? 1 : 0
  return { indent: columnsOf(before), rank, rest: line.slice(all.length) }
}

/** Columns that white space takes. */
export function columnsOf(space: string): number {
  let columns = 0
  for (const char of space) columns += char === '\t' ? 4 : 1
  return columns
}
