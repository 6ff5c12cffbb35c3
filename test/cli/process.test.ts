import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requireBuild } from '../support/built.ts'
import { bareEnvironment, binary, type CliResult, runAsProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { files } from './files.ts'

const isWindows = process.platform === 'win32'
const consultation = fileURLToPath(new URL('../../fixtures/konsultasjon', import.meta.url))

/** More rows than a pipe holds. */
const manyRows = `id;tekst\n${Array.from({ length: 5000 }, (_, row) => `${row};Torgleien er for høy, og konsert nummer ${row} varer for lenge.`).join('\n')}\n`

/** Runs a line of bash in which `hg` is the program, and gives its outputs. */
function bash(line: string, cwd: string): Promise<CliResult> {
  return new Promise((done, fail) => {
    const env = bareEnvironment({ NODE: process.execPath, HG: binary })
    const child = spawn('bash', ['--norc', '-c', `hg() { "$NODE" "$HG" "$@"; }; ${line}`], { cwd, env })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    child.on('error', fail)
    child.on('close', (exitCode) => done({ exitCode, stdout, stderr }))
  })
}

describe('the real process', () => {
  let workspace: Workspace

  beforeAll(async () => {
    await requireBuild()
    workspace = await createWorkspace({ ...files, 'mange.csv': manyRows })
  })
  afterAll(() => workspace.remove())

  it
    .skipIf(isWindows)
    .each([
      'classify mange.csv --taxonomy torget.yaml',
      'classify mange.csv --taxonomy torget.yaml --format jsonl',
      'classify mange.csv --taxonomy torget.yaml --workers 2',
      'classify mange.csv --taxonomy torget.yaml --format table --verbose',
      'check mange.csv --taxonomy torget.yaml --format json --quiet',
      'report mange.csv',
      'levers --terms',
      'levers --format json --terms',
      'help classify',
    ])('«%s | head -3» ends quietly with 0 (needs bash)', async (command) => {
    // The broken pipe is the program's only when there is more than head wants.
    const { exitCode, stdout, stderr } = await bash(`hg ${command} | head -3; exit "\${PIPESTATUS[0]}"`, workspace.path)
    expect({ exitCode, lines: stdout.trimEnd().split('\n').length, stderr }).toEqual({
      exitCode: 0,
      lines: 3,
      stderr: '',
    })
  })

  it.skipIf(isWindows).each(['0', '2'])(
    'ends with 130 at Ctrl-C with %s threads, leaves no half-written file and the old one as it was (needs signals)',
    async (workers) => {
      const name = `avbrutt-${workers}.jsonl`
      await writeFile(join(workspace.path, name), 'det gamle')
      const words = ['classify', '-', '--from', 'jsonl', '--taxonomy', 'torget.yaml', '-o', name, '--workers', workers]
      const child = spawn(process.execPath, [binary, ...words], { cwd: workspace.path, env: bareEnvironment() })
      let stderr = ''
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk.toString()
      })
      const ended = new Promise<number | null>((done) => child.on('close', done))
      child.stdin.write('{"id":"1","tekst":"Torgleien er for høy"}\n'.repeat(2000))
      // Standard input stays open: the program is in the midst of its work until we say stop.
      const isOpen = (): boolean => readdirSync(workspace.path).some((file) => file.endsWith('.hovedgrep-tmp'))
      for (let tries = 0; !isOpen() && tries < 200; tries++) await wait(50)
      expect(isOpen(), 'writes beside its place').toBe(true)
      child.kill('SIGINT')
      expect(await ended).toBe(130)
      expect(stderr).toBe('')
      expect(await readFile(join(workspace.path, name), 'utf8')).toBe('det gamle')
      expect((await readdir(workspace.path)).filter((file) => file.includes('tmp'))).toEqual([])
    },
  )

  it.each([
    ['report', ['report', '.', '--by', 'Fylke']],
    ['classify', ['classify', '.', '--wide']],
    ['check', ['check', '.']],
  ])('%s gives the same bytes in every locale and time zone', async (_, argv) => {
    const worlds = [
      { LC_ALL: 'C', LANG: 'C', TZ: 'UTC' },
      { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
      { LC_ALL: 'nb_NO.UTF-8', LANGUAGE: 'nb', LANG: 'nb_NO.UTF-8', TZ: 'America/St_Johns' },
    ]
    const results = []
    for (const env of worlds) results.push(await runAsProcess(argv, { cwd: consultation, env }))
    expect(results[0]?.stdout).not.toBe('')
    for (const result of results) expect(result).toEqual(results[0])
  })

  it.each([
    ['CSV', []],
    ['wide CSV', ['--wide', '--no-defuse']],
    ['TSV', ['--format', 'tsv']],
    ['Excel', ['--excel', '--lever', 'bod', '--min-probability', '0.5']],
    ['JSON Lines', ['--format', 'jsonl', '--status', 'uncertain', '--status', 'none']],
  ])('writes the same bytes of %s with none, one and three threads beside the first', async (_, more) => {
    const argv = ['classify', 'mange.csv', 'innspill', '--taxonomy', 'torget.yaml', ...more]
    const alone = await runAsProcess([...argv, '--workers', '0'], { cwd: workspace.path })
    expect(alone.stdout.split('\n').length).toBeGreaterThan(2)
    for (const workers of ['1', '3'])
      expect(await runAsProcess([...argv, '--workers', workers], { cwd: workspace.path })).toEqual(alone)
  })

  it.each([
    ['report', ['report', '--by', 'Fylke']],
    ['check', ['check', '--format', 'json']],
  ])(
    '%s gives the same bytes with none, one and three threads beside the first',
    async (_, [command = '', ...more]) => {
      const argv = [command, 'innspill', 'mange.csv', ...more, '--taxonomy', 'torget.yaml', '--verbose']
      const alone = await runAsProcess([...argv, '--workers', '0'], { cwd: workspace.path })
      expect(alone.stdout.split('\n').length).toBeGreaterThan(10)
      for (const workers of ['1', '3'])
        expect(await runAsProcess([...argv, '--workers', workers], { cwd: workspace.path })).toEqual(alone)
    },
  )

  it('tells of a broken model file alike with threads and without', async () => {
    const argv = ['classify', 'mange.csv', '--model-file', 'modell.bin', '--workers']
    const alone = await runAsProcess([...argv, '0'], { cwd: workspace.path })
    expect(alone).toMatchObject({ exitCode: 2, stdout: '' })
    expect(await runAsProcess([...argv, '2'], { cwd: workspace.path })).toEqual(alone)
  })
})
