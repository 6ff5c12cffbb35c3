import { createWordBuffer, scanWords } from '../../../text/scan-words.ts'
import type { Rule } from '../../rule.ts'

/** Words of an input above which {@link tooLong} speaks unless set: two close pages. */
export const defaultMaxWords = 1000

/** An input of so many words that one label cannot say what it is about; often several answers in one cell. */
export const tooLong: Rule = {
  severity: 'warning',
  description: 'Innspillet har så mange ord (check.max-words) at det trolig er flere innspill i ett.',
  needs: 'rows',
  watch: ({ report, settings }) => {
    const most = settings.maxWords ?? defaultMaxWords
    const words = createWordBuffer()
    return {
      addRow: ({ input: { source, place, id, text } }) => {
        // A word and what parts it from the next take two characters.
        if (text.length < 2 * most) return
        scanWords(text, words)
        if (words.count <= most) return
        report({
          source,
          place,
          inputId: id,
          message: `Innspillet har ${words.count} ord, flere enn ${most}, og får likevel bare ett hovedgrep.`,
          hint: 'Del det opp i ett innspill per forslag, eller hev grensen med check.max-words.',
        })
      },
    }
  },
}
