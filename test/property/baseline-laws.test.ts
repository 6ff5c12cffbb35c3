import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBaseline } from '../../src/check/baseline/parse-baseline.ts'
import { writeBaseline } from '../../src/check/baseline/write-baseline.ts'
import { createChecker } from '../../src/check/create-checker.ts'
import { createGate, type GateSettings } from '../../src/check/gate.ts'
import type { ClassifiedInput } from '../../src/types/assignment.ts'
import type { Finding } from '../../src/types/finding.ts'
import { finding, row, settings, taxonomy } from '../unit/check/sample.ts'

const options = { seed: 20190601, numRuns: 200 }

const recordingGate: GateSettings = {
  rules: {},
  exceptions: [],
  inlineExceptions: true,
  date: undefined,
  configFile: '',
  isPartial: false,
  baseline: undefined,
  baselineFile: 'kjent.json',
  isRecording: true,
  isRedacted: false,
  paths: ['innspill'],
}

/** Few texts, so that there are copies; some nearly the same, some with personal data, some hostile. */
const texts = [
  'En sandkasse til alle kommuner',
  'En sandkasse til alle kommunene',
  'Ring meg på 22 33 44 55 om torget',
  'Ja.',
  '\u202e"},{"rule":"x"',
] as const

interface Sketch {
  readonly text: string
  readonly source: string
  readonly hasId: boolean
  readonly name: string
  readonly status: 'assigned' | 'too-short' | 'other-language'
  readonly phone: string
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  text: fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 20 })),
  source: fc.constantFrom('a.csv', 'b.md', 'm/a.csv', 'Svar_Kari_Nordmann.csv'),
  hasId: fc.boolean(),
  name: fc.constantFrom('', 'A', 'B'),
  status: fc.constantFrom('assigned' as const, 'too-short' as const, 'other-language' as const),
  phone: fc.constantFrom('', '22 33 44 55'),
})

/** A corpus: its rows, each with a number that its id is made of, and findings of reading. */
const corpus = fc.record({
  rows: fc.array(sketch, { maxLength: 25 }).map((rows) => rows.map((one, at) => ({ ...one, at }))),
  early: fc.array(
    fc
      .record({
        rule: fc.constantFrom('short-row', 'undecodable-bytes'),
        source: fc.constantFrom('a.csv', 'b.md', ''),
        row: fc.integer({ min: 1, max: 9 }),
      })
      .map((one) => finding({ ...one, place: `row:${one.row}`, message: `Rad ${one.row} er feil.` })),
    { maxLength: 8 },
  ),
})

type Rows = readonly (Sketch & { readonly at: number })[]

/** The rows in some order: places and campaigns follow it, ids of their own do not. */
function classified(rows: Rows): ClassifiedInput[] {
  const firsts = new Map<string, string>()
  return rows.map(({ at, hasId, phone, ...facts }, order) => {
    const place = `row:${order + 1}`
    const id = `${facts.source}#${hasId ? `INN-${at}` : place}`
    const family = facts.text.slice(0, 25)
    const campaign = firsts.get(family) ?? ''
    if (campaign === '' && facts.status !== 'too-short') firsts.set(family, id)
    const made = row({ ...facts, id, place, campaign })
    return { ...made, input: { ...made.input, meta: { names: ['Telefon'], values: [phone] } } }
  })
}

function check(rows: Rows, early: readonly Finding[], more: Partial<GateSettings> = {}) {
  const gate = createGate({ ...recordingGate, ...more })
  const checker = createChecker(taxonomy, { ...settings, maxPerRule: 2 }, gate)
  early.forEach(checker.addFinding)
  for (const one of classified(rows)) checker.addRow(one)
  return { findings: checker.finish(), text: writeBaseline(gate.baseline()) }
}

describe('a baseline', () => {
  it('is the same bytes for any order of sources and inputs', () => {
    fc.assert(
      fc.property(
        corpus.chain(({ rows, early }) =>
          fc.record({
            rows: fc.constant(rows),
            early: fc.constant(early),
            otherRows: fc.shuffledSubarray(rows, { minLength: rows.length }),
            otherEarly: fc.shuffledSubarray(early, { minLength: early.length }),
          }),
        ),
        ({ rows, early, otherRows, otherEarly }) => {
          expect(check(otherRows, otherEarly).text).toBe(check(rows, early).text)
        },
      ),
      options,
    )
  })

  it('leaves nothing to tell of the corpus that it is from, in any order', () => {
    fc.assert(
      fc.property(
        corpus.chain(({ rows, early }) =>
          fc.record({
            rows: fc.constant(rows),
            early: fc.constant(early),
            otherRows: fc.shuffledSubarray(rows, { minLength: rows.length }),
          }),
        ),
        ({ rows, early, otherRows }) => {
          const baseline = parseBaseline(check(rows, early).text, 'kjent.json')
          expect(check(otherRows, early, { baseline, isRecording: false }).findings).toEqual([])
        },
      ),
      options,
    )
  })

  it('tells of each input that is too short and was not there before', () => {
    fc.assert(
      fc.property(corpus, fc.constantFrom('a.csv', 'b.md', 'ny.csv'), ({ rows, early }, source) => {
        const baseline = parseBaseline(check(rows, early).text, 'kjent.json')
        const added = {
          text: 'Helt nytt.',
          source,
          hasId: true,
          name: '',
          status: 'too-short',
          phone: '',
          at: 99,
        } as const
        const { findings } = check([...rows, added], early, { baseline, isRecording: false })
        expect(findings.map(({ rule, inputId }) => [rule, inputId])).toEqual([['too-short', `${source}#INN-99`]])
      }),
      options,
    )
  })

  it('holds no text of an input and no name of a person', () => {
    fc.assert(
      fc.property(corpus, ({ rows, early }) => {
        const { text } = check(rows, early)
        expect(text).not.toContain('sandkasse')
        expect(text).not.toContain('22 33 44 55')
        expect(text).not.toContain('Kari')
      }),
      options,
    )
  })
})
