import type { Rule } from '../../rule.ts'
import { listIds } from '../../words.ts'

/** The same text word for word in several inputs: one finding per text, at its second occurrence. */
export const exactDuplicate: Rule = {
  severity: 'warning',
  description: 'Flere innspill har samme tekst, ord for ord.',
  needs: 'repeats',
  watch: ({ report }) => ({
    finish: (groups) => {
      for (const { source, place, inputId, count, ids, hash, sources } of groups.flatMap((group) => group.repeated)) {
        report({
          source,
          place,
          inputId,
          groupHash: hash,
          groupSources: sources,
          message: `Samme tekst står ${count} ganger, ord for ord: ${listIds(ids, count)}.`,
          hint: 'Er svaret levert to ganger, så fjern det ene. Er det en kampanje, så la det stå: rapporten teller ulike tekster for seg.',
        })
      }
    },
  }),
}
