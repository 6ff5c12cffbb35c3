import fc from 'fast-check'

/** One seed for all laws: a run that fails can be run again. */
export const seed = 20_200_619

/** Any string that JavaScript can hold, lone surrogates included. */
export const anyString: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 32, max: 0xff })), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes))

const fillers = [
  'vi',
  'og',
  'ikke',
  'kommunen',
  'me',
  'ikkje',
  'korleis',
  'the',
  'and',
  'of',
  'people',
  'for',
  'å',
  'til',
  'på',
  'i',
  'und',
  'nicht',
  'ёлка',
  'é',
  '2019',
  'e-post',
  "it's",
  'brukar\u00ADmedverknad',
  '😀',
  'SAMHANDLING',
] as const

const separators = [' ', ' ', ' ', ' ', ', ', '. ', '\n', ' – ', '/', '-', '', '\u00AD', '; «', '» '] as const

/**
 * Texts that hold words of a list among others, in any case, with any punctuation between.
 * @param words - such as the terms of a lexicon; phrases too
 */
export function textsWith(words: readonly string[]): fc.Arbitrary<string> {
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 3, arbitrary: fc.constantFrom(...fillers) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((two) => two.join('')) },
    { weight: 1, arbitrary: fc.constantFrom(...words).map((text) => `${text}ene`) },
    { weight: 1, arbitrary: fc.constantFrom(...words).map((text) => text.toUpperCase()) },
  )
  return fc
    .array(fc.tuple(word, fc.constantFrom(...separators)), { maxLength: 25 })
    .map((pieces) => pieces.flat().join('').normalize('NFC'))
}
