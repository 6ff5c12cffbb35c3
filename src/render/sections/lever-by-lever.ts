import type { LeverReport } from '../../types/report.ts'
import { type Form, type Section, say } from '../form.ts'
import { hiddenMark } from '../hidden-mark.ts'

/** Anchor of a lever's part. */
export function leverAnchor(number: number): string {
  return `lever-${number}`
}

function summary<T>(
  { report, words, percent, range }: Form<T>,
  { coverage, secondary, uncertain }: LeverReport,
): string {
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

function facts<T>(
  { words, language, lever: nameOf, text, sentence, term, join, list }: Form<T>,
  lever: LeverReport,
): T {
  const { integer } = words.numbers
  const own = (said: string): T => sentence(() => said)
  const counted = (name: T, count: string): T => sentence((slot) => `${slot(name)} (${count})`)
  const unseen = lever.subtopicsUnseen.map(({ name }) => text(name[language]))
  const seen = lever.subtopicsSeen.map(({ name, inputs }) => counted(text(name[language]), integer(inputs)))
  // A line of nothing but hidden numbers tells nothing.
  const types = lever.respondentTypes.every(({ inputs }) => inputs === null) ? [] : lever.respondentTypes
  // Names of subtopics and levers may hold commas.
  const lines: [title: string, parts: T[], joint: string][] = [
    [
      words.lever.subtopicsSeen(lever.coverage.inputs.count, lever.secondary, unseen.length === 0),
      seen.length === 0 ? [own(words.lever.noneSeen)] : seen,
      '; ',
    ],
    [words.lever.subtopicsUnseen, unseen, '; '],
    [
      words.lever.aspects,
      lever.aspects.filter(({ inputs }) => inputs > 0).map(({ aspect, inputs }) => own(words.aspects[aspect](inputs))),
      ', ',
    ],
    [
      words.lever.respondentTypes,
      types.map(({ type, inputs }) =>
        own(`${words.respondentTypes[type]} (${inputs === null ? hiddenMark : integer(inputs)})`),
      ),
      ', ',
    ],
    [
      words.detail.lever.together,
      lever.together.map(({ lever: other, inputs }) => counted(nameOf(other), integer(inputs))),
      '; ',
    ],
    [
      words.detail.lever.words,
      lever.words.map(({ word, texts, otherTexts }) => counted(text(word), `${integer(texts)}/${integer(otherTexts)}`)),
      ', ',
    ],
  ]
  const known = lines.filter(([, parts]) => parts.length > 0)
  return list(
    known.map(([title, parts, joint]) => term(title, join(parts, joint))),
    'facts',
  )
}

/** Each lever: its counts, subtopics, aspects, respondents and quotes. */
export function leverByLever<T>(form: Form<T>): Section<T>[] {
  const { report, words } = form
  if (report.totals.inputs === 0) return []
  const body = report.levers.map((lever) => {
    const hasFacts = lever.subtopicsSeen.length + lever.coverage.inputs.count > 0
    const quotes = lever.quotes.map((quote) =>
      form.quote(form.quotation(quote.text, quote.cutBefore, quote.cutAfter, quote.language), form.attribution(quote)),
    )
    return form.article(lever, [say(form, summary(form, lever)), ...(hasFacts ? [facts(form, lever)] : []), ...quotes])
  })
  const parts = report.levers.map(({ id, number }) => ({ id: leverAnchor(number), title: form.lever(id) }))
  return [{ id: 'lever-by-lever', title: words.sections.leverByLever, body, parts, kind: 'levers' }]
}
