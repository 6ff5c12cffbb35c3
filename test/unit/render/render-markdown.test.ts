import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../../src/aggregate/create-aggregator.ts'
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts'
import { languages } from '../../../src/types/taxonomy.ts'
import { buildRow, buildTrailer, type RowFacts } from '../../support/build-row.ts'
import { smallTaxonomy } from '../../support/small-taxonomy.ts'

function render(rows: readonly RowFacts[], by?: string): string {
  const aggregator = createAggregator(smallTaxonomy, { by })
  for (const row of rows) aggregator.add(buildRow(row))
  return renderMarkdown(aggregator.finish(buildTrailer(rows.length)), { language: 'nb' })
}

const times = (count: number, facts: RowFacts): RowFacts[] => Array.from({ length: count }, () => facts)

describe('renderMarkdown', () => {
  it('shows no date unless one is given', () => {
    expect(render([{}])).not.toContain('Dato')
  })

  it('names the lever that most is said about, with its interval', () => {
    expect(render(times(30, {}))).toContain(
      '- Mest er det om **1. Forsøk og utprøving**: 100\u00a0% av innspillene (95\u00a0%-intervall 89–100\u00a0%) [R1].',
    )
  })

  it('does not speak of respondents where no input has a name', () => {
    const page = render([{}])
    expect(page).toContain('Ingen av dem har navngitt avsender.')
    expect(page).not.toContain('0 navngitte')
  })

  it('writes shares with a decimal from a thousand inputs on', () => {
    expect(render([...times(999, {}), { status: 'none' }])).toContain('99,9\u00a0%')
    expect(render([...times(998, {}), { status: 'none' }])).not.toContain('99,9\u00a0%')
  })

  it('puts the ellipsis outside the quotation marks', () => {
    const text = `${'Ord og flere ord. '.repeat(20)}Så en sandkasse for alle. ${'Flere ord igjen. '.repeat(20)}`.trim()
    expect(render([{ text }])).toMatch(/^> … «[^…]*sandkasse[^…]*» …$/m)
  })

  it('turns the matrix on its side when there are many groups', () => {
    const few = render(
      times(3, {}).map((_, at) => ({ meta: { Sted: `S${at}` } })),
      'Sted',
    )
    const many = render(
      times(9, {}).map((_, at) => ({ meta: { Sted: `S${at}` } })),
      'Sted',
    )
    expect(few).toMatch(/^\| Hovedgrep +\| +S0 \|/m)
    expect(many).toMatch(/^\| Gruppe +\| +1\. \|/m)
  })

  it('shows each kind of note on thin coverage in all languages', () => {
    const aggregator = createAggregator(smallTaxonomy)
    const rows = [
      ...times(3, { lever: 'anskaffelser', aspect: 'hindring' as const }),
      { id: 'a' },
      ...times(5, { campaign: 'a', type: 'stat' as const }),
    ]
    for (const row of rows) aggregator.add(buildRow(row))
    const report = aggregator.finish(buildTrailer(rows.length, { filteredOut: 1 }))
    for (const language of languages) {
      const page = renderMarkdown(report, { language })
      expect(page).not.toMatch(/undefined|NaN|\[object/)
      expect(page.match(/^### /gm)?.length).toBe(16)
    }
  })

  it('says in what order a list stands right above it, and not where there is no list', () => {
    const order = 'Først står de der de to mest sannsynlige svarene ligger nærmest hverandre.'
    const text = (at: number): string => `Vi vil ha flere benker i parken, sier gruppe ${at}.`
    const rows = [
      ...times(4, {}).map((_, at) => ({ id: `a${at}`, name: `N${at}`, status: 'none' as const, text: text(at) })),
      ...times(40, {}).map((_, at) => ({ id: `b${at}`, text: `Vi trenger en sandkasse nummer ${at}.` })),
    ]
    expect(render(rows)).toMatch(new RegExp(`\\n\\nInnspillene ett for ett\\. ${order}\\n\\n- «`))
    expect(render(rows.slice(3))).toContain(`Gjelder etter modellens vurdering ingen av hovedgrepene. ${order}\n\n- «`)
    const aggregator = createAggregator(smallTaxonomy, { publish: { minimum: 5 } })
    for (const row of rows) aggregator.add(buildRow(row))
    const page = renderMarkdown(aggregator.finish(buildTrailer(rows.length)), { language: 'nb' })
    expect(page).not.toContain(order)
    expect(page).toContain(
      '\n- Ingen av hovedgrepene: 4 innspill. Gjelder etter modellens vurdering ingen av hovedgrepene.\n',
    )
    expect(page).not.toContain('### Innspill uten hovedgrep')
  })
})
