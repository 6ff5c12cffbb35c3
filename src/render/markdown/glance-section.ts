import { marked } from './marked.ts'
import { originLines } from './origin-lines.ts'
import type { Page } from './page.ts'

function most({ report, words, boldLever, percent, range }: Page): string {
  const { most: ids } = report.assessment
  const [first, second] = ids
  if (first === undefined) return words.glance.mostNone
  if (second !== undefined) return words.glance.mostSeveral(ids.map(boldLever))
  const inputs = report.levers.find(({ id }) => id === first)?.coverage.inputs
  return inputs === undefined
    ? words.glance.mostNone
    : words.glance.mostOne(boldLever(first), percent(inputs.share), words.interval(range(inputs)))
}

function named(page: Page, rule: 'no-input' | 'few-inputs', say: (levers: readonly string[]) => string): string[] {
  const levers = page.report.assessment.gaps
    .filter((gap) => gap.rule === rule)
    .map(({ lever }) => page.boldLever(lever))
  return levers.length === 0 ? [] : [marked(say(levers), rule)]
}

function distinct({ report, words }: Page): string {
  const { texts, respondents, unnamed } = report.totals
  return respondents === null || unnamed === null
    ? words.publish.distinct(texts)
    : words.glance.distinct(texts, respondents, unnamed)
}

function placed({ report, words, percent }: Page): string {
  const { assigned } = report.totals
  const rest = report.statuses
    .filter(({ coverage }) => coverage.inputs.count > 0)
    .map(({ status, coverage }) => words.glance.restPart[status](coverage.inputs.count))
  const sentence = words.glance.assigned(assigned.count, percent(assigned.share), report.levers.length)
  return rest.length === 0 ? sentence : `${sentence} ${words.glance.rest(rest)}`
}

/** The report in a few sentences. */
export function glanceSection(page: Page): string[] {
  const { report, words } = page
  const { totals, campaigns, filteredOut } = report
  const filtered = filteredOut > 0 ? [words.glance.filtered(filteredOut)] : []
  const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
  if (totals.inputs === 0) return [`## ${words.sections.glance}`, bullets([words.glance.nothing, ...filtered])]
  const languages = totals.languages.map(
    ({ language, share }) => `${words.languages[language]} ${page.percent(share.share)}`,
  )
  return [
    `## ${words.sections.glance}`,
    bullets([
      `${words.glance.read(totals.inputs, totals.sources)} ${distinct(page)}`,
      ...originLines(page),
      ...filtered,
      placed(page),
      marked(most(page), 'most'),
      ...named(page, 'no-input', words.glance.missing),
      ...named(page, 'few-inputs', words.glance.few),
      ...(campaigns.total > 0 ? [words.glance.campaigns(campaigns.total, campaigns.inputs)] : []),
      words.glance.languages(languages),
    ]),
  ]
}
