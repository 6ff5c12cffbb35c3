/** Longest text that {@link quote} shows whole, in UTF-16 units. */
export const longestQuote = 60

/** Puts a text in guillemets for a message, white space folded, shortened with `…` to at most {@link longestQuote} units. */
export function quote(text: string): string {
  // A stranger's text may be megabytes long: fold only what can be shown.
  const folded = text
    .slice(0, 4 * longestQuote)
    .replace(/\s+/g, ' ')
    .trim()
  if (folded.length <= longestQuote && text.length <= 4 * longestQuote) return `«${folded}»`
  const cut = folded.slice(0, longestQuote - 1)
  const last = cut.charCodeAt(cut.length - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return `«${splitsPair ? cut.slice(0, -1) : cut}…»`
}
