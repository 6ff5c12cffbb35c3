/** Marks that add nothing to the width: combining marks, joiners, variation selectors, skin tones. */
const zeroWidth = /^(?:\p{Mn}|\p{Me}|\p{Cf}|[\u{1f3fb}-\u{1f3ff}])$/u

/** First and last code points of characters of two columns: East Asian wide forms and pictures. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x2614, 0x2615],
  [0x26a1, 0x26a1],
  [0x26bd, 0x26be],
  [0x2705, 0x2705],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x2753, 0x2755],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
]

/** Nothing but characters of one column: by far the most common. */
const plain = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2580-\u259f]*$/

function widthOf(char: string): number {
  if (zeroWidth.test(char)) return 0
  const code = char.codePointAt(0) ?? 0
  return wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1
}

/** Columns that a text takes on a terminal, near enough to line up tables. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const char of text) width += widthOf(char)
  return width
}

/** The text in exactly `width` columns: cut with `…` or filled with spaces. */
export function fitWidth(text: string, width: number): string {
  if (plain.test(text)) {
    return text.length <= width ? text.padEnd(width) : `${text.slice(0, Math.max(0, width - 1))}…`.slice(0, width)
  }
  const full = displayWidth(text)
  if (full <= width) return text + ' '.repeat(width - full)
  let [kept, used] = ['', 0]
  for (const char of text) {
    const next = widthOf(char)
    if (used + next > width - 1) break
    kept += char
    used += next
  }
  return width === 0 ? '' : `${kept}…${' '.repeat(width - 1 - used)}`
}
