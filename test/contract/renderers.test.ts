import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../src/aggregate/create-aggregator.ts'
import { type RendererName, renderers } from '../../src/render/registry.ts'
import {
  createRowWriter,
  type PackedRowFormatName,
  packedRowFormats,
  rowFormats,
  type TextRowFormatName,
} from '../../src/render/rows/registry.ts'
import { languages } from '../../src/types/taxonomy.ts'
import { buildRow, buildTrailer, type RowFacts } from '../support/build-row.ts'
import { smallTaxonomy } from '../support/small-taxonomy.ts'
import { withoutMark } from '../support/without-mark.ts'

const nasty = 'En sandkasse |\n# <b>x</b> 🏖️ \u001b[31m `a` www.example.com'

function reportOf(rows: readonly RowFacts[], by?: string, publish?: { minimum: number }) {
  const aggregator = createAggregator(smallTaxonomy, { by, publish })
  for (const row of rows) aggregator.add(buildRow(row))
  return aggregator.finish(buildTrailer(rows.length))
}

const names: RendererName[] = ['markdown', 'html', 'json']
/** Those that write bytes; what they hold is looked into in test/golden/workbook.test.ts. */
const binaryNames: RendererName[] = ['xlsx']

describe('Every renderer', () => {
  it('is in this test', () => {
    expect(Object.keys(renderers)).toEqual([...names, ...binaryNames])
  })

  for (const name of names) {
    it.each(languages)(
      `${name} in %s ends with one line break, has no carriage return, and gives the same bytes twice`,
      async (language) => {
        const render = await renderers[name].load()
        const report = reportOf(
          [
            { id: 'a', text: nasty, name: nasty },
            { id: 'b', text: nasty, status: 'none' },
          ],
          'kilde',
        )
        const text = render(report, { language })
        expect(text).toMatch(/[^\n]\n$/)
        expect(text).not.toContain('\r')
        expect(text).not.toContain('\u001b')
        expect(render(report, { language })).toBe(text)
      },
    )

    it.each(languages)(`${name} in %s renders a report of nothing`, async (language) => {
      const render = await renderers[name].load()
      expect(render(reportOf([]), { language })).not.toMatch(/undefined|NaN|Infinity/)
    })
  }

  for (const name of binaryNames) {
    it.each(languages)(
      `${name} in %s says that it writes bytes, gives the same twice, and renders a report of nothing`,
      async (language) => {
        expect(renderers[name]).toMatchObject({ isBinary: true })
        const render = await renderers[name].load()
        const report = reportOf([{ id: 'a', text: nasty, name: nasty }], 'kilde')
        expect(render(report, { language })).toBeInstanceOf(Uint8Array)
        expect(render(report, { language })).toEqual(render(report, { language }))
        expect(render(reportOf([]), { language }).length).toBeGreaterThan(0)
        const published = reportOf([{ id: 'a', text: nasty, name: nasty }], 'kilde', { minimum: 5 })
        expect(render(published, { language }).length).toBeGreaterThan(0)
      },
    )
  }

  it('of Markdown keeps tables whole and lets no HTML, link or image through', async () => {
    const render = await renderers.markdown.load()
    const groups = ['|', '<i>', '\n# x', '`', '\\|'].map((Gruppe) => ({ text: nasty, name: nasty, meta: { Gruppe } }))
    const tree = fromMarkdown(withoutMark(render(reportOf(groups, 'Gruppe'), { language: 'nb' })), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    })
    const kinds = new Set<string>()
    const walk = (node: { type: string; children?: { type: string }[] }): void => {
      kinds.add(node.type)
      if (node.type === 'tableRow') expect(node.children?.length).toBeGreaterThan(2)
      for (const child of node.children ?? []) walk(child)
    }
    walk(tree)
    expect(
      [...kinds].filter((kind) => ['html', 'link', 'image', 'footnoteReference', 'delete'].includes(kind)),
    ).toEqual([])
    const widths = tree.children.flatMap((node) =>
      node.type === 'table' ? [new Set(node.children.map((row) => row.children.length)).size] : [],
    )
    expect(widths.every((width) => width === 1)).toBe(true)
  })
})

describe('Every row format', () => {
  it.each(Object.keys(rowFormats) as TextRowFormatName[])(
    '%s ends each row with its line break and gives the same bytes twice',
    (name) => {
      const row = buildRow({ text: nasty })
      const write = () => {
        const writer = createRowWriter(name, { taxonomy: smallTaxonomy, metaColumns: ['Navn'] })
        return writer.header() + writer.row(row)
      }
      expect(write()).toMatch(/[^\n]\n$/)
      expect(write()).toBe(write())
    },
  )

  it.each(Object.keys(packedRowFormats) as PackedRowFormatName[])(
    '%s gives the same bytes, however often they are taken',
    async (name) => {
      const create = await packedRowFormats[name].load()
      const rows = Array.from({ length: 3000 }, (_, at) => buildRow({ id: String(at), text: nasty }))
      const write = (isPatient: boolean) => {
        const book = create({ taxonomy: smallTaxonomy, metaColumns: ['Navn'] })
        const bytes = rows.flatMap((row) => {
          book.row(row)
          return isPatient ? [] : book.take()
        })
        book.end(buildTrailer(rows.length))
        return Buffer.concat([...bytes, ...book.take()])
      }
      expect(write(true).equals(write(false))).toBe(true)
    },
  )
})
