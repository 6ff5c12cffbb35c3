import { placeInWords } from '../check/format/place-in-words.ts'
import { maskMessage } from '../personal/mask-text.ts'
import { numberFormats } from '../render/format-number.ts'
import type { AnalysisRecord } from './run-analysis.ts'
import type { Session } from './session.ts'

const shown = 10

/** Tells of the flaws met while reading, worst first, and of what the run could not do. */
export function sayFindings(session: Session, record: AnalysisRecord): void {
  const { say, colours, flags } = session
  const serious = record.findings.filter(({ severity }) => flags.verbose === true || severity !== 'info')
  for (const { source, place, message, hint } of serious.slice(0, flags.verbose === true ? serious.length : shown)) {
    const where = [source, placeInWords(place)].filter((part) => part !== '').join(' ')
    // Of what a message quotes, as `check` shows it; with --redact, who says it masks it.
    const told = session.redaction === undefined ? maskMessage(message) : message
    say(
      `${colours.yellow('merk:')} ${where === '' || message.startsWith(where) ? '' : `${where}: `}${told}${hint === '' ? '' : ` ${hint}`}`,
    )
  }
  if (serious.length > shown && flags.verbose !== true)
    say(`… og ${numberFormats.nb.integer(serious.length - shown)} funn til; se alle med «hovedgrep check».`)
}
