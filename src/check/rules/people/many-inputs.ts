import { quote } from '../../../taxonomy/quote.ts'
import { respondentKey } from '../../../text/respondent-key.ts'
import type { Input } from '../../../types/input.ts'
import { fingerprintHex, fingerprintOf } from '../../fingerprint-map.ts'
import type { Rule } from '../../rule.ts'
import { createTableBook } from '../../table-book.ts'

/** A respondent with more answers than the limit. */
interface Eager {
  readonly first: Input
  answers: number
}

/**
 * A respondent with more answers than the settings allow: one finding, at the first answer above the limit. A row of a
 * table is an answer however many questions it answers, and so is a whole document, however many paragraphs it has.
 */
export const manyInputs: Rule = {
  severity: 'warning',
  description: 'En avsender har flere svar enn check.max-inputs-per-respondent.',
  needs: 'rows',
  watch: ({ report, settings: { maxInputsPerRespondent: most } }) => {
    if (most === undefined) return {}
    const tables = createTableBook()
    /** Answers by hash of the name: a number each, whatever the names. */
    const answers = new Map<number, number>()
    /** The source of the first answer, and the names that have others. */
    const sources = new Map<number, string>()
    const across = new Set<number>()
    const eager = new Map<number, Eager>()
    /** The answer last counted: its inputs follow each other. */
    let lastAnswer = ''
    return {
      addTable: tables.add,
      addRow: ({ input }) => {
        const key = respondentKey(input.respondent.name)
        if (key === '') return
        const answer = `${input.source}\u0000${tables.rowOf(input)?.place ?? ''}\u0000${key}`
        if (answer === lastAnswer) return
        lastAnswer = answer
        const name = fingerprintOf(key)
        const source = sources.get(name)
        if (source === undefined) sources.set(name, input.source)
        else if (source !== input.source) across.add(name)
        const count = (answers.get(name) ?? 0) + 1
        answers.set(name, count)
        const known = eager.get(name)
        if (known !== undefined) known.answers = count
        else if (count > most) eager.set(name, { first: input, answers: count })
      },
      finish: () => {
        for (const [name, { first, answers: count }] of eager) {
          report({
            source: first.source,
            place: first.place,
            inputId: first.id,
            message: `${quote(first.respondent.name)} har ${count} svar, flere enn ${most}.`,
            hint: 'Se etter om noe er levert flere ganger. Rapporten teller også hver avsender én gang.',
            extent: count,
            isAcrossSources: across.has(name),
            groupHash: fingerprintHex(first.respondent.name.trim().toLowerCase()),
          })
        }
      },
    }
  },
}
