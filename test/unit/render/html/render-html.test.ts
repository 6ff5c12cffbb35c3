import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createAggregator } from '../../../../src/aggregate/create-aggregator.ts'
import { renderHtml } from '../../../../src/render/html/render-html.ts'
import { renderMarkdown } from '../../../../src/render/markdown/render-markdown.ts'
import { isJsonlTrailer, parseJsonlTrailer } from '../../../../src/render/rows/jsonl-trailer.ts'
import { createRowParser } from '../../../../src/render/rows/parse-jsonl.ts'
import { chooseSections, sectionNames } from '../../../../src/render/sections.ts'
import type { Report } from '../../../../src/types/report.ts'
import { languages } from '../../../../src/types/taxonomy.ts'
import { buildRow, buildTrailer, type RowFacts } from '../../../support/build-row.ts'
import { attribute, type PageElement, parsePage, rawTextOf, textOf } from '../../../support/html-page.ts'
import { missingWords } from '../../../support/missing-words.ts'
import { smallTaxonomy } from '../../../support/small-taxonomy.ts'

const cases = ['vanlig', 'stygg', 'tom'] as const

function goldenReport(name: (typeof cases)[number], by: string | undefined = 'kilde'): Report {
  const parse = createRowParser('rows.jsonl', smallTaxonomy)
  const aggregator = createAggregator(smallTaxonomy, { by: name === 'tom' ? undefined : by, allInputs: 100 })
  const file = new URL(`../../../../fixtures/golden/${name}/rows.jsonl`, import.meta.url)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  const last = lines.pop() ?? ''
  expect(isJsonlTrailer(last)).toBe(true)
  for (const [at, line] of lines.entries()) aggregator.add(parse(line, at + 1))
  return aggregator.finish({ ...parseJsonlTrailer(last, 'rows.jsonl', lines.length + 1), date: '2019-05-31' })
}

function reportOf(rows: readonly RowFacts[], options: Parameters<typeof createAggregator>[1] = {}): Report {
  const aggregator = createAggregator(smallTaxonomy, { allInputs: 100, ...options })
  for (const row of rows) aggregator.add(buildRow(row))
  return aggregator.finish(buildTrailer(rows.length))
}

const headingLevel = ({ tagName }: PageElement): number => Number(tagName.slice(1))

describe.each(cases)('The HTML page of the case «%s»', (name) => {
  describe.each(languages)('in %s', (language) => {
    const report = goldenReport(name)
    const markup = renderHtml(report, { language })
    const page = parsePage(markup)

    it('parses without a single error', () => {
      expect(page.errors).toEqual([])
    })

    it('says every word of the Markdown form', () => {
      expect(missingWords(renderMarkdown(report, { language }), markup)).toEqual([])
    })

    it('has one h1, and no heading that skips a level', () => {
      const levels = page.named('h1', 'h2', 'h3', 'h4').map(headingLevel)
      expect(levels[0]).toBe(1)
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true)
    })

    it('names its language, its landmarks and its regions', () => {
      expect(attribute(page.named('html')[0] ?? page.elements[0] ?? neverElement(), 'lang')).toBe(language)
      for (const landmark of ['header', 'nav', 'main', 'footer']) expect(page.named(landmark)).toHaveLength(1)
      const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      for (const element of page.elements) {
        for (const key of ['aria-labelledby', 'aria-describedby', 'for']) {
          const target = attribute(element, key)
          if (target !== undefined) expect(ids).toContain(target)
        }
        const link = element.tagName === 'a' ? attribute(element, 'href') : undefined
        if (link !== undefined) {
          expect(link).toMatch(/^#/)
          expect(ids).toContain(link.slice(1))
        }
      }
    })

    it('gives every table a caption and every head a scope', () => {
      for (const table of page.named('table'))
        expect(table.childNodes.some((node) => node.nodeName === 'caption')).toBe(true)
      for (const head of page.named('th')) expect(attribute(head, 'scope')).toMatch(/^(?:row|col)$/)
      expect(page.named('table').length).toBeGreaterThan(0)
    })

    it('loads nothing, and allows by hash the one style and the one script that it has', () => {
      const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
      const styles = page.named('style')
      const scripts = page.named('script').filter((script) => attribute(script, 'type') === undefined)
      const hasTable = report.totals.inputs > 0
      expect(styles).toHaveLength(1)
      expect(scripts).toHaveLength(hasTable ? 1 : 0)
      const policy = page.named('meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy')
      expect(attribute(policy ?? neverElement(), 'content')).toBe(
        `default-src 'none'; style-src ${hash(rawTextOf(styles[0]))}; ${hasTable ? `script-src ${hash(rawTextOf(scripts[0]))}; ` : ''}base-uri 'none'; form-action 'none'`,
      )
      const allowed = /^(?:aria-|data-column$|data-index$)/
      const plain = new Set(
        'id class href lang dir charset http-equiv content name scope colspan tabindex role type for value width height x y x1 x2 y1 y2 dy text-anchor focusable hidden autocomplete'.split(
          ' ',
        ),
      )
      for (const { tagName, attrs } of page.elements) {
        expect(['link', 'img', 'iframe', 'object', 'embed', 'base', 'form', 'use', 'image']).not.toContain(tagName)
        for (const { name: key } of attrs) expect(plain.has(key) || allowed.test(key), key).toBe(true)
      }
    })
  })
})

