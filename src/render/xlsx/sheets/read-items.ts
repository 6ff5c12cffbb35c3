import type { ReadItem } from '../../../types/report-detail.ts'
import type { ReportBook } from '../report-book.ts'
import type { Cell, SheetColumn } from '../sheet.ts'

/** The columns of {@link textCells}, {@link answerCells} and {@link placeCells}. */
export function readColumns({
  words,
  own: { columns },
}: ReportBook): Readonly<Record<'text' | 'answers' | 'place', readonly SheetColumn[]>> {
  return {
    text: [{ title: columns.text, width: 80 }, { title: columns.leftOut }],
    answers: [
      { title: words.columns.lever },
      { title: columns.probability, numbers: 'decimal' },
      { title: columns.runnerUp },
      { title: columns.runnerUpProbability, numbers: 'decimal' },
    ],
    place: [{ title: columns.id }, { title: words.columns.source }, { title: columns.place }],
  }
}

/** The beginning of an input's text, and whether more follows. */
export function textCells({ leftOut }: ReportBook, { text, isCut }: ReadItem): readonly Cell[] {
  return [text, leftOut(false, isCut)]
}

/** The two most probable answers. */
export function answerCells({ leverName }: ReportBook, { lever, probability, runnerUp }: ReadItem): readonly Cell[] {
  return [leverName(lever), probability, leverName(runnerUp.lever), runnerUp.probability]
}

/** Where an input stands. */
export function placeCells({ id, source, place }: ReadItem): readonly Cell[] {
  return [id, source, place]
}
