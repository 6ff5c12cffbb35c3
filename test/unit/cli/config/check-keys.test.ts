import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { configSchema } from '../../../../src/cli/config/config-schema.ts'
import { parseConfig } from '../../../../src/cli/config/parse-config.ts'
import { isValid } from '../../taxonomy/json-schema.ts'

/** What is wrong with a configuration. */
function mistake(yaml: string): string {
  try {
    parseConfig(yaml, 'hovedgrep.yaml')
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('check.minima', () => {
  it('reads levers, groups and columns', () => {
    const yaml = `check:
  minima:
    - { lever: anskaffelser, type: kommune, at-least: 5 }
    - { county: Vestland, at-least: 10 }
    - { column: Rolle, value: 2, at-least: 1 }
`
    expect(parseConfig(yaml, 'hovedgrep.yaml')['check.minima']).toEqual([
      { lever: 'anskaffelser', type: 'kommune', 'at-least': 5 },
      { county: 'Vestland', 'at-least': 10 },
      { column: 'Rolle', value: '2', 'at-least': 1 },
    ])
    expect(isValid(configSchema(), parse(yaml))).toBe(true)
  })

  it.each([
    ['{ type: komune, at-least: 5 }', '3:15 check.minima[0].type kan ikke brukes', 'mente du «kommune»?'],
    ['{ lever: kultur }', '3:7', 'mangler nøkkelen «at-least»'],
    ['{ lever: kultur, at-least: 0 }', '3:34 check.minima[0].at-least', 'helt tall'],
    ['{ levr: kultur, at-least: 1 }', '3:9 ukjent nøkkel «levr»', 'mente du «lever»?'],
    ['{ column: Rolle, at-least: 1 }', '3:7 check.minima[0] har «column» uten «value»', ''],
    ['fem', '3:7 check.minima[0] må være nøkler med verdier', ''],
  ])('refuses %s with its place', (line, place, words) => {
    const yaml = `check:\n  minima:\n    - ${line}\n`
    expect(mistake(yaml)).toContain(`hovedgrep.yaml:${place}`)
    expect(mistake(yaml)).toContain(words)
    expect(isValid(configSchema(), parse(yaml))).toBe(false)
  })
})

describe('check.min-recall', () => {
  it('is one share, or one for each lever', () => {
    expect(parseConfig('check: { min-recall: 0.7 }', 'x')['check.min-recall']).toBe(0.7)
    expect(parseConfig('check: { min-recall: { kultur: 0.7 } }', 'x')['check.min-recall']).toEqual({ kultur: 0.7 })
  })

  it.each(['check: { min-recall: 70 }', 'check: { min-recall: { kultur: mye } }'])('refuses %s', (yaml) => {
    expect(mistake(yaml)).toContain('må være et tall')
    expect(isValid(configSchema(), parse(yaml))).toBe(false)
  })
})
