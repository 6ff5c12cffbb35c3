import { describe, expect, it } from 'vitest'
import type { FormatName } from '../../../src/read/registry.ts'
import { escapeXml } from '../../support/escape-xml.ts'
import { makeDocx, table as wordTable } from '../../support/make-docx.ts'
import { makeOdt, odtTable } from '../../support/make-odt.ts'
import { makeXlsx } from '../../support/make-xlsx.ts'
import { readBytes, segment } from './read-fixture.ts'

type Rows = readonly (readonly string[])[]

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`

/** The same table in every format that has tables. */
const write: Partial<Record<FormatName, (rows: Rows) => string | Buffer>> = {
  csv: (rows) => rows.map((cells) => `${cells.join(';')}\n`).join(''),
  xlsx: (rows) => makeXlsx([{ name: 'Svar', rows: rows.map((cells) => [...cells]) }]),
  markdown: ([head = [], ...rows]) => line(head) + line(head.map(() => '---')) + rows.map(line).join(''),
  html: (rows) =>
    `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  docx: (rows) => makeDocx(wordTable(rows.map((cells) => [...cells]))),
  odt: (rows) => makeOdt(odtTable(rows.map((cells) => [...cells]))),
}

const formats = ['csv', 'xlsx', 'markdown', 'html', 'docx', 'odt'] as const

/** Inputs as [question, text, sender], and reasons for what is none; column names are no row in CSV and in sheets. */
async function outcome(format: (typeof formats)[number], rows: Rows) {
  const { inputs, setAside } = segment((await readBytes(format, write[format]?.(rows) ?? '')).units)
  const aside = setAside.filter(({ reason }) => reason !== 'table-header')
  return {
    inputs: inputs.map(({ question, text, respondent, section }) => [question, text, respondent.name + section]),
    aside: aside.map(({ reason }) => reason),
  }
}

describe.each(formats)('a table in %s', (format) => {
  it('names the sender of each row, and does not take one who did not answer for a heading.', async () => {
    const rows = [
      ['Organisasjon', 'Innspill'],
      ['Storelva', 'Vi vil ha flere busser på øya hver dag.'],
      ['Lillevik', ''],
      ['Vika', 'Innkjøperne må spørre markedet først.'],
    ]
    expect(await outcome(format, rows)).toEqual({
      inputs: [
        ['', 'Vi vil ha flere busser på øya hver dag.', 'Storelva'],
        ['', 'Innkjøperne må spørre markedet først.', 'Vika'],
      ],
      aside: ['empty'],
    })
  })

  it('tells which question each answer answers where there are several.', async () => {
    const rows = [
      ['Navn', 'Hva er viktigst for deg?', 'Hva kan bli bedre?'],
      ['Kari', 'Flere busser på øya hver dag.', 'Innkjøperne må spørre markedet først.'],
      ['Ola', '', 'La oss få prøve i to år.'],
    ]
    expect(await outcome(format, rows)).toEqual({
      inputs: [
        ['Hva er viktigst for deg?', 'Flere busser på øya hver dag.', 'Kari'],
        ['Hva kan bli bedre?', 'Innkjøperne må spørre markedet først.', 'Kari'],
        ['Hva kan bli bedre?', 'La oss få prøve i to år.', 'Ola'],
      ],
      aside: ['empty'],
    })
  })

  it('sets sums and sources below the last row aside, each as one line.', async () => {
    const rows = [
      ['Nr', 'Navn', 'Innspill'],
      ['1', 'Kari', 'Vi vil ha flere busser på øya hver dag.'],
      ['2', 'Ola', 'La oss få prøve i to år.'],
      ['Totalt', '', '2'],
      ['Kilde: Nettskjema', '', ''],
    ]
    const { inputs, aside } = await outcome(format, rows)
    expect([inputs.length, aside]).toEqual([2, ['table-total', 'table-total']])
  })

  it('reads a sum that rows follow as a row, and so nothing that stands first.', async () => {
    const rows = [
      ['Nr', 'Navn', 'Innspill'],
      ['Totalt', '', '2'],
      ['1', 'Kari', 'Vi vil ha flere busser på øya hver dag.'],
      ['Totalt', '', '1'],
      ['2', 'Ola', 'La oss få prøve i to år.'],
    ]
    expect((await outcome(format, rows)).aside).not.toContain('table-total')
  })
})

describe('a Markdown table', () => {
  it('is a frame around its only line, as a table of one row is in any document; names without rows are names.', async () => {
    expect(await outcome('markdown', [['Vi vil ha flere busser på øya.', 'Og tog']])).toMatchObject({
      inputs: [
        ['', 'Vi vil ha flere busser på øya.', ''],
        ['', 'Og tog', ''],
      ],
    })
    for (const names of [
      ['Navn', 'Innspill'],
      ['Navn', 'Hva mener du om dette forslaget?'],
    ])
      expect((await outcome('markdown', [names])).inputs).toEqual([])
  })

  it('takes questions for facts of the answers beside them.', async () => {
    const rows = [
      ['Spørsmål', 'Svar'],
      ['Hva er det viktigste for dere?', 'Flere busser på øya hver dag.'],
      ['Hva kan bli mye bedre?', 'Innkjøperne må spørre markedet først.'],
    ]
    expect((await outcome('markdown', rows)).inputs.map(([, text]) => text)).toEqual(
      rows.slice(1).map(([, text]) => text),
    )
  })
})
