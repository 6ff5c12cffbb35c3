import { XmlFlaw } from '../xml/xml-parser.ts'

/** Elements that may still be written; each costs some two kilobytes of memory once it is a tree. */
export interface Budget {
  elements: number
}

/** What a whole document may have: thousands of pages, in about a gigabyte of memory. */
export const documentBudget = 500_000

/** What was written so far, for {@link DocxWriter.cut}. */
export interface Mark {
  readonly at: number
  readonly letters: number
  readonly pictures: number
}

/** Pieces that were cut out, and what they held. */
export interface Cut {
  readonly pieces: readonly string[]
  /** Texts that are more than white space. */
  readonly letters: number
  readonly pictures: number
}

/** Collects the XML that is handed on. */
export interface DocxWriter {
  /** @param attributes - as they stand in a tag; values escaped */
  readonly open: (name: string, attributes?: string) => void
  readonly close: (name: string) => void
  readonly empty: (name: string, attributes?: string) => void
  readonly text: (text: string) => void
  readonly picture: () => void
  /** From here on nothing is written until {@link show} was called as often. */
  readonly hide: () => void
  readonly show: () => void
  readonly mark: () => Mark
  /** Takes out what was written since a mark. */
  readonly cut: (since: Mark) => Cut
  readonly paste: (cut: Cut) => void
  readonly finish: () => string
}

/** A picture, as little as makes one. */
const picture =
  '<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill>' +
  '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'

/**
 * Makes an empty one.
 * @param budget - what is written is taken from it; beyond it, an {@link XmlFlaw} (too-large) is thrown
 */
export function createDocxWriter(budget: Budget): DocxWriter {
  const pieces: string[] = []
  let [letters, pictures, hidden] = [0, 0, 0]

  function open(name: string, attributes = ''): void {
    if (hidden > 0) return
    if (--budget.elements < 0) throw new XmlFlaw('too-large')
    pieces.push(`<${name}${attributes}>`)
  }

  return {
    open,
    empty: (name, attributes = '') => open(name, `${attributes}/`),
    close(name) {
      if (hidden === 0) pieces.push(`</${name}>`)
    },
    text(text) {
      if (hidden > 0) return
      if (/\S/.test(text)) letters++
      pieces.push(escapeXml(text))
    },
    picture() {
      if (hidden > 0) return
      pictures++
      budget.elements -= 8
      pieces.push(picture)
    },
    hide() {
      hidden++
    },
    show() {
      hidden--
    },
    mark: () => ({ at: pieces.length, letters, pictures }),
    cut(since) {
      const taken = pieces.splice(since.at)
      const cut = { pieces: taken, letters: letters - since.letters, pictures: pictures - since.pictures }
      letters = since.letters
      pictures = since.pictures
      return cut
    },
    paste(cut) {
      for (const piece of cut.pieces) pieces.push(piece)
      letters += cut.letters
      pictures += cut.pictures
    },
    finish: () => pieces.join(''),
  }
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': ' ' }

/** Makes a text part of XML, within a tag or outside. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => escapes[character] ?? '')
}
