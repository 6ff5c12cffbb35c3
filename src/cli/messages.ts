import type { ChalkInstance } from 'chalk'
import { HovedgrepError } from '../errors.ts'
import { breakCommands } from '../text/break-commands.ts'
import { visibleInLine } from '../text/visible-text.ts'

/**
 * Text for a terminal or a log: strangers' control characters, bidirectional overrides and workflow commands shown, not
 * obeyed; line breaks kept.
 */
export function forTerminal(text: string): string {
  return text
    .split('\n')
    .map((line) => breakCommands(visibleInLine(line)))
    .join('\n')
}

/** Where, unless the message says it: ` (svar.csv row:17)`. */
function placeAfter({ message, place }: HovedgrepError): string {
  if (place === undefined || place.place === '') return ''
  const isSaid =
    message.includes(place.place) || message.includes(`${place.source}:${place.place.replace(/^line:/u, '')}`)
  if (isSaid) return ''
  return message.includes(place.source) ? ` (${place.place})` : ` (${place.source} ${place.place})`
}

/** An error as the user reads it: what and where, then what to do. */
export function describeError(error: unknown, colours: ChalkInstance): string {
  if (error instanceof HovedgrepError) {
    const hint = error.hint === undefined ? '' : `\n${colours.dim('→')} ${forTerminal(error.hint)}`
    const own =
      error.code === 'LEDGER_UNBALANCED' || error.code === 'INTERNAL' ? `\n${forTerminal(error.stack ?? '')}` : ''
    return `${colours.red('hovedgrep:')} ${forTerminal(error.message)}${forTerminal(placeAfter(error))}${hint}${own}\n`
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${colours.red('hovedgrep: intern feil')}\n${forTerminal(stack)}\n${colours.dim('→')} Dette er vår feil. Meld den gjerne, med kommandoen og teksten over.\n`
}
