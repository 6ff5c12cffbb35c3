import type { Rule } from '../../rule.ts'
import { listIds } from '../../words.ts'

/** The same text word for word in several inputs: one finding per text, at its second occurrence. */
export const exactDuplicate: Rule = {
  severity: 'warning',
  description: 'Flere innspill har samme tekst, ord for ord.',
  needs: 'repeats',
  watch: ({ report, settings }) => ({
    finish: (groups) => {
      for (const { source, place, inputId, count, ids, hash, sources } of groups.flatMap((group) => group.repeated)) {
        // The rule about rows says it better.
        if (settings.rules['duplicate-row'] !== 'off' && isOneRow(ids, count)) continue
        report({
          source,
          place,
          inputId,
          groupHash: hash,
          extent: count,
          groupSources: sources,
          message: `Samme tekst står ${count} ganger, ord for ord: ${listIds(ids, count)}.`,
          hint: 'Er svaret levert to ganger, så fjern det ene. Er det en kampanje, så la det stå: rapporten teller ulike tekster for seg.',
        })
      }
    },
  }),
}

/** Whether all of them are one row that was exported again: reading has put `@row:N` after its id. */
function isOneRow(ids: readonly string[], count: number): boolean {
  const [first = '', ...others] = ids.map((id) => id.replace(/@(?:[^@\n]{0,200} )?row:\d{1,15}(?=$|\/\d{1,6}$)/, ''))
  return others.length === count - 1 && others.every((id) => id === first)
}
