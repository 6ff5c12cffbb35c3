import { describe, expect, it } from 'vitest'
import { type AggregatorOptions, createAggregator } from '../../../src/aggregate/create-aggregator.ts'
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts'
import type { RenderOptions } from '../../../src/render/renderer.ts'
import { chooseSections } from '../../../src/render/sections.ts'
import { displayWidth } from '../../../src/text/display-width.ts'
import type { Taxonomy } from '../../../src/types/taxonomy.ts'
import { languages } from '../../../src/types/taxonomy.ts'
import { buildRow, buildTrailer, type RowFacts } from '../../support/build-row.ts'
import { smallTaxonomy } from '../../support/small-taxonomy.ts'

function render(
  rows: readonly RowFacts[],
  options: AggregatorOptions = {},
  how: Partial<RenderOptions> = {},
  taxonomy: Taxonomy = smallTaxonomy,
): string {
  const aggregator = createAggregator(taxonomy, options)
  for (const row of rows) aggregator.add(buildRow(row))
  return renderMarkdown(aggregator.finish(buildTrailer(rows.length)), { language: 'nb', ...how })
}

/** The small taxonomy with so many levers, the added ones with long names. */
function wideTaxonomy(levers: number): Taxonomy {
  const [first] = smallTaxonomy.levers
  if (first === undefined) throw new Error('the small taxonomy has levers')
  const added = Array.from({ length: levers - smallTaxonomy.levers.length }, (_, at) => {
    const name = `Et hovedgrep med et navn som er langt nok til å fylle en linje, nummer ${at}`
    return {
      ...first,
      number: at + 4,
      id: `ekstra-${at}`,
      name: { nb: name, nn: name, en: name },
      subtopics: [],
      terms: [],
    }
  })
  return { ...smallTaxonomy, levers: [...smallTaxonomy.levers, ...added] }
}

const groups = (count: number, name: (at: number) => string): RowFacts[] =>
  Array.from({ length: count }, (_, at) => ({ meta: { Gruppe: name(at) } }))

function widestLine(page: string): number {
  return Math.max(
    ...page
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map(displayWidth),
  )
}

