import { type Body, headingStyle } from './headings.ts'
import type { Layout, PageLayout, Paragraph } from './layout.ts'
import { endsSentence, hasRoom, isSameSize, paragraphText } from './paragraphs.ts'
import { pointMark } from './points.ts'

/**
 * Puts paragraphs together again that are cut in two by the end of a page or of a column. The whole stands where its
 * first part stood; what lies between, such as footnotes, follows it.
 */
export function joinAcrossPages({ pages, body, hyphens }: Layout): PageLayout[] {
  const isHeading = ({ lines }: Paragraph) => headingStyle(lines, paragraphText(lines, hyphens), body) !== undefined
  let open: Paragraph | undefined
  let column = ''
  return pages.map((layout) => {
    const kept = layout.paragraphs.filter((paragraph) => {
      if (paragraph.isCell || isSmall(paragraph, body)) return true
      const here = `${layout.page.number} ${paragraph.column}`
      const isFirst = here !== column
      column = here
      if (isFirst && open !== undefined && goesOn(open, paragraph, isHeading)) {
        for (const line of paragraph.lines) open.lines.push(line)
        return false
      }
      open = paragraph
      return true
    })
    return { ...layout, paragraphs: kept }
  })
}

/** Footnotes and captions, which stand between the parts of a text. */
function isSmall({ lines }: Paragraph, body: Body): boolean {
  return lines.every((line) => line.size < body.size && !isSameSize(line, body))
}

function goesOn(from: Paragraph, to: Paragraph, isHeading: (paragraph: Paragraph) => boolean): boolean {
  const last = from.lines.at(-1)
  const [first, second] = to.lines
  if (last === undefined || first === undefined || last.isRow || first.isRow || !isSameSize(last, first)) return false
  if (first.isNote || pointMark(first.text) !== undefined || endsSentence(last.text)) return false
  if (/[\p{L}\d][-\u2010\u00AD]$/u.test(last.text) || /^\p{Ll}/u.test(first.text)) return !isHeading(from)
  const isIndented = second !== undefined && first.x0 - second.x0 > 0.8 * first.size
  if (hasRoom(last, first) || isIndented || last.isBold !== first.isBold) return false
  return from.lines.length > 1 && !isHeading(from) && !isHeading(to)
}
