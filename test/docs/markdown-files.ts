import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Code, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** The project's folder, absolute, with a slash at the end. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url))

/** Folders that hold other people's Markdown, inputs, or expected reports. */
const notOurs = ['node_modules', 'dist', '.git', 'fixtures/konsultasjon', 'fixtures/golden/', 'fixtures/difference']

/** Paths of all our Markdown files, from the project's folder, in the order of their names. */
export function markdownFiles(folder = ''): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}${entry.name}`
      if (entry.isDirectory()) {
        return notOurs.some((other) => path === other || (other.endsWith('/') && path.startsWith(other)))
          ? []
          : markdownFiles(`${path}/`)
      }
      return path.endsWith('.md') ? [path] : []
    })
}

/** A file of the project as text. */
export function readProject(path: string): string {
  return readFileSync(root + path, 'utf8')
}

/** The syntax tree of a Markdown text. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** All nodes below a node and itself, in the order of the text. */
export function allNodes(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(allNodes)] : [node]
}

/** What a node says, without marks. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}

/** The fenced code of a Markdown text, in its order. */
export function codeBlocks(text: string): Code[] {
  return allNodes(parseMarkdown(text)).filter((node) => node.type === 'code')
}

const knownAnchors = new Map<string, readonly string[]>()

/** Anchors that GitHub gives the headings of one of our Markdown files. */
export function anchorsOf(path: string): readonly string[] {
  const known = knownAnchors.get(path)
  if (known !== undefined) return known
  const anchors = allNodes(parseMarkdown(readProject(path))).flatMap((node) => {
    if (node.type !== 'heading') return []
    const words = plainText(node)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    return [words.replaceAll(' ', '-')]
  })
  knownAnchors.set(path, anchors)
  return anchors
}
