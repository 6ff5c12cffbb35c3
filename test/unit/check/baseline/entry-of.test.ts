import { describe, expect, it } from 'vitest'
import { entryOf, entryOfVersion1, entryOfVersion2 } from '../../../../src/check/baseline/entry-of.ts'
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

describe('entryOfVersion2 and entryOfVersion1', () => {
  it('name sources as on the command line, with one hash where a person is named', () => {
    const about = finding({ rule: 'short-row', source: 'brev/Svar_Kari_Nordmann.csv' })
    expect(entryOfVersion2(about).name).toMatch(/^~[0-9a-f]{14}$/)
    expect(entryOfVersion1(about).name).toBe(entryOfVersion2(about).name)
  })

  it('know by their message those findings that had no hash then', () => {
    const plain = finding({ rule: 'duplicate-file', source: 'b.csv', place: '', message: 'b.csv er som a.csv.' })
    const now = { ...plain, groupHash: '01' }
    expect(entryOfVersion2(now)).toEqual(entryOfVersion2(plain))
    expect(entryOfVersion1(now)).toEqual(entryOfVersion1(plain))
    expect(entryOfVersion2(now)).toMatchObject({ kind: 'source', name: 'b.csv' })
  })

  it('know an exception that does not hold, though its message did not name inputs then', () => {
    const before = 'Unntaket fra campaign gjelder ikke: funnet er også om innspill i andre filer'
    const old = finding({ rule: 'unused-exception', source: 'a.md', place: 'line:1', message: `${before}.` })
    const now = { ...old, message: `${before}: b.md#1, c.md#2.`, subjectHash: '01' }
    expect(entryOfVersion2(now)).toEqual(entryOfVersion2(old))
  })
})
