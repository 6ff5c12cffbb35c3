import { log } from '../../numeric/exp.ts'

/** Two decimals, so that the last bits of a logarithm decide neither order nor bytes. */
function rounded(x: number): number {
  return Math.round(x * 100) / 100
}

/** How surely and how strongly a word belongs to one side rather than the other. */
export interface Keyness {
  /** G², two decimals; 0 when both sides use the word equally often. */
  readonly logLikelihood: number
  /** Base-2 logarithm of how many times more often the first side uses it, two decimals; negative when less often. */
  readonly logRatio: number
}

/**
 * Compares how many texts of two sides use a word.
 * @param here - texts of the first side that use it, integer 0..`ofHere`
 * @param ofHere - texts of the first side, integer ≥ 1
 * @param there - texts of the second side that use it, integer 0..`ofThere`
 * @param ofThere - texts of the second side, integer ≥ 1
 * @returns the log-likelihood ratio over the four counts (with and without the word, on both sides), and the log ratio,
 * in which a count of none stands as a half
 * @see Dunning 1993, Computational Linguistics 19, 61–74; Hardie 2014, on the log ratio; Rayson, Berridge and Francis
 * 2004 on the limits
 */
export function keyness(here: number, ofHere: number, there: number, ofThere: number): Keyness {
  const all = ofHere + ofThere
  const uses = here + there
  const term = (observed: number, expected: number): number =>
    observed === 0 ? 0 : observed * log(observed / expected)
  const sum =
    term(here, (uses * ofHere) / all) +
    term(there, (uses * ofThere) / all) +
    term(ofHere - here, ((all - uses) * ofHere) / all) +
    term(ofThere - there, ((all - uses) * ofThere) / all)
  const rate = Math.max(here, 0.5) / ofHere / (Math.max(there, 0.5) / ofThere)
  return { logLikelihood: rounded(Math.max(0, 2 * sum)), logRatio: rounded(log(rate) / Math.LN2) }
}
