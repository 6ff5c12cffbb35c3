import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../../src/aggregate/create-aggregator.ts'
import { catalogues } from '../../../src/render/catalogue/catalogues.ts'
import { markdownChartNames } from '../../../src/render/markdown/charts/chart-names.ts'
import { mermaidChart, mermaidText } from '../../../src/render/markdown/charts/mermaid-chart.ts'
import { markdownCharts } from '../../../src/render/markdown/charts/registry.ts'
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts'
import type { Taxonomy } from '../../../src/types/taxonomy.ts'
import { buildRow, buildTrailer } from '../../support/build-row.ts'
import { smallTaxonomy } from '../../support/small-taxonomy.ts'

/** The lines of an XY chart that this project writes, as Mermaid's grammar has them: quoted strings without quotes in them. */
const grammar =
  /^```mermaid\nxychart-beta horizontal\n {4}title "[^"`]+"\n {4}x-axis \["[^"`]*"(?:, "[^"`]*")*\]\n {4}y-axis "[^"`]+" 0 --> [1-9]\d*\n {4}bar \[\d+(?:, \d+)*\]\n```$/

function reportOf(taxonomy: Taxonomy, rows: number) {
  const aggregator = createAggregator(taxonomy)
  for (let at = 0; at < rows; at += 1) aggregator.add(buildRow())
  return aggregator.finish(buildTrailer(rows))
}

describe('A Mermaid chart', () => {
  it('has a bar for each lever, with its number of inputs', () => {
    expect(mermaidChart(reportOf(smallTaxonomy, 7), catalogues.en)).toEqual([
      [
        '```mermaid',
        'xychart-beta horizontal',
        '    title "Inputs per lever"',
        '    x-axis ["1. Trials and testing", "2. Innovative procurement", "3. Research and knowledge"]',
        '    y-axis "Inputs" 0 --> 7',
        '    bar [7, 0, 0]',
        '```',
      ].join('\n'),
    ])
  })

  it('has an axis also where no lever has inputs', () => {
    expect(mermaidChart(reportOf(smallTaxonomy, 0), catalogues.nb)[0]).toContain('0 --> 1')
  })

  it('cannot be broken by any name of a lever', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            '`',
            '\n',
            '```',
            '%%',
            '{init:',
            '}',
            '#quot;',
            '<b>',
            ']',
            ';',
            '---',
            'end',
            'Ås',
            '‮',
            '\\',
          ),
          {
            maxLength: 12,
          },
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(nasty, (name) => {
        const levers = smallTaxonomy.levers.map((lever) => ({ ...lever, name: { nb: name, nn: name, en: name } }))
        const report = reportOf({ ...smallTaxonomy, levers }, 2)
        const [chart = ''] = mermaidChart(report, catalogues.nn)
        expect(chart).toMatch(grammar)
        expect(chart.split('\n')).toHaveLength(7)
        expect(chart).not.toMatch(/%|#|<|\{|;|\\|\p{Cf}|\p{Cc}(?<!\n)/u)
      }),
      { seed: 20190531, numRuns: 500 },
    )
  })

  it('keeps the words of a name', () => {
    expect(mermaidText('Verdi, læring & «spredning» (10 %)')).toBe('Verdi, læring spredning (10 )')
  })
})

describe('Every kind of chart in Markdown', () => {
  it('is known to the configuration', () => {
    expect(Object.keys(markdownCharts)).toEqual(markdownChartNames)
  })

  it.each(markdownChartNames)('%s leaves the numbers in the table', (charts) => {
    const page = renderMarkdown(reportOf(smallTaxonomy, 7), { language: 'nb', charts })
    expect(page).toMatch(/\| +1 \| Forsøk og utprøving +\| +7 \|/)
    expect(page.includes('█')).toBe(markdownCharts[charts].hasBars)
    expect(page.includes('```mermaid')).toBe(charts === 'mermaid')
    expect(page.match(/^!\[.*\]\(data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+\)$/gm) ?? []).toHaveLength(
      charts === 'svg' ? 3 : 0,
    )
  })
})
