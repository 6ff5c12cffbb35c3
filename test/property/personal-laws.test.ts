import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPersonalData } from '../../src/personal/find-personal-data.ts'
import { createRedactor } from '../../src/personal/redactor.ts'
import { clean, marked } from '../unit/personal/labelled.ts'
import { parseMarked } from '../unit/personal/parse-marked.ts'

const settings = { seed: 20_190_531, numRuns: 1000 }

const sentences = [...marked.map((line) => parseMarked(line).text), ...clean]
const joiner = fc.constantFrom(' ', '\n', '\n\n', ', ', '. ', '', ' – ', '; ')
/** Texts put together from sentences, whole and cut, with anything between them. */
const anyText = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(...sentences),
        fc
          .tuple(fc.constantFrom(...sentences), fc.nat(40), fc.nat(40))
          .map(([text, from, length]) => text.slice(from, from + length)),
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.string({ unit: fc.constantFrom(...'0123456789 .-+@'), maxLength: 25 }),
      ),
      joiner,
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.flat().join(''))

describe('findPersonalData', () => {
  it('gives spans within the text, ascending, none empty, none overlapping', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let reach = 0
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(reach)
          expect(end).toBeGreaterThan(start)
          reach = end
        }
        expect(reach).toBeLessThanOrEqual(text.length)
      }),
      settings,
    )
  })
})

describe('a redactor', () => {
  it('leaves nothing of what was found, and changes nothing else', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = raw.normalize('NFC')
        const spans = findPersonalData(text)
        const redacted = createRedactor().text(text)
        if (spans.length === 0) expect(redacted).toBe(text)
        expect(findPersonalData(redacted)).toEqual([])
        let at = 0
        for (const piece of redacted.split(/\[(?:fødselsnummer|telefon|e-post|konto|kort|adresse|navn) \d+\]/)) {
          const start = text.indexOf(piece, at)
          expect(start).toBeGreaterThanOrEqual(at)
          at = start + piece.length
        }
      }),
      settings,
    )
  })

  it('does nothing more the second time, with the same redactor or another', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const redactor = createRedactor()
        const once = redactor.text(text)
        expect(redactor.text(once)).toBe(once)
        expect(createRedactor().text(once)).toBe(once)
      }),
      settings,
    )
  })
})
