import { existsSync, statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allNodes, anchorsOf, markdownFiles, parseMarkdown, readProject, root } from './markdown-files.ts'

/** Link targets that are no web addresses, as written. */
function localTargets(path: string): string[] {
  return allNodes(parseMarkdown(readProject(path)))
    .flatMap((node) => (node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : []))
    .filter((url) => !/^[a-z]+:/i.test(url))
}

/** Why a link leads nowhere; undefined when it leads somewhere. */
function flawOf(path: string, url: string): string | undefined {
  const [file = '', anchor] = decodeURIComponent(url).split('#')
  const target = file === '' ? path : relative(root, resolve(root, dirname(path), file)).replaceAll('\\', '/')
  if (target.startsWith('..') || !existsSync(root + target)) return `${url}: ${target} does not exist`
  if (anchor === undefined) return undefined
  if (statSync(root + target).isDirectory()) return `${url}: a folder has no headings`
  return anchorsOf(target).includes(anchor) ? undefined : `${url}: ${target} has no such heading`
}

describe('links between our Markdown files', () => {
  it('finds the files that a reader begins with', () => {
    expect(markdownFiles()).toEqual(
      expect.arrayContaining(['CHANGELOG.md', 'CONTRIBUTING.md', 'README.md', 'docs/architecture.md']),
    )
  })

  it.each(markdownFiles())('all lead somewhere in %s', (path) => {
    const flaws = localTargets(path).map((url) => flawOf(path, url))
    expect(flaws.filter((flaw) => flaw !== undefined)).toEqual([])
  })

  it.each(markdownFiles().filter((path) => !path.startsWith('fixtures/') && path !== 'CHANGELOG.md'))(
    'name files and folders that exist in %s',
    (path) => {
      const named = allNodes(parseMarkdown(readProject(path)))
        .flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []))
        .filter((code) => /^(?:src|test|data|bin|docs|fixtures|bench)\/[^<>*… ]*$/u.test(code))
      expect(named.filter((name) => !existsSync(root + name))).toEqual([])
    },
  )

  it('lead from the README, in one step or two, to every page in docs', () => {
    const from = (path: string) =>
      localTargets(path).map((url) => relative(root, resolve(root, dirname(path), url.split('#')[0] ?? '')))
    const first = from('README.md')
    const reached = new Set([
      ...first,
      ...first.filter((path) => path.endsWith('.md') && existsSync(root + path)).flatMap(from),
    ])
    const pages = markdownFiles().filter((path) => path.startsWith('docs/'))
    expect(pages.filter((path) => !reached.has(path))).toEqual([])
  })
})
