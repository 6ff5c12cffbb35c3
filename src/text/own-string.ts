/**
 * The same text in memory of its own. What a parser gives is often a window into the whole chunk of the file; keeping
 * one quote of it would keep the chunk.
 */
export function ownString(text: string): string {
  // Joining makes a rope, and slicing a rope first copies it flat.
  return ` ${text}`.slice(1)
}
