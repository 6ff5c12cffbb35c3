import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../../../src/cli/config/config-type.ts'
import { mapConfigPaths, mergeConfig } from '../../../../src/cli/config/merge-config.ts'

describe('mergeConfig', () => {
  const config = {
    ...defaultConfig(),
    paths: ['a', 'b'],
    language: 'nn' as const,
    'read.header': true,
    'check.rules': { campaign: 'off' as const, 'too-short': 'error' as const },
  }

  it('lets a flag win and keeps what no flag was given for', () => {
    const merged = mergeConfig(config, { language: 'en', 'read.header': false, 'report.quotes': 0, model: undefined })
    expect(merged).toEqual({ ...config, language: 'en', 'read.header': false, 'report.quotes': 0 })
  })

  it('replaces a list as a whole', () => {
    expect(mergeConfig(config, { paths: ['c'] }).paths).toEqual(['c'])
  })

  it('merges the rules one by one', () => {
    const merged = mergeConfig(config, { 'check.rules': { campaign: 'error', 'empty-input': 'off' } })
    expect(merged['check.rules']).toEqual({ campaign: 'error', 'too-short': 'error', 'empty-input': 'off' })
  })

  it('changes neither the configuration nor the flags', () => {
    const before = structuredClone(config)
    mergeConfig(config, { paths: ['c'], 'check.rules': { campaign: 'info' } })
    expect(config).toEqual(before)
  })
})

describe('mapConfigPaths', () => {
  it('touches paths and nothing else', () => {
    const config = { ...defaultConfig(), paths: ['a', '-'], taxonomy: 't', 'model-file': 'm', 'report.title': 'tittel' }
    expect(mapConfigPaths(config, (path) => `../${path}`)).toEqual({
      ...config,
      paths: ['../a', '../-'],
      taxonomy: '../t',
      'model-file': '../m',
      'check.cache-location': '../.hovedgrep-cache',
    })
  })

  it('leaves paths that are not set unset, and maps one that has a default', () => {
    expect(mapConfigPaths(defaultConfig(), () => 'x')).toEqual({ ...defaultConfig(), 'check.cache-location': 'x' })
  })
})
