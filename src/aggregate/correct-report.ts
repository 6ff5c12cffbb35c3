import { type CorrectedShare, correctShares } from '../numeric/correct-shares.ts'
import type { ModelQuality } from '../types/model-quality.ts'
import type { Correction, Coverage, LeverReport, ReportContext, StatusReport } from '../types/report.ts'
import { noLever } from '../types/taxonomy.ts'
import { makeShare } from './make-share.ts'

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

function reasonToWithhold(inputs: number, { confusion }: ModelQuality, filteredOut: number): Correction['withheld'] {
  if (inputs === 0) return 'no-inputs'
  if (filteredOut > 0) return 'filtered'
  return confusion.every((row) => sumOf(row) > 0) ? '' : 'unmeasured-answer'
}

/** Coverage by outcome, in the order of the columns of {@link ModelQuality.confusion}. */
function outcomesOf(levers: readonly LeverReport[], statuses: readonly StatusReport[]): Coverage[] {
  const of = (status: StatusReport['status']): Coverage[] =>
    statuses.filter((entry) => entry.status === status).map(({ coverage }) => coverage)
  return [...levers.map(({ coverage }) => coverage), ...of('uncertain'), ...of('none')]
}

/**
 * What the counts are worth, given what was measured of the model.
 * @returns `null` when nothing was, or for other levers than these
 */
export function correctReport(
  levers: readonly LeverReport[],
  statuses: readonly StatusReport[],
  { run: { quality }, filteredOut = 0 }: ReportContext,
): Correction | null {
  if (quality === null || quality.confusion.length !== levers.length + 1) return null
  const { confusion } = quality
  const outcomes = outcomesOf(levers, statuses)
  const counts = outcomes.map(({ inputs }) => inputs.count)
  const inputs = sumOf(counts)
  const withheld = reasonToWithhold(inputs, quality, filteredOut)
  const independent = Math.max(1, sumOf(outcomes.map(({ texts }) => texts.count)))
  const corrected: readonly CorrectedShare[] = withheld === '' ? correctShares({ counts, independent, confusion }) : []
  return {
    inputs,
    uncertain: makeShare(counts[levers.length] ?? 0, inputs),
    withheld,
    answers: [...levers.map(({ id }) => id), noLever].map((answer, k) => {
      const outcome = k === levers.length ? k + 1 : k
      const right = confusion[k]?.[outcome] ?? 0
      return {
        answer,
        placed: makeShare(counts[outcome] ?? 0, inputs),
        corrected: corrected[k] ?? null,
        precision: makeShare(right, sumOf(confusion.map((row) => row[outcome] ?? 0))),
        recall: makeShare(right, sumOf(confusion[k] ?? [])),
      }
    }),
  }
}
