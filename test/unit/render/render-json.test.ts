import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../../src/aggregate/create-aggregator.ts'
import { renderJson } from '../../../src/render/json/render-json.ts'
import { buildRow, buildTrailer } from '../../support/build-row.ts'
import { smallTaxonomy } from '../../support/small-taxonomy.ts'

describe('renderJson', () => {
  const aggregator = createAggregator(smallTaxonomy)
  aggregator.add(buildRow())
  const trailer = buildTrailer(1)
  const report = aggregator.finish(trailer)

  it('begins with the version of its form and loses nothing of the report', () => {
    const text = renderJson(report, { language: 'nb' })
    expect(text.startsWith('{\n  "formatVersion": 2,\n  "title": ""')).toBe(true)
    expect(JSON.parse(text)).toEqual({ formatVersion: 2, ...report })
  })

  it('gives the same bytes whatever the order in which the context was put together', () => {
    const reversed = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T
    const again = aggregator.finish({
      ...trailer,
      run: reversed({ ...trailer.run, thresholds: reversed(trailer.run.thresholds) }),
      sources: trailer.sources.map(reversed),
      ledger: trailer.ledger.map(reversed),
    })
    expect(renderJson(again, { language: 'nb' })).toBe(renderJson(report, { language: 'nb' }))
  })
})
