import type { SetAsideReason } from '../../types/input.ts'
import type { BlockUnit } from '../../types/unit.ts'
import { findLetterEnd } from './letter-end.ts'
import { findLetterHead, type LetterPart } from './letter-head.ts'
import { isSignOff } from './letter-lines.ts'
import type { Paragraph } from './text-paragraphs.ts'

/** Blocks of a letter, those of its head and end with their reasons, and what the head says. */
export interface LetterBlocks {
  readonly blocks: readonly BlockUnit[]
  /** As `findLetterHead` gives them: `avsender`, `dato`, `emne`. */
  readonly facts: readonly (readonly [name: string, value: string])[]
}

/**
 * Looks for a letter's head and end among blocks, as is done with the paragraphs of a plain text. A block of which only
 * some lines belong to the head or the end is cut in two at the same place.
 * @param blocks - in the order of the document; those set aside already are left as they are
 * @param isWhole - whether it is a letter only if it has both, and is signed once: several people sign a list of comments
 */
export function setLetterAside(blocks: readonly BlockUnit[], isWhole = false): LetterBlocks {
  // A line's number is the block that it stands in.
  const paragraphs = blocks.flatMap((block, index): Paragraph[] => {
    const lines = block.text
      .split('\n')
      .map((text) => ({ number: index, text: text.trim() }))
      .filter(({ text }) => text !== '')
    return isSetAside(block) || lines.length === 0 ? [] : [{ kind: 'text', lines }]
  })
  const head = findLetterHead(paragraphs)
  const end = findLetterEnd(head?.body ?? paragraphs)
  if (isWhole && (head === undefined || !endsOnce(end))) return { blocks, facts: [] }
  const parts: readonly LetterPart[] = [...(head?.parts ?? []), ...end]
  const pieces = new Map<number, { reason: SetAsideReason | undefined; text: string }[]>()
  for (const { reason, lines } of parts)
    for (const { number, text } of lines) {
      const known = pieces.get(number) ?? []
      const last = known.at(-1)
      if (last !== undefined && last.reason === reason) last.text += `\n${text}`
      else known.push({ reason, text })
      pieces.set(number, known)
    }
  return {
    blocks: blocks.flatMap((block, index) => {
      const found = pieces.get(index)
      if (found === undefined || found.every(({ reason }) => reason === undefined)) return [block]
      return found.map(({ reason, text }) => ({ ...block, text, setAside: reason }))
    }),
    facts: head?.facts ?? [],
  }
}

function endsOnce(parts: readonly LetterPart[]): boolean {
  const ends = parts.filter(({ reason }) => reason === 'sign-off')
  return ends.length > 0 && ends.filter(({ lines }) => isSignOff(lines[0]?.text ?? '')).length <= 1
}

/** A heading may be the subject line of a letter, but is set aside all the same; a point of a list is no part of a head. */
function isSetAside({ setAside }: BlockUnit): boolean {
  return setAside !== undefined
}
