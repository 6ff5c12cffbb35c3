import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../src/evaluate/agreement.ts'
import { countConfusion } from '../../../src/evaluate/scores/macro-f1.ts'

/** The confusion of two observers, each a word of one letter per unit. */
function confusionOf(first: string, second: string, labels: string): Int32Array {
  const numbers = (observer: string): Int32Array => Int32Array.from(observer, (letter) => labels.indexOf(letter))
  return countConfusion({ labels: labels.length, gold: numbers(first), answer: numbers(second) })
}

describe("Cohen's kappa", () => {
  it('is 0.4 where two say yes or no of fifty, 35 times the same, with chance at one half.', () => {
    // Observed 35/50 = 0.7; expected (25·30 + 25·20)/2500 = 0.5.
    expect(agreementOf(Int32Array.of(20, 5, 10, 15), 2).kappa).toBe(0.4)
  })

  it('is 0.43 for the hundred diagnoses of Fleiss, Cohen and Everitt 1969.', () => {
    // Observed 0.7; expected (60·65 + 30·25 + 10·10)/10000 = 0.475; 0.225/0.525.
    expect(agreementOf(Int32Array.of(53, 5, 2, 11, 14, 5, 1, 6, 3), 3).kappa).toBe(0.428571)
  })

  it('is below zero when answers are worse than chance.', () => {
    // Observed 0; expected one half.
    expect(agreementOf(Int32Array.of(0, 5, 5, 0), 2).kappa).toBe(-1)
  })

  it('is zero for a constant answer.', () => {
    expect(agreementOf(Int32Array.of(7, 0, 3, 0), 2).kappa).toBe(0)
  })
})

describe("Krippendorff's alpha", () => {
  it('is 0.692 for the twelve units of Ben and Gerry.', () => {
    // Krippendorff 2011, Computing Krippendorff's alpha-reliability, example B. Nine of twelve agree; 24 values, of them
    // a 4, b 6, c 6, d 6, e 2: (23·18 − 104) / (24·23 − 104) = 310/448.
    const confusion = confusionOf('aabbdcccedda', 'babbbccceddd', 'abcde')
    expect(agreementOf(confusion, 5).alpha).toBe(0.691964)
  })

  it('is 0.095 for the ten articles of two observers.', () => {
    // Example A there. Six of ten agree; 20 values, of them 0 14, 1 6: (19·12 − 212) / (20·19 − 212) = 16/168.
    expect(agreementOf(confusionOf('0100000010', '1110010000', '01'), 2).alpha).toBe(0.095238)
  })
})

describe('agreementOf', () => {
  it('is exactly 1 for perfect answers.', () => {
    expect(agreementOf(Int32Array.of(7, 0, 0, 0, 1, 0, 0, 0, 3), 3)).toEqual({ kappa: 1, alpha: 1 })
  })

  it('is not known when all is one label, for chance alone agrees then.', () => {
    expect(agreementOf(Int32Array.of(7, 0, 0, 0), 2)).toEqual({ kappa: null, alpha: null })
  })
})
