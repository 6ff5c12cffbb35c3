import { describe, expect, it } from 'vitest'
import { ruleList } from '../../../../src/check/rules.ts'
import { configKeyNames, configKeys, defaultConfig } from '../../../../src/cli/config/config-type.ts'
import { parseConfig } from '../../../../src/cli/config/parse-config.ts'
import { initialConfig } from '../../../../src/cli/init/initial-config.ts'

/** The same text with every setting in use: a mark right before a word is what keeps one out. */
function uncommented(text: string): string {
  return text.replace(/^( *)#(?! |$)/gmu, '$1')
}

describe('the configuration that init writes', () => {
  it('loads without a mistake and changes nothing but the paths', () => {
    expect(parseConfig(initialConfig({ paths: ['innspill'] }), 'hovedgrep.yaml')).toEqual({
      ...defaultConfig(),
      paths: ['innspill'],
    })
    expect(parseConfig(initialConfig({ paths: [] }), 'hovedgrep.yaml')).toEqual(defaultConfig())
  })

  it('keeps names of files as they are, whatever they look like', () => {
    const paths = ['- a', 'b: c', '#d', '"e"', 'f\ng', 'ja', '12', "i'j", '*.csv', 'høring 2026', 'null', '{}']
    expect(parseConfig(initialConfig({ paths }), 'hovedgrep.yaml').paths).toEqual(paths)
  })

  it('has every setting with its meaning, its values and its default', () => {
    const text = initialConfig({ paths: [] }).replace(/\n *# /gu, ' ')
    for (const name of configKeyNames) {
      const { description, form } = configKeys[name]
      expect(text).toContain(`${description} Verdi: ${form}.`)
    }
  })

  it('holds what already holds when every comment mark before a setting is taken away', () => {
    const rules = Object.fromEntries(ruleList.map(([id, { severity }]) => [id, severity]))
    expect(parseConfig(uncommented(initialConfig({ paths: [] })), 'hovedgrep.yaml')).toEqual({
      ...defaultConfig(),
      'check.rules': rules,
    })
  })

  it('has no line that is hard to read, and points editors to the schema where it lies', () => {
    const text = initialConfig({ paths: [], schema: './skjema.json' })
    expect(text.split('\n').filter((line) => line.length > 125)).toEqual([])
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./skjema.json')
    expect(initialConfig({ paths: [] })).not.toContain('$schema')
  })
})
