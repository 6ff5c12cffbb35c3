/** How far into a paragraph the words are looked for that make it small print. */
const lookedAt = 600

const automatic =
  /^\W{0,4}(?:sendt fra (?:min|mitt|outlook|e-post)|send(?:t)? frå (?:min|mi|mitt|outlook)|sent from (?:my|outlook|mail)|hent outlook|last ned outlook|get outlook|skaff deg outlook)/i

/** What programs and employers put below a mail: nobody says it to anyone. */
const trailers: readonly RegExp[] = [
  automatic,
  /^\W{0,4}(?:denne|denna) (?:e-?posten|e-?postmeldinga|e-?postmeldingen|meldinga|meldingen)\b.{0,300}?(?:konfidensiel|fortrolig|fortruleg|taushetsbelagt|teiepliktig|kun (?:ment )?for|berre (?:meint )?for|bare (?:ment )?for|ved en feil|ved ein feil|feil mottaker|feil mottakar)/i,
  /^\W{0,4}(?:informasjonen|innholdet|innhaldet|opplysningene|opplysningane) i denne (?:e-?posten|meldingen|meldinga)\b/i,
  /^\W{0,4}(?:this (?:e-?mail|message|communication)|the (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message))\b.{0,300}?(?:confidential|privileged|intended (?:only|solely|for)|received .{0,30}(?:in error|by mistake))/i,
  /^\W{0,4}(?:confidentiality notice|legal notice|disclaimer|ansvarsfraskrivelse|ansvarsfråskriving|konfidensialitet) ?(?:[:.–-]|$)/i,
  /^\W{0,4}(?:tenk på|ta hensyn til|ta omsyn til|vis hensyn til|vis omsyn til) miljøet,? før du skriv/i,
  /^\W{0,4}(?:please )?(?:consider|think of|think about) the environment before/i,
  /^\W{0,4}(?:virusfri|virus-free|denne e-posten er sjekket for virus|this e-?mail has been (?:checked|scanned))/i,
]

/** Whether a line is one that a telephone or a program adds. */
export function isAutomatic(text: string): boolean {
  return text.length <= 160 && automatic.test(text)
}

/** Whether a paragraph at the end of a mail is small print: that it is confidential, that it came from a telephone. */
export function isTrailer(text: string): boolean {
  const start = text.slice(0, lookedAt)
  return trailers.some((pattern) => pattern.test(start))
}
