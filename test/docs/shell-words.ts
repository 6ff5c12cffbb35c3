/** One command of a shell line: its words without quotes. */
export type ShellCommand = readonly string[]

/**
 * Cuts a line of shell into its commands, as far as our documents use the shell: quotes, comments, pipes, `&&`, `;` and
 * redirections, which are left out.
 */
export function shellCommands(line: string): ShellCommand[] {
  const commands: string[][] = [[]]
  const token = /"((?:[^"\\]|\\.)*)"|'([^']*)'|(\d?>&?\d?|<)|(\|\|?|&&|;)|(#.*)|([^\s"'|;&<>#]+)|(\s+)|(.)/gsu
  let word: string | undefined
  let isRedirected = false
  const end = () => {
    if (word !== undefined && !isRedirected) commands.at(-1)?.push(word)
    if (word !== undefined) isRedirected = false
    word = undefined
  }
  for (const [, double, single, redirection, divider, comment, bare, space, other] of line.matchAll(token)) {
    const quoted = double?.replace(/\\(.)/gu, '$1') ?? single
    if (comment !== undefined && word === undefined) break
    if (redirection !== undefined) {
      end()
      isRedirected = !redirection.includes('&')
    } else if (divider !== undefined) {
      end()
      commands.push([])
    } else if (space !== undefined) end()
    else word = (word ?? '') + (quoted ?? bare ?? comment ?? other ?? '')
  }
  end()
  return commands.filter((command) => command.length > 0)
}

/** What a command line gives hovedgrep, whether it is called directly, through npx or through `npm start --`. */
export function wordsForHovedgrep(command: ShellCommand): readonly string[] | undefined {
  const text = command.join('\u0000')
  for (const start of ['hovedgrep', 'npx\u0000hovedgrep', 'node\u0000bin/hovedgrep.js', 'npm\u0000start\u0000--'])
    if (text === start || text.startsWith(`${start}\u0000`)) return command.slice(start.split('\u0000').length)
  return undefined
}
