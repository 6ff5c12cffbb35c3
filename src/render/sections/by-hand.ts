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
  const groups = status === 'none' ? noneGroups(form) : []
  const order = hasDoubt(status) && items.length > 0 ? [hand.doubtfulFirst] : []
  return [
    ...(groups.length === 0
      ? [say(form, [hand.meaning[status], ...order].join(' '))]
      : [say(form, hand.meaning[status]), ...groups]),
    ...(groups.length > 0 && items.length > 0
      ? [say(form, [form.words.detail.groups.listIntro, ...order].join(' '))]
      : []),
    form.list(bullets, 'spaced'),
    ...(items.length < total
      ? [
          form.paragraph(
            form.sentence((slot) => hand.rest(items.length, total, slot(command))),
            'note',
          ),
        ]
      : []),
  ]
}

/** How many there are of each status, where the inputs themselves are not shown. */
function counts<T>({ report, words, sentence, list }: Form<T>): T {
  const known = report.readByHand.filter(({ total }) => total > 0)
  return list(
    known.map(({ status, total }) =>
      sentence(() => `${words.statuses[status]}: ${words.publish.campaign(total)}. ${words.hand.meaning[status]}`),
    ),
  )
}

/** What was not placed and should be read by a person. */
export function byHand<T>(form: Form<T>): Section<T>[] {
  const { report, words } = form
  if (report.totals.inputs === 0) return []
  const lists =
    report.publish === null
      ? report.readByHand.flatMap((list) => [form.heading(words.hand.title[list.status]), ...listOf(form, list)])
      : [counts(form)]
  const intro = report.publish === null ? words.hand.intro : `${words.hand.intro} ${words.publish.byHand}`
  const body = [say(form, intro), ...lists, ...disagreements(form)]
  return [{ id: 'by-hand', title: words.sections.byHand, body }]
}
