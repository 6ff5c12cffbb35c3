import type { Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { MarkdownPiece } from './cut-markdown.ts'
import { createFenceWatch } from './fence-watch.ts'

/** UTF-16 units of the link targets that every piece of a large text knows. */
const mostDefinitions = 32 * 1024

const definition = /^ {0,3}\[[^\]]{1,999}\]:/

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
export function parsePiece({ lines, head, kind }: MarkdownPiece, definitions: readonly string[]): ParsedPiece {
  const text = lines.join('\n')
  if (kind === 'code') return rootOf({ type: 'code', value: lines.slice(1).join('\n') })
  if (kind === 'html') return rootOf({ type: 'html', value: text })
  if (kind === 'plain') return rootOf({ type: 'paragraph', children: [{ type: 'text', value: text }] })
  const above = [...definitions, ...(definitions.length > 0 ? [''] : []), ...head]
  const how = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }
  return { root: fromMarkdown([...above, text].join('\n'), how), above: above.length }
}

/** The lines of a text that say where links and notes point to; wherever they stand, they hold for all of it. */
export function definitionsOf(lines: readonly string[]): readonly string[] {
  const fences = createFenceWatch()
  const found: string[] = []
  let size = 0
  for (const line of lines) {
    if (fences.isCode(line) || !definition.test(line) || size + line.length > mostDefinitions) continue
    found.push(line)
    size += line.length
  }
  return found
}

function rootOf(node: RootContent): ParsedPiece {
  const start = { line: 1, column: 1 }
  return { root: { type: 'root', children: [{ ...node, position: { start, end: start } }] }, above: 0 }
}
