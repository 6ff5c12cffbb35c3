import { oneLine } from '../../text/visible-text.ts'
import type { Report } from '../../types/report.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Form } from '../form.ts'
import { formNumbers } from '../form-numbers.ts'
import { leverAnchor } from '../sections/lever-by-lever.ts'
import { type SectionName, sectionNames } from '../sections.ts'
import { command, heading, list, paragraph, quotation } from './elements.ts'
import { type Html, html, join, type Part } from './html.ts'
import { marked, ruleList } from './marked.ts'
import { prose } from './prose.ts'
import { table } from './table.ts'

/** The report as markup: every part is a text, which is escaped where it is put in, or markup. */
export interface HtmlPage extends Form<Part> {
  /** `2. Virkemidler`, as text. */
  lever(id: string): string
  /** What names the lever of this number, as a link to its section where that is shown. */
  toLever(number: number, name: string): Html
  code(text: string): Html
}

const code = (text: string): Html => (oneLine(text) === '' ? html`` : html`<code>${oneLine(text)}</code>`)

const writing = {
  text: oneLine,
  code,
  sentence: prose,
  strong: (part) => html`<strong>${part}</strong>`,
  join,
  term: (name, said) => html`<b>${name}</b>: ${said}`,
  noted: (main, note) => html`${main} <span class="source">${note}</span>`,
  heading,
  paragraph,
  list,
  table: ({ rows, sum, ...facts }) =>
    table(facts, [...rows.map((cells) => ({ cells })), ...(sum === undefined ? [] : [{ cells: sum, kind: 'sum' }])]),
  command,
  quote: quotation,
  rules: ruleList,
} as const satisfies Partial<Form<Part>>

/** See {@link HtmlPage}. */
export function createHtmlPage(
  report: Report,
  words: Catalogue,
  sections: ReadonlySet<SectionName> = new Set(sectionNames),
): HtmlPage {
  const { language } = words
  const levers = new Map(
    report.levers.map(({ id, number, name }) => [id, { number, title: `${number}. ${oneLine(name[language])}` }]),
  )
  const lever = (id: string): string => levers.get(id)?.title ?? words.hand.noLever
  const where: HtmlPage['where'] = ({ id, place }) =>
    place === '' || id.endsWith(`#${place}`) ? code(id) : html`${code(id)}, ${oneLine(place)}`
  return {
    ...writing,
    ...formNumbers(report, words),
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
    marked: (say, rule, last) => marked(sections, say, rule, last),
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
    article: ({ id, number }, body) => {
      const anchor = leverAnchor(number)
      return html`<article id="${anchor}" aria-labelledby="${anchor}-title">
<h3 id="${anchor}-title">${lever(id)}</h3>
${body}</article>
`
    },
  }
}
