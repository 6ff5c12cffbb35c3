import type { SetAsideReason } from '../../types/input.ts'
import type { FormField } from './form-fields.ts'
import { type HeadingStyle, headingStyle } from './headings.ts'
import type { Layout, PageLayout, Paragraph } from './layout.ts'
import { isContents } from './lines.ts'
import { paragraphText } from './paragraphs.ts'
import { pointMark } from './points.ts'

/** A block of a page, before it is known which headings stand above it and whether it belongs to a letter. */
export interface Draft {
  readonly text: string
  readonly reason: SetAsideReason | undefined
  /** How it looks, if it may be a heading. */
  readonly heading: HeadingStyle | undefined
  readonly meta: readonly (readonly [name: string, value: string])[]
}

/** Makes the drafts of the pages of one document, in their order. */
export type DraftPage = (layout: PageLayout) => Draft[]

/** Makes a {@link DraftPage}; it remembers how far a numbered list has come, and which fields were seen. */
export function createDrafts({ body, hyphens }: Pick<Layout, 'body' | 'hyphens'>): DraftPage {
  let last = 0
  let isInContents = false
  const seen = new Set<string>()

  function paragraphDraft({ lines, isCell }: Paragraph): Draft {
    const text = paragraphText(lines, hyphens)
    isInContents = contentsTitle.test(text) || (isInContents && endsWithPage.test(text))
    const isEntry = isInContents && endsWithPage.test(text)
    const reason = isEntry ? 'page-furniture' : reasonOf(text, isCell || lines.some((line) => line.isRow))
    const heading = reason === undefined ? headingStyle(lines, text, body) : undefined
    const mark = heading === undefined && reason === undefined ? pointMark(text) : undefined
    const isNext = mark !== undefined && (mark.number <= 1 || mark.number === last + 1)
    if (isNext) last = mark.number
    return { text: isNext ? mark.rest : text, reason, heading, meta: [] }
  }

  /** Fields of one name show one value. */
  function isNew({ name, value }: FormField): boolean {
    if (value === '' || seen.has(name)) return false
    if (name !== '') seen.add(name)
    return true
  }

  return ({ page, head, paragraphs, foot }) => {
    const drafts = markTableHeads(paragraphs.map(paragraphDraft), paragraphs)
    const answers = page.fields.filter(isNew)
    return [
      ...head.map(furniture),
      ...withFields(drafts, paragraphs, page.fields, answers),
      ...page.stamps.map(furniture),
      ...foot.map(furniture),
    ]
  }
}

/** Cells in bold beside each other are the head of a table; one that stands alone is a heading of its row. */
function markTableHeads(drafts: readonly Draft[], paragraphs: readonly Paragraph[]): Draft[] {
  const isHead = (index: number) => paragraphs[index]?.isCell === true && drafts[index]?.heading !== undefined
  const isBeside = (a: number, b: number) => isHead(b) && paragraphs[a]?.column !== paragraphs[b]?.column
  return drafts.map((draft, index) => {
    if (!isHead(index) || !(isBeside(index, index - 1) || isBeside(index, index + 1))) return draft
    return { ...draft, heading: undefined, reason: 'table-header' }
  })
}

const furniture = (text: string): Draft => ({ text, reason: 'page-furniture', heading: undefined, meta: [] })

/** Above a table of contents, whose entries need no leader dots then. */
const contentsTitle = /^(?:innhold|innhald|innholdsfortegnelse|innhaldsliste|contents|table of contents)$/i
const endsWithPage = /^[\s\S]{1,200}\s\d{1,4}$/

/** Signs alone. */
const ruler = /^[\p{P}\p{Sm}\p{Sk}\s]+$/u

function reasonOf(text: string, isTable: boolean): SetAsideReason | undefined {
  if (ruler.test(text)) return 'ruler'
  if (isContents(text)) return 'page-furniture'
  return isTable && !/\p{L}/u.test(text) ? 'table-cell' : undefined
}

