import { describe, expect, it } from 'vitest'
import { isJsonlTrailer, parseJsonlTrailer, writeJsonlTrailer } from '../../../../src/render/rows/jsonl-trailer.ts'
import { createRowParser } from '../../../../src/render/rows/parse-jsonl.ts'
import { createRowWriter } from '../../../../src/render/rows/registry.ts'
import { buildRow, buildTrailer } from '../../../support/build-row.ts'
import { smallTaxonomy } from '../../../support/small-taxonomy.ts'

const writer = createRowWriter('jsonl', { taxonomy: smallTaxonomy, metaColumns: [] })
const row = buildRow({ meta: { Navn: 'A' } })
const line = writer.row(row)
const parse = (text: string, lineNumber = 7) => createRowParser('res.jsonl', smallTaxonomy)(text, lineNumber)

describe('A row in JSON Lines', () => {
  it('has the names of the contract, with numbers and lists as such', () => {
    expect(Object.keys(JSON.parse(line))).toEqual(
      'id source place section question language lever lever_name status probability secondary aspect keyword_lever tfidf_lever evidence campaign text meta respondent probabilities'.split(
        ' ',
      ),
    )
    expect(JSON.parse(line)).toMatchObject({
      probability: 0.8,
      secondary: [],
      meta: { Navn: 'A' },
      probabilities: { forsok: 0.8 },
    })
  })

  it('comes back equal, also with columns whose names are numbers or the same', () => {
    expect(parse(line)).toEqual(row)
    const odd = { ...row, input: { ...row.input, meta: { names: ['b', '2', '1', 'b'], values: ['x', 'y', 'z', 'w'] } } }
    expect(parse(writer.row(odd))).toEqual(odd)
  })

  it('shares its list of column names with the row before', () => {
    const parser = createRowParser('res.jsonl', smallTaxonomy)
    expect(parser(line, 1).input.meta.names).toBe(parser(line, 2).input.meta.names)
  })
})

describe('A damaged row', () => {
  const broken = (change: (object: Record<string, unknown>) => void): string => {
    const object: Record<string, unknown> = JSON.parse(line)
    change(object)
    return JSON.stringify(object)
  }
  it.each([
    ['cut off', () => line.slice(0, 40), 'ikke gyldig JSON'],
    ['empty', () => ' ', 'tom'],
    ['a list', () => '[]', 'objekt'],
    ['without text', () => broken((o) => delete o.text), 'text skal være en tekst, men mangler'],
    ['of an unknown status', () => broken((o) => (o.status = 'kanskje')), 'status skal være en av'],
    ['of an unknown lever', () => broken((o) => (o.lever = 'kaffe')), 'lever skal være en av'],
    ['with a probability of 2', () => broken((o) => (o.probability = 2)), 'probability skal være et tall fra 0 til 1'],
    ['of another taxonomy', () => broken((o) => (o.probabilities = { kaffe: 1 })), 'kaffe'],
    ['with a hit outside the text', () => broken((o) => (o.text = 'kort')), 'evidence.hits[0].start'],
  ])('that is %s is refused with its place', (_, make, message) => {
    expect(() => parse(make())).toThrowError(
      expect.objectContaining({
        code: 'RESULT_INVALID',
        place: { source: 'res.jsonl', place: 'line:7' },
        message: expect.stringContaining(message),
      }),
    )
  })
})

describe('The trailer', () => {
  const trailer = buildTrailer(3, {
    filteredOut: 2,
    findings: [{ rule: 'r', severity: 'info', source: 's', place: '', inputId: '', message: 'm', hint: '' }],
  })

  it('comes back equal and is told from rows', () => {
    const text = writeJsonlTrailer(trailer)
    expect(isJsonlTrailer(text)).toBe(true)
    expect(isJsonlTrailer(line)).toBe(false)
    expect(parseJsonlTrailer(text, 'res.jsonl', 9)).toEqual(trailer)
  })

  it('comes back equal without a measured quality, and from a file of the first versions, which had none and no hashes', () => {
    const unmeasured = { ...trailer, run: { ...trailer.run, quality: null } }
    expect(parseJsonlTrailer(writeJsonlTrailer(unmeasured), 'res.jsonl', 9)).toEqual(unmeasured)
    const first: { hovedgrep: { run: { quality?: unknown }; sources: { sha256?: string }[] } } = JSON.parse(
      writeJsonlTrailer(trailer),
    )
    delete first.hovedgrep.run.quality
    for (const source of first.hovedgrep.sources) delete source.sha256
    const sources = trailer.sources.map((source) => ({ ...source, sha256: '' }))
    expect(parseJsonlTrailer(JSON.stringify(first), 'res.jsonl', 9)).toEqual({ ...unmeasured, sources })
  })

  it.each([
    ['too few rows', '[[1,2,3,4,5]]'],
    ['rows of uneven length', '[[1,2,3,4,5],[1,2,3,4,5],[1,2,3,4],[1,2,3,4,5]]'],
    ['parts of inputs', '[[1,2,3,4,5],[1,2,3,4,5],[1,2,3,4,0.5],[1,2,3,4,5]]'],
    ['fewer than no inputs', '[[1,2,3,4,5],[1,2,3,4,5],[1,2,3,4,-1],[1,2,3,4,5]]'],
    ['no rows', '7'],
  ])('with a confusion matrix of %s is refused', (_, confusion) => {
    const text = writeJsonlTrailer(trailer).replace(/"confusion":\[\[.*?\]\]/, `"confusion":${confusion}`)
    expect(() => parseJsonlTrailer(text, 'res.jsonl', 9)).toThrowError(
      expect.objectContaining({
        code: 'RESULT_INVALID',
        message: expect.stringContaining('run.quality.confusion skal være'),
      }),
    )
  })

  it('of another version is refused', () => {
    const text = writeJsonlTrailer(trailer).replace('"formatVersion":1', '"formatVersion":2')
    expect(() => parseJsonlTrailer(text, 'res.jsonl', 9)).toThrowError(/formatversjon 2/)
  })
})
