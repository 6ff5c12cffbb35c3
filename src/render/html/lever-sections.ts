import { oneLine } from '../../text/visible-text.ts'
import type { LeverReport } from '../../types/report.ts'
import { hiddenMark } from '../hidden-mark.ts'
import { type HtmlSection, list, paragraph, quotation } from './elements.ts'
import { type Html, html, type Part } from './html.ts'
import { type HtmlPage, leverAnchor } from './page.ts'

function summary({ report, words, percent, range }: HtmlPage, { coverage, secondary, uncertain }: LeverReport): string {
  const { inputs, texts, respondents } = coverage
  const isNamed = report.totals.respondents !== 0
  const unnamed = coverage.unnamed ?? 0
  const part = ({ count, share }: { count: number; share: number }) => ({ count, percent: percent(share) })
  const interval = words.interval(range(inputs))
  return [
    inputs.count === 0
      ? words.lever.none
      : words.lever.summary(
          part(inputs),
          interval,
          part(texts),
          isNamed && respondents !== null ? part(respondents) : undefined,
        ),
    ...(isNamed && unnamed > 0 ? [words.lever.unnamed(unnamed)] : []),
    ...(secondary > 0 ? [words.lever.secondary(secondary)] : []),
    ...(uncertain > 0 ? [words.lever.uncertain(uncertain)] : []),
  ].join(' ')
}

function facts(page: HtmlPage, lever: LeverReport): Html {
  const { words, language } = page
  const { integer } = words.numbers
  const seen = lever.subtopicsSeen.map(({ name, inputs }) => `${oneLine(name[language])} (${integer(inputs)})`)
  const unseen = lever.subtopicsUnseen.map(({ name }) => oneLine(name[language]))
  // A line of nothing but hidden numbers tells nothing.
  const types = lever.respondentTypes.every(({ inputs }) => inputs === null) ? [] : lever.respondentTypes
  const aspects = lever.aspects.filter(({ inputs }) => inputs > 0)
  // Names of subtopics may hold commas.
  const lines: [title: string, parts: string[], otherwise: string, joint?: string][] = [
    [unseen.length === 0 ? words.lever.allSeen : words.lever.subtopicsSeen, seen, words.lever.noneSeen, '; '],
    [words.lever.subtopicsUnseen, unseen, '', '; '],
    [words.lever.aspects, aspects.map(({ aspect, inputs }) => words.aspects[aspect](inputs)), ''],
    [
      words.lever.respondentTypes,
      types.map(
        ({ type, inputs }) => `${words.respondentTypes[type]} (${inputs === null ? hiddenMark : integer(inputs)})`,
      ),
      '',
    ],
    [
      words.detail.lever.together,
      lever.together.map(({ lever: other, inputs }) => `${page.lever(other)} (${integer(inputs)})`),
      '',
      '; ',
    ],
    [
      words.detail.lever.words,
      lever.words.map(({ word, texts, otherTexts }) => `${oneLine(word)} (${integer(texts)}/${integer(otherTexts)})`),
      '',
    ],
  ]
  const items = lines
    .filter(([, parts, otherwise]) => parts.length > 0 || otherwise !== '')
    .map(
      ([title, parts, otherwise, joint = ', ']) =>
        html`<b>${title}</b>: ${parts.length > 0 ? parts.join(joint) : otherwise}`,
    )
  return list(items, 'facts')
}

function leverArticle(page: HtmlPage, lever: LeverReport): Html {
  const anchor = leverAnchor(lever.number)
  const hasFacts = lever.subtopicsSeen.length + lever.coverage.inputs.count > 0
  const quotes: Part = lever.quotes.map((quote) =>
    quotation(page.quotation(quote.text, quote.cutBefore, quote.cutAfter, quote.language), page.attribution(quote)),
  )
  return html`<article id="${anchor}" aria-labelledby="${anchor}-title">
<h3 id="${anchor}-title">${page.lever(lever.id)}</h3>
${paragraph(summary(page, lever))}${hasFacts ? facts(page, lever) : ''}${quotes}</article>
`
}

/** Each lever: its counts, subtopics, aspects, respondents and quotes. */
export function leverSections(page: HtmlPage): HtmlSection[] {
  const { report, words } = page
  if (report.totals.inputs === 0) return []
  const parts = report.levers.map(({ id, number }) => ({ id: leverAnchor(number), title: page.lever(id) }))
  const body = report.levers.map((lever) => leverArticle(page, lever))
  return [{ id: 'lever-by-lever', title: words.sections.leverByLever, body, parts, kind: 'levers' }]
}
