import type { Lever, Localised, Subtopic, Term } from '../types/taxonomy.ts'
import { noLever } from '../types/taxonomy.ts'
import { idPattern, readId, subtopicIdPattern } from './read-id.ts'
import { readTerms } from './read-terms.ts'
import { asAbsence, readLocalised } from './read-words.ts'
import type { Located } from './yaml/located.ts'
import type { Report } from './yaml/mistakes.ts'
import { type Fields, readFields, readInteger, readList, required } from './yaml/read-value.ts'

/** Keys that a lever may have in the file. */
export const leverKeys = ['number', 'id', 'name', 'description', 'subtopics', 'terms'] as const

/** Keys that a subtopic may have in the file. */
export const subtopicKeys = ['id', 'name', 'terms'] as const

const noWords: Localised = { nb: '', nn: '', en: '' }

/**
 * Reads one lever. Its description may be left out when it has terms: one of the two must say what the lever is about.
 * @param number - the number that it must have
 * @param taken - lever ids so far, with the line of each; the new one is added
 * @returns the lever, with empty parts where something was wrong (reported); undefined when the value is no map
 */
export function readLever(
  value: Located,
  number: number,
  taken: Map<string, number>,
  report: Report,
): Lever | undefined {
  const what = `hovedgrep ${number}`
  const fields = readFields(value, what, leverKeys, report)
  if (fields === undefined) return undefined
  checkNumber(fields, number, what, report)
  const id = readId(required(fields, 'id', what, report), `${what}: id`, idPattern, taken, [noLever], report)
  const name = readLocalised(required(fields, 'name', what, asAbsence(report)), `${what}: name`, report)
  const { subtopics, terms } = readLexicon(fields, what, report)
  return { number, id, name, description: readDescription(fields, terms, what, report), subtopics, terms }
}

function checkNumber(fields: Fields, expected: number, what: string, report: Report): void {
  const value = required(fields, 'number', what, report)
  if (value === undefined) return
  const number = readInteger(value, `${what}: number`, { min: 1, max: Number.MAX_SAFE_INTEGER }, report)
  if (number !== undefined && number !== expected) {
    report(value.at, `${what}: number stemmer ikke med rekkefølgen (ventet ${expected}, fikk ${number})`)
  }
}

function readDescription(fields: Fields, terms: readonly Term[], what: string, report: Report): Localised {
  const value = fields.get('description')
  if (value !== undefined) return readLocalised(value, `${what}: description`, report)
  if (terms.length === 0)
    asAbsence(report)(fields.at, `${what} har verken beskrivelse eller termer (ventet minst én av delene)`)
  return noWords
}

function readLexicon(
  fields: Fields,
  what: string,
  report: Report,
): { readonly subtopics: readonly Subtopic[]; readonly terms: readonly Term[] } {
  const subtopics: Subtopic[] = []
  const terms: Term[] = []
  const takenIds = new Map<string, number>()
  const takenTerms = new Map<string, number>()
  const listed = fields.get('subtopics')
  const items = listed === undefined || listed.kind === 'nothing' ? [] : readList(listed, `${what}: subtopics`, report)
  for (const item of items ?? []) {
    const part = readFields(item, `${what}: deltema`, subtopicKeys, report)
    if (part === undefined) continue
    const id = readId(
      required(part, 'id', `${what}: deltema`, report),
      `${what}: deltema-id`,
      subtopicIdPattern,
      takenIds,
      [],
      report,
    )
    const label = id === '' ? `${what}: deltema` : `${what}: deltema ${id}`
    const name = required(part, 'name', label, asAbsence(report))
    subtopics.push({ id, name: readLocalised(name, `${label}: name`, report) })
    terms.push(...readTerms(part.get('terms'), `${label}: terms`, id, takenTerms, report))
  }
  terms.push(...readTerms(fields.get('terms'), `${what}: terms`, '', takenTerms, report))
  return { subtopics, terms }
}
