import type { Input } from '../types/input.ts'
import type { NoneGroup, NoneGroups } from '../types/report-detail.ts'
import { compareCodeUnits } from './compare-code-units.ts'
import { ownString } from './own-string.ts'
import type { CountedStem } from './vocabulary.ts'
import { voiceOf } from './voice-of.ts'

/** Texts that are kept for grouping, in memory of about 200 bytes each. */
const mostTexts = 20_000
/** Fewer texts or voices are no group. */
const smallestGroup = 3
const shownGroups = 15
const shownIds = 10
/** Words beside the one that made the group. */
const shownWords = 3

/** A word that may make a group. */
export interface GroupWord {
  /** As it is shown. */
  readonly word: string
  /** How surely it belongs to the inputs without a lever rather than to the others: G². */
  readonly weight: number
}

/** Groups texts that fit no lever. */
export interface NoneGrouper {
  /** One distinct text. @param used - the words that it uses, each once */
  add(input: Input, used: readonly CountedStem[]): void
  /** @param rate - what a word is worth; undefined for one that must not make a group */
  finish(rate: (stem: CountedStem) => GroupWord | undefined): NoneGroups
}

interface Text {
  readonly id: string
  readonly voice: number
  readonly used: readonly CountedStem[]
}

interface RatedStem extends GroupWord {
  readonly stem: CountedStem
  readonly texts: readonly Text[]
}

function surestFirst(a: RatedStem, b: RatedStem): number {
  return b.weight - a.weight || compareCodeUnits(a.word, b.word) || compareCodeUnits(a.stem.root, b.stem.root)
}

function rated(texts: readonly Text[], rate: (stem: CountedStem) => GroupWord | undefined): RatedStem[] {
  const users = new Map<CountedStem, Text[]>()
  for (const text of texts) {
    for (const stem of text.used) {
      const known = users.get(stem)
      if (known === undefined) users.set(stem, [text])
      else known.push(text)
    }
  }
  const found: RatedStem[] = []
  for (const [stem, using] of users) {
    const worth = using.length < smallestGroup ? undefined : rate(stem)
    if (worth !== undefined) found.push({ ...worth, stem, texts: using })
  }
  return found.sort(surestFirst)
}

/** The other words that more than half of a group use, most used first. */
function sharedWords(
  members: ReadonlySet<Text>,
  first: CountedStem,
  known: ReadonlyMap<CountedStem, string>,
): string[] {
  const uses = new Map<CountedStem, number>()
  for (const { used } of members) for (const stem of used) uses.set(stem, (uses.get(stem) ?? 0) + 1)
  uses.delete(first)
  return [...uses]
    .map(([stem, texts]) => ({ word: known.get(stem) ?? '', texts }))
    .filter(({ word, texts }) => word !== '' && texts * 2 > members.size)
    .sort((a, b) => b.texts - a.texts || compareCodeUnits(a.word, b.word))
    .slice(0, shownWords)
    .map(({ word }) => word)
}

function largestFirst(a: NoneGroup, b: NoneGroup): number {
  return b.texts - a.texts || compareCodeUnits(a.words[0] ?? '', b.words[0] ?? '')
}

/**
 * Groups by common words, in a way that can be followed by hand: the word that belongs most surely to the inputs
 * without a lever takes all texts that use it, the next one takes those that are left, and so on. A word that would
 * take fewer than three texts, or those of fewer than three voices, takes none. Each text is in one group or in none.
 */
export function createNoneGrouper(): NoneGrouper {
  const texts: Text[] = []
  let total = 0

  const groupsOf = (candidates: readonly RatedStem[]): NoneGroup[] => {
    const free = new Set(texts)
    const known = new Map(candidates.map(({ stem, word }) => [stem, word]))
    const groups: NoneGroup[] = []
    for (const candidate of candidates) {
      const members = new Set(candidate.texts.filter((text) => free.has(text)))
      if (members.size < smallestGroup || new Set([...members].map(({ voice }) => voice)).size < smallestGroup) continue
      for (const text of members) free.delete(text)
      const words = [candidate.word, ...sharedWords(members, candidate.stem, known)]
      groups.push({ words, texts: members.size, ids: [...members].slice(0, shownIds).map(({ id }) => id) })
    }
    return groups
  }

  return {
    add(input, used) {
      total += 1
      if (texts.length < mostTexts) texts.push({ id: ownString(input.id), voice: voiceOf(input), used })
    },
    finish(rate) {
      const groups = groupsOf(rated(texts, rate)).sort(largestFirst)
      const grouped = groups.reduce((sum, group) => sum + group.texts, 0)
      return {
        texts: total,
        considered: texts.length,
        grouped,
        total: groups.length,
        items: groups.slice(0, shownGroups),
      }
    },
  }
}
