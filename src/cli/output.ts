import { resolve } from 'node:path'
import { HovedgrepError } from '../errors.ts'
import { visibleLines } from '../text/visible-text.ts'
import type { Io } from './io.ts'
import { systemReason } from './system-reason.ts'
import { openWholeFile, type WholeFile } from './whole-file.ts'

/** Thrown when the reader of our output has had enough (`| head`): the run ends quietly. */
export class BrokenPipe extends Error {}

/** Where data goes: standard output, or a file that is there whole or not at all. */
export interface Output {
  /** Writes text or bytes; await what it returns when it returns something, so that memory stays flat. */
  write(data: string | Uint8Array): Promise<void> | undefined
  /** Ends the output; only now does a file get its name. */
  close(): Promise<void>
  /** Gives up: a file leaves nothing behind. */
  abort(): void
}

const chunkSize = 65_536

function standardOutput(io: Io): Output {
  let broken: Error | undefined
  let pending = ''
  io.stdout.on('error', (error) => {
    broken = failed('-', error)
  })
  const send = (data: string | Uint8Array): Promise<void> =>
    new Promise((done, fail) => {
      if (broken !== undefined) return fail(broken)
      io.stdout.write(data, (error) => {
        if (error === undefined || error === null) done()
        else fail(failed('-', error))
      })
    })
  const flush = (): Promise<void> => {
    const text = pending
    pending = ''
    return send(text)
  }
  return {
    write(data) {
      if (typeof data !== 'string') return pending === '' ? send(data) : flush().then(() => send(data))
      pending += data
      return pending.length < chunkSize ? undefined : flush()
    },
    close: () => (pending === '' ? Promise.resolve() : flush()),
    abort() {},
  }
}

/** Turns what the system says into an error of ours; whoever has had enough of a pipe is none. */
function failed(path: string, cause: unknown): Error {
  if (cause instanceof Error && 'code' in cause && cause.code === 'EPIPE') return new BrokenPipe()
  const place = { source: path, place: '' }
  const where = path === '-' ? 'Standard ut' : path
  const hint =
    path === '-'
      ? 'Skriv til en fil med -o, eller se etter hvor det skrives til.'
      : 'Velg en annen fil med -o, eller utelat -o for å skrive til standard ut.'
  return new HovedgrepError('OUTPUT_FAILED', `${where} kan ikke skrives: ${systemReason(cause)}.`, {
    place,
    hint,
    cause,
  })
}

/** A {@link WholeFile} whose errors are ours, and which is removed when the process is told to stop. */
function openFile(io: Io, path: string): WholeFile {
  const attempt = (work: () => void): void => {
    try {
      work()
    } catch (cause) {
      abort()
      throw failed(path, cause)
    }
  }
  let file: WholeFile | undefined
  const abort = (): void => {
    forget()
    file?.abort()
  }
  const forget = io.onInterrupt(() => file?.abort())
  attempt(() => {
    file = openWholeFile(resolve(io.cwd, path))
  })
  return {
    write: (bytes) => attempt(() => file?.write(bytes)),
    finish() {
      attempt(() => file?.finish())
      forget()
    },
    abort,
  }
}

function fileOutput(io: Io, path: string): Output {
  const file = openFile(io, path)
  let pending = ''
  const flush = (): void => {
    const bytes = Buffer.from(pending)
    pending = ''
    file.write(bytes)
  }
  return {
    write(data) {
      if (typeof data === 'string') pending += data
      if (typeof data !== 'string' || pending.length >= chunkSize) flush()
      if (typeof data !== 'string') file.write(data)
      return undefined
    },
    close() {
      flush()
      file.finish()
      return Promise.resolve()
    },
    abort: file.abort,
  }
}

/**
 * The same output, unless it is a terminal: then what a terminal would obey is written out. For data that is not made
 * to be looked at and so is not made visible by its renderer; in a pipe or a file it stays as it is.
 */
export function shielded(io: Io, path: string | undefined, output: Output): Output {
  if ((path !== undefined && path !== '-') || io.stdout.isTTY !== true) return output
  return { ...output, write: (data) => output.write(typeof data === 'string' ? visibleLines(data) : data) }
}

/**
 * Opens the output of a command.
 * @param path - of the file from `-o`; standard output when undefined or `-`
 * @throws {HovedgrepError} OUTPUT_FAILED when the file cannot be made
 */
export function openOutput(io: Io, path: string | undefined): Output {
  return path === undefined || path === '-' ? standardOutput(io) : fileOutput(io, path)
}

/**
 * Refuses to write bytes to a terminal, which would take them for signs and commands.
 * @throws {HovedgrepError} USAGE with the option that writes to a file
 */
export function refuseTerminal(io: Io, path: string | undefined, format: string, extension: string): void {
  if ((path !== undefined && path !== '-') || io.stdout.isTTY !== true) return
  throw new HovedgrepError('USAGE', `Formatet ${format} er ikke tekst og kan ikke vises i en terminal.`, {
    hint: `Skriv til en fil: -o resultat${extension}.`,
  })
}

/** Writes all of a text, or of a file's bytes, and closes; leaves nothing behind if that fails. */
export async function writeWhole(io: Io, path: string | undefined, data: string | Uint8Array): Promise<void> {
  const output = openOutput(io, path)
  try {
    await output.write(data)
    await output.close()
  } catch (error) {
    output.abort()
    throw error
  }
}

/** Writes bytes to a file, whole or not at all. */
export async function writeBytes(io: Io, path: string, bytes: Uint8Array): Promise<void> {
  const file = openFile(io, path)
  file.write(bytes)
  file.finish()
}
