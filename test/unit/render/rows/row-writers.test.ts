import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { createRowWriter, type TextRowFormatName } from '../../../../src/render/rows/registry.ts'
import type { RowWriterOptions } from '../../../../src/render/rows/row-writer.ts'
import { buildRow, type RowFacts } from '../../../support/build-row.ts'
import { smallTaxonomy } from '../../../support/small-taxonomy.ts'

function write(format: TextRowFormatName, rows: readonly RowFacts[], more: Partial<RowWriterOptions> = {}): string {
  const writer = createRowWriter(format, { taxonomy: smallTaxonomy, metaColumns: [], ...more })
  return writer.header() + rows.map((row) => writer.row(buildRow(row))).join('')
}

const first = (text: string, options = {}): Record<string, string> => {
  const records: Record<string, string>[] = parse(text, { columns: true, ...options })
  return records[0] ?? {}
}

describe('CSV rows', () => {
  it('have the columns of the contract, then the file’s own', () => {
    expect(write('csv', [], { metaColumns: ['Navn', 'Dato'] })).toBe(
      'id,source,place,section,question,language,lever,lever_name,status,probability,secondary,aspect,' +
        'keyword_lever,tfidf_lever,evidence,campaign,text,meta.Navn,meta.Dato\n',
    )
  })

  it('say what the classifier said, with evidence a person can read', () => {
    const row = first(
      write('csv', [
        {
          id: 'a',
          text: 'En sandkasse, takk',
          lever: 'forsok',
          p: 0.8,
          next: 'anskaffelser',
          nextP: 0.12,
          secondary: ['anskaffelser', 'forskning'],
        },
      ]),
    )
    expect(row).toMatchObject({
      id: 'a',
      lever: 'forsok',
      lever_name: 'Forsøk og utprøving',
      status: 'assigned',
      probability: '0.8000',
      secondary: 'anskaffelser:0.30|forskning:0.30',
      evidence: 'sandkasse@3-12 (forsok/sandkasser +4) | ord: ny løsning +1.24 | nr. 2: anskaffelser 0.12',
      text: 'En sandkasse, takk',
    })
  })

  it('have one column per probability when wide, which sum to one', () => {
    const row = first(write('csv', [{}], { wide: true }))
    const shares = ['p.forsok', 'p.anskaffelser', 'p.forskning', 'p.ingen'].map((name) =>
      Math.round(Number(row[name]) * 10_000),
    )
    expect(shares.reduce((sum, share) => sum + share)).toBe(10_000)
  })

  it('defuse what a spreadsheet would take for a formula, unless told not to', () => {
    const starts = ['=1', '+1', '-1', '@a', '\t=1', ' \n=1', '＝1', '＋1', '－1', '＠a', '\ra']
    for (const text of starts) {
      expect(first(write('csv', [{ text }])).text).toBe(`'${text}`)
      expect(first(write('csv', [{ text }], { defuse: false })).text).toBe(text)
    }
    expect(first(write('csv', [{ text: 'a=1' }])).text).toBe('a=1')
  })

  it('for Excel have a byte order mark, semicolons and CRLF', () => {
    const text = write('csv', [{ text: 'a;b' }], { excel: true })
    expect(text.startsWith('\ufeffid;source;')).toBe(true)
    expect(text.endsWith('"a;b"\r\n')).toBe(true)
    expect(first(text, { bom: true, delimiter: ';' }).text).toBe('a;b')
  })

  it('for Excel have decimal commas in columns of numbers, and points elsewhere', () => {
    const row = [{ p: 0.94 }]
    expect(first(write('csv', row, { excel: true, wide: true }), { bom: true, delimiter: ';' })).toMatchObject({
      probability: '0,9400',
      'p.forsok': '0,9400',
    })
    expect(first(write('csv', row, { wide: true }))).toMatchObject({ probability: '0.9400', 'p.forsok': '0.9400' })
  })

  it('put the values of files with different columns under the right heads', () => {
    const text = write('csv', [{ meta: { A: '1', B: '2' } }, { meta: { C: '3', A: '4' } }, {}], {
      metaColumns: ['A', 'B', 'C'],
    })
    const records: string[][] = parse(text, { from: 2 })
    expect(records.map((record) => record.slice(-3))).toEqual([
      ['1', '2', ''],
      ['4', '', '3'],
      ['', '', ''],
    ])
  })
})

describe('TSV rows', () => {
  it('are one line each, whatever the text', () => {
    const text = write('tsv', [{ text: 'a\tb\r\nc\u2028d "e"', meta: { A: '=1' } }], { metaColumns: ['A'] })
    const lines = text.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]?.split('\t').slice(-2)).toEqual(['a b c d "e"', "'=1"])
    expect(lines[1]?.split('\t')).toHaveLength(lines[0]?.split('\t').length ?? 0)
  })
})

describe('Terminal rows', () => {
  it('are as wide as the terminal and let nothing move the cursor', () => {
    const text = write(
      'table',
      [
        { text: `\u001b[2J${'ord '.repeat(100)}\u202E` },
        { status: 'uncertain', p: 0.3 },
        { status: 'too-short', text: 'x' },
      ],
      { width: 80 },
    )
    expect(text.includes('\u001b')).toBe(false)
    expect(text).toContain('\\u001B[2J')
    expect(text.split('\n').every((line) => line.length <= 80)).toBe(true)
    expect(text).toContain('1 Forsøk og utprøving ?')
    expect(text).toContain('– for kort')
  })

  it('take their colours from outside', () => {
    const paint = (mark: string) => (text: string) => `<${mark}>${text}</${mark}>`
    const style = { head: paint('h'), faint: paint('f'), certain: paint('c'), doubtful: paint('d') }
    const text = write('table', [{}], { style })
    expect(text).toContain('<h>')
    expect(text).toContain('<c>1 Forsøk')
  })
})
