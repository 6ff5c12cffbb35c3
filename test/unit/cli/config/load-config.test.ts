import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultConfig } from '../../../../src/cli/config/config-type.ts'
import { loadConfig } from '../../../../src/cli/config/load-config.ts'

let root = ''

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text)
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hovedgrep-config-'))
  mkdirSync(join(root, 'prosjekt/innspill/bergen'), { recursive: true })
  mkdirSync(join(root, 'mappe/hovedgrep.yaml'), { recursive: true })
  mkdirSync(join(root, 'ødelagt'))
  write('hovedgrep.yaml', 'language: en\n')
  write(
    'prosjekt/hovedgrep.yaml',
    `language: nn\npaths: [innspill, "innspill/*.csv", ./a/../b, ".", "-", ${join(root, 'fast')}]\ntaxonomy: egen.yaml\n`,
  )
  write('ødelagt/hovedgrep.yaml', 'language: sv\n')
})

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('loadConfig', () => {
  it('takes the file in the working folder, with its paths as they are', async () => {
    const { config, file } = await loadConfig(join(root, 'prosjekt'))
    expect(file).toBe('hovedgrep.yaml')
    expect(config.language).toBe('nn')
    expect(config.paths).toEqual(['innspill', 'innspill/*.csv', 'b', '.', '-', join(root, 'fast')])
    expect(config.taxonomy).toBe('egen.yaml')
  })

  it('takes the nearest file above, with its paths relative to the file', async () => {
    const { config, file } = await loadConfig(join(root, 'prosjekt/innspill/bergen'))
    expect(file).toBe('../../hovedgrep.yaml')
    expect(config.paths.slice(0, 5)).toEqual(['..', '../*.csv', '../../b', '../..', '-'])
    expect(config.taxonomy).toBe('../../egen.yaml')
  })

  it('passes by a folder of that name', async () => {
    expect((await loadConfig(join(root, 'mappe'))).config.language).toBe('en')
  })

  it('gives the defaults where there is no file up to the root of the file system', async () => {
    expect(await loadConfig('/')).toEqual({ config: defaultConfig(), file: undefined })
  })

  it('takes the file that it is told to, and no other', async () => {
    const { config, file } = await loadConfig(join(root, 'prosjekt'), '../hovedgrep.yaml')
    expect(file).toBe('../hovedgrep.yaml')
    // The folder of the cache has a default, which lies beside the configuration too.
    expect(config).toEqual({ ...defaultConfig(), language: 'en', 'check.cache-location': '../.hovedgrep-cache' })
  })

  it('says what is missing when the file that it is told to take is not there', async () => {
    await expect(loadConfig(root, 'hovedgrp.yaml')).rejects.toMatchObject({
      code: 'INPUT_MISSING',
      message: 'Konfigurasjonsfilen hovedgrp.yaml finnes ikke.',
      place: { source: 'hovedgrp.yaml', place: '' },
    })
  })

  it('says so when the file that it is told to take is a folder', async () => {
    await expect(loadConfig(root, 'prosjekt')).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' })
  })

  it('names the file and the place of a mistake', async () => {
    await expect(loadConfig(join(root, 'ødelagt'))).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('hovedgrep.yaml:1:11 language kan ikke brukes'),
      place: { source: 'hovedgrep.yaml', place: 'line:1' },
    })
  })
})
