import type { Unit } from '../../types/unit.ts'
import { isEncryptedOdf } from '../office/odf-xml.ts'
import type { ReadContext, ReadOptions } from '../reader.ts'
import { createContentParser } from './ods-content.ts'
import { flaws, flawWithin, SheetFlaw } from './sheet-flaw.ts'
import type { ReadSheets, SheetItem } from './sheet-items.ts'
import { mostPlanBytes } from './sheet-limits.ts'
import type { SheetPackage } from './sheet-package.ts'
import { readWorkbook } from './sheet-source.ts'
import { streamXml } from './sheet-xml.ts'

/** The part in which all sheets stand. */
const content = 'content.xml'

/** The part that lists the others, and how they are encrypted. */
const manifest = 'META-INF/manifest.xml'

/**
 * Reads an OpenDocument workbook (LibreOffice, Google Sheets): as {@link readXlsx} reads one of Excel, with the same
 * findings. Rows and cells that the file gives once and repeats are written out where they have something in them.
 */
export function readOds(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  return readWorkbook(bytes, options, context, 'ods', openOds)
}

async function openOds(parts: SheetPackage, maxRowBytes: number): Promise<ReadSheets> {
  if (await isEncrypted(parts)) throw new SheetFlaw(flaws.password)
  if (!parts.has(content)) throw new SheetFlaw(flaws.noWorkbook)
  return async function* readSheets(mostRows) {
    let items: SheetItem[] = []
    const parser = createContentParser({ mostRows, maxRowBytes }, (item) => items.push(item))
    try {
      for await (const _ of streamXml(parts.read(content), parser)) {
        yield items
        items = []
      }
    } catch (error) {
      parser.breakOff(flawWithin(error, flaws.brokenBook))
    }
    yield items
  }
}

async function isEncrypted(parts: SheetPackage): Promise<boolean> {
  if (parts.has('encrypted-package')) return true
  if (!parts.has(manifest)) return false
  const chunks: Buffer[] = []
  for await (const chunk of parts.read(manifest, mostPlanBytes)) chunks.push(chunk)
  return isEncryptedOdf(Buffer.concat(chunks))
}
