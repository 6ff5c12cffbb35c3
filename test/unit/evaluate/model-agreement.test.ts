import { describe, expect, it } from 'vitest'
import { answersOf } from '../../../src/evaluate/answers.ts'
import { modelAgreementOf } from '../../../src/evaluate/model-agreement.ts'
import { example, exampleLabels } from './example.ts'

const answers = answersOf(example, exampleLabels)

describe('modelAgreementOf', () => {
  it('counts where the two models agree, and how right the final answer is there and elsewhere.', () => {
    // They agree on 1, 3, 5 and 6, of which 5 is answered wrongly, and not on 2 and 4, of which 2 is.
    expect(modelAgreementOf(example, answers)).toMatchObject({
      same: { count: 4, of: 6 },
      accuracyWhenSame: { count: 3, of: 4 },
      accuracyWhenDifferent: { count: 1, of: 2 },
    })
  })

  it('has an accuracy of nothing where they always agree.', () => {
    const agreeing = example.map((input) => ({ ...input, tfidfLever: input.keywordLever }))
    expect(modelAgreementOf(agreeing, answers)).toMatchObject({ same: { count: 6 }, accuracyWhenDifferent: { of: 0 } })
  })
})
