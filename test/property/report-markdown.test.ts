import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { codeSpan, escapeInline, escapeMarkdown } from '../../src/text/escape-markdown.ts'
import { oneLine } from '../../src/text/visible-text.ts'

const naughty = new URL('../../../shared/conformance/naughty-strings/blns.json', import.meta.url)
const options = { seed: 20190531, numRuns: 1500 }

const allowed = new Set(['root', 'paragraph', 'heading', 'text', 'inlineCode', 'table', 'tableRow', 'tableCell'])

/** The words of a tree; fails on any node that is more than words. */
function wordsOf(node: Nodes): string {
  expect(allowed.has(node.type), `${node.type} in the tree`).toBe(true)
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

function read(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

function expectSame(text: string): void {
  const line = oneLine(text)
  expect(wordsOf(read(escapeMarkdown(text)))).toBe(line)
  expect(wordsOf(read(`a ${escapeInline(text)}`))).toBe(line === '' ? 'a' : `a ${line}`)
  expect(wordsOf(read(`# a ${escapeInline(text)}`))).toBe(line === '' ? 'a' : `a ${line}`)
  const table = read(`| x | y |\n| --- | --- |\n| ${escapeInline(text)} | ${codeSpan(text)} |`)
  expect(wordsOf(table)).toBe(`xy${line}${line}`)
}

/** Strings dense in what Markdown and GitHub look for. */
const dense = fc
  .array(
    fc.constantFrom(
      ...'\\`*_{}[]<>()#+-.!|~&:;@$=^"\'/ \n\t1aæ'.split(''),
      'www.',
      'http://',
      'a.no',
      'x@y.no',
      '&amp;',
      '<b>',
      '[^1]',
      '\u202e',
      '\u0000',
      '😀',
      '\ud800',
      '- [ ] ',
      '```',
      'xmpp:',
      'mailto:',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

describe('Strangers’ text in Markdown', () => {
  it('reads back as the same words, with no structure, for any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), expectSame), options)
  })

  it('reads back as the same words for strings made of nothing but structure', () => {
    fc.assert(fc.property(dense, expectSame), options)
  })

  it.skipIf(!existsSync(naughty))(
    'reads back as the same words for the naughty strings (needs ../shared beside the project)',
    () => {
      const strings: string[] = JSON.parse(readFileSync(naughty, 'utf8'))
      for (const text of strings) expectSame(text)
    },
  )

  it('takes a megabyte of any one mark in its stride', () => {
    for (const mark of ['#', '`', '&', ':', '@', '_', ' ', '&a', ':a', 'www.', '\u0000'])
      expectSame(mark.repeat(20_000))
  })
})
