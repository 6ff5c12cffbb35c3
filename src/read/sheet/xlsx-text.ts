import { flaws, SheetFlaw } from './sheet-flaw.ts'
import { mostStringBytes, mostStrings } from './sheet-limits.ts'
import type { SheetPackage } from './sheet-package.ts'
import { localName, readXml } from './sheet-xml.ts'

/** Puts a text together from its runs, without formats and without the phonetic guides of Japanese. */
export interface TextCollector {
  /** @param name - local name of an element within the text */
  readonly open: (name: string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** Gives the text so far and begins the next. */
  readonly take: () => string
}

/** Makes a collector. */
export function createTextCollector(): TextCollector {
  let collected = ''
  let isText = false
  let phonetic = 0
  return {
    open(name) {
      if (name === 'rPh') phonetic++
      else if (name === 't') isText = true
    },
    close(name) {
      if (name === 'rPh') phonetic--
      else if (name === 't') isText = false
    },
    text(text) {
      if (isText && phonetic === 0) collected += text
    },
    take() {
      const text = unescapeText(collected)
      collected = ''
      isText = false
      phonetic = 0
      return text
    },
  }
}

/** Brings back the characters that Excel writes as `_x000D_`, since XML cannot hold them or would change them. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}

/**
 * Reads the texts that cells point to by number.
 * @param part - name of the part; empty where there is none
 */
export async function readStrings(parts: SheetPackage, part: string): Promise<string[]> {
  const strings: string[] = []
  if (part === '') return strings
  const collector = createTextCollector()
  await readXml(parts.read(part, mostStringBytes), {
    open: (name) => collector.open(localName(name)),
    close(name) {
      const local = localName(name)
      collector.close(local)
      if (local !== 'si') return
      if (strings.length >= mostStrings) throw new SheetFlaw(flaws.piece)
      strings.push(collector.take())
    },
    text: collector.text,
  })
  return strings
}
