import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/types/report.ts'
import { runInProcess } from '../support/cli-run.ts'
import { levers } from '../support/levers.ts'
import { type Entry, expectedLines } from './recount.ts'
import { type DetailRow, expectedDetailLines, expectedGroups, WordCount } from './recount-detail.ts'

const consultation = fileURLToPath(new URL('../../fixtures/konsultasjon', import.meta.url))

async function run(...argv: string[]): Promise<string> {
  const { exitCode, stdout } = await runInProcess(argv, { cwd: consultation })
  expect(exitCode).toBe(0)
  return stdout
}

/** Lines that hold a number of their own: quotes, places, the method's constants and the tool's versions are none. */
function numberedLines(markdown: string): string[] {
  let section = ''
  const lines: string[] = []
  for (const raw of markdown.replaceAll('\u00a0', ' ').split('\n')) {
    const heading = /^## (.*)/.exec(raw)?.[1]
    if (heading !== undefined) section = heading
    // Quotes have a test of their own, and so have findings; the date is the user's.
    if (/^>|^Dato: |^ {2}|^- advarsel |^- «/.test(raw) || heading !== undefined) continue
    if (section === 'Metode' && !raw.startsWith('En jevn fordeling')) continue
    const cells = /^\|(.*)\|$/.exec(raw)?.[1]?.split(' | ')
    let line = cells === undefined ? raw : cells.map((cell) => cell.trim()).join(' | ')
    // The marks of the rules are names, not numbers.
    line = line.replace(/«.*» …$/, '«…» …').replace(/ \[R\d+(?:–R\d+)?\]/, '')
    // What was set aside for which reason: only the numbers, in order of size.
    if (section === 'Regnskap' && cells !== undefined) {
      const [reasons = '', ...rest] = line.split(' | ').reverse()
      const numbers = (reasons.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b)
      line = [...rest.reverse(), numbers.join(' ')].join(' | ')
    }
    if (/\d/.test(line) && !/^Nr\. \||^Gruppe \|/.test(line)) lines.push(line)
  }
  return lines
}

/** Which inputs are shown with an address or a long number in them, counted in the page itself. */
function personalLine(markdown: string, rows: readonly DetailRow[]): string {
  const page = markdown.replaceAll('`', '').replaceAll('\\', '')
  const found = rows.flatMap(({ id, text }): { id: string; at: number }[] => {
    const [words] = /\S+@\S+\w|\d[\d ]{7,}\d/.exec(text) ?? []
    const at = words === undefined ? -1 : page.indexOf(words)
    return at < 0 ? [] : [{ id, at }]
  })
  const ids = found.sort((one, other) => one.at - other.at).map(({ id }) => `\`${id}\``)
  return `${ids.length} av innspillene som er gjengitt her, har et telefonnummer, en e-postadresse eller andre personopplysninger (${ids.join(', ')}). Skal rapporten deles, så lag den med \`--redact\`.`
}

describe('A report in Markdown', () => {
  let rows: readonly DetailRow[]
  let ledger: readonly Entry[]
  let lines: readonly string[]
  let expected: ReadonlySet<string>

  beforeAll(async () => {
    const records = (await run('classify', '.', '--format', 'jsonl')).trimEnd().split('\n')
    rows = records.slice(0, -1).map((line): DetailRow => JSON.parse(line))
    const trailer: { hovedgrep: { ledger: readonly Entry[] } } = JSON.parse(records.at(-1) ?? '')
    ledger = trailer.hovedgrep.ledger
    const markdown = await run('report', '.', '--by', 'Fylke')
    lines = numberedLines(markdown)
    const taxonomy = await levers()
    expected = new Set([
      personalLine(markdown, rows),
      ...expectedLines(rows, ledger, taxonomy, 'Fylke'),
      ...expectedDetailLines(rows, taxonomy),
    ])
  })

  it('has no number that is not found again by counting the rows and the ledger.', () => {
    expect(lines.length).toBeGreaterThan(120)
    expect(lines.filter((line) => !expected.has(line))).toEqual([])
  })

  it('leaves out none of the numbers that the rows give.', () => {
    const said = new Set(lines)
    const isSilent = (line: string): boolean => / 0 av \d+: \.$/.test(line)
    expect([...expected].filter((line) => /\d/.test(line) && !isSilent(line) && !said.has(line))).toEqual([])
  })

  it('groups inputs without a lever as the words of their texts group them, and names no other ids.', async () => {
    const report: Report = JSON.parse(await run('report', '.', '--format', 'json'))
    const expectedIds = expectedGroups(new WordCount(rows, await levers())).map(({ ids }) => ids.slice(0, 10))
    expect(expectedIds.length).toBeGreaterThan(0)
    expect(report.noneGroups.items.map(({ ids }) => ids)).toEqual(expectedIds)
  })

  it('shows the uncertain inputs and the disagreements in the order of their doubt.', async () => {
    const report: Report = JSON.parse(await run('report', '.', '--format', 'json'))
    const inOrder = (some: readonly DetailRow[], shown: number): string[] =>
      some
        .map((row) => ({
          row,
          doubt: Math.round(Math.abs(row.probability - row.evidence.runner_up.probability) * 1e4),
        }))
        .sort((a, b) => a.doubt - b.doubt || (a.row.id < b.row.id ? -1 : 1))
        .slice(0, shown)
        .map(({ row }) => row.id)
    const uncertain = rows.filter(({ status }) => status === 'uncertain')
    const differing = rows.filter((row) => row.status === 'assigned' && row.keyword_lever !== row.tfidf_lever)
    expect(report.readByHand[0]?.items.map(({ id }) => id)).toEqual(inOrder(uncertain, 25))
    expect(report.disagreements.items.map(({ id }) => id)).toEqual(inOrder(differing, 10))
  })
})
