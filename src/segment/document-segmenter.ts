import { findRespondentColumns } from '../text/columns/respondent-columns.ts'
import { namedRespondent } from '../text/named-respondent.ts'
import { respondentType } from '../text/respondent-type.ts'
import type { Input, Meta, Respondent } from '../types/input.ts'
import type { BlockUnit, DocumentUnit } from '../types/unit.ts'
import { cleanText, shorten, toNfc } from './clean-text.ts'
import { createIdSet } from './id-set.ts'
import type { SegmentContext } from './segment-context.ts'

/** What stands between a heading and the one below it in the section of an input. */
export const sectionMark = ' › '

/** Makes inputs of the blocks of running text. */
export interface DocumentSegmenter {
  readonly pushDocument: (unit: DocumentUnit) => void
  readonly pushBlock: (unit: BlockUnit, inputs: Input[]) => void
}

const nobody: Respondent = { name: '', type: '', county: '' }

/** Makes the part of a segmenter that takes documents and blocks. */
export function createDocumentSegmenter(context: SegmentContext): DocumentSegmenter {
  const { source, ledger } = context
  let facts: DocumentUnit['meta'] = []
  let shared: Meta = { names: [], values: [] }
  let respondent = nobody
  const places = createIdSet()
  /** Of the few places where several begin, how many. */
  const copiesAt = new Map<string, number>()

  /**
   * Two blocks hardly ever begin at one place; should they, the second says so. They need not follow each other: what
   * belongs to a page comes between.
   */
  function placeOf(unit: BlockUnit): string {
    const place = unit.column === '' ? unit.place : `${unit.place} column:${unit.column}`
    if (places.add(place)) return place
    let copies = copiesAt.get(place) ?? 1
    let unique: string
    do unique = `${place} part:${++copies}`
    while (!places.add(unique))
    copiesAt.set(place, copies)
    return unique
  }

  function metaOf(unit: BlockUnit): Meta {
    return unit.meta.length === 0 ? shared : toMeta([...facts, ...unit.meta])
  }

  /** Who the row of a table names; else the sender of the document. */
  function respondentOfBlock({ meta }: BlockUnit): Respondent {
    if (meta.length === 0) return respondent
    const own = respondentOf(source, meta)
    if (own.name !== '') return own
    return { name: respondent.name, type: own.type || respondent.type, county: own.county || respondent.county }
  }

  return {
    pushDocument(unit) {
      facts = unit.meta
      shared = toMeta(facts)
      respondent = respondentOf(source, facts)
    },
    pushBlock(unit, inputs) {
      const place = placeOf(unit)
      const text = cleanText(unit.text)
      const reason = unit.setAside ?? (text === '' ? 'empty' : undefined)
      if (reason !== undefined) return context.setAside(place, reason, shorten(text))
      ledger.read++
      const section = unit.section.map(toNfc).join(sectionMark)
      inputs.push({
        id: `${source}#${place}`,
        source,
        place,
        section,
        question: toNfc(unit.column),
        text,
        respondent: respondentOfBlock(unit),
        meta: metaOf(unit),
      })
    },
  }
}

/** A name that comes again gets ` (2)`, ` (3)` …, so that each is a column of its own. */
function toMeta(facts: DocumentUnit['meta']): Meta {
  const taken = new Set<string>()
  const names = facts.map(([name]) => {
    const plain = toNfc(name)
    let unique = plain
    for (let copy = 2; taken.has(unique); copy++) unique = `${plain} (${copy})`
    taken.add(unique)
    return unique
  })
  return { names, values: facts.map(([, value]) => toNfc(value)) }
}

/** The sender, as front matter, a letterhead or the other cells of a row tell. */
function respondentOf(source: string, facts: DocumentUnit['meta']): Respondent {
  const columns = findRespondentColumns(
    source,
    facts.map(([name]) => name),
    {},
  )
  const value = (index: number) => toNfc(facts[index]?.[1].trim() ?? '')
  const name = value(columns.organisation) || value(columns.person)
  return namedRespondent(name, respondentType(value(columns.type)), value(columns.county))
}
