import { othersThan, type RepeatGroup } from '../../repeat-tracker.ts'
import type { Rule } from '../../rule.ts'
import { count as countOf } from '../../words.ts'
import { isLongEnough } from './long-enough.ts'

/**
 * Near-identical inputs from different respondents: one finding per group, at its second member.
 * Only an `info`: to send the same words together is a way of taking part, no flaw, and the report folds it.
 */
export const campaign: Rule = {
  severity: 'info',
  description: 'En gruppe nesten like innspill fra ulike avsendere.',
  needs: 'repeats',
  watch: ({ report }) => ({
    finish: (groups) => {
      for (const group of groups) {
        if (!isLongEnough(group) || !isCampaign(group)) continue
        const { at, members, count, hash, sources } = group
        report({
          source: at.source,
          place: at.place,
          inputId: at.inputId,
          groupHash: hash,
          extent: count,
          groupSources: sources,
          related: othersThan(at, members),
          message: `${count} nesten like innspill fra ${sendersOf(group)}.`,
          hint: 'Rapporten viser både antall innspill, ulike tekster og avsendere.',
        })
      }
    },
  }),
}

/**
 * Different respondents, as far as can be known. Inputs without a name may be anyone's: they make a campaign only where
 * the wording differs, since the same words twice are a duplicate as likely as not, and where there are three of them,
 * since two may be two versions of one.
 */
export function isCampaign({ named, unnamed, wordings, count }: RepeatGroup): boolean {
  return named >= 2 || (unnamed > 0 && wordings >= 2 && count >= 3)
}

function sendersOf({ named, unnamed }: RepeatGroup): string {
  if (unnamed === 0) return countOf(named, 'avsender', 'avsendere')
  if (named === 0) return 'avsendere uten navn'
  return `${countOf(named, 'navngitt avsender', 'navngitte avsendere')} og ${unnamed} uten navn`
}