/** Puts answers after the words that ask for them; those words are labels then. */
function withFields(
  drafts: readonly Draft[],
  paragraphs: readonly Paragraph[],
  fields: readonly FormField[],
  answers: readonly FormField[],
): Draft[] {
  if (fields.length === 0) return [...drafts]
  const labelOf = labelFinder(fields, paragraphs)
  const labels = new Set(fields.map(labelOf))
  const after = new Map<number, Draft[]>()
  for (const field of answers) {
    const label = labelOf(field)
    const place = label >= 0 ? label : paragraphs.findLastIndex(({ lines }) => (lines[0]?.y ?? 0) < field.top)
    const known = after.get(place) ?? []
    known.push(fieldDraft(field, drafts[label]?.text ?? ''))
    after.set(place, known)
  }
  const marked = drafts.map((draft, index): Draft => {
    const isLabel = labels.has(index) && draft.reason === undefined && draft.heading === undefined
    return isLabel ? { ...draft, reason: 'group-label' } : draft
  })
  return [...(after.get(-1) ?? []), ...marked.flatMap((draft, index) => [draft, ...(after.get(index) ?? [])])]
}

/** Words about the sender, as forms ask for them. */
const aboutSender =
  /^(?:navn|namn|fornavn|etternavn|kontaktperson|organisasjon|virksomhet|verksemd|avsender|avsendar|innsender|e-?post|telefon|tlf|mobil|adresse|postnr|postnummer|poststed|stilling|tittel|fylke|kommune|dato|org|name|email|e-mail|phone|organisation|organization|company|county|date)(?![\p{L}])/iu

function fieldDraft({ label, name, value, isChoice }: FormField, above: string): Draft {
  const own = name.slice(name.lastIndexOf('.') + 1)
  const asked = label || (isTelling(own) ? own : above.replace(/\s+/g, ' ') || own)
  const felt = withoutColon(asked)
  const isInput = !isChoice && !aboutSender.test(felt) && /\p{L}/u.test(value)
  return { text: value, reason: isInput ? undefined : 'table-cell', heading: undefined, meta: [['felt', felt]] }
}

/** A question without what stands at its end: colons, stars for what must be answered, white space. */
function withoutColon(asked: string): string {
  let end = asked.length
  while (end > 0 && /[\s:*]/.test(asked.charAt(end - 1))) end--
  return asked.slice(0, end)
}

/** Whether the name of a field was given by a person, and not by the program that made the form. */
function isTelling(name: string): boolean {
  return (
    /\p{L}{3}/u.test(name) && !/^(?:text|tekst|field|felt|untitled|undefined|fill|topmost|form|box)\w*$/i.test(name)
  )
}

/** How far above a field its label may stand, points. */
const labelDistance = 40

/** Longest label, in UTF-16 units. */
const longestLabel = 250

/** Pairs of a field and a paragraph that are looked at on a page; a page that has more is no form. */
const mostPairs = 1_000_000

/** Finds labels, each once: index of the paragraph, or -1. */
function labelFinder(fields: readonly FormField[], paragraphs: readonly Paragraph[]): (field: FormField) => number {
  const isForm = fields.length * paragraphs.length <= mostPairs
  const found = new Map(fields.map((field) => [field, isForm ? labelIndex(field, paragraphs) : -1]))
  return (field) => found.get(field) ?? -1
}

/** Index of the paragraph that stands to the left of a field or right above it; -1 if there is none. */
function labelIndex({ x0, x1, top, bottom }: FormField, paragraphs: readonly Paragraph[]): number {
  let best = { index: -1, distance: labelDistance }
  paragraphs.forEach(({ lines }, index) => {
    const line = lines.at(-1)
    if (line === undefined || lines.reduce((sum, { text }) => sum + text.length, 0) > longestLabel) return
    const isLeft = line.x1 <= x0 + 2 && line.y > top && line.y < Math.min(bottom, top + 2 * line.size) + 2
    const isAbove = line.y <= top + 2 && line.x0 < x1 && line.x1 > x0
    const distance = isLeft ? 0 : isAbove ? top - line.y : labelDistance
    if (distance < best.distance) best = { index, distance }
  })
  return best.index
}
