import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Io } from '../../io.ts'
import { makeFolder } from '../../make-folder.ts'
import { SystemRefusal, systemReason } from '../../system-reason.ts'

/** What an entry holds: the findings of a whole run, or the assignments of one source. */
export type EntryKind = 'flaws' | 'rows'

/** An entry being written; nobody sees it before it is whole. */
export interface EntryWriter {
  readonly write: (bytes: Uint8Array) => void
  readonly finish: () => void
  readonly abort: () => void
}

/**
 * The folder of the cache (mellomlager). Nothing here throws: where the system says no, an entry is as good as absent,
 * and {@link CacheFolder.trouble} tells why.
 */
export interface CacheFolder {
  /** The whole of an entry; undefined when it is not there or too large to be one. */
  readonly read: (kind: EntryKind, name: string) => Buffer | undefined
  /** Opens an entry for reading piece by piece; gives a file number to be closed with `closeSync`. */
  readonly open: (kind: EntryKind, name: string) => number | undefined
  readonly create: (kind: EntryKind, name: string) => EntryWriter | undefined
  readonly remove: (kind: EntryKind, name: string) => void
  /** Says that an entry has been of use, so that it is not among the first to go. */
  readonly touch: (kind: EntryKind, name: string) => void
  /** Removes the entries that have been of no use the longest, until the rest are within bounds. */
  readonly prune: () => void
  /** Why the cache could not be used, in bokmål; undefined when nothing went wrong. */
  readonly trouble: () => string | undefined
}

/** Bounds of what the folder may hold. */
export interface CacheBounds {
  /** Most bytes of all entries together, integer ≥ 0. */
  readonly maxBytes: number
  /** Most entries, integer ≥ 0. */
  readonly maxEntries: number
}

/** 256 MiB: the assignments of more than a million inputs. */
export const defaultBounds: CacheBounds = { maxBytes: 256 * 1024 * 1024, maxEntries: 20_000 }

/** Tells apart what this process writes at the same time. */
let written = 0

/** What `prune` leaves of the bounds, so that it has not to be done again at once. */
const keptShare = 0.8

const entryName = /^[0-9a-f]{64}\.(?:flaws|rows)$/
const temporaryName = /^[0-9a-f]{64}\.(?:flaws|rows)\.(\d{1,10})-\d{1,10}\.tmp$/

/** Known to programs that make backups; see bford.info/cachedir. */
const tag =
  'Signature: 8a477f597d28d172789f06886806bc55\n# Mellomlager for «hovedgrep check». Kan slettes når som helst.\n'

