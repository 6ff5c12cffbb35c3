import { type Language, languages } from '../types/taxonomy.ts'
import { foldSpaces } from './read-words.ts'
import type { Located, LocatedEntry, Position } from './yaml/located.ts'

/** Where a part of a taxonomy file begins. */
export interface TaxonomyPlace extends Position {
  /** What stands there, where it is one term: its key, without quotes. */
  readonly words?: string
}

/** Where the parts of a taxonomy file stand. */
export interface TaxonomyPlaces {
  /** Of a lever by its position, from 0: where it begins, or where a part of it does. */
  readonly leverAt: (lever: number, part?: 'name' | 'description') => TaxonomyPlace
  /** Whether a lever has the key `description`, whatever stands there. */
  readonly hasDescription: (lever: number) => boolean
  /** Of a subtopic by the positions of its lever and of itself, from 0. */
  readonly subtopicAt: (lever: number, subtopic: number) => TaxonomyPlace
  /** Of a term of a lever; case does not count. */
  readonly termAt: (lever: number, language: Language, text: string) => TaxonomyPlace
}

/** Finds the places of the parts of a taxonomy that has been read without mistakes of form. */
export function locateTaxonomy(root: Located): TaxonomyPlaces {
  const levers = itemsOf(partOf(root, 'levers'))
  const terms = new Map<string, TaxonomyPlace>()
  levers.forEach((lever, at) => {
    for (const holder of [...itemsOf(partOf(lever, 'subtopics')), lever])
      for (const language of languages)
        for (const { key, at: place } of entriesOf(partOf(partOf(holder, 'terms'), language)))
          terms.set(termKey(at, language, foldSpaces(key)), { ...place, words: key })
  })
  return {
    leverAt: (lever, part) => placeOf((part && partOf(levers[lever], part)) ?? levers[lever]),
    hasDescription: (lever) => partOf(levers[lever], 'description') !== undefined,
    subtopicAt: (lever, subtopic) => placeOf(itemsOf(partOf(levers[lever], 'subtopics'))[subtopic] ?? levers[lever]),
    termAt: (lever, language, text) => terms.get(termKey(lever, language, text)) ?? placeOf(levers[lever]),
  }
}

function termKey(lever: number, language: Language, text: string): string {
  return `${lever} ${language} ${text.toLowerCase()}`
}

function entriesOf(value: Located | undefined): readonly LocatedEntry[] {
  return value?.kind === 'map' ? value.entries : []
}

function itemsOf(value: Located | undefined): readonly Located[] {
  return value?.kind === 'list' ? value.items : []
}

function partOf(value: Located | undefined, key: string): Located | undefined {
  return entriesOf(value).find((entry) => entry.key === key)?.value
}

function placeOf(value: Located | undefined): TaxonomyPlace {
  return value?.at ?? { line: 1, column: 1 }
}
