import { escapeAsJson } from '../../text/visible-text.ts'
import { type Baseline, type BaselineEntry, baselineFormat, baselineVersion, byCodeUnits } from './baseline.ts'

/**
 * The text of a baseline's file: JSON with one entry a line, sorted, so that two versions of it differ in the lines of
 * the findings that differ. The same findings and figures give the same bytes, in whatever order they came.
 */
export function writeBaseline({ isRedacted, paths, recorded, entries }: Baseline): string {
  const blocks = [...recorded].map(([name, figures]) => {
    const lines = [...figures].map(([key, value]) => [key, JSON.stringify(value)] as const)
    return [name, object(lines, 4)] as const
  })
  const findings = entries.map((entry) => `\n    ${entryLine(entry)}`).join(',')
  const lines = [
    '{',
    `  "format": ${JSON.stringify(baselineFormat)},`,
    `  "version": ${baselineVersion},`,
    `  "redacted": ${isRedacted},`,
    `  "paths": ${JSON.stringify(paths)},`,
    `  "recorded": ${object(blocks, 2)},`,
    `  "findings": [${findings}${findings === '' ? '' : '\n  '}]`,
    '}',
    '',
  ]
  return escapeAsJson(lines.join('\n'))
}

function entryLine({ rule, kind, name, hash, count, extent }: BaselineEntry): string {
  const about = kind === 'group' ? {} : { [kind]: name }
  return JSON.stringify({ rule, ...about, hash, ...(count === 1 ? {} : { count }), extent })
}

/** A JSON object, its keys sorted and one a line. */
function object(fields: readonly (readonly [key: string, value: string])[], indent: number): string {
  if (fields.length === 0) return '{}'
  const sorted = fields.toSorted(([a], [b]) => byCodeUnits(a, b))
  const space = ' '.repeat(indent)
  return `{\n${sorted.map(([key, value]) => `${space}  ${JSON.stringify(key)}: ${value}`).join(',\n')}\n${space}}`
}
