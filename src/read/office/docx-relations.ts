import { posix } from 'node:path'
import { parseDocx } from './docx-xml.ts'
import type { OfficePackage } from './office-package.ts'

/** What a part of a Word document refers to: paths of parts by the kind of relation, such as `styles`, each once. */
export type Relations = ReadonlyMap<string, readonly string[]>

/**
 * Reads the relations of a part.
 * @param part - its path; empty for the document as a whole
 * @returns only what lies in the document itself
 * @throws {XmlFlaw}
 * @throws {ZipFlaw}
 */
export async function readRelations({ part: unpack }: OfficePackage, part: string): Promise<Relations> {
  const folder = part === '' ? '' : posix.dirname(part)
  const bytes = await unpack(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const relations = new Map<string, string[]>()
  if (bytes === undefined) return relations
  parseDocx(bytes, {
    open(name, attribute) {
      const [type, target] = [attribute('Type'), attribute('Target')]
      if (name !== 'rel:Relationship' || type === undefined || target === undefined) return
      if (attribute('TargetMode') === 'External') return
      // The standard's two variants have different addresses and the same last word.
      const kind = type.slice(type.lastIndexOf('/') + 1)
      const path = posix.join(target.startsWith('/') ? '' : folder, target).replace(/^\/+/, '')
      const known = relations.get(kind)
      if (known === undefined) relations.set(kind, [path])
      else if (!known.includes(path)) known.push(path)
    },
    close() {},
    text() {},
  })
  return relations
}
