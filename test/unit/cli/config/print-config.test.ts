import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Config, defaultConfig, modelNames, ruleLevels } from '../../../../src/cli/config/config-type.ts'
import { parseConfig } from '../../../../src/cli/config/parse-config.ts'
import { printConfig } from '../../../../src/cli/config/print-config.ts'
import { markdownChartNames } from '../../../../src/render/markdown/charts/chart-names.ts'
import { sectionChoices } from '../../../../src/render/sections.ts'
import { hasUnsafe } from '../../../../src/text/visible-text.ts'
import { severities } from '../../../../src/types/finding.ts'
import { personalKinds } from '../../../../src/types/personal.ts'
import { languages } from '../../../../src/types/taxonomy.ts'

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '')
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)

const anyConfig: fc.Arbitrary<Config> = fc.record({
  paths: fc.array(words, { maxLength: 3 }),
  taxonomy: optional(words),
  model: fc.constantFrom(...modelNames),
  'model-file': optional(words),
  language: fc.constantFrom(...languages),
  redact: fc.boolean(),
  'personal.kinds': fc.subarray([...personalKinds]),
  'read.encoding': optional(words),
  'read.delimiter': optional(fc.constantFrom(';', ',', '|', '\t', 'tab', '#')),
  'read.header': optional(fc.boolean()),
  'read.text-columns': fc.array(words, { maxLength: 3 }),
  'read.id-column': optional(words),
  'read.respondent-column': optional(words),
  'read.type-column': optional(words),
  'read.county-column': optional(words),
  'read.max-record-bytes': fc.integer({ min: 1 }),
  'read.max-document-bytes': fc.integer({ min: 1 }),
  'read.max-unpacked-bytes': fc.integer({ min: 1 }),
  'read.copies': fc.constantFrom('once' as const, 'all' as const),
  'classify.min-words': optional(fc.integer({ min: 0, max: 1000 })),
  'classify.uncertain-below': optional(share),
  'classify.secondary-above': optional(share),
  'report.by': fc.array(words, { maxLength: 3 }),
  'report.sections': fc.subarray([...sectionChoices]),
  'report.charts': fc.constantFrom(...markdownChartNames),
  'report.publish': fc.boolean(),
  'report.publish-minimum': fc.integer({ min: 3, max: 100 }),
  'report.quotes': fc.integer({ min: 0, max: 20 }),
  'report.title': optional(words),
  'report.date': optional(words),
  'report.html-rows': fc.integer({ min: 0, max: 1_000_000 }),
  'check.fail-on': fc.constantFrom(...severities),
  'check.rules': fc.dictionary(fc.constantFrom('campaign', 'too-short'), fc.constantFrom(...ruleLevels), {
    noNullPrototype: true,
  }),
  'check.required-columns': fc.array(words, { maxLength: 3 }),
  'check.date': optional(fc.constantFrom('2027-01-31', '2028-02-29')),
  'check.baseline': optional(words),
  'check.exceptions': fc.array(
    fc.record(
      { rule: fc.constantFrom('campaign', 'too-short'), id: words, reason: words, until: fc.constant('2027-01-31') },
      { requiredKeys: ['rule', 'id', 'reason'], noNullPrototype: true },
    ),
    { maxLength: 3 },
  ),
  'check.inline-exceptions': fc.boolean(),
  'check.gold': optional(words),
  'check.gold-column': optional(words),
  'check.second-coder-column': optional(words),
  'check.unlikely-gold-below': share,
  'check.min-agreement': optional(share),
  'check.minima': fc.array(
    fc.oneof(
      fc.record(
        { lever: words, type: fc.constantFrom('stat', 'kommune'), county: words, 'at-least': fc.integer({ min: 1 }) },
        { requiredKeys: ['at-least'] },
      ),
      fc.record({ column: words, value: words, 'at-least': fc.integer({ min: 1 }) }),
    ),
    { maxLength: 2 },
  ),
  'check.max-uncertain': optional(share),
  'check.max-none': optional(share),
  'check.required-subtopics': fc.array(words, { maxLength: 2 }),
  'check.min-macro-f1': optional(share),
  'check.min-recall': optional(fc.oneof(share, fc.dictionary(fc.constantFrom('kultur', 'ingen'), share))),
  'check.min-kappa': optional(share),
  'check.max-calibration-error': optional(share),
  'check.recorded-quality': optional(words),
  'check.max-quality-drop': share,
  'check.cache': fc.boolean(),
  'check.cache-location': words,
  'check.max-words': fc.integer({ min: 1, max: 1_000_000 }),
  'check.known-columns': fc.array(words, { maxLength: 3 }),
  'check.known-front-matter': fc.array(words, { maxLength: 3 }),
  'check.consent-column': optional(words),
  'check.consent-values': fc.array(words, { maxLength: 3 }),
  'check.max-inputs-per-respondent': optional(fc.integer({ min: 1, max: 1_000_000 })),
})

describe('printConfig', () => {
  it('writes every key, with null where nothing is set', () => {
    expect(printConfig({ ...defaultConfig(), 'check.rules': { campaign: 'off' } })).toBe(`paths: []
taxonomy: null
model: combined
model-file: null
language: nb
redact: false
personal:
  kinds: []
read:
  encoding: null
  delimiter: null
  header: null
  text-columns: []
  id-column: null
  respondent-column: null
  type-column: null
  county-column: null
  max-record-bytes: 10485760
  max-document-bytes: 67108864
  max-unpacked-bytes: 1073741824
  copies: once
classify:
  min-words: null
  uncertain-below: null
  secondary-above: null
report:
  by: []
  sections: []
  charts: text
  publish: false
  publish-minimum: 5
  quotes: 3
  title: null
  date: null
  html-rows: 50000
check:
  fail-on: error
  rules:
    campaign: off
  required-columns: []
  date: null
  baseline: null
  exceptions: []
  inline-exceptions: true
  gold: null
  gold-column: null
  second-coder-column: null
  unlikely-gold-below: 0.02
  min-agreement: null
  minima: []
  max-uncertain: null
  max-none: null
  required-subtopics: []
  min-macro-f1: null
  min-recall: null
  min-kappa: null
  max-calibration-error: null
  recorded-quality: null
  max-quality-drop: 0.02
  cache: false
  cache-location: .hovedgrep-cache
  max-words: 1000
  known-columns: []
  known-front-matter: []
  consent-column: null
  consent-values: []
  max-inputs-per-respondent: null
`)
  })

  it('writes what parseConfig reads back as the same, with nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const text = printConfig(config)
        expect(parseConfig(text, 'hovedgrep.yaml')).toEqual(config)
        expect(hasUnsafe(text.replaceAll('\n', ''))).toBe(false)
      }),
      { seed: 13, numRuns: 500 },
    )
  })
})
