import type { FindingFormatOptions } from '../../check/format/finding-format.ts'
import { findingFormats } from '../../check/format/registry.ts'
import type { Finding } from '../../types/finding.ts'
import { coloursFor } from '../colours.ts'
import { writeWhole } from '../output.ts'
import type { Session } from '../session.ts'
import type { FindingOutput } from './finding-outputs.ts'

/** Narrowest terminal for which lines of files are cut. */
const narrowest = 60

/**
 * Writes findings in each format to its file, standard output last; in colours only to a terminal.
 * @param color - whether colours are wanted where they can be
 */
export async function writeFindings(
  { io }: Session,
  outputs: readonly FindingOutput[],
  color: boolean,
  findings: readonly Finding[],
  options: FindingFormatOptions,
): Promise<void> {
  const toFiles = outputs.filter(({ path }) => path !== undefined)
  const toStdout = outputs.filter(({ path }) => path === undefined)
  for (const { format, path } of toFiles) await writeWhole(io, path, findingFormats[format](findings, options))
  for (const { format } of toStdout) {
    const { red: error, yellow: warning, blue: info, bold: source, dim } = coloursFor(io, io.stdout, color)
    const style = { error, warning, info, source, place: dim, rule: dim, hint: dim }
    const { columns } = io.stdout
    const width = columns === undefined ? {} : { width: Math.max(narrowest, columns) }
    await writeWhole(io, undefined, findingFormats[format](findings, { ...options, style, ...width }))
  }
}
