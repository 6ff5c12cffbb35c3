import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { configSchema } from '../../../../src/cli/config/config-schema.ts'
import { defaultConfig } from '../../../../src/cli/config/config-type.ts'
import { parseConfig } from '../../../../src/cli/config/parse-config.ts'
import { printConfig } from '../../../../src/cli/config/print-config.ts'
import { isValid } from '../../taxonomy/json-schema.ts'

describe('data/hovedgrep.schema.json', () => {
  it('is what configSchema gives', () => {
    const file = readFileSync(new URL('../../../../data/hovedgrep.schema.json', import.meta.url), 'utf8')
    expect(file).toBe(`${JSON.stringify(configSchema(), null, 2)}\n`)
  })

  it.each([
    printConfig(defaultConfig()),
    'paths: innspill',
    'read:\n  delimiter: "\\t"\n  text-columns: [a, 2]',
    'read:\n  delimiter: tab',
    'check:\n  rules: { campaign: off }',
    'read:',
    'report:\n  by: Fylke\n  sections: -method',
    'report:\n  by: [Fylke, Alder]\n  sections: [glance, levers]\n  publish: true',
  ])('accepts %j, as the parser does', (yaml) => {
    expect(() => parseConfig(yaml, 'hovedgrep.yaml')).not.toThrow()
    expect(isValid(configSchema(), parse(yaml))).toBe(true)
  })

  it.each([
    'lang: nn',
    'read:\n  encodng: x',
    'read: utf-8',
    'language: sv',
    'model: bayes',
    'read:\n  header: ja',
    'read:\n  delimiter: ";;"',
    'read:\n  delimiter: x',
    'read:\n  max-record-bytes: 0',
    'classify:\n  uncertain-below: 1.5',
    'report:\n  quotes: 21',
    'report:\n  sections: [levrs]',
    'report:\n  publish-minimum: 2',
    'report:\n  charts: pie',
    'report:\n  quotes: "3"',
    'check:\n  rules: { campaign: "no" }',
    'check:\n  rules: { kampanje: off }',
    'paths: {a: b}',
    'taxonomy: ""',
    '- a',
  ])('refuses %j, as the parser does', (yaml) => {
    expect(() => parseConfig(yaml, 'hovedgrep.yaml')).toThrow()
    expect(isValid(configSchema(), parse(yaml))).toBe(false)
  })
})
