import { wilson } from '../../../numeric/wilson.ts'
import { fingerprintHex } from '../../../text/fingerprint.ts'
import type { Status } from '../../../types/assignment.ts'
import { extentAbove, limitPercent, percent, percentRange } from '../../figures.ts'
import type { CheckSettings, Rule } from '../../rule.ts'

/** Which share a rule limits, and how it speaks of it. */
export interface ShareLimit {
  readonly status: Status
  readonly description: string
  readonly key: string
  readonly limitOf: (settings: CheckSettings) => number | undefined
  /** What is said of the inputs counted: `er usikkert plassert`. */
  readonly are: string
  readonly hint: string
}

/**
 * A rule that limits the share of inputs with a status, of those that could be placed at all. It is missed when the lower
 * end of the Wilson interval is above the limit, so that a few inputs more or less in a small corpus do not fail it.
 */
export function shareLimit({ status, description, key, limitOf, are, hint }: ShareLimit): Rule {
  return {
    severity: 'error',
    description,
    needs: 'rows',
    watch: ({ report, settings }) => {
      let [inputs, counted] = [0, 0]
      return {
        addRow: ({ assignment }) => {
          if (assignment.status === 'too-short' || assignment.status === 'other-language') return
          inputs++
          if (assignment.status === status) counted++
        },
        finish: () => {
          const most = limitOf(settings)
          if (most === undefined) return
          const interval = wilson(counted, inputs)
          if (interval.low <= most) return
          report({
            source: '',
            place: '',
            inputId: '',
            subjectHash: fingerprintHex(key),
            extent: extentAbove(interval.low),
            message: `${counted} av ${inputs} innspill (${percent(counted / inputs)}, 95 %-intervall ${percentRange(interval)}) ${are}; også nedre ende av intervallet er over ${limitPercent(most)}, som er det meste ${key} tillater.`,
            hint,
          })
        },
      }
    },
  }
}
