import { describe, expect, it } from 'vitest'
import { countWarnings } from '../../../../src/check/count-warnings.ts'
import { findingFormats } from '../../../../src/check/format/registry.ts'
import { finding } from '../sample.ts'

/** A thousand are shown, and one stands for the rest. */
const findings = [
  ...Array.from({ length: 1000 }, (_, at) => finding({ place: `row:${at + 1}` })),
  finding({ place: '', standsFor: 251 }),
  finding({ rule: 'other', place: '' }),
]

describe('the sum of findings of which one stands for many', () => {
  it('counts them as --max-warnings does', () => {
    expect(countWarnings(findings)).toBe(1252)
    expect(findingFormats.text(findings)).toMatch(/1252 funn: 1252 advarsler\.\n$/)
    expect(JSON.parse(findingFormats.json(findings)).summary).toEqual({ error: 0, warning: 1252, info: 0, hidden: 0 })
    const summary = findingFormats['github-summary'](findings)
    expect(summary).toContain('1252 funn: 1252 advarsler.')
    expect(summary).toContain('1052 til er ikke vist her.')
  })
})

describe('findings that --severity hides', () => {
  it('are counted in the summary of json', () => {
    expect(JSON.parse(findingFormats.json([], { hidden: 3 })).summary).toEqual({
      error: 0,
      warning: 0,
      info: 0,
      hidden: 3,
    })
  })

  it('keep junit from saying that there are none', () => {
    const xml = findingFormats.junit([], { sources: ['svar.csv'], hidden: 3 })
    expect(xml).not.toContain('"ingen funn"')
    expect(xml).toContain('<testcase name="ingen funn vises; 3 mildere er utelatt i alt" classname="svar.csv"')
  })
})
