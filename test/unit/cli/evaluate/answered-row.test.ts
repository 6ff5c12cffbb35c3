import { describe, expect, it } from 'vitest'
import { constantClassifier } from '../../../../src/classify/constant/constant-classifier.ts'
import { answerRows } from '../../../../src/cli/evaluate/answered-row.ts'
import type { LabelledRow } from '../../../../src/types/labelled-row.ts'

const row: LabelledRow = {
  place: 'row:1',
  id: '1',
  text: 'Vi må – tør vi? – prøve e-post.',
  primary: 'a',
  secondary: ['b'],
  language: 'nn',
  aspect: 'forslag',
}

describe('answerRows', () => {
  const classifier = constantClassifier(['a', 'b'], 'b')

  it('puts gold and answer together, and counts the words.', () => {
    const [answered] = answerRows([row], classifier)
    expect(answered?.row).toBe(row)
    expect(answered?.input).toMatchObject({
      id: '1',
      goldPrimary: 'a',
      goldSecondary: ['b'],
      goldAspect: 'forslag',
      language: 'nn',
      words: 6,
    })
    expect(answered?.input.probabilities).toBe(answered?.assignment.probabilities)
    expect(answered?.input.keywordLever).toBe(answered?.assignment.keywordLever)
  })

  it('takes the language of the answer where gold does not say.', () => {
    const [answered] = answerRows([{ ...row, language: '' }], classifier)
    expect(answered?.input.language).toBe(answered?.assignment.language)
  })

  it('counts the words of each row anew.', () => {
    const words = answerRows([row, { ...row, text: 'Ja' }, { ...row, text: '👍' }], classifier)
    expect(words.map(({ input }) => input.words)).toEqual([6, 1, 0])
  })
})
