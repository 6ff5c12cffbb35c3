/** What looks like UTF-8 that was read as another encoding. */
export interface Mojibake {
  /** Damaged places in the text, integer ≥ 1. */
  readonly count: number
  /** The first word that has one, as it stands. */
  readonly written: string
  /** The same word as it was most likely meant; equal to `written` where that cannot be told. */
  readonly meant: string
}

/**
 * A first byte of a character in UTF-8, seen as a letter of Windows-1252 (Ã, Â, â, ð, ï, and Å and Ä for Sámi letters)
 * or of Mac Roman (√), and what can follow it. Only pairs that no language writes: after Ã, signs that may end a word
 * in capitals (`IRMÃ»`) count only where a letter comes next (`Ã…pen`).
 */
const pairs =
  /Ã(?:[\u0080-\u009F¡¢£¤¥¦§¨©ª¬\u00AD®¯°±²³´µ¶·¸¹º¼½¾¿ŒœŠšŸŽžƒˆ˜†‡‰€‚„•™]|[\u00A0«»‘’“”–—…‹›](?=\p{L}))|Â[\u0080-\u00BF]|â(?:€|‚¬|„¢|†’|\u0080)|ð[Ÿ\u009F]|ï(?:»¿|¿½)|Å[¡¾]|Ä\u008D|√[∏•¶]/gu

/** Units to either side of a damaged place that are shown with it. */
const reach = 30

/**
 * Finds UTF-8 that was read as Windows-1252, Latin-1 or Mac Roman (`Ã¸`, `â€™`, `√∏`), also where it happened twice
 * (`ÃƒÂ¸`). Linear in the text.
 * @returns undefined when there is none
 */
export function findMojibake(text: string): Mojibake | undefined {
  let count = 0
  let first = -1
  for (const { index, 0: found } of text.matchAll(pairs)) {
    // `Â` may end a word in capitals before a sign.
    if (found.startsWith('Â') && index > 0 && /\p{Lu}/u.test(text.charAt(index - 1))) continue
    count++
    if (first < 0) first = index
  }
  if (first < 0) return undefined
  const written = wordAt(text, first)
  return { count, written, meant: repair(written) }
}

/** The word in which a place stands. A no-break space may be half of a character, and ends none. */
function wordAt(text: string, index: number): string {
  const isEnd = (unit: string): boolean => unit === '' || unit === ' ' || unit === '\n' || unit === '\t'
  let start = index
  while (start > Math.max(0, index - reach) && !isEnd(text.charAt(start - 1))) start--
  let end = index + 1
  while (end < index + reach && !isEnd(text.charAt(end))) end++
  return text.slice(start, end)
}

/** How often a text can have gone through the wrong encoding before nobody could read it. */
const mostRounds = 3

function repair(written: string): string {
  let text = written
  for (let round = 0; round < mostRounds; round++) {
    const better = decodeOnce(text)
    if (better === text) break
    text = better
  }
  return text
}

/** Characters of Windows-1252 from 0x80 to 0x9F; a space where it has none. @see WHATWG Encoding Standard */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** The vowels of Norwegian, read as Mac Roman. */
const macintosh: Readonly<Record<string, string>> = { '√∏': 'ø', '√•': 'å', '√¶': 'æ', '√ò': 'Ø', '√Ö': 'Å', '√Ü': 'Æ' }

function decodeOnce(text: string): string {
  let decoded = ''
  for (let i = 0; i < text.length; ) {
    const mac = macintosh[text.slice(i, i + 2)]
    const length = mac === undefined ? sequenceAt(text, i) : 2
    decoded += mac ?? (length === 1 ? text.charAt(i) : String.fromCodePoint(codePointAt(text, i, length)))
    i += length
  }
  return decoded
}

/** How many characters stand for the bytes of one character of UTF-8; 1 where they do not. */
function sequenceAt(text: string, start: number): number {
  const lead = byteOf(text, start)
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 1
  for (let i = 1; i < length; i++) {
    const byte = byteOf(text, start + i)
    if (byte < 0x80 || byte > 0xbf) return 1
  }
  // Halves of pairs, and what lies beyond Unicode, are no characters.
  const point = codePointAt(text, start, length)
  return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? 1 : length
}

function codePointAt(text: string, start: number, length: number): number {
  let point = byteOf(text, start) & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07)
  for (let i = 1; i < length; i++) point = (point << 6) | (byteOf(text, start + i) & 0x3f)
  return point
}

/** The byte that Windows-1252 shows as this character; −1 if it shows none so. */
function byteOf(text: string, index: number): number {
  if (index >= text.length) return -1
  const code = text.charCodeAt(index)
  if (code <= 0xff) return code
  const at = windows.indexOf(text.charAt(index))
  return at < 0 ? -1 : 0x80 + at
}
