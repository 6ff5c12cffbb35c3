import type { CorrectedAnswer, Correction } from '../../types/report.ts'
import type { Page } from './page.ts'
import { table } from './table.ts'

const outOfHundred = (share: number): number => Math.round(share * 100)

function name({ words, lever }: Page, { answer }: CorrectedAnswer): string {
  // The name of what is no lever begins its cell.
  return answer === 'ingen' ? words.statuses.none : lever(answer)
}

function accuracyTable(page: Page, { answers }: Correction): string {
  const { columns, correction } = page.words
  const number = ({ of, share }: CorrectedAnswer['precision']): string =>
    of === 0 ? correction.noNumber : String(outOfHundred(share))
  return table(
    [
      { title: columns.lever, align: 'left' },
      { title: correction.precision, align: 'right' },
      { title: correction.recall, align: 'right' },
    ],
    answers.map((entry) => [name(page, entry), number(entry.precision), number(entry.recall)]),
  )
}

function sharesTable(page: Page, { answers }: Correction): string {
  const { words, percent } = page
  const { columns, correction, numbers } = words
  const right = (title: string) => ({ title, align: 'right' }) as const
  return table(
    [
      { title: columns.lever, align: 'left' },
      ...[correction.placed, correction.counted, correction.corrected, columns.interval].map(right),
    ],
    answers.map((entry) => [
      name(page, entry),
      numbers.integer(entry.placed.count),
      percent(entry.placed.share),
      entry.corrected === null ? correction.noNumber : percent(entry.corrected.share),
      entry.corrected === null ? correction.noNumber : page.range(entry.corrected),
    ]),
  )
}

function shares(page: Page, known: Correction): string[] {
  const { correction: say } = page.words
  const title = `### ${say.sharesTitle}`
  if (known.withheld !== '') return [title, say.withheld[known.withheld]]
  const hasRepeats = page.report.campaigns.total > 0
  return [
    title,
    `${say.why} ${say.denominator(known.inputs, known.uncertain.count)}`,
    sharesTable(page, known),
    [say.method, ...(hasRepeats ? [say.repeats] : []), say.ranking].join(' '),
    say.assumption,
  ]
}

/** What the counts are worth: how often the model is right, and the shares corrected for what is known of its errors. */
export function correctionSection(page: Page): string[] {
  const { report, words, lever } = page
  const { correction: say } = words
  const { correction: known } = report
  const { quality } = report.run
  if (known === null || quality === null) return [`### ${say.accuracyTitle}`, say.unknown]
  const example = known.answers.find(({ precision, recall }) => precision.of > 0 && recall.of > 0)
  const reading =
    example === undefined
      ? []
      : [say.example(lever(example.answer), outOfHundred(example.precision.share), outOfHundred(example.recall.share))]
  return [
    `### ${say.accuracyTitle}`,
    [say.measured(quality.inputs, quality.folds), ...reading].join(' '),
    accuracyTable(page, known),
    say.mixture,
    ...shares(page, known),
  ]
}
