import type { Nodes } from 'mdast'
import type { SetAsideReason } from '../../types/input.ts'
import type { Unit } from '../../types/unit.ts'
import { collectBytes } from '../bytes/collect.ts'
import { readDocument } from '../read-document.ts'
import type { ReadContext, ReadOptions } from '../reader.ts'
import { richUnits } from '../rich/rich-units.ts'
import { isDateLine } from '../text/letter-lines.ts'
import { furnitureMark } from './furniture.ts'
import { pageToMdast } from './html-tree.ts'
import { namedEncoding } from './page-encoding.ts'
import { pageFacts } from './page-facts.ts'
import { lostPage, pageFlawOf } from './page-flaw.ts'
import { parsePage } from './page-tree.ts'

/**
 * Reads a saved web page: paragraphs, points of lists, cells of tables and what was filled into forms are inputs;
 * headings and names of groups give `section`. What belongs to the page and not to what it says (navigation, header,
 * footer, banners, buttons) is set aside, and so are the head and the end of a letter; what cannot be seen is no text.
 * Title, author and date are facts.
 * Encoding: the one that was set, a byte-order mark, the one that the page names, else as any text.
 * Findings: `nested-too-deep`, `document-too-large`, `undecodable-bytes`.
 * @throws {HovedgrepError} USAGE when the encoding that was set is unknown
 */
export async function* readHtml(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  const collected = await collectBytes(bytes, options, context)
  const page = 'bytes' in collected ? collected.bytes : Buffer.alloc(0)
  const encoding = options.encoding ?? namedEncoding(page)
  const document = await readDocument(inOnePiece(page), { ...options, encoding }, context, 'html')
  if ('units' in collected) yield collected.units
  else yield 'units' in document ? document.units : pageUnits(document.text, context)
}

async function* inOnePiece(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

function pageUnits(html: string, context: ReadContext): readonly Unit[] {
  try {
    const page = parsePage(html)
    const { root, marks, isForm } = pageToMdast(page, furnitureMark)
    const setAside = new Map<Nodes, SetAsideReason>()
    for (const part of marks.keys()) setAsideAll(part, setAside)
    const units = richUnits(root, { properties: pageFacts(page), letter: isForm ? 'none' : 'whole', setAside })
    return units.map((unit) => (isDated(unit) ? { ...unit, setAside: 'reference' } : unit))
  } catch (flaw) {
    return lostPage(context, pageFlawOf(flaw), { tooDeep, tooLarge })
  }
}

/** What a page says of its own date. */
const dateLabel = /^(?:publisert|sist (?:oppdatert|endret|endra)|oppdatert|dato|published|(?:last )?updated|date) ?:? /i

function isDated(unit: Unit): boolean {
  return unit.kind === 'block' && unit.setAside === undefined && isDateLine(unit.text.replace(dateLabel, ''))
}

function setAsideAll(node: Nodes, setAside: Map<Nodes, SetAsideReason>): void {
  setAside.set(node, 'page-furniture')
  if ('children' in node) for (const child of node.children) setAsideAll(child, setAside)
}

const tooDeep = {
  message: 'Siden har så mange lag av elementer i hverandre at den ikke lar seg lese.',
  hint: 'Åpne den i en nettleser, og lagre teksten som .txt.',
}

const tooLarge = {
  message: 'Siden har flere elementer enn noen side trenger, og er ikke lest.',
  hint: 'Del den opp, eller lagre teksten som .txt.',
}
