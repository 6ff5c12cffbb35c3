import type { Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { MarkdownPiece } from './cut-markdown.ts'
import { createFenceWatch } from './fence-watch.ts'

/** UTF-16 units of the link targets that a piece of a text is parsed with. */
const mostDefinitions = 32 * 1024

const definition = /^ {0,3}\[([^\]]{1,999})\]:/

/** What may be the name of a link target or a note. */
const bracketed = /\[([^[\]]{1,999})\]/g

/** Left out on both sides, so that it does not end a name. */
const escapedBracket = /\\[\\[\]]/g

/** The lines of a text that say where links and notes point to, by the name that they are called by. */
export type Definitions = ReadonlyMap<string, string>

/** A piece of a Markdown text, parsed. */
export interface ParsedPiece {
  readonly root: Root
  /** Lines that were parsed before those of the piece, and are counted with them. */
  readonly above: number
}

/**
 * Parses a piece of a Markdown text.
 * @param definitions - as {@link definitionsOf} gives them
 * @throws {RangeError} when it is nested so deeply that the stack is exhausted
 */
export function parsePiece({ lines, head, kind }: MarkdownPiece, definitions: Definitions): ParsedPiece {
  const text = lines.join('\n')
  if (kind === 'code') return rootOf({ type: 'code', value: lines.slice(1).join('\n') })
  if (kind === 'html') return rootOf({ type: 'html', value: text })
  if (kind === 'plain') return rootOf({ type: 'paragraph', children: [{ type: 'text', value: text }] })
  const used = definitions.size > 0 ? usedDefinitions(text, definitions) : []
  const above = [...used, ...(used.length > 0 ? [''] : []), ...head]
  const how = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }
  return { root: fromMarkdown([...above, text].join('\n'), how), above: above.length }
}

/** The lines of a text that say where links and notes point to; wherever they stand, they hold for all of it. */
export function definitionsOf(lines: readonly string[]): Definitions {
  const fences = createFenceWatch()
  const found = new Map<string, string>()
  for (const line of lines) {
    if (fences.isCode(line)) continue
    const name = nameOf(definition.exec(line)?.[1] ?? '')
    // The first of a name holds.
    if (name !== '' && !found.has(name)) found.set(name, line)
  }
  return found
}

/** Those that a piece may refer to; each costs time to parse, once for every piece. */
function usedDefinitions(text: string, definitions: Definitions): readonly string[] {
  const names = new Set([...text.replace(escapedBracket, '').matchAll(bracketed)].map(([, name = '']) => nameOf(name)))
  const used: string[] = []
  let size = 0
  for (const name of names) {
    const line = definitions.get(name)
    if (line === undefined || size + line.length > mostDefinitions) continue
    used.push(line)
    size += line.length
  }
  return used
}

/** @see CommonMark 0.31, “Link reference definitions”: names match without regard to case and runs of white space */
function nameOf(label: string): string {
  return label.replace(escapedBracket, '').trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase()
}

function rootOf(node: RootContent): ParsedPiece {
  const start = { line: 1, column: 1 }
  return { root: { type: 'root', children: [{ ...node, position: { start, end: start } }] }, above: 0 }
}
