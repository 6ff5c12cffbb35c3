/**
 * Characters from which a text that stands twice says something. Below it are the courtesies of consultations, which
 * people who know nothing of each other write in the same words: «Ingen kommentar», «Takk for innspillet!», «Vi støtter
 * forslaget i sin helhet.»
 */
const shortestCopy = 50

/**
 * Whether a text is long enough for likeness to mean that one was made of the other.
 * @param length - in UTF-16 units
 */
export function isLongEnough({ length }: { readonly length: number }): boolean {
  return length >= shortestCopy
}
