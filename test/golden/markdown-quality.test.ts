import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lint } from 'markdownlint/sync'
import type { Nodes, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/text/display-width.ts'
import { runInProcess } from '../support/cli-run.ts'

const folder = new URL('../../fixtures/golden/', import.meta.url)
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && name.includes('expected'))
  .sort()
const read = (name: string): string => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8')

/** Columns that a line of a table takes at most; the last column of the ledger, in words, may run over. */
const widestLine = 142

/** The rules of markdownlint that are off, and why. */
const rules = {
  default: true,
  // A paragraph is one line, for Word and GitHub break lines themselves.
  MD013: false,
  // Two quotes follow each other; each is a quotation of its own.
  MD028: false,
}

function tablesOf(node: Nodes): Table[] {
  if (node.type === 'table') return [node]
  return 'children' in node ? node.children.flatMap(tablesOf) : []
}

describe('Every golden page', () => {
  it('is among those tested', () => {
    expect(pages.length).toBeGreaterThanOrEqual(15)
  })

  it.each(pages)('%s has nothing that markdownlint complains of', (name) => {
    const found = lint({ strings: { [name]: read(name) }, config: rules })
    expect(found[name]?.map((issue) => `${issue.lineNumber} ${issue.ruleNames[0]} ${issue.errorDetail}`)).toEqual([])
  })

  it.each(pages)('%s has as many cells in each row of a table as in its head', (name) => {
    const page = read(name)
    const tables = tablesOf(fromMarkdown(page, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
    // Every line that looks like a row is one.
    expect(tables.reduce((sum, { children }) => sum + children.length + 1, 0)).toBe(page.match(/^\|/gm)?.length ?? 0)
    for (const { children } of tables) {
      expect(new Set(children.map((row) => row.children.length)).size).toBe(1)
      expect(children.length).toBeGreaterThan(1)
    }
  })

  it.each(pages)('%s has no line of a table wider than docs/report.md promises', (name) => {
    for (const line of read(name).split('\n')) {
      if (!line.startsWith('|')) continue
      const cells = line.split(' | ')
      const isLedger = cells.length === 6
      expect(displayWidth(isLedger ? cells.slice(0, -1).join(' | ') : line), line).toBeLessThanOrEqual(widestLine)
    }
  })
})

const consultation = fileURLToPath(new URL('../../fixtures/konsultasjon', import.meta.url))

describe('The report of the example consultation', () => {
  it.each([
    ['nb', []],
    ['nn', ['--publish', '--by', 'Fylke']],
    ['en', ['--charts', 'mermaid', '--sections=-by-hand']],
  ])('in %s with %j passes the linter, and no table is wider than promised', async (language, flags) => {
    const argv = ['report', '.', '--language', language, ...flags]
    const { exitCode, stdout } = await runInProcess(argv, { cwd: consultation })
    expect(exitCode).toBe(0)
    expect(lint({ strings: { page: stdout }, config: rules }).page).toEqual([])
    for (const line of stdout.split('\n')) {
      const cells = line.split(' | ')
      if (line.startsWith('|') && cells.length !== 6) expect(displayWidth(line), line).toBeLessThanOrEqual(widestLine)
    }
  })
})

const pandoc = spawnSync('pandoc', ['--version']).status === 0

describe('Pandoc', () => {
  it.skipIf(!pandoc).each(pages)(
    'makes a Word document of %s with all its tables (needs pandoc on the machine)',
    (name) => {
      const page = read(name)
      const html = execFileSync('pandoc', ['-f', 'gfm', '-t', 'html'], { input: page, encoding: 'utf8' })
      // The line under a table's head, and not a row whose first cell is a dash.
      const rules = page.match(/^\|(?: *-{2,}:? *\|)+$/gm)?.length ?? 0
      expect(rules).toBeGreaterThan(0)
      expect(html.match(/<table/g)?.length ?? 0).toBe(rules)
      expect(execFileSync('pandoc', ['-f', 'gfm', '-t', 'docx', '-o', '-'], { input: page }).length).toBeGreaterThan(
        1000,
      )
    },
  )
})
