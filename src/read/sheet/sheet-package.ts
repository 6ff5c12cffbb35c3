import type { ZipEntry } from '../archive/zip-file.ts'
import { listZip } from '../archive/zip-file.ts'
import { ZipFlaw, type ZipLimits } from '../archive/zip-limits.ts'
import { flaws, SheetFlaw } from './sheet-flaw.ts'

/** The parts of a workbook, which is an archive. */
export interface SheetPackage {
  /** Whether there is such a part; capital and small letters are one. */
  readonly has: (name: string) => boolean
  /**
   * The bytes of a part, as they are unpacked.
   * @param mostBytes - unpacked size from which on it is not read
   * @throws {SheetFlaw} when it is not there, or too large
   * @throws {ZipFlaw} when it is damaged or encrypted
   */
  readonly read: (name: string, mostBytes?: number) => AsyncGenerator<Buffer>
}

/** How a file of Microsoft's old formats begins, and a new one that is encrypted. */
const oldMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/**
 * Opens a workbook: lists what is in the archive, and unpacks nothing yet.
 * @throws {SheetFlaw} when it is encrypted or an old .xls
 * @throws {ZipFlaw} when it is no archive, or one beyond the limits
 */
export async function openPackage(bytes: Buffer, limits: ZipLimits): Promise<SheetPackage> {
  if (bytes.subarray(0, oldMagic.length).equals(oldMagic)) throw new SheetFlaw(flaws.password)
  const parts = new Map<string, ZipEntry>()
  for (const entry of await listZip({ bytes }, limits)) parts.set(entry.name.toLowerCase(), entry)
  return {
    has: (name) => parts.has(name.toLowerCase()),
    async *read(name, mostBytes = Number.POSITIVE_INFINITY) {
      const part = parts.get(name.toLowerCase())
      if (part === undefined) throw new SheetFlaw(flaws.damaged)
      if (part.isEncrypted) throw new ZipFlaw('encrypted')
      if (part.bytes > mostBytes) throw new SheetFlaw(flaws.piece)
      yield* part.read()
    },
  }
}
