import { describe, expect, it } from 'vitest'
import { steadySource } from '../../../../src/check/baseline/steady-name.ts'
import { createChecker } from '../../../../src/check/create-checker.ts'
import { type RuleId, ruleList } from '../../../../src/check/rules.ts'
import { row, settings, taxonomy } from '../sample.ts'

const id: RuleId = 'silent-source'
const rules = Object.fromEntries(ruleList.filter(([other]) => other !== id).map(([other]) => [other, 'off'] as const))

function check(before: ReadonlyMap<string, number> | undefined, sources: readonly string[]) {
  const recorded = before === undefined ? undefined : new Map([['sources', before]])
  const checker = createChecker(taxonomy, { ...settings, rules, recorded })
  for (const source of sources) checker.addRow(row({ source }))
  return checker.finish()
}

describe('silent-source', () => {
  it('reports a source that had inputs and has none now', () => {
    const before = new Map([
      ['svar.csv', 12],
      ['brev/ett.md', 3],
    ])
    expect(check(before, ['svar.csv'])).toMatchObject([
      {
        rule: 'silent-source',
        severity: 'warning',
        source: 'brev/ett.md',
        place: '',
        inputId: '',
        message: 'Kilden hadde 3 innspill da grunnlinjen ble laget, og har ingen nå.',
      },
    ])
  })

  it('says nothing of a source that had none, of a new one, of one with fewer inputs, or without a baseline', () => {
    const before = new Map([
      ['svar.csv', 12],
      ['tom.csv', 0],
    ])
    expect(check(before, ['svar.csv', 'ny.csv'])).toEqual([])
    expect(check(undefined, [])).toEqual([])
  })

  it('knows a source again whose name holds a person', () => {
    const before = new Map([[steadySource('Svar_Kari_Nordmann.docx'), 2]])
    expect(check(before, ['Svar_Kari_Nordmann.docx'])).toEqual([])
    expect(check(before, ['Svar_Ola_Nordmann.docx'])).toHaveLength(1)
  })
})
