import type { Form, Section } from '../form.ts'
import { originLines } from './origin.ts'

function most<T>({ report, words, boldLever, percent, range, marked }: Form<T>): T {
  const { most: ids } = report.assessment
  const [first, second] = ids
  const inputs = report.levers.find(({ id }) => id === first)?.coverage.inputs
  if (first === undefined || inputs === undefined) return marked(() => words.glance.mostNone, 'most')
  if (second !== undefined)
    return marked((slot) => words.glance.mostSeveral(ids.map((id) => slot(boldLever(id)))), 'most')
  const interval = words.interval(range(inputs))
  return marked((slot) => words.glance.mostOne(slot(boldLever(first)), percent(inputs.share), interval), 'most')
}

function named<T>(
  { report, boldLever, marked }: Form<T>,
  rule: 'no-input' | 'few-inputs',
  say: (levers: readonly string[]) => string,
): T[] {
  const levers = report.assessment.gaps.filter((gap) => gap.rule === rule).map(({ lever }) => lever)
  return levers.length === 0 ? [] : [marked((slot) => say(levers.map((id) => slot(boldLever(id)))), rule)]
}

function distinct<T>({ report, words }: Form<T>): string {
  const { texts, respondents, unnamed } = report.totals
  return respondents === null || unnamed === null
    ? words.publish.distinct(texts)
    : words.glance.distinct(texts, respondents, unnamed)
}

function placed<T>({ report, words, percent }: Form<T>): string {
  const { assigned } = report.totals
  const rest = report.statuses
    .filter(({ coverage }) => coverage.inputs.count > 0)
    .map(({ status, coverage }) => words.glance.restPart[status](coverage.inputs.count))
  const sentence = words.glance.assigned(assigned.count, percent(assigned.share), report.levers.length)
  return rest.length === 0 ? sentence : `${sentence} ${words.glance.rest(rest)}`
}

/**
 * The report in a few sentences.
 * @param opening - what the form shows before them where there are inputs
 */
export function glance<T>(form: Form<T>, opening: () => readonly T[]): Section<T>[] {
  const { report, words, sentence } = form
  const { totals, campaigns, filteredOut } = report
  const { glance } = words
  const own = (text: string): T => sentence(() => text)
  const filtered = filteredOut > 0 ? [own(glance.filtered(filteredOut))] : []
  const about = { id: 'glance', title: words.sections.glance }
  if (totals.inputs === 0) return [{ ...about, body: [form.list([own(glance.nothing), ...filtered])] }]
  const languages = totals.languages.map(
    ({ language, share }) => `${words.languages[language]} ${form.percent(share.share)}`,
  )
  const sentences = [
    own(`${glance.read(totals.inputs, totals.sources)} ${distinct(form)}`),
    ...originLines(form),
    ...filtered,
    own(placed(form)),
    most(form),
    ...named(form, 'no-input', glance.missing),
    ...named(form, 'few-inputs', glance.few),
    ...(campaigns.total > 0 ? [own(glance.campaigns(campaigns.total, campaigns.inputs))] : []),
    own(glance.languages(languages)),
  ]
  return [{ ...about, body: [...opening(), form.list(sentences, 'said')] }]
}
