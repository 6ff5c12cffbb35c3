import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findingFormats } from '../../src/check/format/registry.ts'
import { hasUnsafe } from '../../src/text/visible-text.ts'
import { runInProcess } from '../support/cli-run.ts'
import { hasShared, sharedPath } from '../support/shared.ts'
import { withoutMark } from '../support/without-mark.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const list = 'conformance/naughty-strings/blns.json'
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`

/** What a text becomes on its way: NFC, line breaks as `\n`, nothing around it. */
const normal = (text: string): string => text.trim().replace(/\r\n?/g, '\n').normalize('NFC')

/** Beginnings that a spreadsheet takes for a formula. */
const formula = /^\s*[=+\-@＝＋－＠\t\r]/

interface Node {
  readonly type: string
  readonly children?: readonly Node[]
}

const kindsIn = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(kindsIn)]

describe.skipIf(!hasShared(list))(
  'naughty strings, through every command and format (needs ../shared beside the project)',
  () => {
    let workspace: Workspace
    let texts: readonly string[]

    beforeAll(async () => {
      const strings: unknown = JSON.parse(readFileSync(sharedPath(list), 'utf8'))
      if (!Array.isArray(strings)) throw new Error('blns.json holds no list')
      // Each is text, sender and county at once, and the end of a sentence that has a lever, so that it is quoted.
      texts = strings.map(String).filter((text) => normal(text) !== '')
      const row = (text: string, at: number): string =>
        [`n${at}`, quote(text), quote(text), quote(text), quote(`Vi trenger en regulatorisk sandkasse ${text}`)].join(
          ';',
        )
      workspace = await createWorkspace({
        'stygt.csv': `id;innspill;navn;fylke;kommentar\n${texts.map(row).join('\n')}\n`,
      })
    })
    afterAll(() => workspace.remove())

    const columns = ['--text-column', 'innspill', '--id-column', 'id', '--delimiter', ';', '--header']
    const run = (argv: readonly string[], terminal?: number) =>
      runInProcess(argv, { cwd: workspace.path, columns: terminal, env: { NO_COLOR: '1' } })

    it('come out of CSV as they went in, and none is a formula unless that is asked for.', async () => {
      const plain = await run(['classify', 'stygt.csv', ...columns, '--format', 'csv', '--no-defuse'])
      const rows: Record<string, string>[] = parse(plain.stdout, { columns: true, relax_column_count: false })
      expect(rows.map(({ text }) => text)).toEqual(texts.map(normal))
      expect(rows.map(({ id }) => id)).toEqual(texts.map((_, at) => `stygt.csv#n${at}`))
      expect(plain.stderr).toContain(`${texts.length} tekstdeler lest fra 1 kilde = ${texts.length} innspill vurdert`)
      const safe = await run(['classify', 'stygt.csv', ...columns, '--format', 'csv'])
      const cells: string[][] = parse(safe.stdout)
      expect(cells.flat().filter((cell) => formula.test(cell))).toEqual([])
      expect(cells.slice(1).map((row) => row[16]?.replace(/^'(?=\s*[=+\-@＝＋－＠])/, ''))).toEqual(
        texts.map((text) => normal(text).replace(/^'(?=\s*[=+\-@＝＋－＠])/, '')),
      )
    })

    it('are a line each in TSV, with as many cells in every one.', async () => {
      const { stdout } = await run(['classify', 'stygt.csv', ...columns, '--format', 'tsv'])
      const lines = stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t'))
      expect(lines).toHaveLength(texts.length + 1)
      expect(new Set(lines.map((cells) => cells.length)).size).toBe(1)
      expect(lines.flat().filter((cell) => formula.test(cell))).toEqual([])
    })

    it('come out of JSON Lines as they went in.', async () => {
      const { stdout } = await run(['classify', 'stygt.csv', ...columns, '--format', 'jsonl'])
      const objects: { text?: string }[] = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(objects.slice(0, -1).map(({ text }) => text)).toEqual(texts.map(normal))
    })

    it('are nothing that a terminal obeys.', async () => {
      for (const format of ['table', 'csv', 'tsv', 'jsonl']) {
        const { stdout } = await run(['classify', 'stygt.csv', ...columns, '--format', format], 100)
        expect([format, hasUnsafe(stdout.replace(/[\n\t]/g, ''))]).toEqual([format, false])
      }
      for (const format of Object.keys(findingFormats)) {
        const { stdout } = await run(['check', 'stygt.csv', ...columns, '--format', format], 100)
        expect([format, hasUnsafe(stdout.replace(/[\n\t]/g, ''))]).toEqual([format, false])
      }
    })

    it('are words in the report, in every language and matrix, and nothing that Markdown or GitHub acts upon.', async () => {
      const both = ['--text-column', 'kommentar', '--id-column', 'id', '--delimiter', ';', '--header']
      for (const more of [
        ['--language', 'nb'],
        ['--language', 'nn', '--by', 'navn'],
        ['--language', 'en', '--by', 'fylke'],
      ]) {
        const { stdout, exitCode } = await run(['report', 'stygt.csv', ...both, '--quotes', '1000', ...more])
        expect(exitCode).toBe(0)
        const tree = fromMarkdown(withoutMark(stdout), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
        const kinds = new Set(kindsIn(tree))
        for (const kind of [
          'html',
          'link',
          'linkReference',
          'image',
          'imageReference',
          'footnoteReference',
          'definition',
          'delete',
        ])
          expect([kind, kinds.has(kind)]).toEqual([kind, false])
        expect(hasUnsafe(stdout.replaceAll('\n', ''))).toBe(false)
      }
      const { stdout } = await run(['report', 'stygt.csv', ...both, '--quotes', '1000', '--format', 'json'])
      expect(JSON.parse(stdout)).toMatchObject({ ledger: expect.anything() })
    })

    it('are one command each in the findings for GitHub, and JSON in those for programs.', async () => {
      const argv = ['check', 'stygt.csv', ...columns, '--format']
      const github = await run([...argv, 'github'])
      expect(github.stdout.split('\n').length).toBeGreaterThan(20)
      for (const line of github.stdout.trimEnd().split('\n')) expect(line).toMatch(/^::(?:error|warning|notice) /)
      const json = await run([...argv, 'json'])
      expect(() => JSON.parse(json.stdout)).not.toThrow()
    })

    it('are explained, one in twenty of them, and quoted as they are.', async () => {
      for (const [at, text] of texts.entries()) {
        if (at % 20 !== 0) continue
        const { exitCode, stdout } = await run([
          'explain',
          `stygt.csv#n${at}`,
          'stygt.csv',
          ...columns,
          '--format',
          'json',
        ])
        expect([
          at,
          exitCode,
          JSON.stringify(JSON.parse(stdout)).includes(JSON.stringify(normal(text)).slice(1, -1)),
        ]).toEqual([at, 0, true])
        const shown = await run(['explain', `stygt.csv#n${at}`, 'stygt.csv', ...columns], 100)
        expect([at, shown.exitCode, hasUnsafe(shown.stdout.replace(/[\n\t]/g, ''))]).toEqual([at, 0, false])
      }
    })
  },
)
