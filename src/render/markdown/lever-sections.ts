import { escapeInline } from '../../text/escape-markdown.ts'
import type { LeverReport } from '../../types/report.ts'
import { hiddenMark } from '../hidden-mark.ts'
import type { Page } from './page.ts'

function summary({ report, words, percent, range }: Page, { coverage, secondary, uncertain }: LeverReport): string {
  const { inputs, texts, respondents } = coverage
  const isNamed = report.totals.respondents !== 0
  const unnamed = coverage.unnamed ?? 0
  const part = ({ count, share }: { count: number; share: number }) => ({ count, percent: percent(share) })
  return [
    inputs.count === 0
      ? words.lever.none
      : words.lever.summary(
          part(inputs),
          words.interval(range(inputs)),
          part(texts),
          isNamed && respondents !== null ? part(respondents) : undefined,
        ),
    ...(isNamed && unnamed > 0 ? [words.lever.unnamed(unnamed)] : []),
    ...(secondary > 0 ? [words.lever.secondary(secondary)] : []),
    ...(uncertain > 0 ? [words.lever.uncertain(uncertain)] : []),
  ].join(' ')
}

function facts(page: Page, lever: LeverReport): string {
  const { words, language } = page
  const { integer } = words.numbers
  const seen = lever.subtopicsSeen.map(({ name, inputs }) => `${escapeInline(name[language])} (${integer(inputs)})`)
  const unseen = lever.subtopicsUnseen.map(({ name }) => escapeInline(name[language]))
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
      lever.words.map(
        ({ word, texts, otherTexts }) => `${escapeInline(word)} (${integer(texts)}/${integer(otherTexts)})`,
      ),
      '',
    ],
  ]
  return lines
    .filter(([, parts, otherwise]) => parts.length > 0 || otherwise !== '')
    .map(([title, parts, otherwise, joint = ', ']) => `- ${title}: ${parts.length > 0 ? parts.join(joint) : otherwise}`)
    .join('\n')
}

function quotes(page: Page, lever: LeverReport): string[] {
  return lever.quotes.map((quote) => {
    const words = page.quotation(quote.text, quote.cutBefore, quote.cutAfter)
    return `> ${words}\n>\n> ${page.attribution(quote)}`
  })
}

/** Each lever: its counts, subtopics, aspects, respondents and quotes. */
export function leverSections(page: Page): string[] {
  const { report, words } = page
  if (report.totals.inputs === 0) return []
  return [
    `## ${words.sections.leverByLever}`,
    ...report.levers.flatMap((lever) => [
      `### ${page.lever(lever.id)}`,
      summary(page, lever),
      ...(lever.subtopicsSeen.length + lever.coverage.inputs.count > 0 ? [facts(page, lever)] : []),
      ...quotes(page, lever),
    ]),
  ]
}
