import type { ClassifiedInput } from '../types/assignment.ts'
import { createFingerprintMap, fingerprintOf } from './fingerprint-map.ts'

/** How many ids of a group are kept. */
export const idsShown = 5

/** How many sources of a group are kept. */
const mostSources = 100

/** One text that stands word for word at least twice. */
export interface RepeatedText {
  /** The first inputs that have it, at most {@link idsShown}. */
  readonly ids: readonly string[]
  /** How many inputs have it, integer ≥ 2. */
  readonly count: number
  /** Where it stands the second time. */
  readonly source: string
  readonly place: string
  readonly inputId: string
  /** Hash of the text, or of a group's texts, the same in whatever order they come; 14 hexadecimal digits. */
  readonly hash: string
  /** The sources in which it stands, at most a hundred. */
  readonly sources: readonly string[]
}

/** Inputs whose texts are the same or nearly the same. */
export interface RepeatGroup extends RepeatedText {
  /** Different respondents among those whose name is known. */
  readonly named: number
  /** Inputs without a respondent's name. */
  readonly unnamed: number
  /** How many wordings the group has, integer ≥ 1. */
  readonly wordings: number
  /** Length of the shortest of its texts but the first, in UTF-16 units. */
  readonly shortest: number
  /** The wordings that stand more than once, in the order of their second occurrence. */
  readonly repeated: readonly RepeatedText[]
}

/** Gathers groups of repeated texts while rows go by. */
export interface RepeatTracker {
  readonly add: (row: ClassifiedInput) => void
  /** The groups, in the order in which they were first seen to be groups. */
  readonly groups: () => readonly RepeatGroup[]
}

interface Growing {
  ids: string[]
  count: number
  source: string
  place: string
  inputId: string
  readonly sources: Set<string>
}

interface GrowingGroup extends Growing {
  readonly names: Set<number>
  unnamed: number
  shortest: number
  readonly wordings: Map<number, Growing>
}

/**
 * A tracker that relies on the campaign of each row (the earlier input that it repeats) and remembers of the others only
 * a fingerprint. Inputs that are too short are left out: many a “Nei.” is no flaw.
 */
export function createRepeatTracker(): RepeatTracker {
  const firsts = createFingerprintMap()
  const groups = new Map<string, GrowingGroup>()
  const sources = new Set<string>()

  /** A group at its beginning: of the first input only the id is known, which begins with its source. */
  const startWith = (id: string): Growing => {
    let source = ''
    for (let at = id.indexOf('#'); at >= 0; at = id.indexOf('#', at + 1)) {
      if (sources.has(id.slice(0, at))) source = id.slice(0, at)
    }
    const known = source === '' ? [] : [source]
    return { ids: [id], count: 1, source: '', place: '', inputId: '', sources: new Set(known) }
  }
  const groupOf = (firstId: string): GrowingGroup => {
    const known = groups.get(firstId)
    if (known !== undefined) return known
    const first = firsts.get(firstId)
    const group: GrowingGroup = {
      ...startWith(firstId),
      names: new Set(),
      unnamed: 0,
      shortest: Number.POSITIVE_INFINITY,
      wordings: new Map(),
    }
    if (first !== undefined) {
      addName(group, first.name)
      group.wordings.set(first.text, startWith(firstId))
    }
    groups.set(firstId, group)
    return group
  }

  return {
    add: (row) => {
      const { input, assignment, campaign } = row
      sources.add(input.source)
      if (assignment.status === 'too-short') return
      const text = fingerprintOf(input.text)
      const name = nameOf(row)
      if (campaign === '') {
        firsts.set(input.id, { text, name })
        return
      }
      const group = groupOf(campaign)
      addName(group, name)
      addMember(group, row)
      group.shortest = Math.min(group.shortest, input.text.length)
      const wording = group.wordings.get(text)
      if (wording === undefined) group.wordings.set(text, startWith(input.id))
      else addMember(wording, row)
    },
    groups: () => [...groups.values()].map(finished),
  }
}

function nameOf(row: ClassifiedInput): number {
  const name = row.input.respondent.name.trim().toLowerCase()
  return name === '' ? 0 : fingerprintOf(name)
}

function addName(group: GrowingGroup, name: number): void {
  if (name === 0) group.unnamed++
  else group.names.add(name)
}

function addMember(growing: Growing, { input }: ClassifiedInput): void {
  growing.count++
  if (growing.sources.size < mostSources) growing.sources.add(input.source)
  if (growing.ids.length < idsShown) growing.ids.push(input.id)
  if (growing.inputId !== '') return
  growing.source = input.source
  growing.place = input.place
  growing.inputId = input.id
}

function finished({ names, unnamed, wordings, ...group }: GrowingGroup): RepeatGroup {
  const repeated = [...wordings]
    .filter(([, wording]) => wording.count > 1)
    .map(([text, wording]) => ({ ...wording, sources: [...wording.sources], hash: hashOf(text) }))
  // The smallest stands for all: which text came first is by chance.
  const hash = hashOf([...wordings.keys()].reduce((least, text) => Math.min(least, text), Number.POSITIVE_INFINITY))
  const sources = [...group.sources]
  return { ...group, sources, hash, named: names.size, unnamed, wordings: wordings.size, repeated }
}

function hashOf(text: number): string {
  return text.toString(16).padStart(14, '0')
}
