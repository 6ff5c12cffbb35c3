import { limitsOf } from '../../src/read/archive/zip-limits.ts'
import type { SourceFile } from '../../src/read/files/source-file.ts'
import { unpackArchive, unpackMail } from '../../src/read/files/unpack.ts'
import { readSource } from '../../src/read/open-source.ts'
import type { ReadOptions } from '../../src/read/reader.ts'
import { createSegmenter } from '../../src/segment/segmenter.ts'
import type { Finding } from '../../src/types/finding.ts'
import type { Unit } from '../../src/types/unit.ts'
import type { Generated, Kind } from './generate/generated.ts'
import { markersIn } from './generate/words.ts'

/** What came out of a file. */
export interface FileCounts {
  /** Pieces that the reader saw: inputs, what was set aside, what is unreadable. */
  readonly units: number
  readonly inputs: number
  readonly setAside: number
  readonly unreadable: number
  readonly findings: number
}

/** A law that a file broke: a name that is always the same for the same law, and what was seen. */
export interface Breach {
  readonly law: string
  readonly detail: string
}

/** What a check gives: counts, or the law that was broken. */
export type Verdict = FileCounts | Breach

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** The sources in a file: itself, and what is packed into it. */
async function sourcesOf(
  kind: Kind,
  bytes: Buffer,
  options: ReadOptions,
  piece: number,
): Promise<readonly SourceFile[]> {
  const file = { name: 'fil', path: '', bytes: bytes.length, contents: () => inPieces(bytes, piece) }
  if (kind === 'zip') return (await unpackArchive(file, limitsOf(options))).sources
  const source = { ...file, format: kind }
  return kind === 'eml' ? (await unpackMail(source, limitsOf(options))).sources : [source]
}

/**
 * Reads a file as the command line does, and holds it to the laws: nothing is thrown, the account balances with what
 * the reader gave, ids are unique, every input has a place and a text, what is lost has a finding, and every marker of a
 * sound file comes out.
 * @param piece - bytes in which it arrives
 * @param wantsDigest - whether all that came out is wanted too, as text, to be compared
 */
export async function checkFile(
  kind: Kind,
  file: Generated,
  piece = 65_536,
  wantsDigest = false,
): Promise<Verdict & { readonly digest?: string }> {
  const total = { units: 0, inputs: 0, setAside: 0, unreadable: 0, findings: 0 }
  let digest = ''
  try {
    for (const source of await sourcesOf(kind, file.bytes, file.options, piece)) {
      const findings: Finding[] = []
      const units: Unit[] = []
      for await (const batch of readSource(source, file.options, (finding) => findings.push(finding))) {
        for (const unit of batch) units.push(unit)
      }
      let setAside = 0
      const segmenter = createSegmenter(
        source.name,
        {},
        { onSetAside: () => setAside++, onFinding: (finding) => findings.push(finding) },
      )
      const inputs = segmenter.push(units)
      const { ledger } = segmenter
      const breach = (law: string, detail: string): Breach => ({ law, detail: `${source.name}: ${detail}` })
      const reasons = Object.values(ledger.setAside).reduce((sum, count) => sum + count, 0)
      if (ledger.read !== inputs.length + setAside + ledger.unreadable || reasons !== setAside)
        return breach('ledger', JSON.stringify({ ...ledger, inputs: inputs.length, told: setAside }))
      const pieces = countPieces(units)
      if (pieces > ledger.read)
        return breach('nothing lost', `${pieces} pieces were read, ${ledger.read} are accounted for`)
      if (new Set(inputs.map(({ id }) => id)).size !== inputs.length)
        return breach('unique ids', firstRepeated(inputs.map(({ id }) => id)))
      const bare = inputs.find(({ place, text }) => place === '' || text.trim() === '')
      if (bare !== undefined) return breach('place and text', JSON.stringify(bare))
      if (ledger.unreadable > 0 && !findings.some(({ severity }) => severity !== 'info'))
        return breach('a finding for what is lost', '')
      if (file.markers > 0 && source.name === 'fil') {
        const found = markersIn(JSON.stringify(units))
        const missing = Array.from({ length: file.markers }, (_, at) => at).filter((at) => !found.has(at))
        if (missing.length > 0)
          return breach('every marker comes out', `missing ${missing.join(' ')} of ${file.markers}`)
      }
      total.units += ledger.read
      total.inputs += inputs.length
      total.setAside += setAside
      total.unreadable += ledger.unreadable
      total.findings += findings.length
      if (wantsDigest) digest += JSON.stringify([source.name, units, findings])
    }
  } catch (error) {
    return { law: 'no throw', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  return { ...total, digest }
}

/** Blocks, rows and losses that a reader gave; a row is at least one piece. */
function countPieces(units: readonly Unit[]): number {
  let pieces = 0
  for (const unit of units) {
    if (unit.kind === 'block' || unit.kind === 'row') pieces += 1
    else if (unit.kind === 'unreadable') pieces += unit.count
  }
  return pieces
}

function firstRepeated(ids: readonly string[]): string {
  return ids.find((id, at) => ids.indexOf(id) !== at) ?? ''
}
