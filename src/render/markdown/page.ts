import { codeSpan, escapeInline } from '../../text/escape-markdown.ts'
import type { Quote, Report, Share } from '../../types/report.ts'
import type { Language } from '../../types/taxonomy.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { RenderOptions } from '../renderer.ts'
import { type SectionName, sectionNames } from '../sections.ts'
import { type MarkdownChart, markdownCharts } from './charts/registry.ts'

/** What every section needs: the report, the words, and the ways of writing that they share. All texts are ready for Markdown. */
export interface Page {
  readonly report: Report
  readonly words: Catalogue
  readonly language: Language
  /** Sections shown. */
  readonly sections: ReadonlySet<SectionName>
  readonly chart: MarkdownChart
  /** `2. Virkemidler`. */
  lever(id: string): string
  /** `**2. Virkemidler**`. */
  boldLever(id: string): string
  /** `12 %`; one decimal more when there are enough inputs for it to mean anything. */
  percent(share: number): string
  /** `8–17 %`. */
  range(share: Pick<Share, 'low' | 'high'>): string
  /** `0,42`. */
  probability(p: number): string
  /** The id, and the place where the id does not hold it. */
  where(item: { readonly id: string; readonly place: string }): string
  /** Words of an input in quotation marks, with `…` outside where some were left out. */
  quotation(text: string, cutBefore: boolean, cutAfter: boolean): string
  /** Who said it and where it stands. */
  attribution(quote: Quote): string
}

/** From so many inputs on, shares are written with a decimal. */
const finePercents = 1000

/** See {@link Page}. */
export function createPage(
  report: Report,
  words: Catalogue,
  { sections = new Set(sectionNames), charts = 'text' }: Omit<RenderOptions, 'language'> = {},
): Page {
  const { language, numbers } = words
  const digits = report.totals.inputs >= finePercents ? 1 : 0
  const names = new Map(report.levers.map(({ id, number, name }) => [id, `${number}. ${escapeInline(name[language])}`]))
  const lever = (id: string): string => names.get(id) ?? words.hand.noLever
  const where: Page['where'] = ({ id, place }) =>
    place === '' || id.endsWith(`#${place}`) ? codeSpan(id) : `${codeSpan(id)}, ${escapeInline(place)}`
  return {
    report,
    words,
    language,
    sections,
    chart: markdownCharts[charts],
    lever,
    boldLever: (id) => `**${lever(id)}**`,
    percent: (share) => numbers.percent(share, digits),
    range: ({ low, high }) => numbers.percentRange(low, high, digits),
    probability: (p) => numbers.decimal(p, 2),
    where,
    quotation: (text, cutBefore, cutAfter) =>
      `${cutBefore ? '… ' : ''}${words.quote(escapeInline(text))}${cutAfter ? ' …' : ''}`,
    attribution: (quote) => {
      const type = quote.respondentType === '' ? '' : words.respondentTypes[quote.respondentType]
      const name = escapeInline(quote.respondent)
      const who = name === '' ? type : type === '' ? name : `${name} (${type})`
      return `— ${who === '' ? '' : `${who}, `}${where(quote)}`
    },
  }
}
