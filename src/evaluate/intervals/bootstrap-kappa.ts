import { percentileInterval } from '../../numeric/percentile-interval.ts'
import type { Estimate } from '../../types/evaluation.ts'
import { agreementOf } from '../agreement.ts'
import { resamples } from './bootstrap-f1.ts'
import { resample } from './resample.ts'

/**
 * Cohen's kappa with its interval by bootstrap over the inputs, 1,000 resamples; those in which all is one label have no
 * kappa and are left out. Without width where all agree, which is not to say that it is certain.
 * @param confusion - inputs by the two labels, at least one; shape [labels × labels]; the result depends on nothing else
 * @returns undefined where all inputs have one and the same label twice
 */
export function bootstrapKappa(confusion: Int32Array, labels: number): Estimate | undefined {
  const { kappa } = agreementOf(confusion, labels)
  if (kappa === null) return undefined
  const cells = cellsOf(confusion)
  const counts = new Int32Array(confusion.length)
  const kappas: number[] = []
  resample(cells.length, resamples, (drawn) => {
    counts.fill(0)
    for (const position of drawn) {
      const cell = cells[position] ?? 0
      counts[cell] = (counts[cell] ?? 0) + 1
    }
    const drawnKappa = agreementOf(counts, labels).kappa
    if (drawnKappa !== null) kappas.push(drawnKappa)
  })
  return kappas.length === 0
    ? { value: kappa, low: kappa, high: kappa }
    : { value: kappa, ...percentileInterval(kappas) }
}

/** The cell of each input, in ascending order. */
function cellsOf(confusion: Int32Array): Int32Array {
  const cells: number[] = []
  confusion.forEach((count, cell) => {
    for (let i = 0; i < count; i++) cells.push(cell)
  })
  return Int32Array.from(cells)
}
