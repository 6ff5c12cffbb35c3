import { ownString } from '../../text/own-string.ts'
import type { Input } from '../../types/input.ts'
import type { NoneGroup, NoneGroups } from '../../types/report-detail.ts'
import { compareCodeUnits } from '../compare-code-units.ts'

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
  /** One distinct text. @param used - roots of the words that it uses, each once */
  add(input: Input, voice: number, used: readonly string[]): void
  /** @param known - the words that may make a group, by their roots */
  finish(known: ReadonlyMap<string, GroupWord>): NoneGroups
}

interface Text {
  readonly id: string
  readonly voice: number
  readonly used: readonly string[]
}

interface Candidate extends GroupWord {
  readonly root: string
  readonly texts: readonly Text[]
}

function surestFirst(a: Candidate, b: Candidate): number {
  return b.weight - a.weight || compareCodeUnits(a.word, b.word) || compareCodeUnits(a.root, b.root)
}

function candidatesFor(texts: readonly Text[], known: ReadonlyMap<string, GroupWord>): Candidate[] {
  const users = new Map<string, Text[]>([...known.keys()].map((root) => [root, []]))
  for (const text of texts) for (const root of text.used) users.get(root)?.push(text)
  return [...known].map(([root, word]) => ({ root, ...word, texts: users.get(root) ?? [] })).sort(surestFirst)
}

/** The other words that more than half of a group use, most used first. */
function sharedWords(members: ReadonlySet<Text>, first: string, known: ReadonlyMap<string, GroupWord>): string[] {
  const uses = new Map<string, number>()
  for (const { used } of members) {
    for (const root of used) if (root !== first && known.has(root)) uses.set(root, (uses.get(root) ?? 0) + 1)
  }
  return [...uses]
    .map(([root, texts]) => ({ word: known.get(root)?.word ?? '', texts }))
    .filter(({ texts }) => texts * 2 > members.size)
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

  const groupsOf = (known: ReadonlyMap<string, GroupWord>): NoneGroup[] => {
    const free = new Set(texts)
    const groups: NoneGroup[] = []
    for (const candidate of candidatesFor(texts, known)) {
      const members = new Set(candidate.texts.filter((text) => free.has(text)))
      if (members.size < smallestGroup || new Set([...members].map(({ voice }) => voice)).size < smallestGroup) continue
      for (const text of members) free.delete(text)
      const words = [candidate.word, ...sharedWords(members, candidate.root, known)]
      groups.push({ words, texts: members.size, ids: [...members].slice(0, shownIds).map(({ id }) => id) })
    }
    return groups
  }

  return {
    add(input, voice, used) {
      total += 1
      if (texts.length < mostTexts) texts.push({ id: ownString(input.id), voice, used })
    },
    finish(known) {
      const groups = groupsOf(known).sort(largestFirst)
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
