import { nearest } from '../../../taxonomy/nearest.ts'
import { quote } from '../../../taxonomy/quote.ts'
import { nameWords } from '../../../text/columns/column-name.ts'
import { meaningfulKeys, usualKeys } from '../../../text/columns/front-matter-keys.ts'
import { nearMiss } from '../../near-miss.ts'
import type { Rule } from '../../rule.ts'

/**
 * A key of front matter that is not known. Anybody may write keys of their own, so unless the settings list them, only
 * a slip of the hand for a key with a meaning is told of (`avsnder`): what it says would not be used.
 */
export const unknownFrontMatterKey: Rule = {
  severity: 'warning',
  description: 'En nøkkel øverst i en Markdown-fil er ukjent, trolig en skrivefeil.',
  needs: 'documents',
  watch: ({ report, settings: { knownFrontMatter: own = [] } }) => {
    const known = new Set([...meaningfulKeys, ...usualKeys, ...own.map(fold)])
    const meantBy = (key: string): string | undefined =>
      own.length > 0 ? nearest(key, [...own, ...meaningfulKeys]) : nearMiss(key, meaningfulKeys)
    return {
      addDocument: ({ source, facts, places }) => {
        facts.forEach(([name], at) => {
          const key = fold(name)
          const place = places?.[at]
          if (place === undefined || known.has(key)) return
          const meant = meantBy(key)
          if (meant === undefined && own.length === 0) return
          report({
            source,
            place,
            inputId: '',
            message: `Nøkkelen ${quote(name)} øverst i filen er ukjent, og det den sier, blir ikke brukt.`,
            hint:
              meant === undefined
                ? 'Rett nøkkelen, eller legg den til i check.known-front-matter.'
                : `Mente du ${quote(meant)}?`,
          })
        })
      },
    }
  },
}

function fold(key: string): string {
  return nameWords(key).join(' ') || key
}
