import type { DecodedBlock } from '../bytes/decode.ts'

/** What ends a line: any of `\r\n`, `\n` and `\r`, or `\n` (with or without `\r` before it), or `\r` alone. */
export type LineEnd = 'any' | 'lf' | 'cr'

const ends = { any: /\r\n|\n|\r/g, lf: /\r?\n/g, cr: /\r/g } as const satisfies Record<LineEnd, RegExp>

/**
 * Gives the physical lines of a file one after the other, until it has been enough.
 * @param take - gets each line without its end, counted from 1; answers whether to go on
 */
export async function eachLine(
  blocks: AsyncIterable<DecodedBlock>,
  end: LineEnd,
  take: (line: number, text: string) => boolean,
): Promise<void> {
  /** Pieces of the line that is not at its end yet. */
  let pieces: string[] = []
  let line = 0
  // A block may end between the two characters of one line end.
  let held = ''
  const finish = (last: string): boolean => {
    const text = pieces.length === 0 ? last : pieces.join('') + last
    pieces = []
    return take(++line, text)
  }
  for await (const { bytes } of blocks) {
    const text = held + bytes.toString('utf8')
    held = end !== 'cr' && text.endsWith('\r') ? '\r' : ''
    const body = held === '' ? text : text.slice(0, -1)
    let from = 0
    for (const { 0: found, index } of body.matchAll(ends[end])) {
      if (!finish(body.slice(from, index))) return
      from = index + found.length
    }
    if (from < body.length) pieces.push(body.slice(from))
  }
  if (held !== '' && end === 'any') {
    if (!finish('')) return
  } else if (held !== '') pieces.push(held)
  if (pieces.length > 0) finish('')
}
