/**
 * Source of a regular expression for the beginning of a cell that a spreadsheet would take for a formula: `=`, `+`, `-`, `@`
 * (also full-width), tab or carriage return, also after white space. Linear: anchored, one quantifier.
 * @see OWASP, CSV Injection
 */
export const formulaStart = '^\\s*[=+\\-@＝＋－＠\\t\\r]'
