import { quote } from '../../taxonomy/quote.ts'
import type { ConfigException } from './exception.ts'
import { type ExceptionSettings, type Exceptions, expiredHint, type UpkeepFinding } from './inline-exceptions.ts'
import { matchesPattern } from './match-pattern.ts'

/** Where the exceptions of the configuration stand, and what is read. */
export interface ConfigExceptionSettings extends ExceptionSettings {
  /** How the configuration is called in findings. */
  readonly file: string
  /** Whether the run reads only some of the files that the configuration names: then much is out of use for good reasons. */
  readonly isPartial: boolean
}

interface Kept extends ConfigException {
  readonly isExpired: boolean
  isUsed: boolean
}

/**
 * The exceptions of the configuration. One holds for findings about an input or a source that its id fits; findings
 * about the corpus as a whole have neither, and only the pattern `*` fits them.
 */
export function createConfigExceptions(
  list: readonly ConfigException[],
  settings: ConfigExceptionSettings,
): Exceptions {
  const { date, isOff, file, isPartial } = settings
  const kept: Kept[] = list.map((one) => ({
    ...one,
    isExpired: date !== undefined && one.until !== undefined && one.until < date,
    isUsed: false,
  }))
  const byRule = groupByRule(kept)

  return {
    cover: ({ rule, source, inputId }) => {
      let isCovered = false
      for (const one of byRule.get(rule) ?? []) {
        const fits = matchesPattern(one.id, source) || (inputId !== '' && matchesPattern(one.id, inputId))
        if (one.isExpired || !fits) continue
        one.isUsed = true
        isCovered = true
      }
      return isCovered
    },
    flaws: () => kept.filter(({ rule }) => !isOff(rule)).flatMap((one) => flawOf(one, file, isPartial)),
  }
}

function groupByRule(kept: readonly Kept[]): ReadonlyMap<string, readonly Kept[]> {
  const byRule = new Map<string, Kept[]>()
  for (const one of kept) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one])
  return byRule
}

function flawOf(
  { rule, id, until, isExpired, isUsed }: Kept,
  file: string,
  isPartial: boolean,
): readonly UpkeepFinding[] {
  const about = { source: file, place: '', inputId: '' }
  const what = `Unntaket fra ${rule} for ${quote(id)} i check.exceptions`
  if (isExpired) {
    const message = `${what} gjaldt til og med ${until ?? ''}, og gjelder ikke lenger.`
    return [{ ...about, rule: 'expired-exception', message, hint: expiredHint }]
  }
  if (isUsed || isPartial) return []
  const message = `${what} er ikke i bruk: regelen har ingen funn der.`
  return [{ ...about, rule: 'unused-exception', message, hint: 'Fjern unntaket, eller se etter skrivefeil i id-en.' }]
}
