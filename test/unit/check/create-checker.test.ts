import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../../src/check/create-checker.ts'
import type { CheckSettings } from '../../../src/check/rule.ts'
import { rules } from '../../../src/check/rules.ts'
import type { Finding } from '../../../src/types/finding.ts'
import { finding, row, settings, taxonomy } from './sample.ts'

/** Turns off what the test is not about. */
const quiet: CheckSettings = { ...settings, rules: { 'lever-without-input': 'off' } }

function ruleIds(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule }) => rule)
}

describe('createChecker', () => {
  it('finds nothing wrong with sound inputs', () => {
    const checker = createChecker(taxonomy, { ...settings, requiredColumns: ['Fylke'] })
    checker.addTable({ source: 'svar.csv', place: '', columns: ['Innspill', 'Fylke'] })
    checker.addSetAside({ source: 'svar.csv', place: 'line:1', reason: 'heading', text: 'Kultur' })
    checker.addRow(row({ lever: 'kultur' }))
    checker.addRow(row({ lever: 'forsok', place: 'row:2', text: 'Lag en sandkasse for kommunene.' }))
    expect(checker.finish()).toEqual([])
  })

  it('gives a finding from reading the severity of its rule', () => {
    const checker = createChecker(taxonomy, quiet)
    checker.addFinding(finding({ rule: 'undecodable-bytes', severity: 'warning' }))
    expect(checker.finish()).toEqual([finding({ rule: 'undecodable-bytes', severity: 'error' })])
  })

  it('lets the settings decide the severity of any rule, and turn it off', () => {
    const checker = createChecker(taxonomy, {
      ...quiet,
      rules: {
        ...quiet.rules,
        'duplicate-id': 'info',
        'skipped-file': 'off',
        'too-short': 'error',
        'empty-input': 'off',
      },
    })
    checker.addFinding(finding({ rule: 'duplicate-id' }))
    checker.addFinding(finding({ rule: 'skipped-file' }))
    checker.addRow(row({ status: 'too-short', place: 'row:2' }))
    checker.addSetAside({ source: 'svar.csv', place: 'row:3', reason: 'empty', text: '' })
    expect(checker.finish().map(({ rule, severity }) => [rule, severity])).toEqual([
      ['duplicate-id', 'info'],
      ['too-short', 'error'],
    ])
  })

  it('leaves a file that was passed over as severe as reading found it, unless the settings say otherwise', () => {
    const skipped = finding({ rule: 'skipped-file', severity: 'warning' })
    const severities = [quiet, { ...quiet, rules: { ...quiet.rules, 'skipped-file': 'info' as const } }].map(
      (settings) => {
        const checker = createChecker(taxonomy, settings)
        checker.addFinding(skipped)
        return checker.finish().map(({ severity }) => severity)
      },
    )
    expect(severities).toEqual([['warning'], ['info']])
  })

  it('passes on a finding whose rule it does not know, as severe as it came', () => {
    const checker = createChecker(taxonomy, quiet)
    checker.addFinding(finding({ rule: 'brand-new', severity: 'info' }))
    expect(checker.finish()).toEqual([finding({ rule: 'brand-new', severity: 'info' })])
  })

  it('is not fooled by a rule that is called like a property of every object', () => {
    const checker = createChecker(taxonomy, quiet)
    checker.addFinding(finding({ rule: 'constructor', severity: 'info' }))
    expect(checker.finish()[0]?.severity).toBe('info')
  })

  it('sorts by source as read, then place by number, then rule; the corpus as a whole comes last', () => {
    const checker = createChecker(taxonomy, settings)
    checker.addRow(row({ source: 'b.csv', lever: 'kultur' }))
    checker.addFinding(finding({ source: 'a.csv', place: 'row:10' }))
    checker.addFinding(finding({ source: 'b.csv', place: 'row:10', rule: 'unclosed-quote' }))
    checker.addFinding(finding({ source: 'b.csv', place: 'row:9' }))
    checker.addFinding(finding({ source: 'b.csv', place: 'row:10', rule: 'duplicate-id' }))
    checker.addFinding(finding({ source: 'b.csv', place: '' }))
    expect(checker.finish().map(({ source, place, rule }) => `${source} ${place} ${rule}`)).toEqual([
      'b.csv  undecodable-bytes',
      'b.csv row:9 undecodable-bytes',
      'b.csv row:10 duplicate-id',
      'b.csv row:10 unclosed-quote',
      'a.csv row:10 undecodable-bytes',
      '  lever-without-input',
    ])
  })

  it('keeps the first of very many like findings and counts the rest, per rule and source', () => {
    const checker = createChecker(taxonomy, { ...quiet, maxPerRule: 2 })
    for (let i = 1; i <= 5; i++) checker.addRow(row({ status: 'too-short', place: `row:${i}` }))
    checker.addRow(row({ status: 'too-short', source: 'b.csv' }))
    const findings = checker.finish()
    expect(findings.map(({ source, place }) => `${source} ${place}`)).toEqual([
      'svar.csv row:1',
      'svar.csv row:2',
      'svar.csv ',
      'b.csv row:1 column:Innspill',
    ])
    expect(findings[2]?.message).toBe('3 funn til av samme slag er ikke vist (5 i alt).')
    expect(ruleIds(findings)).toEqual(['too-short', 'too-short', 'too-short', 'too-short'])
  })

  it('keeps a thousand of a kind by default', () => {
    const checker = createChecker(taxonomy, quiet)
    for (let i = 1; i <= 1500; i++) checker.addRow(row({ status: 'too-short', place: `row:${i}` }))
    expect(checker.finish()).toHaveLength(1001)
  })

  it('keeps an error an error when its rule has more findings than are shown', () => {
    const checker = createChecker(taxonomy, { ...quiet, maxPerRule: 1 })
    checker.addFinding(finding({ rule: 'duplicate-id', place: 'row:1' }))
    checker.addFinding(finding({ rule: 'duplicate-id', place: 'row:2' }))
    expect(checker.finish().map(({ severity }) => severity)).toEqual(['error', 'error'])
  })
})

