import { othersThan, type RepeatedText, type RepeatGroup } from '../../repeat-tracker.ts'
import type { Rule } from '../../rule.ts'
import { isCampaign } from './campaign.ts'
import { isLongEnough } from './long-enough.ts'

/**
 * The same text word for word in several inputs: one finding per text, at its second occurrence. Where different
 * respondents have sent it, that is a `campaign`, and only what one of them has sent twice is told of here.
 */
export const exactDuplicate: Rule = {
  severity: 'warning',
  description: 'Flere innspill har samme tekst, ord for ord.',
  needs: 'repeats',
  watch: ({ report }) => ({
    finish: (groups) => {
      for (const group of groups)
        for (const { at, members, count, hash, sources } of copiesIn(group).filter(isLongEnough))
          report({
            source: at.source,
            place: at.place,
            inputId: at.inputId,
            groupHash: hash,
            extent: count,
            groupSources: sources,
            related: othersThan(at, members),
            ...wordsOf(count, isCampaign(group) || (group.named === 1 && group.unnamed === 0)),
          })
    },
  }),
}

function wordsOf(count: number, isOneSender: boolean): { readonly message: string; readonly hint: string } {
  const message = `Samme tekst står ${count} ganger, ord for ord`
  return isOneSender
    ? { message: `${message}, fra samme avsender.`, hint: 'Er svaret levert flere ganger, så behold bare ett av dem.' }
    : {
        message: `${message}.`,
        hint: 'Er svaret levert flere ganger, så behold bare ett av dem. Er det en kampanje, så la dem stå: rapporten teller ulike tekster for seg.',
      }
}

function copiesIn(group: RepeatGroup): readonly RepeatedText[] {
  return isCampaign(group) ? group.resent : group.repeated
}