/** The name of an entry: a hash of what it is kept under. */
export function nameOfEntry(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/**
 * Opens the folder; it is made when the first entry is written. What it holds is for the user alone (0700, and 0600 for
 * files), and is kept out of version control.
 * @param path - absolute
 */
export function openCacheFolder(path: string, io: Pick<Io, 'onInterrupt'>, bounds = defaultBounds): CacheFolder {
  let trouble: string | undefined
  const pathOf = (kind: EntryKind, name: string): string => join(path, `${name}.${kind}`)

  /** Does what may fail. A cache is never worth a failure. */
  function attempt<T>(work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      trouble ??= systemReason(error)
      return undefined
    }
  }

  /** As {@link attempt}, where what is looked for need not be there. */
  function attemptIfThere<T>(work: () => T): T | undefined {
    return attempt(() => {
      try {
        return work()
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
        throw error
      }
    })
  }

  function make(): void {
    // Only in a folder of our own: a folder that was there may hold what somebody wants to keep.
    if (!makeFolder(path, 0o700)) return
    writeFileSync(join(path, '.gitignore'), '*\n', { mode: 0o600 })
    writeFileSync(join(path, 'CACHEDIR.TAG'), tag, { mode: 0o600 })
  }

  function create(kind: EntryKind, name: string): EntryWriter | undefined {
    const target = pathOf(kind, name)
    const temporary = `${target}.${process.pid}-${written++}.tmp`
    const file = attempt(() => {
      make()
      // Never one that is there already, and never through a link that somebody has laid out.
      return openSync(temporary, 'wx', 0o600)
    })
    if (file === undefined) return undefined
    let isOpen = true
    let size = 0
    const abort = (): void => {
      if (!isOpen) return
      isOpen = false
      forget()
      attempt(() => closeSync(file))
      attempt(() => rmSync(temporary, { force: true }))
    }
    const forget = io.onInterrupt(abort)
    return {
      write(bytes) {
        if (!isOpen) return
        size += bytes.length
        // One that would push all others out is not worth it.
        if (size > bounds.maxBytes * keptShare) abort()
        else if (attempt(() => writeAll(file, bytes)) === undefined) abort()
      },
      finish() {
        if (!isOpen) return
        isOpen = false
        forget()
        // Not forced to the disk: what a failure of power leaves behind has a wrong checksum, and is passed over.
        attempt(() => closeSync(file))
        if (attempt(() => renameSync(temporary, target) ?? true) === undefined)
          attempt(() => rmSync(temporary, { force: true }))
      },
      abort,
    }
  }

  function prune(): void {
    const names = attemptIfThere(() => readdirSync(path)) ?? []
    const files = names.flatMap((name) => {
      const stats = attemptIfThere(() => lstatSync(join(path, name)))
      return stats?.isFile() === true ? [{ name, bytes: stats.size, used: stats.mtimeMs }] : []
    })
    for (const { name } of files) {
      const pid = temporaryName.exec(name)?.[1]
      if (pid !== undefined && !isRunning(Number(pid))) attempt(() => rmSync(join(path, name), { force: true }))
    }
    const entries = files.filter(({ name }) => entryName.test(name))
    entries.sort((a, b) => b.used - a.used || (a.name < b.name ? -1 : 1))
    const total = entries.reduce((sum, { bytes }) => sum + bytes, 0)
    const share = total > bounds.maxBytes || entries.length > bounds.maxEntries ? keptShare : 1
    let [bytes, count] = [0, 0]
    for (const entry of entries) {
      bytes += entry.bytes
      count++
      if (bytes > bounds.maxBytes * share || count > bounds.maxEntries * share)
        attempt(() => rmSync(join(path, entry.name), { force: true }))
    }
  }

  return {
    read: (kind, name) => attemptIfThere(() => readWhole(pathOf(kind, name), bounds.maxBytes)),
    open: (kind, name) => attemptIfThere(() => openFile(pathOf(kind, name), constants.O_RDONLY)),
    create,
    remove: (kind, name) => void attempt(() => rmSync(pathOf(kind, name), { force: true })),
    touch: (kind, name) => void attemptIfThere(() => writeFirstByteAgain(pathOf(kind, name))),
    prune,
    trouble: () => trouble,
  }
}

/**
 * Opens an entry that is a file and nothing else: a pipe would be waited for, and a link or a device leads elsewhere.
 * @throws {SystemRefusal} for anything else
 */
function openFile(path: string, flags: number): number {
  if (!lstatSync(path).isFile()) throw notAFile()
  // What comes in its place in between is neither followed nor waited for. Windows has no such flags.
  const file = openSync(path, flags | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  if (fstatSync(file).isFile()) return file
  closeSync(file)
  throw notAFile()
}

function notAFile(): SystemRefusal {
  return new SystemRefusal('noe i mappen er ikke en vanlig fil')
}

function readWhole(path: string, maxBytes: number): Buffer | undefined {
  const file = openFile(path, constants.O_RDONLY)
  try {
    return fstatSync(file).size > maxBytes ? undefined : readFileSync(file)
  } finally {
    closeSync(file)
  }
}

function writeAll(file: number, bytes: Uint8Array): true {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
  return true
}

/** The system then notes the time of it; we have no clock of our own. */
function writeFirstByteAgain(path: string): void {
  const file = openFile(path, constants.O_RDWR)
  try {
    const byte = Buffer.alloc(1)
    if (readSync(file, byte, 0, 1, 0) === 1) writeSync(file, byte, 0, 1, 0)
  } finally {
    closeSync(file)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
