import { describe, expect, it } from 'vitest'
import { linesAt, makePdf, type PdfField, type PdfText } from '../../support/make-pdf.ts'
import { readBytes, segment } from './read-fixture.ts'

/** A form with what is printed on it and what was filled in. */
const read = (fields: readonly PdfField[], texts: readonly PdfText[] = []) =>
  readBytes('pdf', makePdf([{ texts, fields }]))

describe('A form', () => {
  it('gives what was filled in as inputs, with the label of the field beside them.', async () => {
    const fields = [
      { name: 'f1', label: 'Hva hindrer innovasjon?', value: 'For lite tid.\nFor mange krav.', x: 72, y: 120 },
      { name: 'skjema.Forslag', value: 'Mer tillit', x: 72, y: 220 },
    ]
    const { units, blocks } = await read(fields)
    expect(blocks.map(({ place, text, meta }) => [place, text, meta])).toEqual([
      ['page:1 paragraph:1', 'For lite tid.\nFor mange krav.', [['felt', 'Hva hindrer innovasjon?']]],
      ['page:1 paragraph:2', 'Mer tillit', [['felt', 'Forslag']]],
    ])
    const { inputs, isBalanced } = segment(units)
    expect([inputs.length, isBalanced, inputs[0]?.meta]).toEqual([
      2,
      true,
      { names: ['felt'], values: ['Hva hindrer innovasjon?'] },
    ])
  })

  it('gives them after the words that ask, which are labels and not inputs.', async () => {
    const texts = [
      { text: 'Høringsskjema', x: 72, y: 60, size: 18 },
      { text: '1. Hva hindrer innovasjon hos dere?', x: 72, y: 110 },
      { text: '2. Hva bør staten gjøre?', x: 72, y: 210 },
      { text: 'Takk for svarene, de blir lest av departementet.', x: 72, y: 400 },
    ]
    const fields = [
      { name: 'Text2', value: 'Forenkle forsøksloven.', x: 72, y: 220 },
      { name: 'Text1', value: 'For lite tid.', x: 72, y: 120 },
    ]
    const { blocks } = await read(fields, texts)
    expect(blocks.map(({ text, setAside, meta, section }) => [text, setAside, meta[0]?.[1], section[0]])).toEqual([
      ['Høringsskjema', 'heading', undefined, undefined],
      ['Hva hindrer innovasjon hos dere?', 'group-label', undefined, 'Høringsskjema'],
      ['For lite tid.', undefined, 'Hva hindrer innovasjon hos dere?', 'Høringsskjema'],
      ['Hva bør staten gjøre?', 'group-label', undefined, 'Høringsskjema'],
      ['Forenkle forsøksloven.', undefined, 'Hva bør staten gjøre?', 'Høringsskjema'],
      ['Takk for svarene, de blir lest av departementet.', undefined, undefined, 'Høringsskjema'],
    ])
  })

  it('gives what it tells of its sender, and what was chosen from a list, as facts and not as inputs.', async () => {
    const fields = [
      { name: 'Text1', value: 'Storelva kommune', x: 160, y: 100 },
      { name: 'Fylke', value: 'Nordland', kind: 'Ch' as const, x: 160, y: 140 },
      { name: 'Svar', value: 'Vi vil ha mer tillit.', x: 160, y: 180 },
    ]
    const { units, blocks } = await read(fields, [{ text: 'Virksomhet:', x: 72, y: 112 }])
    expect(units[0]).toEqual({
      kind: 'document',
      meta: [
        ['Virksomhet', 'Storelva kommune'],
        ['Fylke', 'Nordland'],
      ],
    })
    expect(blocks.map(({ setAside }) => setAside)).toEqual(['group-label', 'table-cell', 'table-cell', undefined])
    const { inputs } = segment(units)
    expect(inputs.map(({ respondent }) => respondent)).toEqual([
      { name: 'Storelva kommune', type: 'kommune', county: 'Nordland' },
    ])
  })

  it('gives a value once that several fields of one name show, and nothing of empty fields.', async () => {
    const fields = [
      { name: 'Svar', value: 'Vi vil ha mer tillit.', x: 72, y: 100 },
      { name: 'Svar', value: 'Vi vil ha mer tillit.', x: 72, y: 200 },
      { name: 'Annet', value: '', x: 72, y: 300 },
    ]
    const { units } = await read(fields)
    expect(segment(units).inputs.map(({ text }) => text)).toEqual(['Vi vil ha mer tillit.'])
  })
})

describe('What lies upon a page', () => {
  it('is no text: of notes nothing is said, of boxes with text that they were not read.', async () => {
    const comments = [
      { kind: 'Text', text: 'Er dette riktig?' },
      { kind: 'FreeText', text: 'Stryk dette' },
    ] as const
    const texts = linesAt(72, 60, ['Vi vil ha mer tillit.'])
    const { units, findings } = await readBytes('pdf', makePdf([{ texts, comments }]))
    expect(segment(units).inputs.map(({ text }) => text)).toEqual(['Vi vil ha mer tillit.'])
    expect(findings.map(({ rule, severity, place }) => [rule, severity, place])).toEqual([
      ['unread-part', 'info', 'page:1'],
    ])
  })
})
