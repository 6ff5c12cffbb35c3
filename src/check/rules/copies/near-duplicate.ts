import { othersThan } from '../../repeat-tracker.ts'
import type { Rule } from '../../rule.ts'
import { count } from '../../words.ts'
import { isCampaign } from './campaign.ts'
import { isLongEnough } from './long-enough.ts'

/**
 * Nearly the same text in several inputs of one respondent, or in two whose senders are not known: more likely a second
 * version than a campaign. One finding per group, at the first that has another wording.
 */
export const nearDuplicate: Rule = {
  severity: 'warning',
  description: 'To innspill fra samme avsender, eller uten avsender, har nesten samme tekst.',
  needs: 'repeats',
  watch: ({ report }) => ({
    finish: (groups) => {
      for (const group of groups) {
        const { variant, members, named, unnamed, hash, sources } = group
        if (variant === undefined || !isLongEnough(group) || isCampaign(group)) continue
        const whose = named === 0 ? 'uten avsender' : named === 1 && unnamed === 0 ? 'fra samme avsender' : ''
        const { source, place, inputId } = variant
        report({
          source,
          place,
          inputId,
          message: `${count(group.count, 'innspill', 'innspill')}${whose === '' ? '' : ` ${whose}`} har nesten samme tekst.`,
          hint: 'Er det ene en ny utgave av det andre, så behold den siste.',
          groupHash: hash,
          extent: group.count,
          groupSources: sources,
          related: othersThan(variant, members),
        })
      }
    },
  }),
}
