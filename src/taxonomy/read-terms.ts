import { hasUnsafe } from '../text/visible-text.ts'
import type { Language, Term } from '../types/taxonomy.ts'
import { languages } from '../types/taxonomy.ts'
import { quote } from './quote.ts'
import { foldSpaces } from './read-words.ts'
import type { Located, LocatedEntry } from './yaml/located.ts'
import type { Report } from './yaml/mistakes.ts'
import { readFields, readInteger, wrong } from './yaml/read-value.ts'

/** Bounds of a term's weight: 1 is a weak hint, 5 points to the lever nearly always. */
export const weightBounds = { min: 1, max: 5 } as const

/**
 * Reads the terms of a subtopic or of a lever: `{ nb: { term: weight }, nn: …, en: … }`; a language may be left out.
 * @param subtopic - id of the subtopic that the terms show; empty for none
 * @param taken - terms of this lever so far, with the line of each; the new ones are added
 * @returns the terms in the order of the languages and, within each, of the file
 */
export function readTerms(
  value: Located | undefined,
  what: string,
  subtopic: string,
  taken: Map<string, number>,
  report: Report,
): readonly Term[] {
  if (value === undefined || value.kind === 'nothing') return []
  const fields = readFields(value, what, languages, report)
  const terms: Term[] = []
  for (const language of languages) {
    const entries = entriesOf(fields?.get(language), `${what}.${language}`, report)
    for (const entry of entries) {
      const term = readTerm(entry, { language, subtopic, what }, taken, report)
      if (term !== undefined) terms.push(term)
    }
  }
  return terms
}

function entriesOf(value: Located | undefined, what: string, report: Report): readonly LocatedEntry[] {
  if (value === undefined || value.kind === 'nothing') return []
  if (value.kind === 'map') return value.entries
  wrong(value, `${what} må være termer med vekt`, '{ term: vekt }', report)
  return []
}

function readTerm(
  entry: LocatedEntry,
  context: { readonly language: Language; readonly subtopic: string; readonly what: string },
  taken: Map<string, number>,
  report: Report,
): Term | undefined {
  const text = foldSpaces(entry.key)
  if (text === '' || hasUnsafe(text)) {
    report(entry.at, `en term i ${context.what} kan ikke brukes (ventet ord, fikk ${quote(entry.key)})`)
    return undefined
  }
  // Matching ignores case, so two spellings that differ only by it are the same term.
  const key = `${context.language} ${text.toLowerCase()}`
  const earlier = taken.get(key)
  if (earlier !== undefined) {
    const where = `første gang på linje ${earlier}`
    report(
      entry.at,
      `termen ${quote(text)} står to ganger for språket ${context.language} i samme hovedgrep (${where})`,
    )
  }
  taken.set(key, earlier ?? entry.at.line)
  const weight = readInteger(entry.value, `vekten av ${quote(text)}`, weightBounds, report)
  return weight === undefined ? undefined : { text, language: context.language, weight, subtopic: context.subtopic }
}
