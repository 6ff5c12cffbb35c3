import type { Disagreement } from '../../types/report-detail.ts'
import { type Form, say } from '../form.ts'

function bullet<T>(form: Form<T>, item: Disagreement): T {
  const { words, lever, probability, sentence } = form
  const facts = sentence((slot) => {
    const placed = `${slot(lever(item.lever))} ${probability(item.probability)}`
    const answers = [item.keywordLever, item.tfidfLever].map((id) => slot(lever(id)))
    const [keyword = '', tfidf = ''] = answers
    return `(${words.detail.disagreements.verdict(placed, keyword, tfidf)}; ${slot(form.where(item))})`
  })
  return form.noted(form.quotation(item.text, false, item.isCut), facts)
}

/** Assigned inputs on which the two models differ; nothing where only one model was asked. */
export function disagreements<T>(form: Form<T>): T[] {
  const { of, total, withoutTerms, items } = form.report.disagreements
  const words = form.words.detail.disagreements
  if (of === 0) return []
  const title = form.heading(words.title)
  if (total === 0) return [title, say(form, words.none)]
  const intro = words.intro(total, of, withoutTerms)
  const bullets = items.map((item) => bullet(form, item))
  return [
    title,
    say(form, items.length === 0 ? intro : `${intro} ${form.words.hand.doubtfulFirst}`),
    form.list(bullets, 'spaced'),
    ...(items.length < total && form.report.publish === null
      ? [say(form, words.rest(items.length, total), 'note')]
      : []),
  ]
}
