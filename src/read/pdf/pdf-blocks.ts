import type { BlockUnit, DocumentUnit } from '../../types/unit.ts'
import { type LetterBlocks, setLetterAside } from '../text/letter-blocks.ts'
import { joinAcrossPages } from './across-pages.ts'
import { createDrafts, type Draft } from './drafts.ts'
import { createOutline } from './headings.ts'
import { layOut } from './layout.ts'
import type { PageText } from './read-pages.ts'

/** What the pages of a document say. */
export interface PdfBlocks {
  /** By the number of the page on which they begin. */
  readonly byPage: ReadonlyMap<number, readonly BlockUnit[]>
  /** What the head of a letter, or a form, tells: `avsender`, `dato`, `emne`, or the form's own words. */
  readonly facts: DocumentUnit['meta']
}

/** Makes the blocks of the pages that were read: paragraphs, points, headings, answers, and what belongs to the pages. */
export function pdfBlocks(pages: readonly PageText[]): PdfBlocks {
  const layout = layOut(pages)
  const draftPage = createDrafts(layout)
  const drafts = new Map<string, Draft>()
  const pageOf = new Map<string, number>()
  for (const pageLayout of joinAcrossPages(layout)) {
    const { number } = pageLayout.page
    draftPage(pageLayout).forEach((draft, index) => {
      const place = `page:${number} paragraph:${index + 1}`
      drafts.set(place, draft)
      pageOf.set(place, number)
    })
  }
  const isForm = pages.some(({ fields }) => fields.length > 0)
  const found = [...drafts].map(([place, draft]) => blockOf(place, draft))
  const { blocks, facts } = isForm ? formFacts(found) : setLetterAside(found)
  const byPage = new Map<number, BlockUnit[]>()
  for (const block of withSections(blocks, drafts)) {
    const number = pageOf.get(block.place) ?? 1
    const ofPage = byPage.get(number)
    if (ofPage === undefined) byPage.set(number, [block])
    else ofPage.push(block)
  }
  return { byPage, facts }
}

function blockOf(place: string, { text, meta, reason }: Draft): BlockUnit {
  return { kind: 'block', place, text, section: [], column: '', meta, setAside: reason }
}

/** A form is no letter; what its sender says of himself are facts of the document. */
function formFacts(blocks: readonly BlockUnit[]): LetterBlocks {
  const about = blocks.filter(({ meta, setAside }) => meta.length > 0 && setAside === 'table-cell')
  return { blocks, facts: about.flatMap(({ meta, text }) => meta.map(([, asked]) => [asked, text] as const)) }
}

/**
 * Tells headings from text, and what stands below each. Something that only looks like one, such as a name in bold at
 * the end of the document, has nothing below it.
 */
function withSections(blocks: readonly BlockUnit[], drafts: ReadonlyMap<string, Draft>): BlockUnit[] {
  const styleOf = ({ place, text }: BlockUnit) => {
    const draft = drafts.get(place)
    return draft?.text === text ? draft.heading : undefined
  }
  const last = blocks.findLastIndex((block) => block.setAside === undefined && styleOf(block) === undefined)
  const outline = createOutline()
  return blocks.map((block, index) => {
    const style = styleOf(block)
    const section = outline.section()
    const isSubject = block.setAside === 'subject'
    if (style === undefined || index > last || !(isSubject || block.setAside === undefined))
      return { ...block, section }
    outline.enter(block.text, style)
    return { ...block, section: outline.section().slice(0, -1), setAside: isSubject ? 'subject' : 'heading' }
  })
}
