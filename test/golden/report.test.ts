import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type AggregatorOptions, createAggregator } from '../../src/aggregate/create-aggregator.ts'
import type { MarkdownChartName } from '../../src/render/markdown/charts/chart-names.ts'
import { renderers } from '../../src/render/registry.ts'
import { isJsonlTrailer, parseJsonlTrailer } from '../../src/render/rows/jsonl-trailer.ts'
import { createRowParser } from '../../src/render/rows/parse-jsonl.ts'
import { chooseSections, type SectionChoice } from '../../src/render/sections.ts'
import type { Language } from '../../src/types/taxonomy.ts'
import { smallTaxonomy } from '../support/small-taxonomy.ts'

const folder = new URL('../../fixtures/golden/', import.meta.url)

interface Case {
  readonly languages: readonly Language[]
  /** Another case, whose rows this one has. */
  readonly rows?: string
  readonly by?: string | readonly string[]
  readonly publish?: { readonly minimum: number }
  readonly sections?: readonly SectionChoice[]
  readonly charts?: MarkdownChartName
  readonly date?: string
  readonly title?: string
  readonly readByHand?: number
}

function reportOf(
  name: string,
  { rows = name, by, publish, date, title, readByHand }: Case,
  more: Partial<AggregatorOptions>,
) {
  const parse = createRowParser('rows.jsonl', smallTaxonomy)
  const aggregator = createAggregator(smallTaxonomy, { by, publish, readByHand, ...more })
  const lines = readFileSync(new URL(`${rows}/rows.jsonl`, folder), 'utf8')
    .trimEnd()
    .split('\n')
  const last = lines.pop() ?? ''
  expect(isJsonlTrailer(last)).toBe(true)
  lines.forEach((line, at) => {
    aggregator.add(parse(line, at + 1))
  })
  return aggregator.finish({ ...parseJsonlTrailer(last, 'rows.jsonl', lines.length + 1), date, title })
}

describe('The report of each golden case', () => {
  for (const name of readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()) {
    const golden: Case = JSON.parse(readFileSync(new URL(`${name}/case.json`, folder), 'utf8'))
    const report = (more: Partial<AggregatorOptions> = {}) => reportOf(name, golden, more)

    it.each(golden.languages)(`${name} in %s is the expected page, byte for byte`, async (language) => {
      const render = await renderers.markdown.load()
      const expected = new URL(`${name}/expected.${language}.md`, folder)
      const options = { language, charts: golden.charts, sections: chooseSections(golden.sections ?? []) }
      await expect(render(report(), options)).toMatchFileSnapshot(fileURLToPath(expected))
    })

    it(`${name} as HTML in bokmål is the expected page, byte for byte`, async () => {
      const render = await renderers.html.load()
      const expected = new URL(`${name}/expected.nb.html`, folder)
      const allInputs = golden.publish === undefined ? 100 : undefined
      const options = { language: 'nb', sections: chooseSections(golden.sections ?? []) } as const
      await expect(render(report({ allInputs }), options)).toMatchFileSnapshot(fileURLToPath(expected))
    })

    it(`${name} as JSON is the expected data, byte for byte`, async () => {
      const render = await renderers.json.load()
      const expected = new URL(`${name}/expected.json`, folder)
      await expect(render(report(), { language: 'nb' })).toMatchFileSnapshot(fileURLToPath(expected))
    })
  }
})