describe('rules', () => {
  it('has an id in kebab case and a sentence for each', () => {
    for (const [id, { description }] of Object.entries(rules)) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(description).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  it('watches exactly where neither reading, the check itself nor a taxonomy has done the work', () => {
    const elsewhere = new Set<string>(['reading', 'upkeep', 'taxonomy'])
    for (const rule of Object.values(rules)) expect('watch' in rule).toBe(!elsewhere.has(rule.needs))
  })

  it('has every rule that reading and segmenting report, so that its severity can be set', () => {
    const reported = ['read', 'segment'].flatMap((room) => {
      const folder = new URL(`../../../src/${room}/`, import.meta.url)
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
      const sources = files.map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'))
      return sources.flatMap((source) => [...source.matchAll(/\brule: '([^']+)'/g)].map(([, id]) => id))
    })
    expect(reported).toContain('undecodable-bytes')
    expect(reported.filter((id) => id !== undefined && !Object.hasOwn(rules, id))).toEqual([])
  })

  it('calls an error only what loses, damages or confuses data', () => {
    const errors = Object.entries(rules).filter(([, { severity }]) => severity === 'error')
    expect(errors.map(([id]) => id)).toEqual([
      'undecodable-bytes',
      'unclosed-quote',
      'record-too-long',
      'document-too-large',
      'markdown-unreadable',
      'unreadable-file',
      'damaged-file',
      'password-protected',
      'no-text-layer',
      'archive-limit',
      'unsafe-path',
      'nested-too-deep',
      'json-invalid',
      'unknown-key',
      'duplicate-id',
      'missing-column',
      'missing-consent',
      // What the user asked for and did not get.
      'label-column',
      'unknown-lever',
      'coder-agreement',
      'too-few-inputs',
      'too-many-uncertain',
      'too-many-none',
      'missing-subtopic',
      'low-f-score',
      'low-recall',
      'low-agreement',
      'poor-calibration',
      'quality-drop',
      'lever-without-name',
      'lever-without-description',
      'subtopic-without-name',
    ])
  })
})
