import { type FindingFormatName, findingFormats } from '../../check/format/registry.ts'
import type { Finding } from '../../types/finding.ts'
import { coloursFor } from '../colours.ts'
import { writeWhole } from '../output.ts'
import type { Session } from '../session.ts'

/** Where and how findings are written. */
export interface FindingOutput {
  readonly format: FindingFormatName
  readonly output?: string
  readonly color?: boolean
}

/** Writes findings to a file or standard output; in colours only to a terminal. */
export async function writeFindings(
  { io }: Session,
  { format, output, color }: FindingOutput,
  findings: readonly Finding[],
): Promise<void> {
  const colours = coloursFor(io, io.stdout, color !== false && output === undefined)
  const { red: error, yellow: warning, blue: info, bold: source, dim } = colours
  const style = { error, warning, info, source, place: dim, rule: dim, hint: dim }
  await writeWhole(io, output, findingFormats[format](findings, { style }))
}
