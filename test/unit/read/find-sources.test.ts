import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSources } from '../../../src/read/files/find-sources.ts'
import { readSource } from '../../../src/read/open-source.ts'
import type { Finding } from '../../../src/types/finding.ts'
import type { Unit } from '../../../src/types/unit.ts'

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
      'notat.doc',
      '~$lås.csv',
      '.git.md',
      '.skjult/d.csv',
      'under-2.tsv',
    ]) {
      writeFileSync(join(cwd, 'alt', name), `hei ${name}`)
    }
    writeFileSync(join(cwd, 'ukjent.xyz'), 'hei')
    writeFileSync(join(cwd, 'innspill[1].csv'), 'hei der')
    symlinkSync(join(cwd, 'alt'), join(cwd, 'alt/ring'))
  })
  afterAll(() => rmSync(cwd, { recursive: true }))

  it('walks the only folder by code units, names files by their path in it, and passes over the rest with a finding.', async () => {
    const { sources, skipped } = await findSources(['alt/'], { cwd })
    expect(sources.map((source) => [source.name, source.format, source.bytes])).toEqual([
      ['Z.CSV', 'csv', 9],
      ['a.md', 'markdown', 8],
      ['b.csv', 'csv', 9],
      ['under-2.tsv', 'csv', 15],
      ['under/c.txt', 'text', 15],
      ['Å.txt', 'text', 10],
    ])
    expect(skipped.map((finding) => [finding.rule, finding.severity, finding.source])).toEqual([
      ...['.git.md', '.skjult', '~$lås.csv'].map((name) => ['skipped-file', 'info', name]),
      ['skipped-file', 'warning', 'notat.doc'],
    ])
    expect(skipped.at(-1)).toMatchObject({
      message: 'Eldre Word-format (.doc) leses ikke: notat.doc.',
      hint: 'Lagre som .docx.',
    })
    expect(skipped.map(({ message }) => message).slice(1, 3)).toEqual([
      '.skjult er ikke lest: skjult fil eller mappe.',
      '~$lås.csv er ikke lest: låsefil fra et program som har, eller hadde, en fil åpen.',
    ])
  })

  it('says of each file why it is not read, and warns of one that may be an input.', async () => {
    mkdirSync(join(cwd, 'ulest'))
    for (const name of ['a.csv', 'b.XLS', 'c.msg', 'd.rtf', 'e.png', 'f', 'g.constructor'])
      writeFileSync(join(cwd, 'ulest', name), 'id;tekst\n1;a')
    symlinkSync(join(cwd, 'ulest/borte'), join(cwd, 'ulest/h.csv'))
    const { skipped } = await findSources(['ulest'], { cwd })
    expect(skipped.map(({ severity, message, hint }) => [severity, message, hint.slice(0, 17)])).toEqual([
      ['warning', 'Eldre Excel-format (.xls) leses ikke: b.XLS.', 'Lagre som .xlsx.'],
      ['warning', 'Outlook-format (.msg) leses ikke: c.msg.', 'Lagre som .eml.'],
      ['warning', 'Rik tekst (.rtf) leses ikke: d.rtf.', 'Lagre som .docx.'],
      ['info', 'e.png er ikke lest: filtypen .png er ikke en av dem som kan leses.', 'Det som kan leses'],
      ['info', 'f er ikke lest: ukjent filtype.', 'Det som kan leses'],
      ['info', 'g.constructor er ikke lest: ukjent filtype.', 'Det som kan leses'],
      ['info', 'h.csv er ikke lest: det er ingen vanlig fil.', ''],
    ])
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

  it('says of a file in a folder that it cannot be opened, and costs the others nothing.', async () => {
    mkdirSync(join(cwd, 'flyktig'))
    writeFileSync(join(cwd, 'flyktig/kort.csv'), 'id;tekst\n1;a')
    const { sources } = await findSources(['flyktig'], { cwd })
    rmSync(join(cwd, 'flyktig/kort.csv'))
    const findings: Finding[] = []
    const units: Unit[] = []
    for (const source of sources)
      for await (const batch of readSource(source, {}, (finding) => findings.push(finding))) units.push(...batch)
    expect(units).toEqual([{ kind: 'unreadable', place: '', count: 1 }])
    expect(findings).toMatchObject([{ rule: 'unreadable-file', severity: 'error', source: 'kort.csv' }])
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

  it('does not read the file that is about to be written, by whatever name, and refuses one that was named.', async () => {
    mkdirSync(join(cwd, 'svarene'))
    writeFileSync(join(cwd, 'svarene/a.csv'), 'id;tekst\n1;a')
    writeFileSync(join(cwd, 'svarene/plassert.json'), '{"formatVersion":1,"findings":[]}')
    const { sources, skipped } = await findSources(['svarene'], { cwd, output: 'svarene/../svarene/plassert.json' })
    expect(sources.map(({ name }) => name)).toEqual(['a.csv'])
    expect(skipped).toMatchObject([{ rule: 'skipped-file', severity: 'warning', source: 'plassert.json' }])
    await expect(findSources(['svarene/a.csv'], { cwd, output: 'svarene/a.csv' })).rejects.toMatchObject({
      code: 'USAGE',
    })
    expect((await findSources(['svarene'], { cwd, output: 'svarene/ny.csv' })).sources).toHaveLength(1)
  })

  it('refuses to write over what a folder holds and hovedgrep did not write, unless nothing is in it.', async () => {
    mkdirSync(join(cwd, 'mappe'))
    writeFileSync(join(cwd, 'mappe/a.csv'), 'id;tekst\n1;a')
    await expect(findSources(['mappe'], { cwd, output: 'mappe/a.csv' })).rejects.toMatchObject({ code: 'USAGE' })
    await expect(findSources(['mappe/*'], { cwd, output: 'mappe/a.csv' })).rejects.toMatchObject({ code: 'USAGE' })
    for (const [name, content] of [
      ['tom.jsonl', ''],
      ['gitlab.json', '[]\n'],
      ['sammendrag.md', '## hovedgrep check\n\nIngen funn.\n'],
      ['funn.json', '{\n  "$schema": "x",\n  "runs": [{ "tool": { "driver": {\n "name": "hovedgrep" } } }]\n}'],
      ['funn.sarif', '{}'],
    ] as const) {
      writeFileSync(join(cwd, 'mappe', name), content)
      const { sources } = await findSources(['mappe'], { cwd, output: `mappe/${name}` })
      expect(sources.map((source) => source.name)).not.toContain(name)
    }
  })

  it('refuses to write over an archive of inputs in a folder.', async () => {
    mkdirSync(join(cwd, 'arkivmappe'))
    writeFileSync(join(cwd, 'arkivmappe/a.csv'), 'id;tekst\n1;a')
    writeFileSync(join(cwd, 'arkivmappe/b.zip'), 'PK')
    await expect(findSources(['arkivmappe'], { cwd, output: 'arkivmappe/b.zip' })).rejects.toMatchObject({
      code: 'USAGE',
    })
  })
})
