import type { RunBook } from '../report-book.ts'
import type { Cell } from '../sheet.ts'

/** With what the inputs were classified: a row for each fact. */
export function runFacts({ report, own, leverTitles }: RunBook): Cell[][] {
  const { run } = report
  const { minWords, uncertainBelow, secondaryAbove } = run.thresholds
  const { facts } = own
  return [
    [facts.tool, run.toolVersion],
    [facts.model, run.modelName],
    ...(run.modelSha256 === '' ? [] : [[facts.modelHash, run.modelSha256]]),
    [facts.taxonomy, run.taxonomyId],
    [facts.taxonomyVersion, run.taxonomyVersion],
    [facts.taxonomyHash, run.taxonomySha256],
    [facts.minWords, minWords],
    [facts.uncertainBelow, uncertainBelow],
    ...leverTitles.map((title, at) => [facts.secondaryAbove(title), secondaryAbove[at]]),
  ]
}
