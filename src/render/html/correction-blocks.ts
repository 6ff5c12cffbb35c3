import type { CorrectedAnswer, Correction } from '../../types/report.ts'
import { paragraph } from './elements.ts'
import { type Html, html } from './html.ts'
import type { HtmlPage } from './page.ts'
import { prose } from './prose.ts'
import { table } from './table.ts'

const outOfHundred = (share: number): number => Math.round(share * 100)
const left = (title: string) => ({ title, align: 'left' }) as const
const right = (title: string) => ({ title, align: 'right' }) as const
const heading = (title: string): Html => html`<h3>${title}</h3>\n`
const say = (text: string): Html => paragraph(prose(() => text))

function name({ words, lever }: HtmlPage, { answer }: CorrectedAnswer): string {
  // The name of what is no lever begins its cell.
  return answer === 'ingen' ? words.statuses.none : lever(answer)
}

function accuracyTable(page: HtmlPage, { answers }: Correction): Html {
  const { columns, correction, html: own } = page.words
  const number = ({ of, share }: CorrectedAnswer['precision']): string =>
    of === 0 ? correction.noNumber : String(outOfHundred(share))
  return table(
    {
      id: 'accuracy-table',
      caption: own.accuracyCaption,
      columns: [left(columns.lever), right(correction.precision), right(correction.recall)],
    },
    answers.map((entry) => ({ cells: [name(page, entry), number(entry.precision), number(entry.recall)] })),
  )
}

function sharesTable(page: HtmlPage, { answers }: Correction): Html {
  const { words, percent } = page
  const { columns, correction, numbers } = words
  return table(
    {
      id: 'shares-table',
      caption: words.html.sharesCaption,
      columns: [
        left(columns.lever),
        ...[correction.placed, correction.counted, correction.corrected, columns.interval].map(right),
      ],
    },
    answers.map((entry) => ({
      cells: [
        name(page, entry),
        numbers.integer(entry.placed.count),
        percent(entry.placed.share),
        entry.corrected === null ? correction.noNumber : percent(entry.corrected.share),
        entry.corrected === null ? correction.noNumber : page.range(entry.corrected),
      ],
    })),
  )
}

function shares(page: HtmlPage, known: Correction): Html[] {
  const { correction: words } = page.words
  const title = heading(words.sharesTitle)
  if (known.withheld !== '') return [title, say(words.withheld[known.withheld])]
  const hasRepeats = page.report.campaigns.total > 0
  return [
    title,
    say(`${words.why} ${words.denominator(known.inputs, known.uncertain.count)}`),
    sharesTable(page, known),
    say([words.method, ...(hasRepeats ? [words.repeats] : []), words.ranking].join(' ')),
    say(words.assumption),
  ]
}

/** What the counts are worth: how often the model is right, and the shares corrected for what is known of its errors. */
export function correctionBlocks(page: HtmlPage): Html[] {
  const { report, lever } = page
  const { correction: words } = page.words
  const { correction: known } = report
  const { quality } = report.run
  if (known === null || quality === null) return [heading(words.accuracyTitle), say(words.unknown)]
  const example = known.answers.find(({ precision, recall }) => precision.of > 0 && recall.of > 0)
  const reading =
    example === undefined
      ? ''
      : prose((slot) =>
          words.example(
            slot(lever(example.answer)),
            outOfHundred(example.precision.share),
            outOfHundred(example.recall.share),
          ),
        )
  return [
    heading(words.accuracyTitle),
    paragraph([prose(() => words.measured(quality.inputs, quality.folds)), example === undefined ? '' : ' ', reading]),
    accuracyTable(page, known),
    say(words.mixture),
    ...shares(page, known),
  ]
}
