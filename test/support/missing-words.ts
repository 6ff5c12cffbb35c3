import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { catalogues } from '../../src/render/catalogue/catalogues.ts'
import { parsePage, textOf } from './html-page.ts'

/** One space for all space, so that how a page is broken into lines does not matter. */
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What stands in the Markdown: each paragraph, heading and cell, with the words of marks and without the marks. */
function markdownTexts(markdown: string): string[] {
  const texts: string[] = []
  const words = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : ''
  const walk = (node: Nodes): void => {
    if (['paragraph', 'heading', 'tableCell', 'code'].includes(node.type)) texts.push(squeeze(words(node)))
    else if ('children' in node) node.children.forEach(walk)
  }
  walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
  return texts.filter((text) => text !== '')
}

/** What only tables of letters need: bars, the head of their column, and that names were cut. */
const ownToMarkdown = new Set(
  Object.values(catalogues).flatMap(({ columns, matrices }) => [columns.bar, matrices.fullNames]),
)

/**
 * Paragraphs, headings and cells of the Markdown form that the HTML form does not have, word for word. Names that were
 * cut for a table of letters stand there whole, so what is left of them is looked for; bars are charts there.
 */
export function missingWords(markdown: string, markup: string): string[] {
  const text = squeeze(parsePage(markup).named('body').map(textOf).join(' '))
  return markdownTexts(markdown)
    .filter((words) => !/^[█▏▎▍▌▋▊▉]+$/.test(words) && !ownToMarkdown.has(words))
    .filter((words) => !text.includes(words) && !text.includes(words.replace(/^…|…$/g, '').trim()))
}
