import { codeSpan, escapeInline } from '../../text/escape-markdown.ts'
import type { Report } from '../../types/report.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Form } from '../form.ts'
import { formNumbers } from '../form-numbers.ts'
import type { RenderOptions } from '../renderer.ts'
import { sectionNames } from '../sections.ts'
import { type MarkdownChart, markdownCharts } from './charts/registry.ts'
import { marked } from './marked.ts'
import { table } from './table.ts'

/** The report as Markdown: every part is text ready for Markdown, and blocks are joined by an empty line. */
export interface Page extends Form<string> {
  readonly chart: MarkdownChart
}

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

/** Nothing to keep apart: what goes into a sentence is ready for Markdown as the sentence is. */
const slot = (part: string): string => part

const writing = {
  text: escapeInline,
  code: codeSpan,
  sentence: (say) => say(slot),
  marked: (say, rule, last) => marked(say(slot), rule, last),
  strong: (part) => `**${part}**`,
  join: (parts, joint) => parts.join(joint),
  term: (name, said) => `${name}: ${said}`,
  noted: (main, note) => `${main}\n  ${note}`,
  heading: (title) => `### ${title}`,
  paragraph: (content) => content,
  list: bullets,
  table: ({ columns, rows, sum }) => {
    const [name = '', ...sums] = sum ?? []
    return table(columns, sum === undefined ? rows : [...rows, [`**${name}**`, ...sums]])
  },
  command: (text) => `\`\`\`sh\n${text}\n\`\`\``,
  quote: (words, attribution) => `> ${words}\n>\n> ${attribution}`,
  rules: (rules) => bullets(rules.map(({ mark, name, said }) => `${mark} (\`${name}\`): ${said}`)),
} as const satisfies Partial<Form<string>>

/** See {@link Page}. */
export function createPage(
  report: Report,
  words: Catalogue,
  { sections = new Set(sectionNames), charts = 'text' }: Omit<RenderOptions, 'language'> = {},
): Page {
  const { language } = words
  const names = new Map(report.levers.map(({ id, number, name }) => [id, `${number}. ${escapeInline(name[language])}`]))
  const lever = (id: string): string => names.get(id) ?? words.hand.noLever
  const where: Page['where'] = ({ id, place }) =>
    place === '' || id.endsWith(`#${place}`) ? codeSpan(id) : `${codeSpan(id)}, ${escapeInline(place)}`
  return {
    ...writing,
    ...formNumbers(report, words),
    report,
    words,
    language,
    sections,
    chart: markdownCharts[charts],
    lever,
    boldLever: (id) => `**${lever(id)}**`,
    where,
    quotation: (text, cutBefore, cutAfter) =>
      `${cutBefore ? '… ' : ''}${words.quote(escapeInline(text))}${cutAfter ? ' …' : ''}`,
    attribution: (quote) => {
      const type = quote.respondentType === '' ? '' : words.respondentTypes[quote.respondentType]
      const name = escapeInline(quote.respondent)
      const who = name === '' ? type : type === '' ? name : `${name} (${type})`
      return `— ${who === '' ? '' : `${who}, `}${where(quote)}`
    },
    article: ({ id }, body) => joinBlocks([`### ${lever(id)}`, ...body]),
  }
}

/** Blocks with an empty line between each two; those without content are left out. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n')
}
