/**
 * What {@link foldedUnit} gives for code units that are no part of a word. All are below 32, where no letter, mark or
 * digit is, so one number tells both the class of a character and its lower case.
 */
export const unitClass = { unknown: 0, other: 1, apostrophe: 2, hyphen: 3, ignored: 4, firstWord: 32 } as const

// Filled character by character as texts are met, so that starting up costs nothing.
const folded = new Uint16Array(0x10000)
const wordPattern = /^[\p{L}\p{M}\p{N}]$/u

function learn(code: number): number {
  const character = String.fromCharCode(code)
  const unit = classify(code, character)
  folded[code] = unit
  return unit
}

function classify(code: number, character: string): number {
  if (code === 0xad) return unitClass.ignored
  if (code === 0x27 || code === 0x2019) return unitClass.apostrophe
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return unitClass.hyphen
  if (!wordPattern.test(character)) return unitClass.other
  const lower = character.toLowerCase()
  // One unit in, one unit out, so that offsets stay those of the original text.
  return lower.length === 1 ? lower.charCodeAt(0) : code
}

/**
 * A UTF-16 code unit as word comparison sees it: the lower case of a letter, mark or digit of any script (≥ 32), or
 * one of {@link unitClass}: apostrophe, hyphen, ignored (soft hyphen), other (surrogates among them).
 * @param code - 0–65535
 */
export function foldedUnit(code: number): number {
  const unit = folded[code] ?? unitClass.other
  return unit === unitClass.unknown ? learn(code) : unit
}
