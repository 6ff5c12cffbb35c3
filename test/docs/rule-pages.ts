import type { RootContent } from 'mdast'
import type { Rule } from '../../src/check/rule.ts'
import { severityWords } from '../../src/check/words.ts'
import { allNodes, parseMarkdown, plainText } from './markdown-files.ts'

// A page of a rule, docs/rules/<id>.md, begins with its id as a title and with severity and description as the registry
// has them, and has the sections «Hvorfor», «Eksempel» and «Valg».
//
// The example is run when it is in this form. A paragraph that begins with «Dårlig» or «Godt» (or, where the finding is no
// flaw, with «Gir funn» or «Gir ikke funn») begins a case. In it, code
// that is a file name names the file whose content the next code block shows, and code that begins with `hovedgrep check`
// is the command (all files of the case unless given). A block `bytes` has bytes as \xE5. Code that is a path in fixtures/
// is checked as it is. After «Dårlig» comes a paragraph that begins with «Melding», and a block with what the tool says;
// with «Meldingene», all that it says, other rules' findings too.
//
// What cannot be shown as text is told in a paragraph that begins with «Kan ikke vises», with the test that shows it.

/** A file of an example: what it is called and what is in it. */
export interface ExampleFile {
  readonly name: string
  readonly content: Uint8Array
}

/** A bad or a good example. */
export interface ExampleCase {
  readonly isBad: boolean
  readonly files: readonly ExampleFile[]
  /** The words after `hovedgrep check`; empty for all files. */
  readonly words: readonly string[]
  /** Where the block with the message begins and ends in the page, with its fences; undefined where there is none. */
  readonly message: readonly [start: number, end: number] | undefined
  /** Whether that block has findings of other rules too. */
  readonly hasOthers: boolean
}

/** What a page of a rule holds. */
export interface RulePage {
  readonly title: string
  /** The paragraph below the title. */
  readonly lead: string
  readonly sections: readonly string[]
  readonly cases: readonly ExampleCase[]
  /** The files named for an example that cannot be shown as text; undefined where it can. */
  readonly notShown: readonly string[] | undefined
}

/** The line below the title, as the registry has it. */
export function leadOf({ severity, description }: Rule): string {
  return `Alvorsgrad: ${severity} (${severityWords[severity].one}). ${description}`
}

/** Takes a page apart. */
export function readRulePage(text: string): RulePage {
  const nodes = parseMarkdown(text).children
  const titleAt = nodes.findIndex((node) => node.type === 'heading' && node.depth === 1)
  const heads = nodes.filter((node) => node.type === 'heading' && node.depth === 2)
  const example = sectionOf(nodes, 'Eksempel')
  const missing = example.filter((node) => node.type === 'paragraph' && plainText(node).startsWith('Kan ikke vises'))
  return {
    title: plainTextAt(nodes, titleAt),
    lead: plainTextAt(nodes, titleAt + 1),
    sections: heads.map(plainText),
    cases: casesOf(example),
    notShown: missing.length === 0 ? undefined : missing.flatMap(codeIn),
  }
}

function plainTextAt(nodes: readonly RootContent[], at: number): string {
  const node = nodes[at]
  return node === undefined ? '' : plainText(node)
}

function sectionOf(nodes: readonly RootContent[], title: string): readonly RootContent[] {
  const start = nodes.findIndex((node) => node.type === 'heading' && plainText(node) === title)
  if (start < 0) return []
  const length = nodes.slice(start + 1).findIndex((node) => node.type === 'heading' && node.depth <= 2)
  return nodes.slice(start + 1, length < 0 ? undefined : start + 1 + length)
}

function codeIn(node: RootContent): readonly string[] {
  return allNodes(node).flatMap((child) => (child.type === 'inlineCode' ? [child.value] : []))
}

interface GrowingCase {
  readonly isBad: boolean
  readonly files: ExampleFile[]
  words: readonly string[]
  message: readonly [number, number] | undefined
  hasOthers: boolean
}

function casesOf(nodes: readonly RootContent[]): readonly ExampleCase[] {
  const cases: GrowingCase[] = []
  let name: string | undefined
  let isMessage = false
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      const text = plainText(node)
      const isBad = /^(?:Dårlig|Gir funn)/u.test(text)
      if (isBad || /^(?:Godt|Gir ikke funn)/u.test(text))
        cases.push({ isBad, files: [], words: [], message: undefined, hasOthers: false })
      const code = codeIn(node)
      const command = code.find((words) => words.startsWith('hovedgrep check'))
      const fixture = code.find((words) => words.startsWith('fixtures/'))
      const current = cases.at(-1)
      if (current !== undefined && command !== undefined) current.words = command.split(' ').slice(2)
      else if (current !== undefined && fixture !== undefined) current.words = [fixture]
      name = code.find((words) => /^[\w/-]+\.[a-z]+$/u.test(words) && !words.startsWith('fixtures/')) ?? name
      isMessage = text.startsWith('Melding')
      if (current !== undefined && text.startsWith('Meldingene')) current.hasOthers = true
    } else if (node.type === 'code') {
      const current = cases.at(-1)
      if (isMessage && current !== undefined) {
        current.message = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
      } else if (current !== undefined && name !== undefined) {
        current.files.push({ name, content: bytesOf(node.value, node.meta === 'bytes') })
      }
      isMessage = false
    }
  }
  return cases
}

/** The bytes of a block, which ends with a line break as files do. */
function bytesOf(text: string, hasEscapes: boolean): Uint8Array {
  if (!hasEscapes) return Buffer.from(`${text}\n`)
  const parts = text.split(/(\\x[0-9A-F]{2})/u)
  const bytes = parts.map((part) =>
    /^\\x[0-9A-F]{2}$/u.test(part) ? Buffer.from([Number.parseInt(part.slice(2), 16)]) : Buffer.from(part),
  )
  return Buffer.concat([...bytes, Buffer.from('\n')])
}
