/** Classes of characters, as the word scanner sees them. */
export const characterClass = { unknown: 0, other: 1, word: 2, joiner: 3, ignored: 4 } as const

// Filled character by character as texts are met, so that starting up costs nothing.
const classes = new Uint8Array(0x10000)
const lowers = new Uint16Array(0x10000)
const wordPattern = /^[\p{L}\p{M}\p{N}]$/u

function classOf(code: number, character: string): number {
  if (code === 0xad) return characterClass.ignored
  if (character === "'" || code === 0x2019 || character === '-' || code === 0x2010 || code === 0x2011)
    return characterClass.joiner
  return wordPattern.test(character) ? characterClass.word : characterClass.other
}

function lowerOf(code: number, character: string): number {
  if (code === 0x2019) return 0x27
  if (code === 0x2010 || code === 0x2011) return 0x2d
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}

function learn(code: number): void {
  const character = String.fromCharCode(code)
  lowers[code] = lowerOf(code, character)
  classes[code] = classOf(code, character)
}

/**
 * Class of a UTF-16 code unit: part of a word (letter, mark or digit in any script), joiner (apostrophe, hyphen),
 * ignored inside words (soft hyphen) or other. Surrogates are `other`.
 * @param code - 0–65535
 */
export function characterClassOf(code: number): number {
  if (classes[code] === characterClass.unknown) learn(code)
  return classes[code] ?? characterClass.other
}

/**
 * Lower case of a code unit that {@link characterClassOf} has seen; typographic apostrophes and hyphens become the
 * plain ones. One unit in, one unit out, so that offsets stay those of the original text.
 * @param code - 0–65535
 */
export function lowerCaseOf(code: number): number {
  return lowers[code] ?? code
}
