import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { runInProcess } from '../support/cli-run.ts'
import { levers } from '../support/levers.ts'
import { type Entry, expectedLines, type Row } from './recount.ts'

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
    const isConstant = /^(Grenser|Intervallet er|Et hovedgrep|Tynt dekket)/.test(raw)
    if (section === 'Metode' && !(isConstant && raw.startsWith('Et hovedgrep'))) continue
    const cells = /^\|(.*)\|$/.exec(raw)?.[1]?.split(' | ')
    let line = cells === undefined ? raw : cells.map((cell) => cell.trim()).join(' | ')
    line = line.replace(/«.*» …$/, '«…» …')
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

describe('A report in Markdown', () => {
  let rows: readonly Row[]
  let ledger: readonly Entry[]
  let lines: readonly string[]
  let expected: ReadonlySet<string>

  beforeAll(async () => {
    const records = (await run('classify', '.', '--format', 'jsonl')).trimEnd().split('\n')
    rows = records.slice(0, -1).map((line): Row => JSON.parse(line))
    const trailer: { hovedgrep: { ledger: readonly Entry[] } } = JSON.parse(records.at(-1) ?? '')
    ledger = trailer.hovedgrep.ledger
    lines = numberedLines(await run('report', '.', '--by', 'Fylke'))
    expected = expectedLines(rows, ledger, await levers(), 'Fylke')
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
})
