import type { Rule } from '../../rule.ts'
import { count, listIds } from '../../words.ts'
import { isCampaign } from './campaign.ts'

/** Letters that a text needs for likeness to mean something: two people may well write «Ingen merknader». */
const shortestText = 50

/**
 * Nearly the same text in several inputs of one respondent, or in two whose senders are not known: more likely a second
 * version than a campaign. One finding per group, at its second member.
 */
export const nearDuplicate: Rule = {
  severity: 'warning',
  description: 'To innspill fra samme avsender, eller uten avsender, har nesten samme tekst.',
  needs: 'repeats',
  watch: ({ report }) => ({
    finish: (groups) => {
      for (const group of groups) {
        if (group.wordings < 2 || group.shortest < shortestText || isCampaign(group)) continue
        const { source, place, inputId, ids, named, hash, sources } = group
        const whose = named === 0 ? 'uten avsender' : named === 1 && group.unnamed === 0 ? 'fra samme avsender' : ''
        report({
          source,
          place,
          inputId,
          message: `${count(group.count, 'innspill', 'innspill')}${whose === '' ? '' : ` ${whose}`} har nesten samme tekst: ${listIds(ids, group.count)}.`,
          hint: 'Er det ene en ny utgave av det andre, så behold den siste.',
          groupHash: hash,
          extent: group.count,
          groupSources: sources,
        })
      }
    },
  }),
}
