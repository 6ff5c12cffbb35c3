import { plainWords } from '../plain-words.ts'
import type { ReportBook } from '../report-book.ts'
import type { Cell } from '../sheet.ts'

const outOfHundred = (share: number): number => Math.round(share * 100)

/** How often the model is right, how that was measured, and how to read the corrected shares, or why there are none. */
export function correctionNotes({ report, words, leverTitle }: ReportBook): Cell[][] {
  const { correction: say } = words
  const { correction: known, campaigns } = report
  const { quality } = report.run
  if (known === null || quality === null) return [[say.accuracyTitle, say.unknown]]
  const example = known.answers.find(({ precision, recall }) => precision.of > 0 && recall.of > 0)
  const reading =
    example === undefined
      ? []
      : [
          say.example(
            leverTitle(example.answer),
            outOfHundred(example.precision.share),
            outOfHundred(example.recall.share),
          ),
        ]
  return [
    [say.accuracyTitle, [say.measured(quality.inputs, quality.folds), ...reading].join(' ')],
    [say.accuracyTitle, say.mixture],
    ...(known.withheld !== ''
      ? [[say.sharesTitle, say.withheld[known.withheld]]]
      : [
          [say.sharesTitle, `${say.why} ${say.denominator(known.inputs, known.uncertain.count)}`],
          [say.sharesTitle, [say.method, ...(campaigns.total > 0 ? [say.repeats] : []), say.ranking].join(' ')],
          [say.sharesTitle, plainWords(say.assumption)],
        ]),
  ]
}
