import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runInProcess } from '../support/cli-run.ts'
import { levers } from '../support/levers.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const consultation = fileURLToPath(new URL('../../fixtures/konsultasjon', import.meta.url))

type Row = Readonly<Record<string, string>>

/** What a row of the JSON Lines has beyond the columns. */
interface JsonRow {
  readonly id: string
  readonly lever: string
  readonly status: string
  readonly campaign: string
  readonly aspect: string
  readonly secondary: readonly { readonly lever: string }[]
  readonly evidence: { readonly hits: readonly { readonly lever: string; readonly subtopic: string }[] }
  readonly respondent: { readonly name: string }
}

interface Share {
  readonly count: number
  readonly of: number
  readonly share: number
}

/** The parts of the report that are counted again here. */
interface ReportJson {
  readonly totals: {
    readonly inputs: number
    readonly texts: number
    readonly respondents: number
    readonly unnamed: number
  }
  readonly levers: readonly {
    readonly id: string
    readonly coverage: {
      readonly inputs: Share
      readonly texts: Share
      readonly respondents: Share
      readonly unnamed: number
    }
    readonly uncertain: number
    readonly secondary: number
    readonly aspects: readonly { readonly aspect: string; readonly inputs: number }[]
    readonly subtopicsSeen: readonly { readonly id: string; readonly inputs: number }[]
    readonly subtopicsUnseen: readonly { readonly id: string }[]
  }[]
  readonly statuses: readonly { readonly status: string; readonly coverage: { readonly inputs: Share } }[]
  readonly ledger: {
    readonly total: {
      readonly read: number
      readonly classified: number
      readonly setAside: number
      readonly unreadable: number
    }
  }
}

const respondentsOf = (rows: readonly JsonRow[]): number =>
  new Set(
    rows
      .map(({ respondent }) => respondent.name.trim().replace(/\s+/g, ' ').toLowerCase())
      .filter((name) => name !== ''),
  ).size

