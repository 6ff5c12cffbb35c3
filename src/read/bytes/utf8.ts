/**
 * Counts the bytes at the end that begin a UTF-8 character which is not complete yet.
 * @returns integer 0–3
 * @see RFC 3629, section 3
 */
export function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < sequenceLength(byte) ? back : 0
  }
  return 0
}

/**
 * Tells whether bytes that are not valid UTF-8 are damaged UTF-8 rather than another encoding: whether whole multi-byte
 * characters outnumber the bytes that fit nowhere. In Windows-1252 text, whole ones hardly ever occur.
 */
export function looksLikeUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0)
    let taken = 1
    while (taken < length && ((bytes[at + taken] ?? 0) & 0xc0) === 0x80) taken++
    if (length === 0 || taken < length) broken++
    else if (length > 1) whole++
    at += taken
  }
  return whole > broken
}

/** Bytes of the character that `byte` begins, 1–4; 0 when no character begins so. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1
  if (byte < 0xc2) return 0
  if (byte < 0xe0) return 2
  if (byte < 0xf0) return 3
  return byte < 0xf5 ? 4 : 0
}

/**
 * Tells how many bytes the character takes that begins at a place.
 * @returns 1–4; 0 when no whole and valid character begins there
 * @see RFC 3629, section 4
 */
export function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0xff
  const length = sequenceLength(lead)
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1] ?? 0
  // Longer than need be, half of a surrogate pair, or beyond the last code point.
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0
  return length
}
