import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { requireBuild } from '../support/built.ts'
import { bareEnvironment, binary, type CliResult } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const isWindows = process.platform === 'win32'
const isRoot = process.getuid?.() === 0

/** A user who may do nothing; only root can become one. */
const nobody = { uid: 65_534, gid: 65_534 }

/** Enough rows for an output that is larger than a pipe or a small disk. */
const rows = `id;tekst\n${Array.from({ length: 3000 }, (_, row) => `${row};Vi vil ha flere forsøk og mer tillit, sier nummer ${row}.`).join('\n')}\n`

const line = '{"id":"1","tekst":"Vi vil ha flere forsøk"}\n'

/** A run that has begun. */
interface Running {
  readonly say: (text: string) => void
  readonly end: () => void
  readonly kill: (signal: NodeJS.Signals) => void
  readonly ended: Promise<CliResult>
}

function start(
  command: string,
  argv: readonly string[],
  cwd: string,
  user: { uid?: number; gid?: number } = {},
): Running {
  const child = spawn(command, argv, { cwd, env: bareEnvironment({ NODE: process.execPath, HG: binary }), ...user })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  child.stdin.on('error', () => undefined)
  const ended = new Promise<CliResult>((done, fail) => {
    child.on('error', fail)
    child.on('close', (exitCode) => done({ exitCode, stdout, stderr }))
  })
  return {
    say: (text) => child.stdin.write(text),
    end: () => child.stdin.end(),
    kill: (signal) => child.kill(signal),
    ended,
  }
}

