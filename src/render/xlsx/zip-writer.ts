import { Zip, ZipDeflate } from 'fflate/browser'
import { HovedgrepError } from '../../errors.ts'

/** Writes an archive piece by piece. Pure: the same pieces give the same bytes on every machine and version of Node. */
export interface ZipWriter {
  /** Begins a file; ends the one before. @param isPacked - whether it is made smaller; unless told otherwise it is */
  readonly begin: (name: string, isPacked?: boolean) => void
  /** Adds to the file that has begun. Halves of characters must not come alone. */
  readonly add: (text: string) => void
  /** Ends the archive. */
  readonly end: () => void
  /** The bytes made since they were taken last. */
  readonly take: () => readonly Uint8Array[]
}

/** UTF-16 units that are packed at a time. Counted here and not by whoever calls: the bytes must not depend on batches. */
const pieceUnits = 65_536

/**
 * The time of every file. Read as local time and written as local time, so it is the same in all zones; there is no clock
 * in it.
 */
const time = '1980-01-01T12:00:00'

/** Quick rather than small: of XML with its repetitions this is nearly all that there is to gain. */
const level = 3

/** What an archive without the extension for large ones can hold, with room for its directory. */
const mostBytes = 0xffff_ffff - 1_000_000

/**
 * Makes a writer. Deflate is fflate's, in JavaScript: that of Node is zlib, whose bytes change with its version.
 * @throws {HovedgrepError} OUTPUT_FAILED when the archive grows beyond 4 GB
 */
export function createZipWriter(): ZipWriter {
  let bytes: Uint8Array[] = []
  let total = 0
  const zip = new Zip((error, data) => {
    if (error) throw error
    total += data.length
    if (total > mostBytes) throw tooLarge()
    bytes.push(data)
  })
  const encoder = new TextEncoder()
  let file: ZipDeflate | undefined
  let pending = ''

  function push(isLast: boolean): void {
    file?.push(encoder.encode(pending), isLast)
    pending = ''
  }

  function endFile(): void {
    if (file !== undefined) push(true)
    file = undefined
  }

  return {
    begin(name, isPacked = true) {
      endFile()
      // Level 0 packs nothing and is Deflate all the same: many readers stumble over files in no packing whose size comes after.
      file = new ZipDeflate(name, { level: isPacked ? level : 0 })
      file.mtime = time
      zip.add(file)
    },
    add(text) {
      pending += text
      if (pending.length >= pieceUnits) push(false)
    },
    end() {
      endFile()
      zip.end()
    },
    take() {
      const taken = bytes
      bytes = []
      return taken
    },
  }
}

function tooLarge(): HovedgrepError {
  return new HovedgrepError(
    'OUTPUT_FAILED',
    'Arbeidsboka blir større enn 4 GB, som er det meste en xlsx-fil kan være.',
    {
      hint: 'Velg ut rader med --status eller --lever, eller bruk --format csv.',
    },
  )
}
