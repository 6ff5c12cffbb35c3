import { hiddenMark } from '../hidden-mark.ts'
import { type HtmlSection, list } from './elements.ts'
import { type Html, html } from './html.ts'
import { marked } from './marked.ts'
import { originLines } from './origin-lines.ts'
import type { HtmlPage } from './page.ts'

function most(page: HtmlPage): Html {
  const { report, words, boldLever, percent, range } = page
  const { most: ids } = report.assessment
  const [first, second] = ids
  const inputs = report.levers.find(({ id }) => id === first)?.coverage.inputs
  if (first === undefined || inputs === undefined) return marked(page, () => words.glance.mostNone, 'most')
  if (second !== undefined)
    return marked(page, (slot) => words.glance.mostSeveral(ids.map((id) => slot(boldLever(id)))), 'most')
  const interval = words.interval(range(inputs))
  return marked(page, (slot) => words.glance.mostOne(slot(boldLever(first)), percent(inputs.share), interval), 'most')
}

function named(page: HtmlPage, rule: 'no-input' | 'few-inputs', say: (levers: readonly string[]) => string): Html[] {
  const levers = page.report.assessment.gaps.filter((gap) => gap.rule === rule).map(({ lever }) => lever)
  return levers.length === 0 ? [] : [marked(page, (slot) => say(levers.map((id) => slot(page.boldLever(id)))), rule)]
}

function distinct({ report, words }: HtmlPage): string {
  const { texts, respondents, unnamed } = report.totals
  return respondents === null || unnamed === null
    ? words.publish.distinct(texts)
    : words.glance.distinct(texts, respondents, unnamed)
}

function placed({ report, words, percent }: HtmlPage): string {
  const { assigned } = report.totals
  const rest = report.statuses
    .filter(({ coverage }) => coverage.inputs.count > 0)
    .map(({ status, coverage }) => words.glance.restPart[status](coverage.inputs.count))
  const sentence = words.glance.assigned(assigned.count, percent(assigned.share), report.levers.length)
  return rest.length === 0 ? sentence : `${sentence} ${words.glance.rest(rest)}`
}

/** The four numbers that the page opens with. */
function figures({ report, words, percent }: HtmlPage): Html {
  const { inputs, texts, respondents, assigned } = report.totals
  const { integer } = words.numbers
  const facts = [
    [words.columns.inputs, integer(inputs)],
    [words.columns.texts, integer(texts)],
    [words.columns.respondents, respondents === null ? hiddenMark : integer(respondents)],
    [words.method.assignedTitle, percent(assigned.share)],
  ]
  return html`<dl class="figures">
${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
`
}

/** The report in a few sentences. */
export function glanceSection(page: HtmlPage): HtmlSection[] {
  const { report, words } = page
  const { totals, campaigns, filteredOut } = report
  const { glance } = words
  const filtered = filteredOut > 0 ? [glance.filtered(filteredOut)] : []
  const about = { id: 'glance', title: words.sections.glance }
  if (totals.inputs === 0) return [{ ...about, body: list([glance.nothing, ...filtered]) }]
  const languages = totals.languages.map(
    ({ language, share }) => `${words.languages[language]} ${page.percent(share.share)}`,
  )
  const sentences = [
    `${glance.read(totals.inputs, totals.sources)} ${distinct(page)}`,
    ...originLines(page),
    ...filtered,
    placed(page),
    most(page),
    ...named(page, 'no-input', glance.missing),
    ...named(page, 'few-inputs', glance.few),
    ...(campaigns.total > 0 ? [glance.campaigns(campaigns.total, campaigns.inputs)] : []),
    glance.languages(languages),
  ]
  return [{ ...about, body: [figures(page), list(sentences, 'said')] }]
}
