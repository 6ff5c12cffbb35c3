import { describe, expect, it } from 'vitest'
import { entryOf } from '../../../../src/check/baseline/entry-of.ts'
import { createNaming } from '../../../../src/check/baseline/source-naming.ts'
import { finding } from '../sample.ts'

const naming = createNaming((source) => (source === '' ? '' : `innspill/${source}`))

describe('entryOf', () => {
  it('names sources and ids by the path of their file', () => {
    const about = finding({ rule: 'too-short', source: 'a.md', inputId: 'a.md#line:4' })
    expect(entryOf(about, naming)).toMatchObject({ kind: 'id', name: 'innspill/a.md#line:*' })
    expect(entryOf({ ...about, inputId: '' }, naming)).toMatchObject({ kind: 'source', name: 'innspill/a.md' })
    expect(entryOf(finding({ source: '', place: '' }), naming)).toMatchObject({ kind: 'source', name: '' })
  })

  it('knows what is said of a file as a whole by the file alone, whatever the message calls it', () => {
    const skipped = (source: string) =>
      finding({ rule: 'skipped-file', source, place: '', message: `${source} er ikke lest: ukjent filtype.` })
    const here = createNaming((source) => source.slice(source.lastIndexOf('/') + 1))
    expect(entryOf(skipped('inn/a'), here)).toEqual(entryOf(skipped('a'), here))
    expect(entryOf(skipped('b'), here)).not.toEqual(entryOf(skipped('a'), here))
  })

  it('knows a file that is a copy by what it holds, since it depends on the order which of two that is', () => {
    const copy = (source: string, groupHash: string) =>
      finding({ rule: 'duplicate-file', source, place: '', groupHash })
    expect(entryOf(copy('a.csv', '01'))).toEqual(entryOf(copy('b.csv', '01')))
    expect(entryOf(copy('a.csv', '01'))).not.toEqual(entryOf(copy('a.csv', '02')))
  })
})
