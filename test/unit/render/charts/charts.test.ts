import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../../../src/aggregate/create-aggregator.ts'
import { catalogues } from '../../../../src/render/catalogue/catalogues.ts'
import { chartImage, chartSvg } from '../../../../src/render/charts/chart-image.ts'
import { leverBars } from '../../../../src/render/charts/lever-bars.ts'
import { stackedBar } from '../../../../src/render/charts/stacked-bar.ts'
import { coordinate } from '../../../../src/render/charts/svg.ts'
import { languages } from '../../../../src/types/taxonomy.ts'
import { buildRow, buildTrailer, type RowFacts } from '../../../support/build-row.ts'
import { smallTaxonomy } from '../../../support/small-taxonomy.ts'

const text = { id: 'x', title: 'T', description: 'D' }
const percent = (share: number, digits: number) => `${(share * 100).toFixed(digits)}%`

function reportOf(rows: readonly RowFacts[]) {
  const aggregator = createAggregator(smallTaxonomy)
  for (const row of rows) aggregator.add(buildRow(row))
  return aggregator.finish(buildTrailer(rows.length))
}

/** Values of an attribute of all elements of a class, in order. */
function values(svg: string, kind: string, name: string): (string | undefined)[] {
  const found = svg.match(new RegExp(`<\\w+ class="${kind}"[^>]*>`, 'g')) ?? []
  return found.map((tag) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1])
}

describe('coordinate', () => {
  it('has two decimals at most, and no minus before zero', () => {
    expect([1 / 3, 2, 0.005, -0.001, 99.999].map(coordinate)).toEqual(['0.33', '2', '0.01', '0', '100'])
  })
})

describe('leverBars', () => {
  const chart = leverBars(
    {
      bars: [
        { name: '1. A', label: '10', share: 0.1, low: 0.05, high: 0.2 },
        { name: '2. B <b>', label: '0', share: 0, low: 0, high: 0.04 },
      ],
      evenShare: 0.05,
      evenLabel: 'Even',
      percent,
    },
    text,
  )

  it('draws bars as long as the shares, on an axis from nothing to beyond the widest interval', () => {
    expect(values(chart, 'bar', 'width')).toEqual(['50%', '0%'])
    expect(values(chart, 'even', 'x1')).toEqual(['25%'])
    expect(chart).toContain('<line x1="25%" x2="100%"')
    expect(chart).toContain('>0%</text>')
    expect(chart).toContain('>20%</text>')
  })

  it('escapes names, and is named for those who do not see it', () => {
    expect(chart).toContain('2. B &lt;b&gt;')
    expect(chart).toContain('role="img" aria-labelledby="x-name" aria-describedby="x-facts"')
  })

  it('draws levers without a single input, and no levers at all', () => {
    const none = { evenShare: 0, evenLabel: '', percent }
    const bars = [{ name: 'A', label: '0', share: 0, low: 0, high: 1 }]
    expect(leverBars({ ...none, bars }, text)).not.toMatch(/NaN|Infinity|undefined/)
    expect(leverBars({ ...none, bars: [] }, text)).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('writes decimals on an axis of tiny shares, where whole percents would repeat', () => {
    const bars = [{ name: 'A', label: '1', share: 0.004, low: 0.001, high: 0.015 }]
    const ticks = leverBars({ bars, evenShare: 0.01, evenLabel: 'E', percent }, text).match(/>[0-9.]+%</g) ?? []
    expect(new Set(ticks).size).toBe(ticks.length)
    expect(ticks.length).toBeGreaterThan(2)
  })
})

describe('stackedBar', () => {
  const parts = [
    { kind: 'c1', count: 3, label: '3' },
    { kind: 'c2', count: 0, label: '0' },
    { kind: 'c3', count: 1, label: '1' },
  ]

  it('lays parts side by side in their order, without those of nothing', () => {
    const bar = stackedBar(parts, { y: 0, height: 10, whole: 8 })
    expect(values(bar, 'c[0-9]', 'x')).toEqual(['0%', '37.5%'])
    expect(values(bar, 'c[0-9]', 'width')).toEqual(['37.5%', '12.5%'])
  })

  it('writes the count inside only where there is room', () => {
    const bar = stackedBar(parts, { y: 0, height: 10, whole: 100 })
    expect(bar).not.toContain('<text')
    expect(stackedBar(parts, { y: 0, height: 10, whole: 4 })).toContain('>3</text>')
  })

  it('draws nothing when there is nothing', () => {
    expect(stackedBar([], { y: 0, height: 10, whole: 0 })).toBe('')
  })
})

describe('chartImage', () => {
  const report = reportOf([{ aspect: 'hindring' }, { lever: 'forskning' }, { status: 'none' }, { status: 'uncertain' }])

  it.each(languages)('carries the numbers in its alternative text, in %s', (language) => {
    const words = catalogues[language]
    const image = chartImage(report, words, 'levers')
    expect(image).not.toContain('\n')
    for (const { name, number, coverage } of report.levers) {
      expect(image).toContain(`${number}. ${name[language]} ${coverage.inputs.count} (`)
      expect(image).toContain(words.interval(words.numbers.percentRange(coverage.inputs.low, coverage.inputs.high)))
    }
    expect(chartImage(report, words, 'statuses')).toContain(`${words.statuses.none} 1 (25`)
    expect(chartImage(report, words, 'aspects')).toContain(`: ${words.aspects.hindring(1)};`)
  })

  it.each(['levers', 'statuses', 'aspects'] as const)('holds the chart of %s as a whole SVG of fixed size', (kind) => {
    const image = chartImage(report, catalogues.nb, kind)
    const data = /\(data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)\)$/.exec(image)?.[1] ?? ''
    const svg = Buffer.from(data, 'base64').toString()
    expect(svg).toBe(chartSvg(report, catalogues.nb, kind))
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="752" height="[0-9.]+" viewBox="/)
    expect(svg).not.toMatch(/width="100%" height="[0-9.]+" *>|NaN|undefined|var\(/)
    const errors: string[] = []
    parseFragment(svg, { onParseError: ({ code }) => errors.push(code) })
    expect(errors).toEqual([])
  })
})
