import type { Unit } from '../../types/unit.ts'
import { limitFindings } from '../limit-findings.ts'
import { emptySource, lostSource } from '../lost-source.ts'
import { readDocument, splitLines } from '../read-document.ts'
import type { ReadContext, ReadInfo, ReadOptions } from '../reader.ts'
import { findParts } from './json-parts.ts'
import { jsonTable } from './json-table.ts'
import type { JsonValue } from './json-value.ts'
import { JsonFlaw, parseJson } from './parse-json.ts'

/**
 * Reads a JSON file, such as the export of a survey: a list of objects is a table, and so is each such list that an
 * object holds (its rows stand at `list:a.b row:N` where there are several; those without inputs are set aside). An object without one is a single
 * row; a list of texts is a table with the column `text`. Short values beside the tables are facts of the document, and
 * long texts there are inputs at `key:a.b`. Numbers keep their digits as written.
 * Findings: `json-invalid`, `nested-too-deep`, `unknown-key`, `document-too-large`, `undecodable-bytes`.
 * @throws {HovedgrepError} USAGE when the encoding that was set is unknown
 */
export async function* readJson(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  const infos: ReadInfo[] = []
  const quiet = { ...context, onInfo: (info: ReadInfo) => void infos.push(info) }
  const document = await readDocument(bytes, options, quiet, 'json')
  const tell = (hasHeader: boolean) => infos.forEach((info) => void context.onInfo({ ...info, hasHeader }))
  if ('units' in document || document.text.trim() === '') {
    tell(false)
    yield 'units' in document ? document.units : emptySource
    return
  }
  const root = parsed(document.text, context)
  if ('units' in root) {
    tell(false)
    yield root.units
    return
  }
  const { tables, facts, texts } = findParts(root.value)
  const findings = limitFindings(context)
  const place = (name: string) => (tables.length > 1 ? `list:${name}` : '')
  const made = tables.map(({ name, items }) => jsonTable(items, place(name), options.header, findings))
  tell(made.some(({ hasHeader }) => hasHeader))
  if (made.length === 0) yield emptySource
  if (facts.length > 0) yield [{ kind: 'document', meta: facts }]
  if (made.length > 1) yield [{ kind: 'tables', tables: made.map(({ table }) => table) }]
  yield texts.map(([name, text]) => textBlock(name, text))
  for (const table of made) yield* table.units()
  findings.finish()
}

function textBlock(name: string, text: string): Unit {
  return { kind: 'block', place: `key:${name}`, text, section: [], column: '', meta: [], setAside: undefined }
}

function parsed(text: string, context: ReadContext): { value: JsonValue } | { units: readonly Unit[] } {
  try {
    return { value: parseJson(text) }
  } catch (flaw) {
    if (!(flaw instanceof JsonFlaw)) throw flaw
    if (flaw.kind === 'too-deep') return { units: lostSource(context, 'nested-too-deep', tooDeep) }
    const before = text.slice(0, flaw.offset)
    const line = splitLines(`${before}.`).length
    const column = flaw.offset - (Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1) + 1
    const found = text.slice(flaw.offset, flaw.offset + 1)
    const there = found === '' ? 'filen slutter' : `der står ${JSON.stringify(found)}`
    const message = `Filen er ikke gyldig JSON og er ikke lest: linje ${line}, tegn ${column}: ventet ${flaw.message}, men ${there}.`
    const place = `line:${line}`
    const finding = { rule: 'json-invalid', severity: 'error', source: context.source, place, inputId: '' } as const
    context.onFinding({ ...finding, message, hint: hintFor(text, flaw.offset) })
    return { units: [{ kind: 'unreadable', place, count: 1 }] }
  }
}

const tooDeep = {
  message: 'Filen har lister og objekter i så mange lag at den ikke lar seg lese.',
  hint: 'Eksporter svarene som en liste av objekter, eller som CSV.',
}

/** What would help, for the flaws that people make. */
function hintFor(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 20)
  const before = text.slice(Math.max(0, offset - 200), offset).trimEnd()
  if (/^[\]}]/.test(rest) && before.endsWith(',')) return 'Fjern kommaet foran parentesen.'
  if (/^(?:\/\/|\/\*|#)/.test(rest)) return 'Fjern kommentaren: JSON kan ikke ha kommentarer.'
  if (/^['‘’“”]/.test(rest)) return 'Bruk doble, rette anførselstegn.'
  if (/^[{["]/.test(rest) && /[}\]"]$/.test(before)) return 'Er filen JSON Lines, så les den med --from jsonl.'
  return 'Eksporter filen på nytt, eller rett den i et redigeringsprogram.'
}
