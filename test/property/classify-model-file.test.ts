import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeModel, encodeModel } from '../../src/classify/model-file.ts'
import type { TrainedModel } from '../../src/classify/train/trained-model.ts'
import { HovedgrepError } from '../../src/errors.ts'
import { modelBytes } from '../support/classifiers.ts'
import { seed } from '../support/texts.ts'

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0)

/** Models of every small shape; what the numbers mean is no matter here. */
const models: fc.Arbitrary<TrainedModel> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 20 }), fc.boolean())
  .chain(([levers, features, hasAspects]) => {
    const answers = levers + 1
    const counts = fc.array(fc.nat(), { maxLength: 8 })
    const columns = answers + (hasAspects ? 5 : 0)
    const combination = fc.record({
      tfidf: number,
      tfidfByLength: number,
      keyword: number,
      keywordByLength: number,
      biases: fc.array(number, { minLength: answers, maxLength: answers }),
    })
    return fc.record({
      levers: fc.constant(Array.from({ length: levers }, (_, i) => `hovedgrep-${i}`)),
      taxonomyId: fc.string(),
      taxonomySha256: fc.constant('cd'.repeat(32)),
      trainingTexts: fc.nat(),
      trainingSha256: fc.constant('ab'.repeat(32)),
      linear: fc.record({
        keys: fc
          .uniqueArray(fc.integer({ min: 1, max: 0x7fffffff }), { minLength: features, maxLength: features })
          .map((keys) => Int32Array.from(keys).sort()),
        squares: fc
          .array(fc.float({ min: 0, noNaN: true, noDefaultInfinity: true }), {
            minLength: features,
            maxLength: features,
          })
          .map((squares) => Float32Array.from(squares)),
        columns: fc.constant(columns),
        weights: fc
          .array(fc.integer({ min: -127, max: 127 }), { minLength: features * columns, maxLength: features * columns })
          .map((weights) => Int8Array.from(weights)),
        scales: fc.array(number, { minLength: columns, maxLength: columns }).map((scales) => Float64Array.from(scales)),
        biases: fc.array(number, { minLength: columns, maxLength: columns }).map((biases) => Float64Array.from(biases)),
      }),
      combined: combination,
      tfidfAlone: combination,
      keywordAlone: combination,
      secondary: fc.record({ weights: fc.array(number, { minLength: 7, maxLength: 7 }) }),
      secondaryAbove: fc.array(share, { minLength: levers, maxLength: levers }),
      crossValidation: fc.record({
        folds: fc.nat(),
        accuracy: share,
        tfidfAccuracy: share,
        keywordAccuracy: share,
        microF1: share,
        aspectMacroF1: share,
      }),
      heldOut: fc.option(fc.record({ combined: counts, tfidf: counts, keyword: counts })),
    })
  })

/** Whether the bytes are refused with MODEL_INVALID; any other error is a failure of the test. */
function isRefused(bytes: Uint8Array): boolean {
  try {
    decodeModel(bytes, 'modell.bin')
    return false
  } catch (error) {
    if (error instanceof HovedgrepError && error.code === 'MODEL_INVALID') return true
    throw error
  }
}

describe('A model file', () => {
  let shipped: Uint8Array
  beforeAll(() => {
    shipped = modelBytes()
  })

  it('holds any model so that it comes out again as it went in.', () => {
    fc.assert(
      fc.property(models, (model) => {
        const bytes = encodeModel(model)
        expect(decodeModel(bytes, 'modell.bin')).toEqual(model)
        expect(encodeModel(decodeModel(bytes, 'modell.bin'))).toEqual(bytes)
      }),
      { seed, numRuns: 200 },
    )
  })

  it('that ships comes out and goes in again, byte for byte, also from the middle of a larger buffer.', () => {
    const again = encodeModel(decodeModel(shipped, 'model.bin'))
    expect(Buffer.from(again).equals(shipped)).toBe(true)
    const larger = new Uint8Array(shipped.length + 13)
    larger.set(shipped, 7)
    const inside = decodeModel(larger.subarray(7, 7 + shipped.length), 'model.bin')
    expect(Buffer.from(encodeModel(inside)).equals(shipped)).toBe(true)
  })

  it('that is cut short or goes on is refused.', () => {
    fc.assert(
      fc.property(models, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 20 }), (model, at, more) => {
        const bytes = encodeModel(model)
        expect(isRefused(bytes.subarray(0, at % bytes.length))).toBe(true)
        expect(isRefused(Buffer.concat([bytes, more]))).toBe(true)
      }),
      { seed, numRuns: 200 },
    )
  })

  it('that is any other file is refused, also one that begins as a model does.', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(isRefused(bytes)).toBe(true)
        expect(isRefused(Buffer.concat([Buffer.from('HGMODEL4'), bytes]))).toBe(true)
        const length = Buffer.alloc(4)
        length.writeUInt32LE(bytes.length)
        expect(isRefused(Buffer.concat([Buffer.from('HGMODEL4'), length, Buffer.alloc(4), bytes]))).toBe(true)
      }),
      { seed, numRuns: 300 },
    )
  })

  it('whose head says something else than a model is refused.', () => {
    const heads = [
      'null',
      '17',
      '"x"',
      '[]',
      '{}',
      '{"features":0,"squares":0,"columns":0}',
      '{"features":-1,"squares":0,"columns":1}',
      '{"features":1e9,"squares":1,"columns":1e9}',
    ]
    for (const head of heads) {
      const bytes = Buffer.from(head)
      const length = Buffer.alloc(8)
      length.writeUInt32LE(bytes.length)
      expect(isRefused(Buffer.concat([Buffer.from('HGMODEL4'), length, bytes])), head).toBe(true)
    }
  })

  it('with one byte changed is refused.', () => {
    fc.assert(
      fc.property(models, fc.nat(), fc.integer({ min: 1, max: 255 }), (model, at, change) => {
        const bytes = encodeModel(model)
        const place = at % bytes.length
        bytes[place] = (bytes[place] ?? 0) ^ change
        expect(isRefused(bytes)).toBe(true)
      }),
      { seed, numRuns: 300, endOnFailure: true },
    )
  })
})
