import { isPrivateColumn, maskLine } from '../../personal/mask-text.ts'
import { bytesOf } from '../../read/files/unpack.ts'
import { locatePlaces, type ReadableAgain } from '../../read/locate/locate-places.ts'
import type { WantedPlace } from '../../read/locate/wanted-place.ts'
import type { Finding, RelatedInput } from '../../types/finding.ts'
import type { TextLocation } from '../../types/location.ts'
import { readOptions, type Session } from '../session.ts'
import type { UnitSource } from '../unit-source.ts'
import type { KeptInput } from './kept-input.ts'

/** Where findings, and the other inputs that they are about, stand in their files. */
export interface FindingLocations {
  readonly of: (finding: Finding) => TextLocation | undefined
  /** Without the text of the line. */
  readonly ofRelated: (related: RelatedInput) => TextLocation | undefined
}

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
): Promise<FindingLocations> {
  const { config, redaction } = session
  const bySource = new Map<string, (Finding | Place)[]>()
  const want = (source: string, wanted: Finding | Place): void => {
    if (!/^(?:line|row):/.test(wanted.place)) return
    const own = bySource.get(source) ?? []
    own.push(wanted)
    bySource.set(source, own)
  }
  const places = new Map<string, Place>()
  for (const finding of findings) {
    want(finding.source, finding)
    for (const { source, place } of finding.related ?? []) {
      const key = keyOf(source, place)
      if (places.has(key)) continue
      const wanted = { place, isBare: true } as const
      places.set(key, wanted)
      want(source, wanted)
    }
  }
  const found = new Map<Finding | Place, TextLocation>()
  const rename = (column: string): string =>
    redaction?.redactor.mask(column.normalize('NFC')) ?? column.normalize('NFC')
  for (const source of sources) {
    const own = bySource.get(source.name) ?? []
    const again = own.length === 0 ? undefined : readableAgain(source, kept)
    if (again === undefined) continue
    const locations = await locatePlaces(again, readOptions(config), own, rename, shield)
    for (const [index, location] of locations.entries()) {
      const wanted = own[index]
      if (location === undefined || wanted === undefined) continue
      found.set(wanted, { ...location, text: redaction === undefined ? location.text : '' })
    }
  }
  return {
    of: (finding) => found.get(finding),
    ofRelated: ({ source, place }) => {
      const wanted = places.get(keyOf(source, place))
      return wanted === undefined ? undefined : found.get(wanted)
    },
  }
}

/** A place that several findings may be about; looked for once. */
type Place = WantedPlace & { readonly isBare: true }

function keyOf(source: string, place: string): string {
  return `${source}\u0000${place}`
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
