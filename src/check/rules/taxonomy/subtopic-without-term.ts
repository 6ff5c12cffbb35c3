import type { Lever, Subtopic } from '../../../types/taxonomy.ts'
import type { CheckedTaxonomy, TaxonomyRule } from '../../taxonomy-rule.ts'
import { nameLever } from './lever-words.ts'

/**
 * A subtopic that no term shows, so that every report says that nobody mentioned it. Terms that never come to anything,
 * because another term takes their words, do not count. Of English alone only where the lever has English terms at all.
 */
export const subtopicWithoutTerm: TaxonomyRule = {
  severity: 'warning',
  description: 'Et deltema har ingen termer, så ingen innspill kan vise det.',
  needs: 'taxonomy',
  inspect: (checked) =>
    checked.taxonomy.levers.flatMap((lever, at) =>
      lever.subtopics.flatMap((subtopic, part) => {
        const message = flawOf(checked, lever, at, subtopic)
        if (message === undefined) return []
        const hint = 'Legg inn minst én term, eller ta bort deltemaet: uten termer står det alltid som ikke nevnt.'
        return [{ at: checked.places.subtopicAt(at, part), message, hint }]
      }),
    ),
}

function flawOf({ facts }: CheckedTaxonomy, lever: Lever, at: number, { id }: Subtopic): string | undefined {
  const what = `Deltemaet ${id} i ${nameLever(lever)}`
  const own = facts.filter((fact) => fact.lever === at && fact.term.subtopic === id)
  if (own.length === 0) return `${what} har ingen termer.`
  const works = own.filter(({ found }) => {
    const winner = found === undefined ? undefined : facts[found]
    return winner?.lever === at && winner.term.subtopic === id
  })
  if (works.length === 0) return `${what} har bare termer som aldri gir treff, fordi andre termer tar ordene.`
  if (works.some(({ language }) => language === 'en')) {
    const isNorwegianless = works.every(({ language }) => language === 'en')
    const hasNorwegian = facts.some((fact) => fact.lever === at && fact.language === 'no')
    return isNorwegianless && hasNorwegian ? `${what} har ingen norske termer, bare engelske.` : undefined
  }
  const hasEnglish = facts.some((fact) => fact.lever === at && fact.language === 'en')
  return hasEnglish ? `${what} har ingen engelske termer, bare norske.` : undefined
}
