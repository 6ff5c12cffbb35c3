import type { CorrectedAnswer, Correction } from '../../types/report.ts'
import { type Form, say } from '../form.ts'

const outOfHundred = (share: number): number => Math.round(share * 100)
const left = (title: string) => ({ title, align: 'left' }) as const
const right = (title: string) => ({ title, align: 'right' }) as const

function name<T>({ words, lever, sentence }: Form<T>, { answer }: CorrectedAnswer): T {
  // The name of what is no lever begins its cell.
  return answer === 'ingen' ? sentence(() => words.statuses.none) : lever(answer)
}

function accuracyTable<T>(form: Form<T>, { answers }: Correction): T {
  const { columns, correction, html } = form.words
  const number = ({ of, share }: CorrectedAnswer['precision']): T =>
    form.sentence(() => (of === 0 ? correction.noNumber : String(outOfHundred(share))))
  return form.table({
    id: 'accuracy-table',
    caption: html.accuracyCaption,
    columns: [left(columns.lever), right(correction.precision), right(correction.recall)],
    rows: answers.map((entry) => [name(form, entry), number(entry.precision), number(entry.recall)]),
  })
}

function sharesTable<T>(form: Form<T>, { answers }: Correction): T {
  const { words, percent, range } = form
  const { columns, correction, numbers } = words
  return form.table({
    id: 'shares-table',
    caption: words.html.sharesCaption,
    columns: [
      left(columns.lever),
      ...[correction.placed, correction.counted, correction.corrected, columns.interval].map(right),
    ],
    rows: answers.map((entry) => {
      const { placed, corrected } = entry
      const counted = [numbers.integer(placed.count), percent(placed.share)]
      const known =
        corrected === null ? [correction.noNumber, correction.noNumber] : [percent(corrected.share), range(corrected)]
      return [name(form, entry), ...[...counted, ...known].map((cell) => form.sentence(() => cell))]
    }),
  })
}

function shares<T>(form: Form<T>, known: Correction): T[] {
  const { correction: words } = form.words
  const title = form.heading(words.sharesTitle)
  if (known.withheld !== '') return [title, say(form, words.withheld[known.withheld])]
  const hasRepeats = form.report.campaigns.total > 0
  return [
    title,
    say(form, `${words.why} ${words.denominator(known.inputs, known.uncertain.count)}`),
    sharesTable(form, known),
    say(form, [words.method, ...(hasRepeats ? [words.repeats] : []), words.ranking].join(' ')),
    say(form, words.assumption),
  ]
}

/** What the counts are worth: how often the model is right, and the shares corrected for what is known of its errors. */
export function correction<T>(form: Form<T>): T[] {
  const { report, lever, sentence } = form
  const { correction: words } = form.words
  const { correction: known } = report
  const { quality } = report.run
  if (known === null || quality === null) return [form.heading(words.accuracyTitle), say(form, words.unknown)]
  const example = known.answers.find(({ precision, recall }) => precision.of > 0 && recall.of > 0)
  const reading = (slot: (part: T) => string): string[] =>
    example === undefined
      ? []
      : [
          words.example(
            slot(lever(example.answer)),
            outOfHundred(example.precision.share),
            outOfHundred(example.recall.share),
          ),
        ]
  return [
    form.heading(words.accuracyTitle),
    form.paragraph(sentence((slot) => [words.measured(quality.inputs, quality.folds), ...reading(slot)].join(' '))),
    accuracyTable(form, known),
    say(form, words.mixture),
    ...shares(form, known),
  ]
}
