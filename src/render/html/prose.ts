import { type Html, html, join, type Part } from './html.ts'

/** Where markup goes in a sentence. Holds a number and no markup, so that no input could bring markup in by looking like one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: no text of the page holds them, so they can mark a place
const slotMark = /\u0001(\d+)\u0002/

/** Code in the catalogue's own words, between backticks. */
const code = /`([^`]+)`/

/** A sentence without slots, with its code as code. */
function words(text: string): Html {
  return join(
    text.split(code).map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part)),
    '',
  )
}

/**
 * A sentence of the catalogue as markup. The catalogue takes texts; what has markup of its own (a name in bold, an id
 * as code, a stranger's words) goes through `slot`, and stands in its place afterwards.
 * @param say - gives the sentence, e.g. `(slot) => words.glance.missing(ids.map((id) => slot(page.boldLever(id))))`
 */
export function prose(say: (slot: (part: Part) => string) => string): Html {
  const slots: Part[] = []
  const sentence = say((part) => `\u0001${slots.push(part) - 1}\u0002`)
  return join(
    sentence.split(slotMark).map((part, at) => (at % 2 === 1 ? slots[Number(part)] : words(part))),
    '',
  )
}
