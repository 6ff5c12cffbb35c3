import { markdownMark } from '../../src/text/output-mark.ts'

/** A page of Markdown without the comment that it begins with, which is the only HTML in it. */
export function withoutMark(page: string): string {
  const first = `${markdownMark}\n\n`
  if (!page.startsWith(first)) throw new Error(`a page that does not begin with its mark: ${page.slice(0, 80)}`)
  return page.slice(first.length)
}
