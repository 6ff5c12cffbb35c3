import { type Assignment, aspects, type Feature, statuses, type TermHit } from '../../types/assignment.ts'
import { languages } from '../../types/taxonomy.ts'
import { type PackedTexts, packTexts, unpackTexts } from './packed-texts.ts'

/** Assignments packed for another thread: numbers in one array that changes hands without a copy, and texts as one. */
export interface PackedAssignments {
  readonly numbers: Float64Array<ArrayBuffer>
  /** Names (of levers, subtopics and terms) that this packer uses for the first time; they are numbered in this order. */
  readonly names: readonly string[]
  /** Texts of the features, in order. */
  readonly features: PackedTexts
  readonly count: number
}

const inputLanguages = [...languages, 'other'] as const

/**
 * Makes a function that packs assignments as they come, so that each of them may be forgotten before the next is made.
 * What it packs must be unpacked by one {@link createAssignmentUnpacker}, all of it and in order, because a name is sent
 * only once.
 */
export function createAssignmentPacker(): (assignments: Iterable<Assignment>) => PackedAssignments {
  const known = new Map<string, number>()
  let numbers = new Float64Array(4096)
  let used = 0
  let names: string[] = []

  function put(value: number): void {
    if (used === numbers.length) {
      const longer = new Float64Array(2 * used)
      longer.set(numbers)
      numbers = longer
    }
    numbers[used++] = value
  }

  function putName(name: string): void {
    let number = known.get(name)
    if (number === undefined) {
      number = known.size
      known.set(name, number)
      names.push(name)
    }
    put(number)
  }

  function putHit({ lever, subtopic, term, start, end, weight }: TermHit): void {
    putName(lever)
    putName(subtopic)
    putName(term)
    put(start)
    put(end)
    put(weight)
  }

  function putAssignment(assignment: Assignment): void {
    const { status, lever, probability, secondary, aspect, language, keywordLever, tfidfLever } = assignment
    const { hits, features, runnerUp } = assignment.evidence
    put(statuses.indexOf(status))
    putName(lever)
    put(probability)
    put(secondary.length)
    for (const scored of secondary) {
      putName(scored.lever)
      put(scored.probability)
    }
    put(aspects.indexOf(aspect))
    put(inputLanguages.indexOf(language))
    putName(keywordLever)
    putName(tfidfLever)
    put(assignment.probabilities.length)
    for (const value of assignment.probabilities) put(value)
    put(hits.length)
    for (const hit of hits) putHit(hit)
    put(features.length)
    for (const { weight } of features) put(weight)
    putName(runnerUp.lever)
    put(runnerUp.probability)
  }

  return (assignments) => {
    used = 0
    names = []
    const featureTexts: string[] = []
    let count = 0
    for (const assignment of assignments) {
      putAssignment(assignment)
      for (const { text } of assignment.evidence.features) featureTexts.push(text)
      count++
    }
    return { numbers: numbers.slice(0, used), names, features: packTexts(featureTexts), count }
  }
}

/**
 * Makes the function that unpacks what one {@link createAssignmentPacker} packs. An assignment is made when it is asked
 * for, in order and once.
 */
export function createAssignmentUnpacker(): (packed: PackedAssignments) => Generator<Assignment> {
  const known: string[] = []

  return ({ numbers, names, features: packedFeatures, count }) => {
    known.push(...names)
    const featureTexts = unpackTexts(packedFeatures)
    let at = 0
    let feature = 0
    const number = (): number => numbers[at++] ?? 0
    const name = (): string => known[number()] ?? ''

    function hit(): TermHit {
      return { lever: name(), subtopic: name(), term: name(), start: number(), end: number(), weight: number() }
    }

    function nextFeature(): Feature {
      return { text: featureTexts[feature++] ?? '', weight: number() }
    }

    /** As many as the next number says. */
    function several<T>(one: () => T): T[] {
      const length = number()
      const all: T[] = []
      for (let i = 0; i < length; i++) all.push(one())
      return all
    }

    function assignment(): Assignment {
      return {
        status: statuses[number()] ?? 'uncertain',
        lever: name(),
        probability: number(),
        secondary: several(() => ({ lever: name(), probability: number() })),
        aspect: aspects[number()] ?? 'annet',
        language: inputLanguages[number()] ?? 'other',
        keywordLever: name(),
        tfidfLever: name(),
        probabilities: several(number),
        evidence: {
          hits: several(hit),
          features: several(nextFeature),
          runnerUp: { lever: name(), probability: number() },
        },
      }
    }

    function* all(): Generator<Assignment> {
      for (let i = 0; i < count; i++) yield assignment()
    }
    return all()
  }
}
