/** Words that deny, folded, in bokmål, nynorsk and English. */
const negators = new Set(['ikke', 'ikkje', 'ingen', 'inga', 'no', 'not'])

/** Words that ask for more of the same. */
const quantifiers = new Set(['flere', 'fleire', 'mer', 'meir', 'enda', 'endå', 'more', 'another'])

/**
 * Whether a word denies. Alone that says little of what follows («vi kan ikke prøve» is about trying); only together
 * with a quantifier does it say that the speaker wants something else («vi trenger ikke flere kurs»).
 * @param word - folded
 */
export function isNegator(word: string): boolean {
  return negators.has(word)
}

/**
 * Whether a word asks for more.
 * @param word - folded
 */
export function isQuantifier(word: string): boolean {
  return quantifiers.has(word)
}
