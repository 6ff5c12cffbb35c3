import type { Break, Image, PhrasingContent } from 'mdast'

/** How words are set. */
export interface TextStyle {
  readonly isStrong: boolean
  readonly isEmphasised: boolean
}

/** Gathers the words of one paragraph, with the white space that a browser shows. */
export interface ParagraphBuilder {
  /** Adds words; runs of blanks and line ends are one space, unless all is kept exactly as it is. */
  readonly addText: (text: string, style: TextStyle, isExact?: boolean) => void
  readonly addImage: () => void
  /** Begins a new line in the paragraph. */
  readonly addBreak: () => void
  /** Whether nothing can be seen in the line that was begun last. */
  readonly isBlankLine: () => boolean
  /** Gives the content and begins anew; empty when there is nothing to be seen. */
  readonly finish: () => PhrasingContent[]
}

/** Words in one style. */
interface Run {
  readonly type: 'run'
  text: string
  readonly style: TextStyle
}

/** White space as HTML has it. Others, such as the no-break space, are characters like any other. */
const blanks = /[ \t\n\f\r]+/g
const unseen = /^[\s\u00AD\u200B-\u200D\u2060\uFEFF]*$/
const unseenStart = /^[\s\u200B\u2060\uFEFF]+/
const unseenEnd = /[\s\u200B\u2060\uFEFF]/

/** Makes a builder. */
export function createParagraphBuilder(): ParagraphBuilder {
  let pieces: (Run | Break | Image)[] = []
  let endsInSpace = true
  let isSeen = false
  let hasContent = false

  return {
    addText(text, style, isExact = false) {
      const spaced = isExact ? text : text.replace(blanks, ' ')
      const words = !isExact && endsInSpace && spaced.startsWith(' ') ? spaced.slice(1) : spaced
      if (words === '') return
      endsInSpace = !isExact && words.endsWith(' ')
      if (!unseen.test(words)) hasContent = isSeen = true
      const last = pieces.at(-1)
      if (last?.type === 'run' && isSame(last.style, style)) last.text += words
      else pieces.push({ type: 'run', text: words, style })
    },
    addImage() {
      pieces.push({ type: 'image', url: '' })
      endsInSpace = false
      hasContent = isSeen = true
    },
    addBreak() {
      const last = pieces.at(-1)
      if (endsInSpace && last?.type === 'run') last.text = last.text.slice(0, -1)
      pieces.push({ type: 'break' })
      endsInSpace = true
      isSeen = false
    },
    isBlankLine: () => !isSeen,
    finish() {
      const content = hasContent ? trimmed(pieces).map(toNode) : []
      pieces = []
      endsInSpace = true
      isSeen = hasContent = false
      return content
    },
  }
}

function isSame(one: TextStyle, other: TextStyle): boolean {
  return one.isStrong === other.isStrong && one.isEmphasised === other.isEmphasised
}

/** Leaves out what cannot be seen at either end. */
function trimmed(pieces: readonly (Run | Break | Image)[]): (Run | Break | Image)[] {
  let from = 0
  let to = pieces.length
  while (from < to && isUnseen(pieces[from])) from++
  while (to > from && isUnseen(pieces[to - 1])) to--
  return pieces.slice(from, to).map((piece, index, all) => {
    if (piece.type !== 'run') return piece
    const start = index === 0 ? piece.text.replace(unseenStart, '') : piece.text
    return { ...piece, text: index === all.length - 1 ? withoutUnseenEnd(start) : start }
  })
}

function isUnseen(piece: Run | Break | Image | undefined): boolean {
  return piece?.type === 'break' || (piece?.type === 'run' && unseen.test(piece.text))
}

function withoutUnseenEnd(text: string): string {
  let end = text.length
  while (end > 0 && unseenEnd.test(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}

function toNode(piece: Run | Break | Image): PhrasingContent {
  if (piece.type !== 'run') return piece
  const { isStrong, isEmphasised } = piece.style
  const words: PhrasingContent = { type: 'text', value: piece.text }
  const slanted: PhrasingContent = isEmphasised ? { type: 'emphasis', children: [words] } : words
  return isStrong ? { type: 'strong', children: [slanted] } : slanted
}