describe('when something goes wrong outside of the program', () => {
  let workspace: Workspace
  let cwd: string

  beforeAll(requireBuild)
  beforeEach(async () => {
    workspace = await createWorkspace({ 'inn/svar.csv': rows, 'ut/gammel.csv': 'det gamle' })
    cwd = workspace.path
    // Others must come in, to be refused further on.
    if (isRoot) chmodSync(cwd, 0o755)
  })
  afterEach(() => workspace.remove())

  const text = (name: string): string => readFileSync(join(cwd, name), 'utf8')
  const leftOvers = (): string[] =>
    readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('hovedgrep-tmp'))

  function hovedgrep(argv: readonly string[], user = {}): Promise<CliResult> {
    const running = start(process.execPath, [binary, ...argv], cwd, user)
    running.end()
    return running.ended
  }

  function bash(command: string): Promise<CliResult> {
    const running = start('bash', ['--norc', '-c', `hg() { "$NODE" "$HG" "$@"; }; ${command}`], cwd)
    running.end()
    return running.ended
  }

  /** A run in the midst of writing: it waits for more of its input. */
  async function startWriting(output: string): Promise<Running> {
    const before = leftOvers().length
    const running = start(
      process.execPath,
      [binary, 'classify', '-', '--from', 'jsonl', '--workers', '0', '-o', output],
      cwd,
    )
    running.say(line.repeat(2000))
    for (let tries = 0; leftOvers().length === before && tries < 400; tries++) await wait(25)
    expect(leftOvers(), 'writes beside its place').toHaveLength(before + 1)
    return running
  }

  describe.skipIf(isWindows)('and it is stopped (needs signals)', () => {
    it.each([
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const)(
      'by %s, it ends with %i, leaves nothing behind and the old file as it was.',
      async (signal, exitCode) => {
        const running = await startWriting('ut/gammel.csv')
        running.kill(signal)
        expect(await running.ended).toEqual({ exitCode, stdout: '', stderr: '' })
        expect(text('ut/gammel.csv')).toBe('det gamle')
        expect(leftOvers()).toEqual([])
      },
    )

    it('by SIGKILL, it leaves the old file as it was, and the next run clears away what is half-written.', async () => {
      const running = await startWriting('ut/gammel.csv')
      running.kill('SIGKILL')
      await running.ended
      expect(text('ut/gammel.csv')).toBe('det gamle')
      expect(leftOvers()).toHaveLength(1)
      expect(await hovedgrep(['classify', 'inn', '-q', '-o', 'ut/gammel.csv'])).toMatchObject({
        exitCode: 0,
        stderr: '',
      })
      expect(text('ut/gammel.csv').split('\n')).toHaveLength(3002)
      expect(leftOvers()).toEqual([])
    })
  })

  it('two runs that write the same file at once both write all of it, and the last one stands.', async () => {
    const first = await startWriting('ut/gammel.csv')
    expect((await hovedgrep(['classify', 'inn', '-o', 'ut/gammel.csv'])).exitCode).toBe(0)
    expect(text('ut/gammel.csv').split('\n')).toHaveLength(3002)
    first.end()
    expect((await first.ended).exitCode).toBe(0)
    expect(text('ut/gammel.csv').split('\n')).toHaveLength(2002)
    expect(leftOvers()).toEqual([])
  })

  it('the output folder is removed: it says so, and ends with 2.', async () => {
    const running = await startWriting('ut/ny.csv')
    rmSync(join(cwd, 'ut'), { recursive: true })
    running.end()
    const { exitCode, stderr } = await running.ended
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('ut/ny.csv kan ikke skrives: mappen finnes ikke.')])
    expect(readdirSync(cwd)).toEqual(['inn'])
  })

  it.skipIf(isWindows)('standard output is full: it says so, and ends with 2 (needs /dev/full)', async () => {
    const { exitCode, stderr } = await bash('hg classify inn --format csv > /dev/full')
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Standard ut kan ikke skrives: disken er full.')])
  })

  describe.skipIf(!isRoot || process.platform !== 'linux' || !canMount())(
    'the disk is full (needs root, who may mount one)',
    () => {
      it.each([
        ['classify', ['classify', 'inn', '-o', 'liten/gammel.csv']],
        ['classify with threads', ['classify', 'inn', '-o', 'liten/gammel.csv', '--workers', '2']],
        ['report', ['report', 'inn', '--quotes', '2000', '--format', 'json', '-o', 'liten/gammel.csv']],
      ])('for %s: it says so, ends with 2, leaves nothing behind and the old file as it was.', async (_, argv) => {
        const disk = join(cwd, 'liten')
        mkdirSync(disk)
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
        try {
          writeFileSync(join(disk, 'gammel.csv'), 'det gamle')
          const { exitCode, stderr } = await hovedgrep(argv)
          expect(exitCode).toBe(2)
          expect(stderr).toContain('liten/gammel.csv kan ikke skrives: disken er full.')
          expect(text('liten/gammel.csv')).toBe('det gamle')
          expect(readdirSync(disk)).toEqual(['gammel.csv'])
        } finally {
          execFileSync('umount', [disk])
        }
      })
    },
  )

  describe.skipIf(!isRoot)('something is not allowed (needs root, who can be somebody else)', () => {
    it('a file in a folder may not be read: a finding, and the others are read.', async () => {
      writeFileSync(join(cwd, 'inn/lukket.csv'), 'id;tekst\n1;Vi vil ha forsøk\n', { mode: 0o600 })
      const { exitCode, stdout, stderr } = await hovedgrep(['classify', 'inn', '--format', 'csv'], nobody)
      expect([exitCode, stdout.split('\n').length]).toEqual([0, 3002])
      expect(stderr).toContain('lukket.csv lar seg ikke lese')
      expect(stderr).toContain('uleselig')
    })

    it('the named file, or a folder, may not be read: it says so, and ends with 2.', async () => {
      chmodSync(join(cwd, 'inn/svar.csv'), 0o600)
      const file = await hovedgrep(['classify', 'inn/svar.csv'], nobody)
      expect([file.exitCode, file.stderr]).toEqual([2, expect.stringContaining('inn/svar.csv lar seg ikke lese')])
      chmodSync(join(cwd, 'inn'), 0o700)
      const folder = await hovedgrep(['classify', 'inn'], nobody)
      expect([folder.exitCode, folder.stderr]).toEqual([2, expect.stringContaining('«inn» lar seg ikke lese')])
    })

    it('the output folder may not be written: it says so at once, and ends with 2.', async () => {
      const { exitCode, stderr } = await hovedgrep(['classify', 'inn', '-o', 'ut/ny.csv'], nobody)
      expect([exitCode, stderr]).toEqual([
        2,
        expect.stringContaining('ut/ny.csv kan ikke skrives: du har ikke lov til å skrive der.'),
      ])
      expect(readdirSync(join(cwd, 'ut'))).toEqual(['gammel.csv'])
    })

    it('the output is write-protected: it is not replaced though the folder would allow it.', async () => {
      chmodSync(join(cwd, 'ut'), 0o777)
      chmodSync(join(cwd, 'ut/gammel.csv'), 0o444)
      const { exitCode } = await hovedgrep(['classify', 'inn', '-o', 'ut/gammel.csv'], nobody)
      expect([exitCode, text('ut/gammel.csv'), leftOvers()]).toEqual([2, 'det gamle', []])
    })
  })

  it.skipIf(isWindows || !hasNullDevice())(
    'standard input is closed: it is empty (needs bash and a /dev/null that is a device)',
    async () => {
      const { exitCode, stdout, stderr } = await bash('hg classify - --from csv --format csv <&-')
      expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^id,[^\n]*\n$/)])
      expect(stderr).toContain('1 tekstdel lest fra 1 kilde = 0 innspill vurdert + 1 satt til side')
    },
  )

  it.skipIf(isWindows)('standard output or standard error is closed: no crash (needs bash)', async () => {
    expect((await bash('hg classify inn -o ut/ny.csv >&- 2>&-')).exitCode).toBe(0)
    expect(text('ut/ny.csv').split('\n')).toHaveLength(3002)
  })

  describe.skipIf(isWindows)('the output is no plain file (needs links and pipes)', () => {
    it('but a link: what it leads to is written, and the link stays.', async () => {
      symlinkSync('gammel.csv', join(cwd, 'ut/lenke.csv'))
      symlinkSync('kommer.csv', join(cwd, 'ut/løs.csv'))
      for (const name of ['ut/lenke.csv', 'ut/løs.csv']) {
        expect((await hovedgrep(['classify', 'inn', '-o', name])).exitCode).toBe(0)
        expect(lstatSync(join(cwd, name)).isSymbolicLink()).toBe(true)
      }
      expect(text('ut/gammel.csv').split('\n')).toHaveLength(3002)
      expect(text('ut/kommer.csv')).toBe(text('ut/gammel.csv'))
    })

    it('but a folder: it says so at once, and ends with 2.', async () => {
      const { exitCode, stderr } = await hovedgrep(['classify', 'inn', '-o', 'ut'])
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('ut kan ikke skrives: det er en mappe.')])
      expect(readdirSync(join(cwd, 'ut'))).toEqual(['gammel.csv'])
    })

    it('but a pipe: whoever reads it gets all of it, and it stays a pipe.', async () => {
      execFileSync('mkfifo', [join(cwd, 'ut/rør')])
      // Into a file: on a pipe that both of them have, Node would make the writes of `cat` fail instead of wait.
      const { exitCode } = await bash('cat ut/rør > ut/fått & hg classify inn -q -o ut/rør; code=$?; wait; exit $code')
      expect([exitCode, text('ut/fått').split('\n').length]).toEqual([0, 3002])
      expect(lstatSync(join(cwd, 'ut/rør')).isFIFO()).toBe(true)
    })

    it('but a pipe that is closed early: it ends quietly, as on standard output.', async () => {
      const { exitCode, stderr } = await bash(`hg classify inn -q -o /dev/stdout | head -1; exit "\${PIPESTATUS[0]}"`)
      expect([exitCode, stderr]).toEqual([0, ''])
    })

    it.skipIf(!canMakeDevices())(
      'but a device: nothing is put in its place (needs root, who may make one)',
      async () => {
        execFileSync('mknod', [join(cwd, 'ut/null'), 'c', '1', '3'])
        expect((await hovedgrep(['classify', 'inn', '-o', 'ut/null'])).exitCode).toBe(0)
        expect(lstatSync(join(cwd, 'ut/null')).isCharacterDevice()).toBe(true)
      },
    )

    it('but for few eyes: a file keeps its mode.', async () => {
      chmodSync(join(cwd, 'ut/gammel.csv'), 0o600)
      expect((await hovedgrep(['classify', 'inn', '-o', 'ut/gammel.csv'])).exitCode).toBe(0)
      expect([statSync(join(cwd, 'ut/gammel.csv')).mode & 0o777, text('ut/gammel.csv').length > 1e5]).toEqual([
        0o600,
        true,
      ])
    })

    it('but a trap: a link that somebody laid out beside it is not followed.', async () => {
      writeFileSync(join(cwd, 'offer.txt'), 'skal stå')
      for (const name of ['ny.csv.hovedgrep-tmp', '.ny.csv.hovedgrep-tmp'])
        symlinkSync('../offer.txt', join(cwd, 'ut', name))
      expect((await hovedgrep(['classify', 'inn', '-o', 'ut/ny.csv'])).exitCode).toBe(0)
      expect(text('offer.txt')).toBe('skal stå')
    })
  })

  describe('the output lies among the inputs', () => {
    it.each([
      ['classify', ['classify', 'inn', '-o', 'inn/plassert.csv'], 'inn/plassert.csv'],
      ['report', ['report', 'inn', '-o', 'inn/rapport.md'], 'inn/rapport.md'],
      ['check', ['check', 'inn', '--format', 'json', '-o', 'inn/funn.json'], 'inn/funn.json'],
    ])('%s never reads what it wrote last time, and says so.', async (_, argv, name) => {
      await hovedgrep(argv)
      const first = text(name)
      const { stderr } = await hovedgrep(argv)
      expect(stderr + text(name)).toContain('det er filen det skrives til')
      // `check` and `report` tell of what they did not read.
      if (name.endsWith('.csv')) expect(text(name)).toBe(first)
      const { stdout } = await hovedgrep(['classify', 'inn/svar.csv', '--format', 'csv'])
      expect(stdout.split('\n')).toHaveLength(3002)
    })

    it('check does not write over a text among the inputs, which may be anybody’s.', async () => {
      const first = 'Vi trenger flere benker langs hele kaia.\n'
      writeFileSync(join(cwd, 'inn/funn.txt'), first)
      const { exitCode, stderr } = await hovedgrep(['check', 'inn', '-o', 'inn/funn.txt'])
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('er både innfil og utfil')])
      expect(text('inn/funn.txt')).toBe(first)
    })

    it.each([
      ['classify', ['classify', 'inn/svar.csv', '-o', './inn/../inn/svar.csv']],
      ['report', ['report', 'inn/svar.csv', '-o', 'inn/svar.csv']],
      ['evaluate', ['evaluate', 'inn/svar.csv', '-o', 'inn/svar.csv']],
      ['train', ['train', 'inn/svar.csv', '-o', 'inn/svar.csv']],
    ])('%s does not write over the file that it was given to read.', async (_, argv) => {
      const { exitCode, stderr } = await hovedgrep(argv)
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('er både innfil og utfil')])
      expect(text('inn/svar.csv')).toBe(rows)
    })

    it('report does not write over the result file that it was given to read.', async () => {
      await hovedgrep(['classify', 'inn', '-o', 'ut/resultat.jsonl'])
      const before = text('ut/resultat.jsonl')
      const { exitCode, stderr } = await hovedgrep(['report', 'ut/resultat.jsonl', '-o', 'ut/resultat.jsonl'])
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('er både innfil og utfil')])
      expect(text('ut/resultat.jsonl')).toBe(before)
    })
  })
})

/** Whether this root may mount: in most containers even root may not. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function canMakeDevices(): boolean {
  return isRoot && process.platform === 'linux'
}

/** Node puts it where standard input is missing. On a machine where a program of root has replaced it, anything is in it. */
function hasNullDevice(): boolean {
  return statSync('/dev/null', { throwIfNoEntry: false })?.isCharacterDevice() === true
}
