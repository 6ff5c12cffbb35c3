import { createHashSet } from '../numeric/hash-set.ts'
import type { ClassifiedInput } from '../types/assignment.ts'
import type { RelatedInput } from '../types/finding.ts'
import { type Fingerprint, fingerprintHex } from './fingerprint-map.ts'

/** How many sources, and how many other inputs, are kept of those that are alike. */
const mostKept = 100

/** Inputs with the same text, word for word. */
export interface RepeatedText {
  /** The second of them. */
  readonly at: RelatedInput
  /** Those that are known, `at` among them, in the order in which they were read: the first hundred or so. */
  readonly members: readonly RelatedInput[]
  /** How many inputs there are, integer ≥ 2. */
  readonly count: number
  /** Length of the text in UTF-16 units. */
  readonly length: number
  /** What they are known by, the same in whatever order they come; 14 hexadecimal digits. */
  readonly hash: string
  /** The sources in which they stand, at most a hundred. */
  readonly sources: readonly string[]
}

/** Inputs whose texts are the same or nearly the same. `length` is that of the longest but the first. */
export interface RepeatGroup extends RepeatedText {
  /** Different respondents among those whose name is known. */
  readonly named: number
  /** Inputs without a respondent's name. */
  readonly unnamed: number
  /** How many wordings the group has, integer ≥ 1. */
  readonly wordings: number
  /** The first whose wording is not that of the first; absent where there is but one wording. */
  readonly variant: RelatedInput | undefined
  /** The wordings that stand more than once, in the order of their second occurrence. */
  readonly repeated: readonly RepeatedText[]
  /** Of these, what the same respondent by name has sent more than once. */
  readonly resent: readonly RepeatedText[]
}

/** Gathers groups of repeated texts while rows go by. */
export interface RepeatTracker {
  /** @param print - what is remembered of the row */
  readonly add: (row: ClassifiedInput, print: Fingerprint) => void
  /** The groups, in the order in which they were first seen to be groups. */
  readonly groups: () => readonly RepeatGroup[]
}

/** What the tracker needs to know. */
export interface RepeatSettings {
  /** What is remembered of an earlier input, by its id. */
  readonly printOf: (id: string) => Fingerprint | undefined
  /** The place that a print tells. */
  readonly placeOf: (code: number) => string | undefined
  /** Whether a row that was exported again, with its id and its text, is left out because a rule of its own tells of it. */
  readonly leavesOutRows: boolean
}

interface Member extends RelatedInput {
  readonly text: number
  readonly name: number
}

/** Inputs that are alike, as far as they have gone by. */
interface Growing {
  readonly first: Member | undefined
  readonly at: Member
  /** After `at`, as many as are kept. */
  readonly later: Member[]
  count: number
  length: number
  readonly sources: string[]
}

interface GrowingGroup {
  readonly number: number
  readonly first: Member
  grown: Growing | undefined
  named: number
  unnamed: number
  wordings: number
  variant: Member | undefined
  least: number
  readonly repeated: Map<number, Growing>
  readonly resent: Map<string, Growing>
}

/**
 * A tracker that relies on the campaign of each row (the earlier input that it repeats). Inputs that are too short are
 * left out: many a “Nei.” is no flaw. Memory: a hash or three for each input that repeats another, and the first hundred
 * of each group by id and place.
 */
