// How results are shown.

/** Columns side by side for a terminal: the first to the left, the others to the right. */
function asText({ columns, rows }) {
  const widths = columns.map((_, at) => Math.max(...[columns, ...rows].map((cells) => cells[at].length)))
  return [columns, ...rows]
    .map((cells) =>
      `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('   ')}`.trimEnd(),
    )
    .join('\n')
}

function asMarkdown({ columns, rows }) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  const ruler = columns.map((_, at) => (at === 0 ? '---' : '---:'))
  return [columns, ruler, ...rows].map(line).join('\n')
}

function asTarget({ what, value, limit, isAtLeast = false, unit }) {
  const isMet = isAtLeast ? value >= limit : value <= limit
  return `${what}: ${value.toFixed(value < 20 ? 2 : 0)} ${unit} (target ${isAtLeast ? '≥' : '≤'} ${limit} ${unit}): ${isMet ? 'met' : 'MISSED'}`
}

/**
 * A case with its result.
 * @param result - `columns` and `rows` of texts, and `targets` with value and limit
 */
export function showCase(title, result, isMarkdown) {
  const targets = (result.targets ?? []).map(asTarget)
  if (!isMarkdown) return `${title}\n${asText(result)}\n${targets.map((line) => `  → ${line}\n`).join('')}`
  return `### ${title}\n\n${asMarkdown(result)}\n${targets.length === 0 ? '' : `\n${targets.map((line) => `- ${line}\n`).join('')}`}`
}
