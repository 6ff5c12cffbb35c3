import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../../src/aggregate/create-aggregator.ts'
import { catalogues } from '../../../src/render/catalogue/catalogues.ts'
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts'
import type { Report } from '../../../src/types/report.ts'
import type { ResultTrailer } from '../../../src/types/run.ts'
import { languages } from '../../../src/types/taxonomy.ts'
import { buildRow, buildTrailer, testRun } from '../../support/build-row.ts'
import { smallTaxonomy } from '../../support/small-taxonomy.ts'

function reportOf(more: Partial<ResultTrailer> = {}, campaign = ''): Report {
  const aggregator = createAggregator(smallTaxonomy)
  aggregator.add(buildRow({ id: 'a' }))
  aggregator.add(buildRow({ status: 'uncertain', campaign }))
  return aggregator.finish(buildTrailer(2, more))
}

describe('What the counts are worth, in Markdown', () => {
  it.each(languages)(
    'is said to be unknown in %s when nothing was measured, without a word of correction',
    (language) => {
      const page = renderMarkdown(reportOf({ run: { ...testRun, quality: null } }), { language })
      const { correction } = catalogues[language]
      expect(page).toContain(`### ${correction.accuracyTitle}\n\n${correction.unknown}\n`)
      expect(page).not.toContain(correction.sharesTitle)
      expect(page).not.toContain(correction.pointer)
    },
  )

  it.each(languages)('stands in %s with both tables, and is pointed to from the table of levers', (language) => {
    const page = renderMarkdown(reportOf(), { language })
    const { correction } = catalogues[language]
    for (const title of [correction.precision, correction.recall, correction.counted, correction.corrected])
      expect(page).toContain(`| ${title}`)
    expect(page.indexOf(correction.pointer)).toBeLessThan(page.indexOf(`### ${correction.accuracyTitle}`))
    expect(page).toContain(correction.denominator(2, 1))
    expect(page).toContain(correction.assumption)
  })

  it('speaks of repeated texts only where there are some', () => {
    const { repeats } = catalogues.nb.correction
    expect(renderMarkdown(reportOf(), { language: 'nb' })).not.toContain(repeats)
    expect(renderMarkdown(reportOf({}, 'a'), { language: 'nb' })).toContain(repeats)
  })

  it('gives no number of a lever under which nothing was placed or to which nothing belongs', () => {
    const quality = {
      inputs: 30,
      folds: 3,
      confusion: [
        [0, 9, 0, 1, 0],
        [0, 8, 0, 2, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 10],
      ],
    }
    const page = renderMarkdown(reportOf({ run: { ...testRun, quality } }), { language: 'nb' })
    expect(page).toMatch(/\| 1\. Forsøk og utprøving +\| +– \| +0 \|/)
    expect(page).toMatch(/\| 3\. Forskning og kunnskap +\| +– \| +– \|/)
    expect(page).toContain('Tabellen leses slik: Av 100 innspill som ble plassert under 2.')
    expect(page).toContain(catalogues.nb.correction.withheld['unmeasured-answer'])
    expect(page).toContain('De ble delt i tre,')
  })

  it('says nothing of hashes where there are none, as with --redact', () => {
    const [source] = buildTrailer(2).sources
    const sources = source === undefined ? [] : [{ ...source, sha256: '' }]
    const page = renderMarkdown(reportOf({ sources }), { language: 'nb' })
    expect(page).toContain(
      `### ${catalogues.nb.correction.sourcesTitle}\n\nSlik ble kildene lest:\n\n- \`svar.csv\`: csv`,
    )
    expect(page).not.toMatch(/^- `svar\.csv`.*SHA-256/m)
  })

  it('uses one and many of the uncertain', () => {
    expect(catalogues.nb.correction.denominator(7, 1)).toContain('Ett av dem er usikkert.')
    expect(catalogues.nb.correction.denominator(7, 2)).toContain('2 av dem er usikre.')
    expect(catalogues.nn.correction.denominator(7, 1)).toContain('Eitt av dei er usikkert.')
    expect(catalogues.en.correction.denominator(7, 1)).toContain('One of them is uncertain.')
    expect(catalogues.en.correction.denominator(7, 0)).not.toContain('uncertain')
  })
})
