import type { Rule } from '../../rule.ts'

/** Something that should hold an input and holds only white space. */
export const emptyInput: Rule = {
  severity: 'warning',
  description: 'En celle, et avsnitt eller en fil som skulle inneholde et innspill, er tom.',
  needs: 'set-aside',
  watch: ({ report }) => ({
    addSetAside: ({ source, place, reason, rowHash }) => {
      if (reason !== 'empty') return
      report({
        source,
        place,
        inputId: '',
        ...(rowHash === undefined ? {} : { subjectHash: rowHash }),
        message: 'Her skulle det stått et innspill, men det er tomt.',
        hint: 'Se etter i originalen om svaret er blitt borte på veien. Er det tomt der også, er det ingenting å gjøre.',
      })
    },
  }),
}
