import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { HovedgrepError } from '../errors.ts'
import { visibleLines } from '../text/visible-text.ts'
import type { Io } from './io.ts'

/** Thrown when the reader of our output has had enough (`| head`): the run ends quietly. */
export class BrokenPipe extends Error {}

/** Where data goes: standard output, or a file that is there whole or not at all. */
export interface Output {
  /** Writes text; await what it returns when it returns something, so that memory stays flat. */
  write(text: string): Promise<void> | undefined
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
    broken = error.code === 'EPIPE' ? new BrokenPipe() : error
  })
  const send = (data: string | Uint8Array): Promise<void> =>
    new Promise((done, fail) => {
      if (broken !== undefined) return fail(broken)
      io.stdout.write(data, (error) => {
        if (error === undefined || error === null) done()
        else fail('code' in error && error.code === 'EPIPE' ? new BrokenPipe() : error)
      })
    })
  const flush = (): Promise<void> => {
    const text = pending
    pending = ''
    return send(text)
  }
  return {
    write(text) {
      pending += text
      return pending.length < chunkSize ? undefined : flush()
    },
    close: () => (pending === '' ? Promise.resolve() : flush()),
    abort() {},
  }
}

function failed(path: string, cause: unknown): HovedgrepError {
  const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  const reasons: Record<string, string> = {
    ENOENT: 'mappen finnes ikke',
    EACCES: 'du har ikke lov til å skrive der',
    EISDIR: 'det er en mappe',
    ENOSPC: 'disken er full',
    EROFS: 'disken er skrivebeskyttet',
  }
  return new HovedgrepError('OUTPUT_FAILED', `${path} kan ikke skrives: ${reasons[why] ?? why}.`, {
    place: { source: path, place: '' },
    hint: 'Velg en annen fil med -o, eller utelat -o for å skrive til standard ut.',
    cause,
  })
}

function fileOutput(io: Io, path: string): Output {
  const target = resolve(io.cwd, path)
  const temporary = `${target}.hovedgrep-tmp`
  const attempt = <T>(work: () => T): T => {
    try {
      return work()
    } catch (cause) {
      rmSync(temporary, { force: true })
      throw failed(path, cause)
    }
  }
  const file = attempt(() => openSync(temporary, 'w'))
  const remove = (): void => rmSync(temporary, { force: true })
  const forget = io.onInterrupt(remove)
  let pending = ''
  const save = (bytes: Uint8Array): void =>
    attempt(() => {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
    })
  const flush = (): void => {
    const bytes = Buffer.from(pending)
    pending = ''
    save(bytes)
  }
  return {
    write(text) {
      pending += text
      if (pending.length >= chunkSize) flush()
      return undefined
    },
    close() {
      flush()
      attempt(() => {
        fsyncSync(file)
        closeSync(file)
        renameSync(temporary, target)
      })
      forget()
      return Promise.resolve()
    },
    abort() {
      forget()
      try {
        closeSync(file)
      } catch {
        // Already closed: only the name is left to remove.
      }
      remove()
    },
  }
}

/**
 * The same output, unless it is a terminal: then what a terminal would obey is written out. For data that is not made
 * to be looked at and so is not made visible by its renderer; in a pipe or a file it stays as it is.
 */
export function shielded(io: Io, path: string | undefined, output: Output): Output {
  if ((path !== undefined && path !== '-') || io.stdout.isTTY !== true) return output
  return { ...output, write: (text) => output.write(visibleLines(text)) }
}

/**
 * Opens the output of a command.
 * @param path - of the file from `-o`; standard output when undefined or `-`
 * @throws {HovedgrepError} OUTPUT_FAILED when the file cannot be made
 */
export function openOutput(io: Io, path: string | undefined): Output {
  return path === undefined || path === '-' ? standardOutput(io) : fileOutput(io, path)
}

/** Writes all of a text and closes; leaves nothing behind if that fails. */
export async function writeWhole(io: Io, path: string | undefined, text: string): Promise<void> {
  const output = openOutput(io, path)
  try {
    await output.write(text)
    await output.close()
  } catch (error) {
    output.abort()
    throw error
  }
}

/** Writes bytes to a file, whole or not at all. */
export async function writeBytes(io: Io, path: string, bytes: Uint8Array): Promise<void> {
  const target = resolve(io.cwd, path)
  const temporary = `${target}.hovedgrep-tmp`
  const forget = io.onInterrupt(() => rmSync(temporary, { force: true }))
  try {
    const file = openSync(temporary, 'w')
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written)
    fsyncSync(file)
    closeSync(file)
    renameSync(temporary, target)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw failed(path, cause)
  } finally {
    forget()
  }
}
