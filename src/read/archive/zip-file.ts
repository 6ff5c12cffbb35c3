import { isUtf8 } from 'node:buffer'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import iconv from 'iconv-lite'
import { type Entry, fromBufferPromise, openPromise, validateFileName, type ZipFile } from 'yauzl'
import { ZipFlaw, type ZipFlawKind, type ZipLimits } from './zip-limits.ts'

/** A file on disk, or the bytes of an archive that lies within something else. */
export type ZipOrigin = { readonly path: string } | { readonly bytes: Buffer }

/** A file in an archive. */
export interface ZipEntry {
  /** Path within the archive, with `/`; never absolute and never upwards unless `isUnsafe`. */
  readonly name: string
  /** Unpacked size as the archive states it; reading never gives more. */
  readonly bytes: number
  readonly isEncrypted: boolean
  /** Whether the name would lead out of the archive. */
  readonly isUnsafe: boolean
  /** Unpacks it. The archive is closed when the reading ends, however it ends. */
  readonly read: () => AsyncGenerator<Buffer>
}

/** Bit 11 of the general purpose flags: the name is UTF-8. */
const utf8Flag = 0x800

/**
 * Lists the files of an archive, in its own order; folders are left out.
 * @throws {ZipFlaw} damaged, too-many, or too-large when the sizes as stated exceed the limit
 */
export async function listZip(origin: ZipOrigin, limits: ZipLimits): Promise<ZipEntry[]> {
  const zip = await openZip(origin)
  const entries: ZipEntry[] = []
  let total = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      if (name.endsWith('/')) continue
      if (entries.length >= limits.maxFiles) throw new ZipFlaw('too-many')
      total += entry.uncompressedSize
      if (total > limits.maxUnpackedBytes) throw new ZipFlaw('too-large')
      entries.push({
        name,
        bytes: entry.uncompressedSize,
        isEncrypted: entry.isEncrypted(),
        isUnsafe: validateFileName(name) !== null,
        read: () => readEntry(origin, entry),
      })
    }
  } catch (cause) {
    throw cause instanceof ZipFlaw ? cause : new ZipFlaw('damaged', { cause })
  } finally {
    zip.close()
  }
  return entries
}

async function openZip(origin: ZipOrigin): Promise<ZipFile> {
  // Names are decoded here: yauzl takes those without the UTF-8 flag for code page 437, which has no ø.
  const options = { autoClose: false, decodeStrings: false }
  try {
    return await ('path' in origin ? openPromise(origin.path, options) : fromBufferPromise(origin.bytes, options))
  } catch (cause) {
    throw new ZipFlaw('damaged', { cause })
  }
}

async function* readEntry(origin: ZipOrigin, entry: Entry): AsyncGenerator<Buffer> {
  const zip = await openZip(origin)
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry)
    let sum = 0
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk)
      sum = crc32(bytes, sum)
      yield bytes
    }
    // yauzl compares sizes only: a flipped bit would pass.
    if (sum !== entry.crc32) throw new ZipFlaw('damaged')
  } catch (cause) {
    throw cause instanceof ZipFlaw ? cause : new ZipFlaw('damaged', { cause })
  } finally {
    zip.close()
  }
}

/** UTF-8 where the archive says so or the bytes are valid as that; else code page 850, as Windows writes in Norway. */
function nameOf(entry: Entry): string {
  const raw = Buffer.from(entry.fileName)
  const isUnicode = (entry.generalPurposeBitFlag & utf8Flag) !== 0 || isUtf8(raw)
  const name = isUnicode ? raw.toString('utf8') : iconv.decode(raw, 'cp850')
  return name.replaceAll('\\', '/').normalize('NFC')
}

/** How each flaw is told, as rule, message and hint. */
export function describeZipFlaw(kind: ZipFlawKind): { rule: string; message: string; hint: string } {
  return flaws[kind]
}

const flaws: Readonly<Record<ZipFlawKind, { rule: string; message: string; hint: string }>> = {
  damaged: {
    rule: 'damaged-file',
    message: 'Filen er skadet eller er noe annet enn endelsen sier, og er ikke lest.',
    hint: 'Åpne den i programmet den kommer fra, og lagre den på nytt.',
  },
  encrypted: {
    rule: 'password-protected',
    message: 'Filen er beskyttet med passord og er ikke lest.',
    hint: 'Lagre den uten passord.',
  },
  'too-large': {
    rule: 'archive-limit',
    message: 'Filen blir større enn grensen når den pakkes ut, og er ikke lest.',
    hint: 'Hev grensen med --max-unpacked-bytes hvis du stoler på den.',
  },
  'too-many': {
    rule: 'archive-limit',
    message: 'Arkivet har flere filer enn grensen og er ikke lest.',
    hint: 'Pakk det ut i en mappe, og les mappen.',
  },
  'unsafe-path': {
    rule: 'unsafe-path',
    message: 'Filen har et navn som peker ut av arkivet, og er ikke lest.',
    hint: 'Pakk den ut for hånd hvis du stoler på den.',
  },
}
