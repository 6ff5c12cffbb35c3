import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../src/aggregate/create-aggregator.ts'
import { parseJsonlTrailer } from '../../src/render/rows/jsonl-trailer.ts'
import { createRowParser } from '../../src/render/rows/parse-jsonl.ts'
import { createXlsxBook } from '../../src/render/rows/xlsx.ts'
import { renderXlsx } from '../../src/render/xlsx/render-xlsx.ts'
import { languages } from '../../src/types/taxonomy.ts'
import { partsOf } from '../support/read-workbook.ts'
import { smallTaxonomy } from '../support/small-taxonomy.ts'
import { cellsOf } from '../support/workbook-cells.ts'

const folder = new URL('../../fixtures/golden/', import.meta.url)

interface Case {
  /** Another case, whose rows this one has. */
  readonly rows?: string
  readonly by?: string | readonly string[]
  readonly publish?: { readonly minimum: number }
  readonly date?: string
  readonly title?: string
  readonly readByHand?: number
}

function rowsOf(name: string) {
  const lines = readFileSync(new URL(`${name}/rows.jsonl`, folder), 'utf8')
    .trimEnd()
    .split('\n')
  const parse = createRowParser('rows.jsonl', smallTaxonomy)
  const trailer = parseJsonlTrailer(lines.at(-1) ?? '', 'rows.jsonl', lines.length)
  return { rows: lines.slice(0, -1).map((line, at) => parse(line, at + 1)), trailer }
}

function reportOf(name: string) {
  const golden: Case = JSON.parse(readFileSync(new URL(`${name}/case.json`, folder), 'utf8'))
  const { by, publish, date, title, readByHand } = golden
  const { rows, trailer } = rowsOf(golden.rows ?? name)
  const aggregator = createAggregator(smallTaxonomy, { by, publish, readByHand })
  for (const row of rows) aggregator.add(row)
  return aggregator.finish({ ...trailer, date, title })
}

/** The parts with a line break before each row and each element around them. */
function xmlOf(bytes: Uint8Array): string {
  return Object.entries(partsOf(bytes))
    .map(([name, xml]) => `=== ${name}\n${xml.replace(/(?<=>)(?=<(?!\/|is>|t[ >]|v>|c ))/g, '\n')}\n`)
    .join('\n')
}

const expected = (file: string): string => fileURLToPath(new URL(file, folder))

describe('The workbook of each golden case', () => {
  for (const name of ['offentlig', 'stygg', 'tom', 'vanlig']) {
    it.each(languages)(`${name} in %s has the expected cells on the expected sheets`, async (language) => {
      const cells = cellsOf(renderXlsx(reportOf(name), { language }))
      await expect(cells).toMatchFileSnapshot(expected(`${name}/expected.${language}.xlsx.txt`))
    })
  }

  it('stygg is the expected XML, part by part', async () => {
    const xml = xmlOf(renderXlsx(reportOf('stygg'), { language: 'nb' }))
    await expect(xml).toMatchFileSnapshot(expected('stygg/expected.nb.xlsx.xml'))
  })

  it('stygg as rows of classify is the expected XML, part by part', async () => {
    const { rows, trailer } = rowsOf('stygg')
    const book = createXlsxBook({ taxonomy: smallTaxonomy, metaColumns: ['| Gruppe |', '=Fylke'], wide: true })
    for (const row of rows) book.row(row)
    book.end(trailer)
    await expect(xmlOf(Buffer.concat(book.take()))).toMatchFileSnapshot(expected('stygg/expected.rows.xlsx.xml'))
  })
})
