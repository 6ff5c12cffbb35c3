import { isPrivateColumn, maskLine } from '../../personal/mask-text.ts'
import { bytesOf } from '../../read/files/unpack.ts'
import { locatePlaces, type ReadableAgain } from '../../read/locate/locate-places.ts'
import type { Finding } from '../../types/finding.ts'
import type { TextLocation } from '../../types/location.ts'
import { readOptions, type Session } from '../session.ts'
import type { UnitSource } from '../unit-source.ts'
import type { KeptInput } from './kept-input.ts'

/**
 * Finds the lines of findings in their files, by reading once more the sources that have some, as far as is needed. What
 * stands in an archive, a mail or a format without lines has none. With `--redact` there are numbers but no text: the
 * file is as it was. Without it personal data are masked, so that no number stands in the log of a job.
 */
export async function locateFindings(
  session: Session,
  sources: readonly UnitSource[],
  kept: KeptInput | undefined,
  findings: readonly Finding[],
): Promise<ReadonlyMap<Finding, TextLocation>> {
  const { config, redaction } = session
  const bySource = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (!/^(?:line|row):/.test(finding.place)) continue
    const own = bySource.get(finding.source) ?? []
    own.push(finding)
    bySource.set(finding.source, own)
  }
  const found = new Map<Finding, TextLocation>()
  const rename = (column: string): string =>
    redaction?.redactor.mask(column.normalize('NFC')) ?? column.normalize('NFC')
  for (const source of sources) {
    const own = bySource.get(source.name) ?? []
    const again = own.length === 0 ? undefined : readableAgain(source, kept)
    if (again === undefined) continue
    const locations = await locatePlaces(again, readOptions(config), own, rename, shield)
    for (const [index, location] of locations.entries()) {
      const finding = own[index]
      if (location === undefined || finding === undefined) continue
      found.set(finding, { ...location, text: redaction === undefined ? location.text : '' })
    }
  }
  return found
}

/** Personal data by its looks, and what stands in columns that are made for it. */
const shield = { hide: maskLine, isPrivate: isPrivateColumn }

function readableAgain({ name, opened }: UnitSource, kept: KeptInput | undefined): ReadableAgain | undefined {
  const { format } = opened
  if ('stream' in opened) {
    const bytes = kept?.bytes
    return bytes?.() === undefined ? undefined : { name, format, bytes: () => bytes() ?? nothing() }
  }
  if (opened.contents !== undefined || opened.flaw !== undefined) return undefined
  return { name, format, bytes: () => bytesOf(opened) }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
