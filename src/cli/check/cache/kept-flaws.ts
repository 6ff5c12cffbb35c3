import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { severities } from '../../../types/finding.ts'
import type { SourceInfo } from '../../../types/ledger.ts'
import type { Flaws } from '../flaws.ts'
import type { CacheFolder } from './cache-folder.ts'
import type { RunKeys } from './run-key.ts'
import { seal, unseal } from './sealed.ts'

/** The result of a whole run, and what it told besides. */
export interface KeptFlaws {
  readonly flaws: Flaws
  readonly sources: readonly SourceInfo[]
  /** What `--redact` has replaced, in words; absent without it. */
  readonly redacted?: string
}

/** The result kept under a key; undefined when there is none, or none that is whole. */
export function readFlaws(folder: CacheFolder, keys: RunKeys): KeptFlaws | undefined {
  const sealed = folder.read('flaws', keys.run)
  const bytes = sealed === undefined ? undefined : unseal(keys.run, sealed)
  if (bytes === undefined) return undefined
  try {
    const kept: unknown = JSON.parse(decipher(bytes, keys))
    return isKept(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps a result. One that does not come back from JSON as it was is not kept, so that nothing is ever lost by it. */
export function writeFlaws(folder: CacheFolder, keys: RunKeys, kept: KeptFlaws): void {
  const text = JSON.stringify(kept)
  if (!isDeepStrictEqual(JSON.parse(text), kept)) return
  const entry = folder.create('flaws', keys.run)
  entry?.write(seal(keys.run, encipher(text, keys)))
  entry?.finish()
}

/**
 * Findings quote inputs, and know the very characters of an address or a number. Whoever has the cache and not the files
 * shall not read them: they are enciphered by a key that is made of the files' contents, and stands nowhere.
 */
function encipher(text: string, keys: RunKeys): Buffer {
  const cipher = createCipheriv('aes-256-ctr', secretOf(keys), Buffer.alloc(16))
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
}

function decipher(bytes: Buffer, keys: RunKeys): string {
  const cipher = createDecipheriv('aes-256-ctr', secretOf(keys), Buffer.alloc(16))
  return Buffer.concat([cipher.update(bytes), cipher.final()]).toString('utf8')
}

/** Another for every run key, so that no two texts are ever enciphered alike. */
function secretOf({ run, hashes }: RunKeys): Buffer {
  const hash = createHash('sha256').update(`flaws\n${run}\n`)
  for (const [path, content] of hashes) hash.update(`${path}\n${content}\n`)
  return hash.digest()
}

function isKept(value: unknown): value is KeptFlaws {
  if (!isRecord(value) || !isRecord(value.flaws) || !Array.isArray(value.sources)) return false
  const { findings, ledger, leftOut, locations } = value.flaws
  return (
    Array.isArray(findings) &&
    findings.every(isFinding) &&
    Array.isArray(ledger) &&
    ledger.every(isRecord) &&
    isRecord(leftOut) &&
    areLocations(locations, findings.length)
  )
}

function areLocations(value: unknown, findings: number): boolean {
  if (value === undefined) return true
  return (
    isRecord(value) &&
    Array.isArray(value.others) &&
    Array.isArray(value.findings) &&
    value.findings.length === findings
  )
}

function isFinding(value: unknown): boolean {
  if (!isRecord(value)) return false
  const texts = ['rule', 'source', 'place', 'inputId', 'message', 'hint']
  return hasTexts(value, texts) && severities.some((one) => one === value.severity) && isRelated(value.related)
}

function isRelated(value: unknown): boolean {
  if (value === undefined) return true
  return Array.isArray(value) && value.every((one) => isRecord(one) && hasTexts(one, ['source', 'place', 'inputId']))
}

function hasTexts(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
