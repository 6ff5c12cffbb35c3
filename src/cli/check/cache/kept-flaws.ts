import { isDeepStrictEqual } from 'node:util'
import { severities } from '../../../types/finding.ts'
import type { SourceInfo } from '../../../types/ledger.ts'
import type { Flaws } from '../flaws.ts'
import type { CacheFolder } from './cache-folder.ts'
import { seal, unseal } from './sealed.ts'

/** The result of a whole run, and what it told besides. */
export interface KeptFlaws {
  readonly flaws: Flaws
  readonly sources: readonly SourceInfo[]
  /** What `--redact` has replaced, in words; absent without it. */
  readonly redacted?: string
}

/** The result kept under a key; undefined when there is none, or none that is whole. */
export function readFlaws(folder: CacheFolder, key: string): KeptFlaws | undefined {
  const sealed = folder.read('flaws', key)
  const bytes = sealed === undefined ? undefined : unseal(key, sealed)
  if (bytes === undefined) return undefined
  try {
    const kept: unknown = JSON.parse(bytes.toString('utf8'))
    return isKept(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps a result. One that does not come back from JSON as it was is not kept, so that nothing is ever lost by it. */
export function writeFlaws(folder: CacheFolder, key: string, kept: KeptFlaws): void {
  const text = JSON.stringify(kept)
  if (!isDeepStrictEqual(JSON.parse(text), kept)) return
  const entry = folder.create('flaws', key)
  entry?.write(seal(key, Buffer.from(text)))
  entry?.finish()
}

function isKept(value: unknown): value is KeptFlaws {
  if (!isRecord(value) || !isRecord(value.flaws) || !Array.isArray(value.sources)) return false
  const { findings, ledger } = value.flaws
  return Array.isArray(findings) && findings.every(isFinding) && Array.isArray(ledger) && ledger.every(isRecord)
}

function isFinding(value: unknown): boolean {
  if (!isRecord(value)) return false
  const texts = ['rule', 'source', 'place', 'inputId', 'message', 'hint']
  return texts.every((name) => typeof value[name] === 'string') && severities.some((one) => one === value.severity)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
