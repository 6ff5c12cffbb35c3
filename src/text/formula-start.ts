/**
 * What opens a cell that a spreadsheet works out instead of showing it: `=` and the beginning of an expression, or a sign
 * and a function in capitals (`@SUM(`, `+HYPERKOBLING(`). An arrow (`=>`), a dash before a point and `+47` are none.
 */
const opening =
  /^\s{0,20}(?:=[-+@=]{0,3}(?:[\p{L}_$"'(]|\d)[\p{L}\d._$]{0,30}\(?|[-+@]{1,3}=?\p{Lu}[\p{Lu}\d._]{1,30}\()/u

/** A call of a program through a spreadsheet, `=cmd|' /C calc'!A0`: after a sign, a bar and then an exclamation mark. */
const programCall = /^\s{0,20}[-+@=][^|]{0,100}\|[^!]{0,200}!/

/** How much of a formula is shown. */
const mostShown = 40

/**
 * Finds out whether a cell, written as text, would become a formula where the file is opened in a spreadsheet.
 * @returns its beginning as written, without white space before it; undefined where it would not
 * @see OWASP, CSV Injection
 */
export function formulaOpening(cell: string): string | undefined {
  const found = opening.exec(cell) ?? programCall.exec(cell)
  return found?.[0].trim().slice(0, mostShown)
}
