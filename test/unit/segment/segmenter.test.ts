import { describe, expect, it } from 'vitest'
import type { SegmentOptions } from '../../../src/segment/segment-context.ts'
import type { Unit } from '../../../src/types/unit.ts'
import { readBytes, segment } from '../read/read-fixture.ts'

async function csv(content: string, options: SegmentOptions = {}) {
  return segment((await readBytes('csv', content)).units, options)
}

describe('createSegmenter', () => {
  it('gives blocks that begin at one place places of their own, also where something stands between them.', () => {
    const at = (place: string) =>
      ({ kind: 'block', place, text: 'a', section: [], column: '', meta: [], setAside: undefined }) as const
    const { inputs } = segment([at('line:4'), at('line:1'), at('line:4'), at('line:4'), at('line:4 part:2')])
    expect(inputs.map(({ place }) => place)).toEqual([
      'line:4',
      'line:1',
      'line:4 part:2',
      'line:4 part:3',
      'line:4 part:2 part:2',
    ])
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(5)
  })

  it('makes an input of each text cell, with the other columns as metadata in their order.', async () => {
    const { inputs } = await csv(
      'Dato;Innspill;Fylke;Organisasjon;Type\n1.2.2019;Mer tillit til oss;Troms;Lyngmo kommune;Kommune\n',
    )
    expect(inputs).toEqual([
      {
        id: 'fil#row:1 column:Innspill',
        source: 'fil',
        place: 'row:1 column:Innspill',
        section: '',
        question: '',
        text: 'Mer tillit til oss',
        respondent: { name: 'Lyngmo kommune', type: 'kommune', county: 'Troms' },
        meta: {
          names: ['Dato', 'Fylke', 'Organisasjon', 'Type'],
          values: ['1.2.2019', 'Troms', 'Lyngmo kommune', 'Kommune'],
        },
      },
    ])
  })

  it('writes texts in NFC with line feeds and without outer white space, and changes nothing else.', async () => {
    const { inputs } = await csv('id;tekst\n1;"  bla\u030Aba\u0308r\r\n=SUM(A1)\rslutt \u00A0"\n')
    expect(inputs[0]?.text).toBe('blåbär\n=SUM(A1)\nslutt')
  })

  it('takes several text columns as several questions with ids of their own.', async () => {
    const prose = 'Vi trenger langt mer tillit og færre rapporter i tjenestene våre'
    const { inputs, ledger, setAside, isBalanced } = await csv(
      `id;Hva hindrer dere?;Hva vil dere foreslå?\n7;${prose} her;${prose} der\n8;;${prose} nå\n`,
    )
    expect(inputs.map((input) => [input.id, input.place, input.question])).toEqual([
      ['fil#7/1', 'row:1 column:Hva hindrer dere?', 'Hva hindrer dere?'],
      ['fil#7/2', 'row:1 column:Hva vil dere foreslå?', 'Hva vil dere foreslå?'],
      ['fil#8/2', 'row:2 column:Hva vil dere foreslå?', 'Hva vil dere foreslå?'],
    ])
    expect(setAside).toMatchObject([
      { source: 'fil', place: 'row:2 column:Hva hindrer dere?', reason: 'empty', text: '' },
    ])
    expect([ledger.read, isBalanced]).toEqual([4, true])
  })

  it('keeps ids unique: repeated ones get their row, which no other id can take.', async () => {
    const rows = ['A', 'B', 'A', 'A@row:3', '', 'row:5 column:tekst', 'A']
    const units: Unit[] = [
      { kind: 'table', place: '', columns: ['id', 'tekst'], sample: [] },
      ...rows.map((id, index): Unit => ({ kind: 'row', row: index + 1, cells: [id, `tekst ${index}`] })),
    ]
    const { inputs, findings } = segment(units, { idColumn: 'id', textColumns: ['tekst'] })
    expect(inputs.map((input) => input.id)).toEqual([
      'fil#A',
      'fil#B',
      'fil#A@row:3',
      'fil#A@row:3@row:4',
      'fil#row:5 column:tekst',
      'fil#row:5 column:tekst@row:6',
      'fil#A@row:7',
    ])
    expect(findings.map((finding) => [finding.rule, finding.severity, finding.place])).toEqual(
      [3, 4, 6, 7].map((row) => ['duplicate-id', 'warning', `row:${row} column:id`]),
    )
  })

  it('counts unreadable rows once for each text column.', () => {
    const { ledger, isBalanced } = segment(
      [
        { kind: 'table', place: '', columns: ['innspill', 'kommentar'], sample: [] },
        { kind: 'unreadable', place: 'row:1', count: 2 },
      ],
      { textColumns: ['innspill', 'kommentar'] },
    )
    expect([ledger.read, ledger.unreadable, isBalanced]).toEqual([4, 4, true])
  })

  it('throws for a column that is not there, and tells which are.', async () => {
    const wrong = { code: 'COLUMN_MISSING', hint: 'Kolonnene er: id, tekst.' }
    await expect(csv('id;tekst\n1;a\n', { textColumns: ['innspil'] })).rejects.toMatchObject(wrong)
    await expect(csv('id;tekst\n1;a\n', { idColumn: 'x' })).rejects.toMatchObject(wrong)
    await expect(csv('id;tekst\n1;a\n', { respondent: { county: 'x' } })).rejects.toMatchObject(wrong)
  })

  it('lets the options name the columns, whatever their case.', async () => {
    const { inputs } = await csv('a;b;c;d\n1;Ola Nordmann;Bydel;Vi vil ha mer\n', {
      textColumns: ['D'],
      idColumn: 'A',
      respondent: { name: 'b', type: 'c' },
    })
    expect(inputs[0]).toMatchObject({
      id: 'fil#1',
      text: 'Vi vil ha mer',
      respondent: { name: 'Ola Nordmann', type: 'kommune' },
    })
  })

  it('uses the organisation as respondent, and the person where there is none.', async () => {
    const { inputs } = await csv('Navn;Organisasjon;Tekst\nKari;Etaten;Vi vil ha mer\nOla;;Vi vil ha mindre\n')
    expect(inputs.map((input) => input.respondent.name)).toEqual(['Etaten', 'Ola'])
  })

  it('shortens what it sets aside to 80 characters on one line.', () => {
    const block = { kind: 'block', place: 'line:1', section: [], column: '', meta: [], setAside: 'code' } as const
    const { setAside } = segment([{ ...block, text: `a\n${'😀'.repeat(100)}` }])
    expect(setAside[0]?.text.length).toBeLessThanOrEqual(80)
    expect(setAside[0]?.text).toMatch(/^a 😀+…$/u)
  })

  it('reports fifty repeated ids one by one and says once that there are more.', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `${i < 120 ? i : 5};Innspill nummer ${i} om noe\n`).join('')
    const { inputs, findings } = await csv(`id;tekst\n${rows}`, { idColumn: 'id', textColumns: ['tekst'] })
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(200)
    expect(findings).toHaveLength(51)
    expect(findings.at(-1)).toMatchObject({
      rule: 'duplicate-id',
      place: '',
      message: expect.stringContaining('Flere enn 50'),
    })
  })
})
