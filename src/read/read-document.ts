import type { Unit } from '../types/unit.ts'
import { decodeBlocks } from './bytes/decode.ts'
import { reportForeignLines } from './bytes/foreign-lines.ts'
import { limitFindings } from './limit-findings.ts'
import { defaultMaxDocumentBytes, type ReadContext, type ReadOptions } from './reader.ts'

/** A whole text file, or why it could not be read (`units` then says so in the ledger). */
export type DocumentText = { readonly text: string } | { readonly units: readonly Unit[] }

/**
 * Reads a whole Markdown or text file, decoded, and reports its encoding, the lines with bytes that are lost, and those
 * that are in another encoding than the rest.
 * @param format - reader name for the {@link SourceInfo}
 */
export async function readDocument(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
  format: string,
): Promise<DocumentText> {
  const { source, onInfo } = context
  const limit = options.maxDocumentBytes ?? defaultMaxDocumentBytes
  const findings = limitFindings(context)
  const parts: Buffer[] = []
  let length = 0
  let encoding = options.encoding ?? 'utf-8'
  let isDamaged = false
  for await (const block of decodeBlocks(bytes, options.encoding, reportForeignLines(findings))) {
    parts.push(block.bytes)
    length += block.bytes.length
    encoding = block.encoding
    isDamaged ||= block.isDamaged
    if (length > limit) break
  }
  onInfo({ source, format, encoding, delimiter: '', hasHeader: false, textColumns: [], idColumn: '' })
  if (length > limit) {
    const message = `Filen er større enn ${limit} byte og er ikke lest.`
    const hint = 'Del den opp, eller gjør den om til CSV.'
    findings.report({ rule: 'document-too-large', severity: 'error', place: '', message, hint })
    return { units: [{ kind: 'unreadable', place: 'line:1', count: 1 }] }
  }
  const text = Buffer.concat(parts, length).toString('utf8')
  if (isDamaged) {
    splitLines(text).forEach((line, index) => {
      if (!line.includes('\uFFFD')) return
      const message = 'Linjen har byte som ikke lar seg tyde; de er erstattet med «\uFFFD».'
      const hint = `Filen er lest som ${encoding}. Velg en annen tegnkoding med --encoding.`
      findings.report({ rule: 'undecodable-bytes', severity: 'warning', place: `line:${index + 1}`, message, hint })
    })
  }
  findings.finish()
  return { text }
}

/** Splits into physical lines at `\r\n`, `\n` or `\r`; a final line end begins no further line. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
