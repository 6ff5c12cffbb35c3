/**
 * One line of text that no runner of workflows takes for a command to it. GitHub's obeys `##[error]` wherever it stands in
 * a line of a log, and `::error::` where a line begins, white space aside; Azure's obeys `##vso[…]`, and TeamCity's
 * `##teamcity[…]`. `##[` becomes `#\u0023[`, and a first `::` becomes `\u003A:`, as unseen characters are shown. Given
 * again, it stays as it is.
 * @see GitHub's runner, `ActionCommand.TryParse` and `TryParseV2`
 */
export function breakCommands(line: string): string {
  const broken = line.includes('##') ? line.replace(/##(?=[a-z]{0,20}\[)/gi, `#${brokenHash}`) : line
  return broken.trimStart().startsWith('::') ? broken.replace('::', '\\u003A:') : broken
}

/** What stands for the second sign of `##[`. */
export const brokenHash = '\\u0023'
