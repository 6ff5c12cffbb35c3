import { quote } from '../../taxonomy/quote.ts'
import type { Finding } from '../../types/finding.ts'
import type { ConfigException } from './exception.ts'
import { type ExceptionSettings, type Exceptions, expiredHint, type UpkeepFinding } from './inline-exceptions.ts'
import { matchesPattern } from './match-pattern.ts'

/** Where the exceptions of the configuration stand, and what is read. */
export interface ConfigExceptionSettings extends ExceptionSettings {
  /** How the configuration is called in findings. */
  readonly file: string
  /** Whether the run reads only some of the files that the configuration names: then much is out of use for good reasons. */
  readonly isPartial: boolean
  /** The path of a source from the folder of the configuration, with `/`; its name unless set. */
  readonly pathOf?: ((source: string) => string) | undefined
}

interface Kept extends ConfigException {
  readonly isExpired: boolean
  isUsed: boolean
}

/**
 * The exceptions of the configuration. One holds for findings about an input or a source that its id fits, called as the
 * finding calls it, or by the path of its file from the configuration, which stays the same when other folders are read
 * too; of a finding about several inputs, any of them will do. Findings about the corpus as a whole have neither, and only
 * the pattern `*` fits them.
 */
export function createConfigExceptions(
  list: readonly ConfigException[],
  settings: ConfigExceptionSettings,
): Exceptions {
  const { date, isOff, file, isPartial, pathOf = (source) => source } = settings
  const kept: Kept[] = list.map((one) => ({
    ...one,
    isExpired: date !== undefined && one.until !== undefined && one.until < date,
    isUsed: false,
  }))
  const byRule = groupByRule(kept)

  return {
    cover: (finding) => {
      const own = byRule.get(finding.rule)
      if (own === undefined) return false
      const names = namesOf(finding, pathOf)
      let isCovered = false
      for (const one of own) {
        if (one.isExpired || !names.some((name) => matchesPattern(one.id, name))) continue
        one.isUsed = true
        isCovered = true
      }
      return isCovered
    },
    flaws: () => kept.filter(({ rule }) => !isOff(rule)).flatMap((one) => flawOf(one, file, isPartial)),
  }
}

/** All that a finding may be named by in an exception. */
function namesOf({ source, inputId, related = [] }: Finding, pathOf: (source: string) => string): readonly string[] {
  const names = new Set<string>()
  for (const one of [{ source, inputId }, ...related]) {
    const path = pathOf(one.source)
    names.add(one.source).add(path)
    if (one.inputId !== '') names.add(one.inputId).add(pathId(one.inputId, one.source, path))
  }
  return [...names]
}

/**
 * The id of an input with the path of its file in place of the name of its source.
 * @param path - of the source
 */
export function pathId(inputId: string, source: string, path: string): string {
  return inputId.startsWith(`${source}#`) ? path + inputId.slice(source.length) : inputId
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
