/** What a fix does (retting), each with its count in the summary. */
export const fixKinds = ['encoding', 'space', 'id', 'spelling', 'line-end'] as const

/** One of {@link fixKinds}. */
export type FixKind = (typeof fixKinds)[number]

/** A stretch of a text that is replaced; never one that begins or ends a line. */
export interface Edit {
  readonly kind: FixKind
  /** UTF-16 offsets, half-open. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with the edits made. @param edits - none overlap, in any order */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  return parts.join('') + text.slice(at)
}

/** White space that a cell or a line may have around it without anybody meaning something by it. */
const outerSpace = /[ \t\u00A0\uFEFF]/

/** Where what a stretch of text says begins and ends; an empty stretch at `start` where it says nothing. */
export function trimmed(text: string, start: number, end: number): readonly [start: number, end: number] {
  let [from, to] = [start, end]
  while (to > from && outerSpace.test(text.charAt(to - 1))) to--
  while (from < to && outerSpace.test(text.charAt(from))) from++
  return [from, to]
}
