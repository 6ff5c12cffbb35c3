import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSources } from '../../../src/read/files/find-sources.ts'
import { readSource } from '../../../src/read/open-source.ts'

describe('findSources', () => {
  let cwd = ''
  const names = async (...paths: string[]) => (await findSources(paths, { cwd })).sources.map((source) => source.name)

  beforeAll(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'hovedgrep-')))
    mkdirSync(join(cwd, 'alt/under'), { recursive: true })
    mkdirSync(join(cwd, 'alt/.skjult'))
    mkdirSync(join(cwd, 'tom'))
    for (const name of [
      'b.csv',
      'a.md',
      'Å.txt',
      'Z.CSV',
      'under/c.txt',
      'notat.docx',
      '~$lås.csv',
      '.git.md',
      '.skjult/d.csv',
      'under-2.tsv',
    ]) {
      writeFileSync(join(cwd, 'alt', name), 'hei')
    }
    writeFileSync(join(cwd, 'ukjent.xyz'), 'hei')
    writeFileSync(join(cwd, 'innspill[1].csv'), 'hei')
    symlinkSync(join(cwd, 'alt'), join(cwd, 'alt/ring'))
  })
  afterAll(() => rmSync(cwd, { recursive: true }))

  it('walks the only folder by code units, names files by their path in it, and passes over the rest with a finding.', async () => {
    const { sources, skipped } = await findSources(['alt/'], { cwd })
    expect(sources.map((source) => [source.name, source.format, source.bytes])).toEqual([
      ['Z.CSV', 'csv', 3],
      ['a.md', 'markdown', 3],
      ['b.csv', 'csv', 3],
      ['under-2.tsv', 'csv', 3],
      ['under/c.txt', 'text', 3],
      ['Å.txt', 'text', 3],
    ])
    expect(skipped.map((finding) => [finding.rule, finding.severity, finding.source])).toEqual(
      ['.git.md', '.skjult', '~$lås.csv', 'notat.docx'].map((name) => ['skipped-file', 'info', name]),
    )
  })

  it('names files as given where several paths are given, and reads a file that is named twice once.', async () => {
    expect(await names('./alt/b.csv', 'alt/under', 'alt/b.csv', join(cwd, 'alt/b.csv'))).toEqual([
      'alt/b.csv',
      'alt/under/c.txt',
    ])
  })

  it('takes patterns, in order, and a file whose name looks like one as itself.', async () => {
    expect(await names('alt/**/*.{csv,tsv}')).toEqual(['alt/b.csv', 'alt/under-2.tsv'])
    expect(await names('innspill[1].csv')).toEqual(['innspill[1].csv'])
  })

  it.each([
    [['alt/b.cvs'], 'INPUT_MISSING', /alt\/b\.csv/],
    [['finnes-ikke/x'], 'INPUT_MISSING', /stien/],
    [['tom'], 'INPUT_NONE', /\.csv/],
    [['*.ingen'], 'INPUT_NONE', /\.csv/],
    [['ukjent.xyz'], 'FORMAT_UNKNOWN', /--from/],
    [[], 'INPUT_NONE', /\.csv/],
  ])('throws for %j: %s, with a hint.', async (paths, code, hint) => {
    await expect(findSources(paths, { cwd })).rejects.toMatchObject({ code, hint: expect.stringMatching(hint) })
  })

  it('reads a named file of unknown kind as it is told to.', async () => {
    const { sources } = await findSources(['ukjent.xyz'], { cwd, format: 'text' })
    expect(sources.map((source) => source.format)).toEqual(['text'])
  })

  it('gives an error of ours when a file vanishes before it is read, and opens nothing before it is asked.', async () => {
    writeFileSync(join(cwd, 'kort.csv'), 'id;tekst\n1;a')
    const { sources } = await findSources(['kort.csv'], { cwd })
    rmSync(join(cwd, 'kort.csv'))
    const [source] = sources
    if (source === undefined) throw new Error('no source')
    const batches = readSource(source, {}, () => {})
    await expect(batches.next()).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
      place: { source: 'kort.csv', place: '' },
    })
  })
})
