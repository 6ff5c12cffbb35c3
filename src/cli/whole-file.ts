import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

/** A file that gets its name when it is whole. Everything throws the errors of `node:fs`. */
export interface WholeFile {
  readonly write: (bytes: Uint8Array) => void
  /** Gives it its name. */
  readonly finish: () => void
  /** Leaves nothing behind; to be called whenever something went wrong, as often as one likes. */
  readonly abort: () => void
}

/** How the file beside the target ends, by which it is known and passed over. */
const ending = '.hovedgrep-tmp'

/**
 * Opens a file beside its place, which replaces what stands there when it is whole: then no reader ever sees half of it,
 * and whatever happens, the old one stays. A link is followed, and a file keeps its mode and owner. What is no file (a
 * device, a pipe) is written to as it is, because nothing may be put in its place.
 * @param path - absolute
 */
export function openWholeFile(path: string): WholeFile {
  const old = statSync(path, { throwIfNoEntry: false })
  // By its own path: what `/dev/stdout` leads to may have none.
  if (old !== undefined && !old.isFile() && !old.isDirectory()) return openStream(path)
  const target = followLink(path)
  // Known at once, and not when all the work is done. The write is refused by the system in its own words.
  if (old !== undefined) closeSync(openSync(target, constants.O_WRONLY))
  return openBeside(target, old)
}

/** The file that a link leads to, even one that is not there yet; else the path itself. */
function followLink(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    try {
      return resolve(dirname(path), readlinkSync(path))
    } catch {
      return path
    }
  }
}

/** What takes bytes one after the other and keeps nothing. */
function openStream(path: string): WholeFile {
  const file = openSync(path, constants.O_WRONLY)
  return { write: (bytes) => writeAll(file, bytes), finish: () => closeSync(file), abort: () => closeQuietly(file) }
}

function openBeside(target: string, old: Stats | undefined): WholeFile {
  const name = ownName(target, process.pid)
  const temporary = join(dirname(target), name)
  removeLeftOvers(target)
  // Never one that is there already, and never through a link that somebody has laid out.
  const file = openSync(temporary, 'wx')
  try {
    if (old !== undefined) keepOwnerAndMode(file, old)
  } catch (error) {
    closeQuietly(file)
    rmSync(temporary, { force: true })
    throw error
  }
  let isNamed = false
  return {
    write: (bytes) => writeAll(file, bytes),
    finish() {
      fsyncSync(file)
      closeSync(file)
      renameSync(temporary, target)
      isNamed = true
    },
    abort() {
      closeQuietly(file)
      if (!isNamed) rmSync(temporary, { force: true })
    },
  }
}

/** The file beside the target is its own for each process, so that two runs never write into one. */
function ownName(target: string, pid: number): string {
  return `${stem(target)}${pid}${ending}`
}

/** Numbers of processes mean something on one machine only. Names have an end, so a long one is not repeated whole. */
function stem(target: string): string {
  const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
  return `${basename(target).slice(0, 50)}.${machine}-`
}

/** Removes what runs on this machine left beside the target that were killed. A run that is still going keeps its own. */
function removeLeftOvers(target: string): void {
  const begin = stem(target)
  for (const name of namesIn(dirname(target))) {
    if (!name.startsWith(begin) || !name.endsWith(ending)) continue
    const pid = Number(name.slice(begin.length, -ending.length))
    if (Number.isInteger(pid) && pid > 0 && (pid === process.pid || !isRunning(pid)))
      rmSync(join(dirname(target), name), { force: true })
  }
}

/** What stands in a folder; nothing in one that may not be looked into, or is not there. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // One that belongs to somebody else runs all the same.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** What was for few eyes stays so. Only root can give files away, and for others it is theirs already. */
function keepOwnerAndMode(file: number, old: Stats): void {
  try {
    fchownSync(file, old.uid, old.gid)
  } catch {
    // Then it belongs to whoever runs this, as every new file does.
  }
  fchmodSync(file, old.mode & 0o7777)
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(file, bytes, written)
    } catch (error) {
      // A pipe that is full says so where it would be waited for: /dev/stdout can be one.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

function closeQuietly(file: number): void {
  try {
    closeSync(file)
  } catch {
    // It is closed already.
  }
}
