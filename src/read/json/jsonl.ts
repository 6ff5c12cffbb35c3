import type { Unit } from '../../types/unit.ts'
import { cutLines } from '../bytes/cut-lines.ts'
import { decodeBlocks } from '../bytes/decode.ts'
import { limitFindings } from '../limit-findings.ts'
import { defaultMaxRecordBytes, type ReadContext, type ReadOptions } from '../reader.ts'
import { isScalar, jsonText, scalarText } from './json-value.ts'
import { JsonFlaw, parseJson } from './parse-json.ts'

/** Objects by whose keys the columns are found. */
const sampleRows = 200

/** A line that was read: its cells by key, or undefined when it is no JSON object. */
type Line = Map<string, string> | undefined

/**
 * Reads JSON Lines: one object a line, as a table whose columns are the keys of the first 200 objects. A line that is a
 * bare string counts as `{"text": …}`; lists and objects inside an object are given as JSON, and numbers keep their
 * digits. Rows are physical lines.
 * Findings: `json-invalid` (a line that is no object), `unknown-key` (a key that is no column; its value is left out),
 * `undecodable-bytes`.
 * @throws {HovedgrepError} USAGE when the encoding that was set is unknown
 */
export async function* readJsonl(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  const { source } = context
  const findings = limitFindings(context)
  const state = { encoding: 'utf-8' }
  let pending: Line[] = []
  let columns: readonly string[] | undefined
  let known: ReadonlySet<string> = new Set()
  let row = 0

  function settle(): Unit {
    const objects = pending.filter((line) => line !== undefined).slice(0, sampleRows)
    const names = [...new Set(objects.flatMap((object) => [...object.keys()]))]
    columns = names.length === 0 ? ['text'] : names
    known = new Set(columns)
    const facts = { source, format: 'jsonl', encoding: state.encoding, delimiter: '', hasHeader: true }
    context.onInfo({ ...facts, textColumns: [], idColumn: '' })
    return { kind: 'table', place: '', columns, sample: objects.map((object) => toCells(object, names)) }
  }

  function toUnit(object: Line): Unit {
    row++
    const place = `row:${row}`
    if (object === undefined) {
      const message = 'Linjen er ikke et gyldig JSON-objekt og er ikke lest.'
      findings.report({ rule: 'json-invalid', severity: 'error', place, message })
      return { kind: 'unreadable', place, count: 1 }
    }
    const cells = toCells(object, columns ?? [])
    for (const [key, value] of object) {
      if (value.includes('\uFFFD')) reportDamage(`${place} column:${key}`)
      if (!known.has(key)) reportKey(place, key)
    }
    return { kind: 'row', row, cells }
  }

  function reportKey(place: string, key: string): void {
    const message = `Nøkkelen «${key}» finnes ikke i de første linjene og er ikke tatt med.`
    findings.report({ rule: 'unknown-key', severity: 'warning', place, message })
  }

  function reportDamage(place: string): void {
    const message = 'Verdien har tegn som ikke lar seg tyde («\uFFFD»).'
    findings.report({ rule: 'undecodable-bytes', severity: 'warning', place, message })
  }

  let isEmpty = true
  const maxBytes = options.maxRecordBytes ?? defaultMaxRecordBytes
  for await (const lines of cutLines(decodeBlocks(bytes, options.encoding), maxBytes, state)) {
    for (const line of lines) pending.push(line === undefined ? undefined : parseLine(line))
    isEmpty &&= lines.every((line) => line?.trim() === '')
    if (columns === undefined && pending.length < sampleRows) continue
    const head = columns === undefined ? [settle()] : []
    yield [...head, ...pending.map(toUnit)]
    pending = []
  }
  if (isEmpty && row === 0) {
    yield [{ kind: 'block', place: 'line:1', text: '', section: [], column: '', meta: [], setAside: 'empty' }]
  } else if (pending.length > 0) {
    const head = columns === undefined ? [settle()] : []
    yield [...head, ...pending.map(toUnit)]
  }
  findings.finish()
}

function parseLine(line: string): Line {
  if (line.trim() === '') return new Map()
  try {
    const value = parseJson(line)
    if (typeof value === 'string') return new Map([['text', value]])
    if (value.kind !== 'object') return undefined
    return new Map(
      value.entries.map(([key, inner]) => [key.trim(), isScalar(inner) ? scalarText(inner) : jsonText(inner)]),
    )
  } catch (flaw) {
    if (flaw instanceof JsonFlaw) return undefined
    throw flaw
  }
}

function toCells(object: ReadonlyMap<string, string>, columns: readonly string[]): string[] {
  return columns.map((column) => object.get(column) ?? '')
}
