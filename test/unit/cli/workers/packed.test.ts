import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAssignmentPacker, createAssignmentUnpacker } from '../../../../src/cli/workers/packed-assignments.ts'
import { packTexts, unpackTexts } from '../../../../src/cli/workers/packed-texts.ts'
import { type Assignment, aspects, statuses } from '../../../../src/types/assignment.ts'

const lever = fc.constantFrom('', 'kultur', 'forsok', 'ingen')
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => Math.abs(value))
const scored = fc.record({ lever, probability: share })
const hit = fc.record({
  lever,
  subtopic: fc.string(),
  term: fc.string(),
  start: fc.nat(),
  end: fc.nat(),
  weight: share,
})
const assignment: fc.Arbitrary<Assignment> = fc.record({
  status: fc.constantFrom(...statuses),
  lever,
  probability: share,
  secondary: fc.array(scored, { maxLength: 3 }),
  aspect: fc.constantFrom(...aspects),
  language: fc.constantFrom('nb' as const, 'nn' as const, 'en' as const, 'other' as const),
  keywordLever: lever,
  tfidfLever: lever,
  probabilities: fc.array(share, { maxLength: 11 }),
  evidence: fc.record({
    hits: fc.array(hit, { maxLength: 5 }),
    features: fc.array(fc.record({ text: fc.string(), weight: fc.double({ noNaN: true }) }), { maxLength: 3 }),
    runnerUp: scored,
  }),
})

describe('packing for another thread', () => {
  it('gives texts back as they were, empty ones and lone surrogates too.', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(unpackTexts(packTexts(texts))).toEqual(texts)
      }),
    )
  })

  it('gives assignments back as they were, batch after batch.', () => {
    fc.assert(
      fc.property(fc.array(fc.array(assignment, { maxLength: 4 }), { maxLength: 4 }), (batches) => {
        const pack = createAssignmentPacker()
        const unpack = createAssignmentUnpacker()
        for (const batch of batches) expect([...unpack(structuredClone(pack(batch)))]).toEqual(batch)
      }),
    )
  })

  it('sends a name once.', () => {
    const pack = createAssignmentPacker()
    const [one] = fc.sample(assignment, 1)
    if (one === undefined) throw new Error('no sample')
    expect(pack([one]).names.length).toBeGreaterThan(0)
    expect(pack([one, one]).names).toEqual([])
  })
})