function neverElement(): PageElement {
  throw new Error('no such element')
}

const hostile = [
  '</script><script>alert(1)</script>',
  '<!-- <script> --><img src=x onerror=alert(1)>',
  '"\' onmouseover=alert(1) x="',
  '\u202eopp ned\u2066 \u0000 \u001b[31m',
  'javascript:alert(1)',
  '&lt;b&gt; &amp; &#60;',
  '\ufffe\u{1ffff}\ud800',
  '`code` {1} \u0001\u00010\u0002',
  '</style></title></textarea></p></bdi><p id="main">',
]

describe('A page made of hostile inputs', () => {
  const facts = hostile.flatMap((text, at): RowFacts[] => {
    const all = {
      text: `${text} sandkasse`,
      name: text,
      id: `${text}#${at}`,
      place: text,
      source: text,
      section: text,
      county: text,
      meta: { X: text, Dato: text },
    }
    const first = `${text}#${at}`
    return [
      { ...all, type: 'kommune' },
      { ...all, id: `${text}#b`, status: 'none' },
      { ...all, id: `${text}#c`, status: 'uncertain' },
      { ...all, id: `${text}#d`, campaign: first },
      { ...all, id: `${text}#e`, campaign: first },
    ]
  })
  const harmless = facts.map(
    (row, at): RowFacts => ({
      ...row,
      text: `t${at} sandkasse`,
      name: `n${Math.floor(at / 5)}`,
      id: row.id?.replace(/^.*#/s, `i${Math.floor(at / 5)}#`) ?? '',
      place: `p${at}`,
      source: `s${Math.floor(at / 5)}`,
      section: `q${Math.floor(at / 5)}`,
      county: `f${Math.floor(at / 5)}`,
      meta: { X: `x${Math.floor(at / 5)}`, Dato: `d${at}` },
      ...(row.campaign === undefined ? {} : { campaign: row.campaign.replace(/^.*#/s, `i${Math.floor(at / 5)}#`) }),
    }),
  )
  const aggregate = (rows: readonly RowFacts[], words: string): Report => {
    const aggregator = createAggregator(smallTaxonomy, { by: 'X', quotes: 20, allInputs: 100 })
    for (const row of rows) aggregator.add(buildRow(row))
    const trailer = buildTrailer(rows.length)
    return aggregator.finish({
      ...trailer,
      ledger: trailer.ledger.map((entry) => ({ ...entry, source: words })),
      sources: trailer.sources.map((source) => ({ ...source, source: words, textColumns: [words], encoding: words })),
      findings: [{ rule: 'x', severity: 'error', source: words, place: words, inputId: '', message: words, hint: '' }],
      title: words,
      date: words,
    })
  }
  const tagsOf = (markup: string): string[] => {
    const page = parsePage(markup)
    expect(page.errors).toEqual([])
    return page.elements.map(({ tagName, attrs }) =>
      [tagName, ...attrs.map(({ name, value }) => (name === 'content' ? name : `${name}=${value}`))].join(' '),
    )
  }

  it('has the same elements and attributes as one of harmless inputs, and no others', () => {
    for (const [at, words] of hostile.entries()) {
      const nasty = tagsOf(renderHtml(aggregate(facts, words), { language: 'nb' }))
      // Which inputs are quoted depends on their words; what elements stand for a quote does not.
      const tame = new Set(tagsOf(renderHtml(aggregate(harmless, `kilde${at}`), { language: 'nb' })))
      expect(nasty.filter((tag) => !tame.has(tag))).toEqual([])
    }
  })

  it('carries the rows as JSON that is the same text again, made visible', () => {
    const page = parsePage(renderHtml(aggregate(facts, 'x'), { language: 'en' }))
    const script = page.named('script').find((element) => attribute(element, 'type') === 'application/json')
    const data: { rows: unknown[][] } = JSON.parse(rawTextOf(script))
    expect(data.rows).toHaveLength(facts.length)
    expect(data.rows[0]?.[8]).toBe('</script><script>alert(1)</script> sandkasse')
    expect(data.rows[15]?.[8]).toBe('\\u202Eopp ned\\u2066 \\u0000 \\u001B[31m sandkasse')
  })
})

describe('renderHtml', () => {
  it('leaves the table of all inputs, its data and its script out when the report has none', () => {
    const markup = renderHtml(reportOf([{}, {}], { allInputs: undefined }), { language: 'nb' })
    expect(markup).not.toContain('<script')
    expect(markup).not.toContain('Alle innspill')
    expect(markup).not.toContain('script-src')
  })

  it('tells how many inputs there are when the table is cut', () => {
    const rows = Array.from({ length: 5 }, (): RowFacts => ({}))
    expect(renderHtml(reportOf(rows, { allInputs: 3 }), { language: 'nb' })).toContain('de 3 første av 5 innspill')
    expect(renderHtml(reportOf(rows, { allInputs: 5 }), { language: 'nb' })).toContain('viser alle 5 innspill')
  })

  it('tells that long texts are cut, only where there are any', () => {
    const long = { text: 'Vi trenger en sandkasse. '.repeat(60) }
    expect(renderHtml(reportOf([long]), { language: 'en' })).toContain('the first 1,000 characters')
    expect(renderHtml(reportOf([{}]), { language: 'en' })).not.toContain('characters are shown')
  })

  it('marks words in another language than the page for voices', () => {
    const report = reportOf([{ language: 'nn' }, { language: 'nb' }])
    expect(renderHtml(report, { language: 'nb' })).toContain('<bdi lang="nn">')
    expect(renderHtml(report, { language: 'nb' })).not.toContain('<bdi lang="nb">')
  })

  it('shows each count by aspect in a table below the chart', () => {
    const rows: RowFacts[] = [{ aspect: 'hindring' }, { aspect: 'hindring' }, { aspect: 'forslag' }]
    const page = parsePage(renderHtml(reportOf(rows), { language: 'nb' }))
    const table = page.named('table').find((element) => textOf(element).includes('Hovedgrep etter vinkling'))
    const lines = table === undefined ? [] : textOf(table).split('\n')
    expect(lines.filter((line) => line.startsWith('HovedgrepHindring'))).toEqual(['HovedgrepHindringForslag'])
    expect(lines.filter((line) => line.startsWith('1. Forsøk'))).toEqual(['1. Forsøk og utprøving21'])
    expect(page.elements.some((element) => attribute(element, 'aria-labelledby')?.startsWith('aspect-bars'))).toBe(true)
  })

  it('draws no chart by aspect where no table has its numbers', () => {
    const markup = renderHtml(reportOf([{ aspect: 'forslag' }, { aspect: 'forslag' }]), { language: 'nb' })
    expect(markup).not.toContain('aspect-bars')
  })

  it('gives the names of groups whole, and tells of each table where it is', () => {
    const long = 'Etat for samordning av tjenester til innbyggere i hele landet'
    const rows = [long, 'Kort'].map((Etat): RowFacts => ({ meta: { Etat } }))
    const report = reportOf(rows, { by: 'Etat' })
    const markup = renderHtml(report, { language: 'nb' })
    expect(renderMarkdown(report, { language: 'nb' })).not.toMatch(new RegExp(`\\| *${long}`))
    expect(markup).toContain(`<bdi>${long}</bdi></th>`)
    expect(markup).toContain('<li><a href="#matrix-1">Hovedgrep etter «Etat»</a></li>')
    expect(missingWords(renderMarkdown(report, { language: 'nb' }), markup)).toEqual([])
  })

  it('lets the mark of a rule lead to the rule, where the method is shown', () => {
    const report = reportOf([{}, {}])
    const whole = renderHtml(report, { language: 'nb' })
    expect(whole).toMatch(/Få innspill: .* \[<a class="rule" href="#rule-3">R3<\/a>\]\./)
    expect(whole).toContain('<li id="rule-3"><b>R3</b> (<code>few-inputs</code>)')
    const part = renderHtml(report, { language: 'nb', sections: chooseSections(['-method']) })
    expect(part).toMatch(/Få innspill: .* \[R3\]\./)
  })
})

describe('A page of a report that may be published', () => {
  const types = ['kommune', 'kommune', 'kommune', 'kommune', 'stat', 'stat', 'stat', 'innbygger'] as const
  const rows = Array.from({ length: 48 }, (_, at): RowFacts => {
    const type = types[(at * 5) % types.length] ?? ''
    const lever = smallTaxonomy.levers[at % smallTaxonomy.levers.length]?.id ?? ''
    return {
      type,
      lever,
      name: `Avsender ${at}`,
      aspect: at % 3 === 0 ? 'forslag' : 'hindring',
      status: at % 11 === 0 ? 'none' : 'assigned',
      text: `Sandkasse nummer ${at}.`,
    }
  })
  const report = reportOf(rows, { publish: { minimum: 5 }, by: 'avsendertype', allInputs: undefined })

  it.each(languages)('says in %s every word of the Markdown form, in a page that parses', (language) => {
    const markup = renderHtml(report, { language })
    expect(missingWords(renderMarkdown(report, { language }), markup)).toEqual([])
    expect(parsePage(markup).errors).toEqual([])
  })

  it('has a mark for each hidden number and no colour on it, and neither script nor names of private persons', () => {
    const hidden = report.matrices.flatMap(({ levers, statuses }) =>
      [...levers, ...statuses].flatMap(({ counts }) => counts.filter((count) => count === null)),
    )
    const markup = renderHtml(report, { language: 'nb' })
    expect(hidden.length).toBeGreaterThan(0)
    expect(markup.split('<td class="number">:</td>').length - 1).toBeGreaterThanOrEqual(hidden.length)
    expect(markup).not.toMatch(/<td class="number h\d">:/)
    expect(markup).not.toContain('<script')
    for (const [at, { type }] of rows.entries())
      if (type === 'innbygger') expect(markup).not.toContain(`>Avsender ${at}<`)
  })
})

describe('A page of chosen sections', () => {
  const rows: RowFacts[] = [{ type: 'kommune' }, { type: 'stat' }, { status: 'none' }, { status: 'uncertain' }]
  const report = reportOf(rows)
  const choices = [...sectionNames, ...sectionNames.map((name) => `-${name}` as const)]

  it.each(choices)('has with %s what the Markdown form has, no dead link, and the sum of the ledger', (choice) => {
    const options = { language: 'nb', sections: chooseSections([choice]) } as const
    const markup = renderHtml(report, options)
    const page = parsePage(markup)
    expect(page.errors).toEqual([])
    expect(missingWords(renderMarkdown(report, options), markup)).toEqual([])
    expect(markup).toContain('6 = 4 vurdert + 2 satt til side + 0 uleselig')
    const ids = new Set(page.elements.map((element) => attribute(element, 'id')))
    for (const link of page.named('a')) expect(ids).toContain(attribute(link, 'href')?.slice(1))
  })

  it.each(sectionNames)('has no section %s, and no line of it among the contents, when that is left out', (name) => {
    const sections = parsePage(renderHtml(report, { language: 'nb', sections: chooseSections([`-${name}`]) })).named(
      'section',
    )
    const all = parsePage(renderHtml(report, { language: 'nb' })).named('section')
    const gone = all
      .map((section) => attribute(section, 'id'))
      .filter((id) => !sections.some((section) => attribute(section, 'id') === id))
    expect(gone).toEqual(name === 'by-hand' ? ['by-hand', 'inputs'] : [name])
  })

  it('has the table of all inputs and the script only with those to read by hand', () => {
    const withTable = renderHtml(report, { language: 'nb', sections: chooseSections(['by-hand']) })
    const without = renderHtml(report, { language: 'nb', sections: chooseSections(['levers']) })
    expect(withTable).toContain('<script')
    expect(without).not.toContain('<script')
    expect(without).not.toContain('script-src')
  })
})
