import { describe, expect, it } from 'vitest'
import { failingFindings } from '../../../src/check/failing-findings.ts'
import { severities } from '../../../src/types/finding.ts'
import { finding } from './sample.ts'

describe('failingFindings', () => {
  const findings = severities.map((severity) => finding({ severity }))

  it.each([
    ['error', ['error']],
    ['warning', ['error', 'warning']],
    ['info', ['error', 'warning', 'info']],
  ] as const)('at %s keeps %j', (failOn, expected) => {
    expect(failingFindings(findings, failOn).map(({ severity }) => severity)).toEqual(expected)
  })
})
