import { HovedgrepError } from '../errors.ts'
import type { Lever, Taxonomy } from '../types/taxonomy.ts'
import { nearest } from './nearest.ts'
import { quote } from './quote.ts'

/**
 * Finds the lever that a user asked for, by id (any case) or by number.
 * @param asked - such as `forsok` or `6`
 * @throws {HovedgrepError} USAGE when there is none, with the nearest id and all ids
 */
export function findLever(taxonomy: Taxonomy, asked: string): Lever {
  const wanted = asked.trim().toLowerCase()
  const lever = taxonomy.levers.find(({ id, number }) => id === wanted || String(number) === wanted)
  if (lever !== undefined) return lever
  const ids = taxonomy.levers.map(({ id }) => id)
  const meant = nearest(wanted, ids)
  const suggestion = meant === undefined ? '' : `Mente du «${meant}»? `
  throw new HovedgrepError('USAGE', `Hovedgrepet ${quote(asked)} finnes ikke.`, {
    hint: `${suggestion}Velg blant ${ids.join(', ')}, eller et nummer fra 1 til ${ids.length}.`,
  })
}
