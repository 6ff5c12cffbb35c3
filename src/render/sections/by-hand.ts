import type { HandItem, HandList, OtherStatus } from '../../types/report.ts'
import { noLever } from '../../types/taxonomy.ts'
import { type Form, type Section, type Slot, say } from '../form.ts'
import { disagreements } from './disagreements.ts'
import { noneGroups } from './none-groups.ts'

const hasDoubt = (status: OtherStatus): boolean => status === 'uncertain' || status === 'none'

/** The two most probable answers, in that order. */
function verdict<T>({ words, lever, probability }: Form<T>, slot: Slot<T>, item: HandItem): string {
  const best = { lever: item.lever === '' ? noLever : item.lever, probability: item.probability }
  const isInOrder = best.probability >= item.runnerUp.probability
  const [first, second] = isInOrder ? [best, item.runnerUp] : [item.runnerUp, best]
  return words.hand.between(
    slot(lever(first.lever)),
    probability(first.probability),
    slot(lever(second.lever)),
    probability(second.probability),
  )
}

function bullet<T>(form: Form<T>, status: OtherStatus, item: HandItem): T {
  const facts = form.sentence((slot) => {
    const known = [...(hasDoubt(status) ? [verdict(form, slot, item)] : []), slot(form.where(item))]
    return `(${known.join('; ')})`
  })
  return form.noted(form.quotation(item.text, false, item.isCut, item.language), facts)
}

function listOf<T>(form: Form<T>, { status, total, items }: HandList): T[] {
  const { hand } = form.words
  if (total === 0) return [say(form, hand.empty[status])]
  const command = form.code(`hovedgrep classify … --status ${status}`)
  const bullets = items.map((item) => bullet(form, status, item))
  return [
    say(
      form,
      hasDoubt(status) && items.length > 0 ? `${hand.meaning[status]} ${hand.doubtfulFirst}` : hand.meaning[status],
    ),
    ...(status === 'none' ? noneGroups(form) : []),
    form.list(bullets, 'spaced'),
    ...(items.length < total && form.report.publish === null
      ? [
          form.paragraph(
            form.sentence((slot) => hand.rest(items.length, total, slot(command))),
            'note',
          ),
        ]
      : []),
  ]
}

/** What was not placed and should be read by a person. */
export function byHand<T>(form: Form<T>): Section<T>[] {
  const { report, words } = form
  if (report.totals.inputs === 0) return []
  const body = [
    say(form, report.publish === null ? words.hand.intro : `${words.hand.intro} ${words.publish.byHand}`),
    ...report.readByHand.flatMap((list) => [form.heading(words.hand.title[list.status]), ...listOf(form, list)]),
    ...disagreements(form),
  ]
  return [{ id: 'by-hand', title: words.sections.byHand, body }]
}
