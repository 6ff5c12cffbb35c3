import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cutMarkdown } from '../../../src/read/markdown/cut-markdown.ts'
import { createPieceReader } from '../../../src/read/markdown/markdown.ts'
import { definitionsOf } from '../../../src/read/markdown/parse-piece.ts'
import { type PageNode, type PageTree, parsePage } from '../../../src/read/web/page-tree.ts'
import { readBytes, segment } from './read-fixture.ts'

const path = fileURLToPath(
  new URL('../../../../shared/conformance/commonmark/commonmark-0.31-tests.json', import.meta.url),
)

interface Example {
  readonly markdown: string
  readonly html: string
}

const examples = (): readonly Example[] => JSON.parse(readFileSync(path, 'utf8'))

const blockNames = new Set(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** What a reader of a page sees, with space between blocks. */
function seen(node: PageNode | PageTree): string {
  if (node.nodeName === 'script' || node.nodeName === 'style') return ''
  if (node.nodeName === 'br') return '\n'
  if (node.nodeName === '#text' && 'value' in node) return node.value
  const text = 'childNodes' in node ? node.childNodes.map(seen).join('') : ''
  return blockNames.has(node.nodeName) ? `\n${text}\n` : text
}

const words = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/**
 * Examples whose words differ, by their number. HTML ends what is written for programs (`<?…?>`, `<![CDATA[…]]>`) at the
 * first `>`, and a browser shows the rest; Markdown and we end it where it says.
 */
const excepted: readonly number[] = [180, 629]

describe.skipIf(!existsSync(path))('the 652 examples of CommonMark (needs ../shared beside the project)', () => {
  it('give the words that a reader sees, inputs and what is set aside taken together, but for two.', async () => {
    const differing: number[] = []
    for (const [index, { markdown, html }] of examples().entries()) {
      const { blocks, units, findings } = await readBytes('markdown', markdown)
      // A ruler at the top may be the beginning of front matter.
      const flaws = findings.filter(({ rule }) => rule !== 'front-matter-invalid')
      expect([flaws, segment(units).isBalanced]).toEqual([[], true])
      // HTML of which nothing is seen is set aside as it is written.
      const got = blocks.filter((block) => block.setAside !== 'html').map((block) => block.text)
      if (words(got.join('\n')) !== words(seen(parsePage(html)))) differing.push(index + 1)
    }
    expect(differing).toEqual(excepted)
  })

  it('give the same blocks when they are parsed piece by piece, but for link targets written in an unusual way.', () => {
    const cut = (lines: readonly string[], enough: number) => {
      const pieces = cutMarkdown(lines, { enough, most: 1e9, paragraph: 1e9 })
      const read = createPieceReader(1, {})
      const definitions = pieces.length > 1 ? definitionsOf(lines) : new Map<string, string>()
      return pieces.flatMap((piece) => read(piece, definitions))
    }
    const differing = examples().flatMap(({ markdown }, index) => {
      const lines = markdown.split('\n').map((line) => (line.trim() === '' ? '' : line))
      return JSON.stringify(cut(lines, 0)) === JSON.stringify(cut(lines, 1e9)) ? [] : [index + 1]
    })
    // Over several lines, with a bracket in the name, in a quote, or where only a paragraph stands.
    expect(differing).toEqual([193, 194, 195, 196, 198, 213, 218, 541])
  })
})
