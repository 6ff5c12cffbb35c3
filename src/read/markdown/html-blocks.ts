import type { BlockUnit } from '../../types/unit.ts'
import { richTableBlocks } from '../rich/rich-tables.ts'
import { htmlToMdast } from '../web/html-tree.ts'
import { markdownBlocks } from './markdown-blocks.ts'

/**
 * Gives what can be seen of a piece of HTML in a Markdown text, which may be half of one: marks are opened in one and
 * closed in another.
 * @param place - of all its blocks
 * @returns undefined when nothing can be read in it
 */
export function htmlBlocks(html: string, section: readonly string[], place: string): readonly BlockUnit[] | undefined {
  const seen = withoutNotes(html)
  if (seen.trim() === '') return undefined
  try {
    const blocks = markdownBlocks(htmlToMdast(seen), () => place, richTableBlocks)
    if (blocks.every((block) => block.text === '')) return undefined
    return blocks.map((block) => ({ ...block, section: [...section, ...block.section] }))
  } catch (flaw) {
    // Nested too deeply.
    if (flaw instanceof RangeError) return undefined
    throw flaw
  }
}

/** What begins and ends what is written for programs. */
const notes: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
]

/** Leaves out a comment or the like at the beginning, which goes to where Markdown ends it; in HTML it might end before. */
function withoutNotes(html: string): string {
  const text = html.trimStart()
  const note = notes.find(([start]) => text.startsWith(start))
  if (note === undefined) return text
  const end = text.indexOf(note[1], note[0].length)
  return end < 0 ? '' : text.slice(end + note[1].length)
}
