import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { main } from '../../src/cli/main.ts'

/** What a command line gave. */
export interface CliResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What a command line is run with. */
export interface CliWorld {
  /** Absolute. */
  readonly cwd: string
  readonly stdin?: string | undefined
  readonly env?: Readonly<Record<string, string>> | undefined
  /** In-process only: both outputs are a terminal of so many columns. */
  readonly columns?: number | undefined
}

/** The program as a user starts it. */
export const binary: string = fileURLToPath(new URL('../../bin/hovedgrep.js', import.meta.url))

function memoryStream(columns: number | undefined) {
  const chunks: string[] = []
  return {
    text: () => chunks.join(''),
    stream: {
      write(chunk: string | Uint8Array, done?: (error?: Error | null) => void) {
        chunks.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
        done?.()
        return true
      },
      on: () => undefined,
      isTTY: columns !== undefined,
      columns,
    },
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield Buffer.from(text)
}

/** Runs `main` in this process, with streams of memory. */
export async function runInProcess(argv: readonly string[], world: CliWorld): Promise<CliResult> {
  const stdout = memoryStream(world.columns)
  const stderr = memoryStream(world.columns)
  const exitCode = await main(argv, {
    stdin: bytesOf(world.stdin ?? ''),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: world.env ?? {},
    cwd: world.cwd,
    onInterrupt: () => () => undefined,
  })
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
}

/** The little of the environment that a process needs to start at all. */
export function bareEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = '', SystemRoot = '' } = process.env
  return { PATH, ...(SystemRoot === '' ? {} : { SystemRoot }), ...more }
}

/** Runs `node bin/hovedgrep.js`, as installed users do. */
export function runAsProcess(argv: readonly string[], { cwd, stdin, env }: CliWorld): Promise<CliResult> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [binary, ...argv], { cwd, env: bareEnvironment(env) })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', fail)
    child.on('close', (exitCode) =>
      done({ exitCode, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    )
    // A command that does not read its input closes the pipe: no concern of ours.
    child.stdin.on('error', () => undefined)
    child.stdin.end(stdin ?? '')
  })
}
