import { type PersonalKind, type PersonalSpan, personalKinds } from '../../../src/types/personal.ts'

/** A text with what is to be found in it. */
export interface Labelled {
  readonly text: string
  readonly spans: readonly PersonalSpan[]
}

function kindOf(word: string): PersonalKind {
  const kind = personalKinds.find((known) => known === word)
  if (kind === undefined) throw new Error(`no kind «${word}»`)
  return kind
}

/** Takes the marks out of a text: `Ring ⟦phone:912 34 567⟧`. */
export function parseMarked(marked: string): Labelled {
  const spans: PersonalSpan[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(/⟦([a-z-]+):([^⟧]*)⟧/g)) {
    text += marked.slice(at, match.index)
    const [whole, kind = '', value = ''] = match
    spans.push({ kind: kindOf(kind), start: text.length, end: text.length + value.length })
    text += value
    at = match.index + whole.length
  }
  return { text: text + marked.slice(at), spans }
}
