import { roundSix } from '../numeric/round-six.ts'
import type { Agreement } from '../types/evaluation.ts'
import { marginsOf } from './scores/macro-f1.ts'

/**
 * Agreement of answers and gold beyond chance. Kappa takes chance from how often gold and answers each have a label, alpha
 * from how often both together have it; alpha also corrects for few inputs.
 * @param confusion - inputs by gold label and answer, at least one; shape [labels × labels]
 * @see Cohen 1960, A coefficient of agreement for nominal scales; Krippendorff 2004, Content analysis, ch. 11
 */
export function agreementOf(confusion: Int32Array, labels: number): Agreement {
  let [inputs, agreed, products, pairs] = [0, 0, 0, 0]
  for (let label = 0; label < labels; label++) {
    const { hits, answers, gold } = marginsOf(confusion, labels, label)
    inputs += gold
    agreed += hits
    products += gold * answers
    pairs += (gold + answers) * (gold + answers - 1)
  }
  // Both multiplied out, so that all but the last division is of whole numbers and perfect agreement is exactly 1.
  const values = 2 * inputs
  return {
    kappa: ratio(inputs * agreed - products, inputs * inputs - products),
    alpha: ratio((values - 1) * 2 * agreed - pairs, values * (values - 1) - pairs),
  }
}

/** `null` when all is one label: then chance alone agrees always. */
function ratio(observed: number, possible: number): number | null {
  return possible === 0 ? null : roundSix(observed / possible)
}
