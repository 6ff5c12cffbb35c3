import { type Language, languages } from '../types/taxonomy.ts'
import { foldSpaces } from './read-words.ts'
import type { Located, LocatedEntry } from './yaml/located.ts'

/** Lines on which the parts of a taxonomy file stand, from 1. */
export interface TaxonomyPlaces {
  /** Of a lever by its position, from 0: where it begins, or where a part of it does. */
  readonly leverLine: (lever: number, part?: 'name' | 'description') => number
  /** Whether a lever has the key `description`, whatever stands there. */
  readonly hasDescription: (lever: number) => boolean
  /** Of a subtopic by the positions of its lever and of itself, from 0. */
  readonly subtopicLine: (lever: number, subtopic: number) => number
  /** Of a term of a lever; case does not count. */
  readonly termLine: (lever: number, language: Language, text: string) => number
}

/** Finds the places of the parts of a taxonomy that has been read without mistakes of form. */
export function locateTaxonomy(root: Located): TaxonomyPlaces {
  const levers = itemsOf(partOf(root, 'levers'))
  const terms = new Map<string, number>()
  levers.forEach((lever, at) => {
    for (const holder of [...itemsOf(partOf(lever, 'subtopics')), lever])
      for (const language of languages)
        for (const { key, at: place } of entriesOf(partOf(partOf(holder, 'terms'), language)))
          terms.set(termKey(at, language, foldSpaces(key)), place.line)
  })
  return {
    leverLine: (lever, part) => lineOf((part && partOf(levers[lever], part)) ?? levers[lever]),
    hasDescription: (lever) => partOf(levers[lever], 'description') !== undefined,
    subtopicLine: (lever, subtopic) => lineOf(itemsOf(partOf(levers[lever], 'subtopics'))[subtopic] ?? levers[lever]),
    termLine: (lever, language, text) => terms.get(termKey(lever, language, text)) ?? lineOf(levers[lever]),
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

function lineOf(value: Located | undefined): number {
  return value?.at.line ?? 1
}
