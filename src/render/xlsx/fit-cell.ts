/** The most that a cell of Excel holds, in UTF-16 units. @see Microsoft, Excel specifications and limits */
export const mostCellUnits = 32_767

/**
 * The text, or as much of its beginning as a cell holds, with a mark at its end that says so. No character is cut in half.
 * @param mark - what stands after the part that is kept
 */
export function fitCell(text: string, mark: string): string {
  if (text.length <= mostCellUnits) return text
  const end = mostCellUnits - mark.length
  const last = text.charCodeAt(end - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end) + mark
}
