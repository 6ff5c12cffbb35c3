import type { TextLocation } from '../../types/location.ts'
import type { DecodedBlock } from '../bytes/decode.ts'
import { eachLine, type LineEnd } from './each-line.ts'
import { markLine, markStretch } from './mark-line.ts'
import { hideValue, type Shield } from './shield.ts'
import { asWanted, type WantedLine } from './wanted-place.ts'

/** Lines in which words are looked for, from the one where their paragraph begins. */
const longestParagraph = 500

/**
 * Finds lines of a file. Words that are meant may stand further down in the same paragraph. Ends as soon as all are found.
 * @returns by wanted line; a line beyond the end of the file is not among them
 */
export async function locateLines(
  blocks: AsyncIterable<DecodedBlock>,
  end: LineEnd,
  wanted: readonly WantedLine[],
  shield: Shield,
): Promise<Map<WantedLine, TextLocation>> {
  const found = new Map<WantedLine, TextLocation>()
  const byLine = new Map<number, WantedLine[]>()
  for (const one of wanted) byLine.set(one.line, [...(byLine.get(one.line) ?? []), one])
  let last = 0
  for (const line of byLine.keys()) last = Math.max(last, line)
  /** Those whose words are still looked for. */
  let open: WantedLine[] = []
  await eachLine(blocks, end, (line, text) => {
    for (const one of byLine.get(line) ?? []) {
      found.set(one, asWanted(one, (one.mark ?? markLine)(line, text, shield)))
      if (one.words !== undefined && one.words !== '') open.push(one)
    }
    if (open.length > 0) {
      open = open.filter((one) => {
        const at = one.words === undefined ? -1 : text.indexOf(one.words)
        if (at >= 0)
          found.set(one, markStretch(line, hideValue(text, shield), at, at + (one.words ?? '').length, shield))
        return at < 0 && text.trim() !== '' && line - one.line < longestParagraph
      })
    }
    return line < last || open.length > 0
  })
  return found
}
