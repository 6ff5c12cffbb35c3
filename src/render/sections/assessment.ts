import type { Gap } from '../../types/report.ts'
import { type RuleName, ruleOrder } from '../catalogue/detail-words.ts'
import { gapSentence } from '../catalogue/gap-sentence.ts'
import { type Form, type Section, say } from '../form.ts'

function sentenceOf<T>({ words, language, percent, text, code, marked }: Form<T>, gap: Gap): T {
  return marked(
    (slot) =>
      gapSentence(
        { words, language, percent, text: (said) => slot(text(said)), path: (path) => slot(code(path)) },
        gap,
      ),
    gap.rule,
  )
}

/** What is said of a lever, after its name. */
function about<T>({ boldLever, sentence, join }: Form<T>, lever: string, said: readonly T[]): T {
  return sentence((slot) => `${slot(boldLever(lever))}: ${slot(join(said, ' '))}`)
}

/** One bullet per lever, with all that the gaps of these rules say of it. */
function bullets<T>(form: Form<T>, rules: readonly RuleName[], otherwise: T): T {
  const items = form.report.levers.flatMap(({ id }) => {
    const said = form.report.assessment.gaps
      .filter((gap) => gap.lever === id && rules.includes(gap.rule))
      .map((gap) => sentenceOf(form, gap))
    return said.length === 0 ? [] : [about(form, id, said)]
  })
  return items.length === 0 ? form.paragraph(otherwise) : form.list(items)
}

function strengths<T>(form: Form<T>): T {
  const { report, words, percent, range, marked } = form
  const items = report.assessment.wellCovered.map(({ lever, share, evenShare, respondentTypes }) => {
    const interval = words.interval(range(share))
    const even = percent(evenShare)
    const said = words.assessment.wellCovered(share.count, percent(share.share), interval, even, respondentTypes ?? 0)
    return about(form, lever, [marked(() => said, 'well-covered')])
  })
  return items.length === 0
    ? form.paragraph(marked(() => words.assessment.noneWellCovered, 'well-covered'))
    : form.list(items)
}

/** What is well covered, thin and missing, in words. */
export function assessment<T>(form: Form<T>): Section<T>[] {
  const { report, words, heading, marked } = form
  const { sections, assessment } = words
  if (report.totals.inputs === 0) return []
  const thin = ruleOrder.slice(ruleOrder.indexOf('few-inputs'), ruleOrder.indexOf('no-input'))
  const body = [
    heading(sections.wellCovered),
    strengths(form),
    heading(sections.thin),
    bullets(
      form,
      thin,
      marked(() => assessment.noneThin, 'few-inputs', 'repeated-texts'),
    ),
    heading(sections.missing),
    bullets(
      form,
      ['no-input'],
      marked(() => assessment.noneMissing, 'no-input'),
    ),
    heading(sections.unseen),
    say(form, assessment.unseenNote, 'note'),
    bullets(
      form,
      ['subtopics-unseen'],
      marked(() => assessment.noneUnseen, 'subtopics-unseen'),
    ),
  ]
  return [{ id: 'assessment', title: sections.assessment, body }]
}
