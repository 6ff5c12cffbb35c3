/** Marks of quoting at the beginning of a line, as mail programs write them. */
const marks = /^[ \t]*>(?:[ \t]?>)*[ \t]?/

/**
 * Takes the marks of quoting off the lines of a text, where two lines or more have them one after the other, so that
 * their words can be read on as any others.
 */
export function unquotedLines(lines: readonly string[]): readonly string[] {
  const isQuoted = (index: number) => /^\s*>/.test(lines[index] ?? '')
  return lines.map((line, index) =>
    isQuoted(index) && (isQuoted(index - 1) || isQuoted(index + 1)) ? line.replace(marks, '') : line,
  )
}
