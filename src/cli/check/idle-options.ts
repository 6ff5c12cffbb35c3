import { HovedgrepError } from '../../errors.ts'
import type { Config } from '../config/config-type.ts'

/** Options of a check that mean nothing beside some others. */
export interface CombinedFlags {
  readonly fix?: boolean
  readonly dryRun?: boolean
  readonly format?: unknown
  readonly baseline?: string | boolean
  readonly updateBaseline?: boolean
  readonly recordQuality?: string
  readonly cache?: boolean
  readonly cacheLocation?: string
}

/**
 * Refuses options that would do nothing. With `--no-cache` the place of the cache still says what is no input.
 * @throws {HovedgrepError} USAGE with the option and what it wants
 */
export function refuseIdleOptions(flags: CombinedFlags, config: Config): void {
  if (flags.dryRun === true && flags.fix !== true)
    throw new HovedgrepError('USAGE', '--dry-run gjelder bare sammen med --fix.', {
      hint: 'Bruk «hovedgrep check --fix --dry-run innspill/».',
    })
  const idle = [
    ...(flags.format === undefined ? [] : ['--format']),
    ...(flags.updateBaseline === true ? ['--update-baseline'] : []),
    ...(flags.recordQuality === undefined ? [] : ['--record-quality']),
  ]
  if (flags.dryRun === true && idle[0] !== undefined)
    throw new HovedgrepError(
      'USAGE',
      `${idle[0]} har ingenting å skrive med --fix --dry-run, som bare viser endringene.`,
      {
        hint: `Utelat ${idle[0]}, eller utelat --fix --dry-run for å kontrollere innspillene.`,
      },
    )
  if (flags.updateBaseline === true && flags.baseline === false)
    throw new HovedgrepError('USAGE', '--update-baseline skriver grunnlinjen, og --no-baseline vil ikke ha noen.', {
      hint: 'Utelat en av dem.',
    })
  if (flags.cacheLocation !== undefined && flags.cache === undefined && !config['check.cache'])
    throw new HovedgrepError('USAGE', '--cache-location sier hvor mellomlageret ligger, men det brukes ikke.', {
      hint: 'Legg til --cache, eller sett check.cache i hovedgrep.yaml.',
    })
}
