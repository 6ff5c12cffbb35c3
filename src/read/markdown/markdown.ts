import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Unit } from '../../types/unit.ts'
import { readDocument } from '../read-document.ts'
import type { ReadContext, ReadOptions } from '../reader.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { readFrontMatter } from './read-front-matter.ts'

/**
 * Reads Markdown (CommonMark with GitHub's extensions and YAML front matter) through a parser. Each paragraph, list
 * item, quoted paragraph and table cell with prose is a block at its first line; headings and group labels give
 * `section`. Everything else is set aside with its reason.
 * Findings: `front-matter-invalid`, `markdown-unreadable`, `document-too-large`, `undecodable-bytes`.
 * @throws {HovedgrepError} USAGE when the encoding that was set is unknown
 */
export async function* readMarkdown(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  const document = await readDocument(bytes, options, context, 'markdown')
  yield 'units' in document ? document.units : unitsOf(document.text, context)
}

/** Quotes or lists within each other, in a number that no person writes: the parser's time grows with its square. */
const nestedTooDeep = /^(?:(?:> ?){200}|(?:[-*+] ){200})/m

const nothing: Unit = { kind: 'block', place: 'line:1', text: '', section: [], column: '', meta: [], setAside: 'empty' }

function unitsOf(text: string, context: ReadContext): readonly Unit[] {
  if (text.trim() === '') return [nothing]
  if (nestedTooDeep.test(text)) return tooDeep(context)
  try {
    const tree: Nodes = fromMarkdown(text, {
      extensions: [gfm(), frontmatter(['yaml'])],
      mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
    })
    const first = 'children' in tree ? tree.children[0] : undefined
    const facts = first?.type === 'yaml' ? readFrontMatter(first.value, context) : []
    const found = markdownBlocks(tree, placeOf)
    // Link definitions alone say nothing.
    const blocks = found.length > 0 ? found : [nothing]
    return facts.length > 0 ? [{ kind: 'document', meta: facts }, ...blocks] : blocks
  } catch (error) {
    // Nesting that exhausts the parser's stack; anything else is our own bug.
    if (!(error instanceof RangeError)) throw error
    return tooDeep(context)
  }
}

function placeOf(node: Nodes): string {
  return `line:${node.position?.start.line ?? 1}`
}

function tooDeep(context: ReadContext): readonly Unit[] {
  const message = 'Filen er så dypt nøstet at den ikke lar seg lese som Markdown.'
  const finding = { rule: 'markdown-unreadable', severity: 'error', place: '', inputId: '' } as const
  context.onFinding({ ...finding, source: context.source, message, hint: 'Les den som tekst med --from text.' })
  return [{ kind: 'unreadable', place: 'line:1', count: 1 }]
}