describe('The matrices of a page', () => {
  it('stand side by side while they fit, and below each other when there are many or their names are long', () => {
    expect(
      render(
        groups(3, (at) => `G${at}`),
        { by: 'Gruppe' },
      ),
    ).toMatch(/^\| Hovedgrep +\| +G0 \| +G1 \| +G2 \|$/m)
    expect(
      render(
        groups(9, (at) => `G${at}`),
        { by: 'Gruppe' },
      ),
    ).toMatch(/^\| Gruppe +\| +1\. \| +2\. \| +3\. \| Rest \| Sum \|$/m)
    expect(
      render(
        groups(5, (at) => `En gruppe med langt navn ${at}`),
        { by: 'Gruppe' },
      ),
    ).toMatch(/^\| Gruppe .* Rest \|/m)
  })

  it('name a group that had to be shortened whole below the table', () => {
    const long = `Hva er etter din mening det viktigste hinderet for fornying i det offentlige?`
    const page = render([{ meta: { Gruppe: long } }, { meta: { Gruppe: 'B' } }], { by: 'Gruppe' })
    expect(page).toContain('| Hva er etter din mening |'.slice(2, 24))
    expect(page).toContain(`Navn som er forkortet i tabellen, i samme rekkefølge:\n\n- ${long}\n`)
  })

  it('are split when there are more levers than columns, and no line is wider than 142', () => {
    const taxonomy = wideTaxonomy(14)
    const page = render(
      groups(30, (at) => `En gruppe med langt navn, nummer ${at}`),
      { by: 'Gruppe' },
      {},
      taxonomy,
    )
    expect(page.match(/^\| Hovedgrep .*En gruppe/gm)?.length).toBeGreaterThan(5)
    const matrices = page.slice(page.indexOf('## Fordelinger'), page.indexOf('## Kampanjer'))
    expect(widestLine(matrices)).toBeLessThanOrEqual(142)
  })

  it('say in one line which ones are left out, and why', () => {
    const page = render(
      [
        { meta: { Fylke: 'Oslo' }, county: 'Oslo' },
        { meta: { Fylke: '' } },
        { meta: { Fylke: 'Viken' }, county: 'Viken' },
      ],
      {
        by: 'Fylke',
      },
    )
    expect(page).toContain(
      'Fordelinger som ikke er vist: avsendertype (ikke oppgitt); fylke (det samme som «Fylke»); kilde (bare én gruppe); spørsmål (ikke oppgitt); vinkling (bare én gruppe).',
    )
  })

  it('are as many as the columns asked for, each once, before the standard ones', () => {
    const rows: RowFacts[] = [
      { meta: { Alder: 'ung', Bydel: 'Nord' }, type: 'stat', aspect: 'hindring' },
      { meta: { Alder: 'eldre', Bydel: 'Nord' }, type: 'kommune' },
    ]
    const page = render(rows, { by: ['Bydel', 'Alder', 'Bydel', 'vinkling'] })
    expect(page.match(/^### Hovedgrep etter .*/gm)).toEqual([
      '### Hovedgrep etter «Bydel»',
      '### Hovedgrep etter «Alder»',
      '### Hovedgrep etter vinkling',
      '### Hovedgrep etter avsendertype',
    ])
  })

  it('of a column whose name or values are marks stay one table', () => {
    const page = render(
      groups(9, (at) => `|${'#`*'.repeat(at)}`),
      { by: 'Gruppe' },
    )
    const rows =
      page
        .slice(page.indexOf('### Hovedgrep etter «Gruppe»'))
        .match(/^\|.*$/gm)
        ?.slice(0, 11) ?? []
    expect(new Set(rows.map((row) => row.match(/(?<!\\)\|/g)?.length)).size).toBe(1)
  })
})

describe('Sections', () => {
  const rows: RowFacts[] = [
    { id: 'a', place: 'row:1' },
    { id: 'b', place: 'row:2', campaign: 'a' },
    { id: 'c', place: 'row:3', status: 'none' },
  ]

  it('are shown when they are chosen, in the order of the report, and the others named', () => {
    const page = render(rows, {}, { sections: chooseSections(['method', 'glance', 'ledger']) })
    expect(page.match(/^## .*/gm)).toEqual(['## Kort fortalt', '## Regnskap', '## Metode'])
    expect(page).toMatch(/\nDisse delene av rapporten er valgt bort: «Hovedgrepene», .*, «Les selv»\.\n$/)
    expect(page.match(/Alt som er lest, er gjort rede for/g)).toHaveLength(1)
  })

  it('after a minus are left out, and the sum of the ledger stays', () => {
    for (const language of languages) {
      const whole = render(rows, {}, { language })
      const page = render(rows, {}, { language, sections: chooseSections(['-ledger', '-by-hand']) })
      expect(page.match(/^## /gm)?.length).toBe((whole.match(/^## /gm)?.length ?? 0) - 2)
      expect(page).toMatch(/5 = 3 .* 2 /)
    }
  })

  it('are all there when none is named, and nothing is said of a choice', () => {
    expect(render(rows, {}, { sections: chooseSections([]) })).toBe(render(rows))
    expect(render(rows)).not.toContain('valgt bort')
  })

  it('name the levers where the table of the levers is left out', () => {
    const page = render(
      groups(9, (at) => `G${at}`),
      { by: 'Gruppe' },
      { sections: chooseSections(['matrices']) },
    )
    expect(page).toContain(
      'Kolonnene er hovedgrepenes numre: 1. Forsøk og utprøving, 2. Innovative anskaffelser og 3. Forskning og kunnskap.',
    )
  })
})

describe('A report that may be published', () => {
  // Three of each name: behind what is shown of a group stand enough people.
  const rows = (count: number, facts: RowFacts): RowFacts[] =>
    Array.from({ length: count }, (_, at) => ({ ...facts, name: `${facts.name} ${at % 3}` }))
  const many = [
    ...rows(12, { type: 'kommune', lever: 'forsok', name: 'Fjord kommune' }),
    ...rows(6, { type: 'kommune', lever: 'anskaffelser', name: 'Fjord kommune' }),
    ...rows(2, { type: 'innbygger', lever: 'forsok', name: 'Kari Nordmann' }),
    ...rows(9, { type: 'innbygger', lever: 'anskaffelser', name: 'Ola Hansen' }),
    ...rows(9, { type: 'stat', lever: 'forskning', name: 'Etaten' }),
  ]

  it('hides small numbers with the sign of Statistics Norway, and says why in every language', () => {
    for (const language of languages) {
      const page = render(many, { publish: { minimum: 5 } }, { language })
      expect(page).toMatch(/ : \|/)
      expect(page).toContain('Hundepool')
      expect(page).not.toMatch(/undefined|NaN/)
      expect(page).not.toMatch(/Kari|Ola H/)
    }
    expect(render(many, { publish: { minimum: 5 } })).toMatch(/^\| 1\. Forsøk og utprøving +\| +: \| +: \| +0 \|$/m)
  })

  it('explains itself whatever sections are chosen', () => {
    const page = render(many, { publish: { minimum: 5 } }, { sections: chooseSections(['ledger']) })
    expect(page).toContain('Tall fra 1 til 4, og tall som færre enn tre avsendere står bak, er skjult')
  })

  it('is not what a report is unless asked for', () => {
    expect(render(many)).not.toContain('offentliggjøres')
    expect(render(many)).toMatch(/^\| 1\. Forsøk og utprøving +\| +12 \| +2 \| +0 \|$/m)
  })

  it('leaves out a column that divides the inputs as the respondent types do', () => {
    const alike = many.map((row) => ({ ...row, meta: { Rolle: row.type === 'innbygger' ? 'privat' : `${row.type}` } }))
    const page = render(alike, { by: 'Rolle', publish: { minimum: 5 } })
    expect(page).toContain('«Rolle» (deler inn innspillene nesten som avsendertype')
    expect(page).not.toContain('### Hovedgrep etter «Rolle»')
  })
})