describe('the fictitious consultation', () => {
  let workspace: Workspace
  let csv = ''
  let rows: readonly Row[] = []
  let jsonRows: readonly JsonRow[] = []
  let report: ReportJson
  let markdown = ''

  const run = async (...argv: string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await runInProcess(argv, { cwd: consultation })
    expect([exitCode, stderr.includes('intern feil')]).toEqual([0, false])
    return stdout
  }

  beforeAll(async () => {
    workspace = await createWorkspace()
    csv = await run('classify', '.', '--no-defuse')
    rows = parse<Row>(csv, { columns: true })
    const jsonl = await run('classify', '.', '--format', 'jsonl')
    await writeFile(join(workspace.path, 'resultat.jsonl'), jsonl)
    jsonRows = jsonl
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .map((line): JsonRow => JSON.parse(line))
    report = JSON.parse(await run('report', '.', '--format', 'json'))
    markdown = await run('report', '.')
  })
  afterAll(() => workspace.remove())

  it('comes back from CSV as one record per input, by two readers that agree, with nothing else around it.', async () => {
    for (const text of [csv, await run('classify', '.')]) {
      const once = parse<Row>(text, { columns: true, relax_column_count: false })
      const again = papa.parse(text, { header: true, skipEmptyLines: true })
      expect(again.errors).toEqual([])
      expect(again.data).toEqual(once)
      expect(once.map(({ id }) => id)).toEqual(jsonRows.map(({ id }) => id))
    }
    expect(rows.length).toBe(report.ledger.total.classified)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  it('comes back from what Excel opens, too.', async () => {
    const text = await run('classify', '.', '--excel', '--no-defuse')
    expect(text.startsWith('\uFEFFid;source;')).toBe(true)
    // Numbers have the decimal comma of a Norwegian Excel; all else is the same.
    const excel = parse<Row>(text, { columns: true, delimiter: ';', bom: true })
    expect(excel.every(({ probability }) => /^[01],\d{4}$/.test(probability ?? ''))).toBe(true)
    const withPoint = (value = ''): string => value.replace(/(\d),(\d)/g, '$1.$2')
    const pointed = ({ probability, secondary, ...row }: Row) => ({
      ...row,
      probability: withPoint(probability),
      secondary: withPoint(secondary),
    })
    expect(excel.map(pointed)).toEqual(rows.map(pointed))
  })

  it('balances its ledger.', () => {
    const { read, classified, setAside, unreadable } = report.ledger.total
    expect(classified + setAside + unreadable).toBe(read)
    expect(rows.length).toBe(classified)
  })

  it('gives the same report of the result file as of the files themselves, byte for byte.', async () => {
    const argv = ['report', join(workspace.path, 'resultat.jsonl')]
    for (const more of [[], ['--by', 'Fylke'], ['--language', 'nn', '--quotes', '5'], ['--format', 'json']])
      expect(await run(...argv, ...more)).toBe(await run('report', '.', ...more))
  })

  it('has a report in which every count of a lever is found again in the rows of classify.', () => {
    for (const lever of report.levers) {
      const assigned = jsonRows.filter((row) => row.status === 'assigned' && row.lever === lever.id)
      const beside = jsonRows.filter(
        (row) =>
          row.status === 'assigned' &&
          row.lever !== lever.id &&
          row.secondary.some((other) => other.lever === lever.id),
      )
      const { inputs, texts, respondents, unnamed } = lever.coverage
      expect(inputs.count, lever.id).toBe(assigned.length)
      expect(texts.count).toBe(assigned.filter(({ campaign }) => campaign === '').length)
      expect(respondents.count).toBe(respondentsOf(assigned))
      expect(unnamed).toBe(assigned.filter(({ respondent }) => respondent.name === '').length)
      expect(lever.secondary).toBe(beside.length)
      expect(lever.uncertain).toBe(
        jsonRows.filter((row) => row.status === 'uncertain' && row.lever === lever.id).length,
      )
      for (const { aspect, inputs: count } of lever.aspects)
        expect(count).toBe(assigned.filter((row) => row.aspect === aspect).length)
      for (const { id, inputs: count } of [
        ...lever.subtopicsSeen,
        ...lever.subtopicsUnseen.map(({ id }) => ({ id, inputs: 0 })),
      ]) {
        const showing = [...assigned, ...beside].filter(({ evidence }) =>
          evidence.hits.some((hit) => hit.lever === lever.id && hit.subtopic === id),
        )
        expect(count, `${lever.id}/${id}`).toBe(showing.length)
      }
      for (const { count, of, share } of [inputs, texts, respondents]) expect(share).toBeCloseTo(count / of, 6)
    }
    const { totals } = report
    expect(totals).toMatchObject({
      inputs: jsonRows.length,
      texts: jsonRows.filter(({ campaign }) => campaign === '').length,
      respondents: respondentsOf(jsonRows),
    })
  })

  it('has a table of levers whose numbers are those of the columns of the CSV.', async () => {
    const section = markdown.split('\n## Hovedgrepene\n')[1]?.split('\n## ')[0] ?? ''
    const cells = section
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) => line.split('|').map((cell) => cell.trim()))
    const ids = (await levers()).map(({ id }) => id)
    const statuses = ['uncertain', 'none', 'too-short', 'other-language']
    expect(cells.length).toBe(ids.length + statuses.length + 1)
    const countOf = (cell: string | undefined): number => Number((cell ?? '').replace(/[^\d(].*|\(.*/gu, ''))
    const belongs = [
      ...ids.map((id) => (row: Row) => row.status === 'assigned' && row.lever === id),
      ...statuses.map((status) => (row: Row) => row.status === status),
    ]
    belongs.forEach((test, at) => {
      const own = rows.filter(test)
      expect(countOf(cells[at]?.[3])).toBe(own.length)
      expect(countOf(cells[at]?.[4])).toBe(own.filter(({ campaign }) => campaign === '').length)
    })
    expect(cells.at(-1)?.[3]).toBe(`**${rows.length}**`)
  })

  it('keeps wide probabilities that sum to one in each row.', async () => {
    const wide = parse<Row>(await run('classify', '.', '--wide'), { columns: true })
    for (const row of wide) {
      const units = Object.entries(row)
        .filter(([name]) => name.startsWith('p.'))
        .map(([, value]) => Math.round(Number(value) * 10_000))
      expect(units.length).toBe(11)
      expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(10_000)
    }
  })

  it('holds quotes that stand word for word in the input that they name.', async () => {
    const { levers: reported }: { levers: { quotes: { id: string; text: string }[] }[] } = JSON.parse(
      await run('report', '.', '--format', 'json'),
    )
    const texts = new Map(rows.map(({ id, text }) => [id, text ?? '']))
    const quotes = reported.flatMap(({ quotes }) => quotes)
    expect(quotes.length).toBeGreaterThan(15)
    for (const { id, text } of quotes) expect(texts.get(id)).toContain(text)
  })

  it('leaves the files of the consultation as they were.', async () => {
    const name = 'nettskjema-eksport.csv'
    const before = await readFile(join(consultation, name))
    await run('report', '.')
    expect(await readFile(join(consultation, name))).toEqual(before)
  })
})
