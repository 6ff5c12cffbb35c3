import { createHash } from 'node:crypto'
import type { Assignment } from '../../../types/assignment.ts'
import { packBlock, withoutWords, withWords } from './assignment-block.ts'
import { type AssignmentReader, createAssignmentReader, readExactly } from './assignment-reader.ts'
import { type CacheFolder, type EntryWriter, nameOfEntry } from './cache-folder.ts'
import { sealBytes, sealOf } from './sealed.ts'

/** What is remembered of the texts of one source. To be asked for each text in order, then told of each in order. */
export interface SourceMemory {
  /** The assignment of a text as it was; undefined when the text has to be classified. */
  readonly recall: (text: string) => Assignment | undefined
  /** Tells of a text what it was given, recalled or new. */
  readonly learn: (text: string, assignment: Assignment) => void
  /** Ends the source, all texts having been told of: keeps what is new. */
  readonly end: () => void
  /** Ends it without keeping anything. */
  readonly abort: () => void
}

/** Rows in a block. */
const blockRows = 512

/** The same text has the same hash, and no other. 128 bits of SHA-256 in 22 characters. */
function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22)
}

/**
 * Opens the memory of one source. An assignment is given back for the very same text only, so a source that has changed
 * is asked for anew only where it has.
 * @param key - all that an assignment depends on besides the text
 * @param source - by what the source is known: its path and name
 * @param stamp - hash of the source's bytes; where it is the one that was kept, nothing is written
 */
export function openSourceMemory(
  folder: CacheFolder,
  key: string,
  source: readonly string[],
  stamp: string | undefined,
): SourceMemory {
  const name = nameOfEntry('rows', key, ...source)
  const file = folder.open('rows', name)
  const sealOfStamp = stamp === undefined ? undefined : sealOf(key, Buffer.from(stamp))
  const kept = file === undefined ? undefined : readExactly(file, 0, sealBytes)
  const reader = file === undefined ? undefined : createAssignmentReader(file, sealBytes, key)
  const isSame = sealOfStamp !== undefined && kept?.equals(sealOfStamp) === true
  const writer = isSame ? undefined : createWriter(folder, name, key, sealOfStamp)
  let isWhole = true
  return {
    recall(text) {
      const assignment = reader?.take(hashOfText(text))
      if (assignment === undefined) isWhole = false
      return assignment === undefined ? undefined : withWords(assignment, text)
    },
    learn: (text, assignment) => writer?.add(hashOfText(text), withoutWords(assignment, text)),
    end() {
      // Same bytes and yet other texts: other settings of reading, or damage. Then it is made anew the next time.
      if (isSame && isWhole && reader?.isExhausted() === true) folder.touch('rows', name)
      else if (isSame) folder.remove('rows', name)
      closeQuietly(reader)
      writer?.finish()
    },
    abort() {
      closeQuietly(reader)
      writer?.abort()
    },
  }
}

function closeQuietly(reader: AssignmentReader | undefined): void {
  reader?.close()
}

interface BlockWriter {
  readonly add: (hash: string, assignment: Assignment) => void
  readonly finish: () => void
  readonly abort: () => void
}

/** Writes an entry: the seal of the stamp, then for each block its length (4 bytes, little-endian), its seal and itself. */
function createWriter(folder: CacheFolder, name: string, key: string, stamp: Buffer | undefined): BlockWriter {
  let hashes: string[] = []
  let assignments: Assignment[] = []
  let entry: EntryWriter | undefined

  function flush(): void {
    if (hashes.length === 0) return
    if (entry === undefined) {
      entry = folder.create('rows', name)
      entry?.write(stamp ?? Buffer.alloc(sealBytes))
    }
    const packed = packBlock({ hashes, assignments })
    const length = Buffer.alloc(4)
    length.writeUInt32LE(packed.length)
    entry?.write(Buffer.concat([length, sealOf(key, packed), packed]))
    hashes = []
    assignments = []
  }

  return {
    add(hash, assignment) {
      hashes.push(hash)
      assignments.push(assignment)
      if (hashes.length === blockRows) flush()
    },
    finish() {
      flush()
      entry?.finish()
    },
    abort: () => entry?.abort(),
  }
}
