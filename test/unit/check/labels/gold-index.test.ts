import { describe, expect, it } from 'vitest'
import { foldedHash, foldText } from '../../../../src/check/labels/fold-text.ts'
import { createGoldIndex } from '../../../../src/check/labels/gold-index.ts'
import type { GoldRow } from '../../../../src/check/labels/gold-row.ts'
import type { Input } from '../../../../src/types/input.ts'
import { row } from '../sample.ts'

let number = 0
function gold(part: Partial<GoldRow>): GoldRow {
  const empty = { id: '', inputSource: '', writtenSource: '', inputPlace: '', textHash: 0, snippet: '', secondary: '' }
  return { source: 'fasit.csv', place: `row:${++number}`, ...empty, primary: 'kultur', ...part }
}

function input(part: Partial<Input>): Input {
  return { ...row().input, ...part }
}

describe('createGoldIndex', () => {
  it.each([
    ['a/svar.csv', 'row:3'],
    ['svar.csv', 'row:3'],
    ['a/svar.csv', 'row:3 column:Innspill'],
  ])('finds an input by its source, or the end of it, and its place: %s %s', (inputSource, inputPlace) => {
    const about = gold({ inputSource, inputPlace })
    const index = createGoldIndex([about])
    expect(index.find(input({ id: 'a/svar.csv#9', source: 'a/svar.csv', place: 'row:3 column:Innspill' }))).toEqual([
      about,
    ])
    expect(index.unused()).toEqual([])
  })

  it.each([{ id: 'a/svar.csv#K9' }, { id: 'K9' }, { id: 'K9', inputSource: 'svar.csv' }])(
    'finds an input by its id: %o',
    (part) => {
      const about = gold(part)
      const other = input({ id: 'a/svar.csv#K8', source: 'a/svar.csv', place: 'row:2 column:Innspill' })
      const same = input({ id: 'a/svar.csv#K9', source: 'a/svar.csv', place: 'row:3 column:Innspill' })
      const index = createGoldIndex([about])
      expect(index.find(other)).toEqual([])
      expect(index.find(same)).toEqual([about])
    },
  )

  it('finds every input with the text, whatever its marks and case', () => {
    const about = gold({ textHash: foldedHash('Gi oss tid.') })
    const index = createGoldIndex([about])
    expect(index.find(input({ id: 'svar.csv#1', text: 'GI OSS TID' }))).toEqual([about])
    expect(index.find(input({ id: 'svar.csv#2', text: '– Gi oss tid!' }))).toEqual([about])
    expect(index.find(input({ id: 'svar.csv#3', text: 'Gi oss ro' }))).toEqual([])
  })

  it('does not take an input with other words, and tells which stands there', () => {
    const about = gold({ inputSource: 'svar.csv', inputPlace: 'row:1', snippet: foldText('Noe helt annet') })
    const index = createGoldIndex([about])
    expect(index.find(input({ id: 'svar.csv#1', text: 'Gi oss tid' }))).toEqual([])
    expect(index.unused()).toEqual([{ row: about, there: 'svar.csv#1' }])
  })

  it('tells two columns of a row apart by their words', () => {
    const hva = gold({ inputSource: 'svar.csv', inputPlace: 'row:1', snippet: foldText('Mer tid') })
    const hvordan = gold({ inputSource: 'svar.csv', inputPlace: 'row:1', snippet: foldText('Prøv selv') })
    const index = createGoldIndex([hva, hvordan])
    expect(index.find(input({ id: 'svar.csv#1/2', place: 'row:1 column:B', text: 'Prøv selv først' }))).toEqual([
      hvordan,
    ])
    expect(index.find(input({ id: 'svar.csv#1/1', place: 'row:1 column:A', text: 'Mer tid, takk' }))).toEqual([hva])
    expect(index.unused()).toEqual([])
  })

  it('gives both rows where gold has the same input twice', () => {
    const one = gold({ inputSource: 'svar.csv', inputPlace: 'row:1', snippet: 'gi' })
    const two = gold({ inputSource: 'svar.csv', inputPlace: 'row:1', snippet: 'gi', primary: 'forsok' })
    expect(createGoldIndex([one, two]).find(input({ text: 'Gi oss tid' }))).toEqual([one, two])
  })

  it('gives a row to one input only, so that the same file name in two folders does not share it', () => {
    const about = gold({ inputSource: 'svar.csv', inputPlace: 'row:1' })
    const index = createGoldIndex([about])
    expect(index.find(input({ id: 'a/svar.csv#1', source: 'a/svar.csv', place: 'row:1 column:T' }))).toEqual([about])
    expect(index.find(input({ id: 'b/svar.csv#1', source: 'b/svar.csv', place: 'row:1 column:T' }))).toEqual([])
  })
})
