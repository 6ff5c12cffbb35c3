import { oneLine } from '../../text/visible-text.ts'
import type { InputLanguage } from '../../types/assignment.ts'
import type { Quote, Report, Share } from '../../types/report.ts'
import type { Language } from '../../types/taxonomy.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { type SectionName, sectionNames } from '../sections.ts'
import { type Html, html } from './html.ts'

/** What every section needs: the report, the words, and the ways of writing that they share. The twin of the Markdown form's page. */
export interface HtmlPage {
  readonly report: Report
  readonly words: Catalogue
  readonly language: Language
  /** Sections shown. */
  readonly sections: ReadonlySet<SectionName>
  /** `2. Virkemidler`, as text. */
  lever(id: string): string
  /** The same, bold, as a link to its section where it has one. */
  boldLever(id: string): Html
  /** What names the lever of this number, as a link to its section where that is shown. */
  toLever(number: number, name: string): Html
  /** `12 %`; one decimal more when there are enough inputs for it to mean anything. */
  percent(share: number): string
  /** `8–17 %`. */
  range(share: Pick<Share, 'low' | 'high'>): string
  /** `0,42`. */
  probability(p: number): string
  /** An id or a command as code. */
  code(text: string): Html
  /** The id, and the place where the id does not hold it. */
  where(item: { readonly id: string; readonly place: string }): Html
  /** Words of an input in quotation marks, with `…` outside where some were left out. */
  quotation(text: string, cutBefore: boolean, cutAfter: boolean, language?: InputLanguage): Html
  /** Who said it and where it stands. */
  attribution(quote: Quote): Html
}

/** From so many inputs on, shares are written with a decimal. */
const finePercents = 1000

/** Anchor of a lever's section. */
export function leverAnchor(number: number): string {
  return `lever-${number}`
}

/** See {@link HtmlPage}. */
export function createHtmlPage(
  report: Report,
  words: Catalogue,
  sections: ReadonlySet<SectionName> = new Set(sectionNames),
): HtmlPage {
  const { language, numbers } = words
  const digits = report.totals.inputs >= finePercents ? 1 : 0
  const levers = new Map(
    report.levers.map(({ id, number, name }) => [id, { number, title: `${number}. ${oneLine(name[language])}` }]),
  )
  const lever = (id: string): string => levers.get(id)?.title ?? words.hand.noLever
  const code = (text: string): Html => (oneLine(text) === '' ? html`` : html`<code>${oneLine(text)}</code>`)
  const where: HtmlPage['where'] = ({ id, place }) =>
    place === '' || id.endsWith(`#${place}`) ? code(id) : html`${code(id)}, ${oneLine(place)}`
  return {
    report,
    words,
    language,
    sections,
    lever,
    boldLever: (id) => {
      const known = levers.get(id)
      return known === undefined || !sections.has('lever-by-lever')
        ? html`<strong>${lever(id)}</strong>`
        : html`<a class="lever" href="#${leverAnchor(known.number)}">${known.title}</a>`
    },
    toLever: (number, name) =>
      sections.has('lever-by-lever') ? html`<a href="#${leverAnchor(number)}">${name}</a>` : html`${name}`,
    percent: (share) => numbers.percent(share, digits),
    range: ({ low, high }) => numbers.percentRange(low, high, digits),
    probability: (p) => numbers.decimal(p, 2),
    code,
    where,
    quotation: (text, cutBefore, cutAfter, spoken) => {
      // A voice should read a language as it is spoken; the page's own needs no mention.
      const lang = spoken === undefined || spoken === 'other' || spoken === language ? '' : html` lang="${spoken}"`
      return html`${cutBefore ? '… ' : ''}<bdi${lang}>${words.quote(oneLine(text))}</bdi>${cutAfter ? ' …' : ''}`
    },
    attribution: (quote) => {
      const type = quote.respondentType === '' ? '' : words.respondentTypes[quote.respondentType]
      const name = oneLine(quote.respondent)
      const who = name === '' ? type : type === '' ? name : html`<bdi>${name}</bdi> (${type})`
      return html`— ${who}${who === '' ? '' : ', '}${where(quote)}`
    },
  }
}
