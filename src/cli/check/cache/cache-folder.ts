import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Io } from '../../io.ts'

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
  /** Why the cache could not be used, in the system's words; undefined when nothing went wrong. */
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
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      if (code !== 'ENOENT') trouble ??= code
      return undefined
    }
  }

  function make(): void {
    const made = mkdirSync(path, { recursive: true, mode: 0o700 })
    // Only in a folder of our own: a folder that was there may hold what somebody wants to keep.
    if (made === undefined) return
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
    const names = attempt(() => readdirSync(path)) ?? []
    for (const name of names) {
      const pid = temporaryName.exec(name)?.[1]
      if (pid !== undefined && !isRunning(Number(pid))) attempt(() => rmSync(join(path, name), { force: true }))
    }
    const entries = names.flatMap((name) => {
      const stats = entryName.test(name) ? attempt(() => statSync(join(path, name))) : undefined
      return stats === undefined ? [] : [{ name, bytes: stats.size, used: stats.mtimeMs }]
    })
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
    read: (kind, name) => attempt(() => readFileSync(pathOf(kind, name))),
    open: (kind, name) => attempt(() => openSync(pathOf(kind, name), 'r')),
    create,
    remove: (kind, name) => void attempt(() => rmSync(pathOf(kind, name), { force: true })),
    touch: (kind, name) => void attempt(() => writeFirstByteAgain(pathOf(kind, name))),
    prune,
    trouble: () => trouble,
  }
}

function writeAll(file: number, bytes: Uint8Array): true {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
  return true
}

/** The system then notes the time of it; we have no clock of our own. */
function writeFirstByteAgain(path: string): void {
  const file = openSync(path, 'r+')
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
