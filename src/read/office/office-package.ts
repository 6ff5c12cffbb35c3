import { listZip } from '../archive/zip-file.ts'
import { limitsOf, ZipFlaw } from '../archive/zip-limits.ts'
import { defaultMaxDocumentBytes, type ReadOptions } from '../reader.ts'
import { XmlFlaw } from '../xml/xml-parser.ts'

/** An office document: an archive of parts. */
export interface OfficePackage {
  /** Paths of all parts, as the archive has them. */
  readonly names: readonly string[]
  /**
   * Unpacks a part; undefined when there is none of that name. Names are compared without regard to case.
   * @throws {ZipFlaw} damaged or encrypted
   * @throws {XmlFlaw} too-large when it is larger than a document may be
   */
  readonly part: (name: string) => Promise<Buffer | undefined>
}

/**
 * Opens an office document. Its parts are unpacked one by one and only those that are asked for, so that pictures cost
 * nothing.
 * @throws {ZipFlaw} damaged, too-many, or too-large when all of it would unpack to more than is allowed
 */
export async function openPackage(bytes: Buffer, options: ReadOptions): Promise<OfficePackage> {
  const limit = options.maxDocumentBytes ?? defaultMaxDocumentBytes
  const entries = await listZip({ bytes }, limitsOf(options))
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  return {
    names: entries.map(({ name }) => name),
    async part(name) {
      const entry = byName.get(name.toLowerCase())
      if (entry === undefined) return undefined
      if (entry.isEncrypted) throw new ZipFlaw('encrypted')
      if (entry.bytes > limit) throw new XmlFlaw('too-large')
      const chunks: Buffer[] = []
      for await (const chunk of entry.read()) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
  }
}