export function createRepeatTracker({ printOf, placeOf, leavesOutRows }: RepeatSettings): RepeatTracker {
  const groups = new Map<string, GrowingGroup>()
  /** Names as they are, since those of rows from other threads are strings of their own. */
  const sources = new Map<string, string>()
  /** Group and respondent, group and wording, wording and respondent, row and wording. */
  const seen = createHashSet()

  /** Of the first input only the id is known, which begins with its source, and what is remembered of it. */
  const firstMember = (id: string): Member => {
    const { text = 0, name = 0, place = 0 } = printOf(id) ?? {}
    let source = ''
    for (let at = id.indexOf('#'); at >= 0; at = id.indexOf('#', at + 1))
      source = sources.get(id.slice(0, at)) ?? source
    return { source, place: placeOf(place) ?? '', inputId: id, text, name }
  }
  const groupOf = (firstId: string): GrowingGroup => {
    const known = groups.get(firstId)
    if (known !== undefined) return known
    const first = firstMember(firstId)
    const group: GrowingGroup = {
      number: groups.size,
      first,
      grown: undefined,
      named: 0,
      unnamed: 0,
      wordings: 0,
      variant: undefined,
      least: Number.POSITIVE_INFINITY,
      repeated: new Map(),
      resent: new Map(),
    }
    count(group, first)
    groups.set(firstId, group)
    return group
  }
  /** Counts respondents and wordings. @returns whether the wording, and whether the respondent's wording, were there */
  const count = (group: GrowingGroup, { text, name }: Member): { isRepeated: boolean; isResent: boolean } => {
    if (name === 0) group.unnamed++
    else if (seen.add(`n${group.number} ${name}`)) group.named++
    group.least = Math.min(group.least, text)
    const isRepeated = !seen.add(`t${group.number} ${text}`)
    if (!isRepeated) group.wordings++
    return { isRepeated, isResent: name !== 0 && !seen.add(`p${group.number} ${text} ${name}`) }
  }
  /** A row that was exported again: reading has put `@row:N` after its id. */
  const isSameRow = (id: string, text: number): boolean => {
    const own = id.includes('@') ? id.replace(/@(?:[^@\n]{0,200} )?row:\d{1,15}(?=$|\/\d{1,6}$)/, '') : id
    return own !== id && (printOf(own)?.text === text || !seen.add(`r${text} ${own}`))
  }

  return {
    add: ({ input, assignment, campaign }, { text, name }) => {
      const source = sources.get(input.source) ?? input.source
      sources.set(source, source)
      if (assignment.status === 'too-short' || campaign === '') return
      if (leavesOutRows && isSameRow(input.id, text)) return
      const group = groupOf(campaign)
      const { place, id: inputId } = input
      const { length } = input.text
      const member: Member = { source, place, inputId, text, name }
      const { isRepeated, isResent } = count(group, member)
      if (!isRepeated) group.variant ??= member
      const earlier = (isAlike: (other: Member) => boolean) =>
        [group.first, ...(group.grown === undefined ? [] : [group.grown.at, ...group.grown.later])].find(isAlike)
      if (isRepeated) {
        const known = group.repeated.get(text)
        const grown = grow(known, member, length, () => earlier((other) => other.text === text))
        if (known === undefined) group.repeated.set(text, grown)
      }
      if (isResent) {
        const key = `${text} ${name}`
        const known = group.resent.get(key)
        const grown = grow(known, member, length, () => earlier((other) => other.text === text && other.name === name))
        if (known === undefined) group.resent.set(key, grown)
      }
      group.grown = grow(group.grown, member, length, () => group.first)
    },
    groups: () => [...groups.values()].flatMap(finished),
  }
}

/** Adds a member, or begins with it as the second. */
function grow(known: Growing | undefined, member: Member, length: number, first: () => Member | undefined): Growing {
  if (known === undefined) {
    const before = first()
    const sources = [...new Set([before?.source ?? '', member.source])].filter((source) => source !== '')
    return { first: before, at: member, later: [], count: 2, length, sources }
  }
  known.count++
  known.length = Math.max(known.length, length)
  if (known.later.length < mostKept - 1) known.later.push(member)
  const { sources } = known
  if (sources.length < mostKept && sources.at(-1) !== member.source && !sources.includes(member.source))
    sources.push(member.source)
  return known
}

function finished(group: GrowingGroup): readonly RepeatGroup[] {
  const { grown, named, unnamed, wordings, variant, least, repeated, resent } = group
  if (grown === undefined) return []
  return [
    {
      // The smallest stands for all: which text came first is by chance.
      ...toldOf(grown, hashOf(least)),
      named,
      unnamed,
      wordings,
      variant,
      repeated: [...repeated].map(([text, one]) => toldOf(one, hashOf(text))),
      resent: [...resent].map(([key, one]) => toldOf(one, fingerprintHex(key))),
    },
  ]
}

function toldOf({ first, at, later, count, length, sources }: Growing, hash: string): RepeatedText {
  // Of a first whose place is not kept nobody could say where it stands.
  const before = first === undefined || first.place === '' ? [] : [first]
  return { at, members: [...before, at, ...later], count, length, hash, sources }
}

/** Inputs as a finding has them that stands at one of them. */
export function othersThan(one: RelatedInput, members: readonly RelatedInput[]): readonly RelatedInput[] {
  return members
    .filter((member) => member !== one)
    .slice(0, mostKept)
    .map(({ source, place, inputId }) => ({ source, place, inputId }))
}

function hashOf(text: number): string {
  return text.toString(16).padStart(14, '0')
}
