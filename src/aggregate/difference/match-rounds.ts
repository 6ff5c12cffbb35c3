import { addText, createKeyIndex } from '../key-index.ts'
import { alone, type Partners, pairUp } from './pair-up.ts'
import { relativeSources } from './relative-sources.ts'
import type { RoundBook, SharedKeys } from './round-book.ts'

/** How two inputs belong together: same id and text, same text alone, same id alone. */
export type PairKind = 'same' | 'moved' | 'changed'

const kinds = [undefined, 'same', 'moved', 'changed'] as const satisfies readonly (PairKind | undefined)[]

/** Which inputs of two rounds belong together. */
export interface Matching {
  readonly partners: Partners
  /** Of a row of the later round; undefined when it is new. */
  kindOf(after: number): PairKind | undefined
  /** Rows of the earlier and the later round that have an id in common and no partner, as pairs. Their texts decide. */
  readonly candidates: readonly (readonly [before: number, after: number])[]
  /** Makes a candidate a pair. */
  accept(before: number, after: number): void
}

/**
 * Pairs the inputs of two rounds: first those with the same id and text, then those with the same text. What has only the
 * id in common are candidates. An id counts without the folder of its round, see {@link relativeSources}.
 */
export function matchRounds(before: RoundBook, after: RoundBook, shared: SharedKeys): Matching {
  const files = createKeyIndex()
  const [filesBefore, filesAfter] = relativeSources(before.sources, after.sources).map((names) =>
    names.map((name) => addText(files, name)),
  )
  const ids = createKeyIndex()
  const idsOf = ({ columns }: RoundBook, numbers: readonly number[] = []): number[] =>
    columns.place.map((place, row) => ids.add(numbers[columns.source[row] ?? 0] ?? 0, place))
  const idBefore = idsOf(before, filesBefore)
  const idAfter = idsOf(after, filesAfter)
  const wholes = createKeyIndex()
  const wholesOf = ({ columns }: RoundBook, id: readonly number[]): number[] =>
    columns.text.map((text, row) => wholes.add(id[row] ?? 0, text))
  const wholeBefore = wholesOf(before, idBefore)
  const wholeAfter = wholesOf(after, idAfter)

  const partners: Partners = {
    before: new Int32Array(idBefore.length).fill(alone),
    after: new Int32Array(idAfter.length).fill(alone),
  }
  const kind = new Uint8Array(idAfter.length)
  const mark = (found: PairKind) => (_: number, row: number) => {
    kind[row] = kinds.indexOf(found)
    return true
  }
  pairUp(wholeBefore, wholeAfter, wholes.size, partners, mark('same'))
  pairUp(before.columns.text, after.columns.text, shared.texts.size, partners, mark('moved'))
  const candidates: [number, number][] = []
  pairUp(idBefore, idAfter, ids.size, partners, (one, other) => {
    candidates.push([one, other])
    return false
  })
  return {
    partners,
    kindOf: (row) => kinds[kind[row] ?? 0],
    candidates,
    accept(one, other) {
      partners.before[one] = other
      partners.after[other] = one
      kind[other] = kinds.indexOf('changed')
    },
  }
}
