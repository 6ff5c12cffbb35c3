import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostCellUnits } from '../../src/render/xlsx/fit-cell.ts'
import type { Report } from '../../src/types/report.ts'
import { requireBuild } from '../support/built.ts'
import { bareEnvironment, binary, runInProcess } from '../support/cli-run.ts'
import { libreOffice, sheetsOf } from '../support/libre-office.ts'
import { partsOf, readWorkbook } from '../support/read-workbook.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { readBytes } from '../unit/read/read-fixture.ts'
import { hostileCells } from './hostile-cells.ts'

const consultation = fileURLToPath(new URL('../../fixtures/konsultasjon', import.meta.url))

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Inputs that are hostile in every cell, one of them longer than a cell holds. */
function hostileCsv(): string {
  const rows = hostileCells.map((cell, at) => `${at + 1},${quoted(cell)},${quoted(`Vi vil ha en sandkasse ${cell}`)}`)
  const long = `${rows.length + 1},lang,${quoted('Vi møtes i bygda på lørdag. '.repeat(2000))}`
  return `${['nr,=navn,innspill', ...rows, long].join('\n')}\n`
}

let workspace: Workspace
let csv: string
const at = (name: string): string => join(workspace.path, name)

async function run(...argv: string[]) {
  const result = await runInProcess(argv, { cwd: workspace.path })
  expect([result.exitCode, result.stderr]).toEqual([0, expect.any(String)])
  return result
}

async function workbook(name: string, ...argv: string[]) {
  const { stderr } = await run(...argv, '-o', name)
  const bytes = await readFile(at(name))
  return { bytes, stderr, sheets: readWorkbook(bytes) }
}

/** A cell as CSV has it. */
const asText = (cell: string | number | boolean, column: string): string =>
  typeof cell === 'number' && /^(?:probability|p\..*)$/.test(column) ? cell.toFixed(4) : String(cell)

function asCsv(sheet: readonly (readonly (string | number | boolean)[])[] = []): string[][] {
  const names = (sheet[0] ?? []).map(String)
  return sheet.map((row) => row.map((cell, column) => asText(cell, names[column] ?? '')))
}

beforeAll(async () => {
  csv = hostileCsv()
  workspace = await createWorkspace({ 'ond.csv': csv })
})
afterAll(() => workspace.remove())

describe('classify --format xlsx', () => {
  const selections: readonly (readonly string[])[] = [
    [],
    ['--wide'],
    ['--status', 'uncertain', '--status', 'none'],
    ['--lever', 'forsok', '--min-probability', '0,8'],
    ['--redact'],
  ]
  it.each(selections.map((words) => [words]))('has the cells of CSV, and the same rows, with %j.', async (words) => {
    const paths = words.length === 0 ? [consultation] : [join(consultation, 'nettskjema-eksport.csv')]
    const { sheets } = await workbook('k.xlsx', 'classify', ...paths, '--format', 'xlsx', ...words)
    const { stdout } = await run('classify', ...paths, '--format', 'csv', '--no-defuse', ...words)
    const expected: string[][] = parse(stdout)
    expect(expected.length).toBeGreaterThan(1)
    expect(asCsv(sheets.Innspill)).toEqual(expected)
  })

  it('has numbers where CSV has them, and text everywhere else.', async () => {
    const { sheets } = await workbook('k.xlsx', 'classify', consultation, '--wide')
    const [names = [], ...rows] = sheets.Innspill ?? []
    const numbers = names.filter((_, column) => rows.every((row) => typeof row[column] === 'number'))
    expect(numbers).toEqual(names.filter((name) => /^(?:probability|p\..*)$/.test(String(name))))
    expect(rows.flat().some((cell) => typeof cell === 'boolean')).toBe(false)
  })

  it('tells of the run: model, ledger by source, what was set aside and why, findings, how files were read.', async () => {
    const { sheets } = await workbook('k.xlsx', 'classify', consultation, '--status', 'none')
    const { stdout } = await run('classify', consultation, '--format', 'jsonl', '--status', 'none')
    const { hovedgrep } = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '')
    expect(Object.keys(sheets)).toEqual(['Innspill', 'Kjøringen', 'Regnskap', 'Satt til side', 'Merknader', 'Kilder'])
    const facts = new Map(sheets.Kjøringen?.map(([fact, value]) => [fact, value]))
    expect(facts.get('SHA-256 for modellen')).toBe(hovedgrep.run.modelSha256)
    expect(facts.get('Holdt utenfor av filteret')).toBe(hovedgrep.filteredOut)
    expect(facts.get('Usikkert under denne sannsynligheten')).toBe(hovedgrep.run.thresholds.uncertainBelow)
    const ledger = sheets.Regnskap?.slice(1).map(([source, read, classified, , unreadable]) => ({
      source,
      read,
      classified,
      unreadable,
    }))
    expect(ledger).toEqual(hovedgrep.ledger.map(({ setAside: _, ...entry }: { setAside: unknown }) => entry))
    const aside = sheets['Satt til side']?.slice(1).map(([source, , count]) => `${source} ${count}`)
    const setAside = hovedgrep.ledger.flatMap((entry: { source: string; setAside: Record<string, number> }) =>
      Object.values(entry.setAside).map((count) => `${entry.source} ${count}`),
    )
    expect(aside?.sort()).toEqual(setAside.sort())
    expect(sheets.Merknader?.[1]).toContain(hovedgrep.findings[0].message)
  })

  it('holds hostile texts as text, unchanged, with and without --no-defuse; a text too long for a cell is cut and said.', async () => {
    for (const defuse of [[], ['--no-defuse']]) {
      const { sheets, bytes, stderr } = await workbook('ond.xlsx', 'classify', 'ond.csv', '-o', 'x', ...defuse)
      const { stdout } = await run('classify', 'ond.csv', '--format', 'csv', '--no-defuse')
      const expected: string[][] = parse(stdout)
      const cut = sheets.Innspill?.at(-1)?.[16]
      expect(String(cut)).toHaveLength(mostCellUnits)
      expect(cut).toMatch(/^Vi møtes i bygda .* … \[Kortet her: en celle i Excel rommer 32 767 tegn\.\]$/)
      expect(stderr).toContain(
        `1 tekst er kortet i arbeidsboka, for en celle i Excel rommer 32\u202f767 tegn: Innspill, rad ${hostileCells.length + 2}, kolonnen text. Hele teksten står i csv, tsv og jsonl.`,
      )
      const last = expected.at(-1) ?? []
      last[16] = String(cut)
      expect(asCsv(sheets.Innspill)).toEqual(expected)
      const { rows } = await readBytes('xlsx', bytes)
      expect(rows.slice(0, hostileCells.length).map(({ cells }) => cells[16])).toEqual(
        expected.slice(1, -1).map((row) => row[16]),
      )
      const sheet = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? ''
      expect(sheet).not.toMatch(/<f[ >]|<hyperlink|t="str"|t="e"/)
      // What would be a formula when typed anew is marked as text, unless that is switched off.
      expect(/ s="4" t="inlineStr"><is><t>=1\+1</.test(sheet)).toBe(defuse.length === 0)
    }
  })

  it('has nothing in its package but sheets, and no clock, author or outside world.', async () => {
    const { bytes } = await workbook('ond.xlsx', 'classify', 'ond.csv')
    const parts = partsOf(bytes)
    const others = Object.keys(parts).filter((name) => !/^xl\/worksheets\/sheet\d\.xml$/.test(name))
    const wanted = [
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ]
    expect(others.sort()).toEqual(wanted)
    expect(Object.values(parts).join('')).not.toMatch(/TargetMode|vbaProject|externalLink|<dc:|creator|modified/)
    // Every file of the archive has the time 12:00 on 1 January 1980, in MS-DOS's form.
    const local = bytes.toString('latin1').split('PK\u0003\u0004').slice(1)
    expect(new Set(local.map((header) => header.slice(6, 10)))).toEqual(new Set(['\u0000`!\u0000']))
  })

  it('gives the same bytes with any number of threads, and on standard output.', async () => {
    await requireBuild()
    const { bytes } = await workbook('k.xlsx', 'classify', consultation, '--workers', '0')
    const argv = [binary, 'classify', consultation, '--format', 'xlsx', '--quiet', '--workers']
    const options = { env: bareEnvironment({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' }), maxBuffer: 1e8 }
    for (const workers of ['0', '2'])
      expect(execFileSync(process.execPath, [...argv, workers], options).equals(bytes)).toBe(true)
  })

  it('is not shown in a terminal, and says so before anything is read.', async () => {
    for (const command of ['classify', 'report']) {
      const world = { cwd: workspace.path, columns: 100 }
      const { exitCode, stdout, stderr } = await runInProcess([command, 'finnes-ikke.csv', '--format', 'xlsx'], world)
      expect([exitCode, stdout]).toEqual([2, ''])
      expect(stderr).toContain('Formatet xlsx er ikke tekst og kan ikke vises i en terminal.')
      expect(stderr).toContain('-o resultat.xlsx')
    }
  })
})

describe('report --format xlsx', () => {
  it('has the numbers of the JSON, and the words of its language.', async () => {
    const { sheets } = await workbook('r.xlsx', 'report', consultation, '--by', 'Fylke', '--date', '2019-05-31')
    const { stdout } = await run('report', consultation, '--by', 'Fylke', '--date', '2019-05-31', '--format', 'json')
    const report: Report = JSON.parse(stdout)
    const facts = new Map(sheets.Oversikt?.map(([fact, value, share]) => [fact, [value, share]]))
    // 31 May 2019 as spreadsheets count.
    expect(facts.get('Dato')?.[0]).toBe(43_616)
    expect(facts.get('Innspill')?.[0]).toBe(report.totals.inputs)
    expect(facts.get('Plassert under et hovedgrep')).toEqual([
      report.totals.assigned.count,
      report.totals.assigned.share,
    ])
    expect(sheets.Hovedgrep?.slice(1).map((row) => row.slice(1, 8))).toEqual(
      [...report.levers, ...report.statuses].map((entry, row) => {
        const { inputs, texts } = entry.coverage
        const name = 'name' in entry ? entry.name.nb : sheets.Hovedgrep?.[row + 1]?.[1]
        return [name, inputs.count, inputs.share, inputs.low, inputs.high, texts.count, texts.share]
      }),
    )
    expect(sheets.Deltemaer?.slice(1).map(([, , , inputs]) => inputs)).toEqual(
      report.levers.flatMap(({ subtopicsSeen, subtopicsUnseen }) => [
        ...subtopicsSeen.map(({ inputs }) => inputs),
        ...subtopicsUnseen.map(() => 0),
      ]),
    )
    expect(sheets.Sitater?.slice(1).map((row) => [row[2], row[6], row[7]])).toEqual(
      report.levers.flatMap(({ quotes }) => quotes.map(({ text, probability, id }) => [text, probability, id])),
    )
    expect(sheets.Matrise?.slice(1, 11).map((row) => row.slice(2))).toEqual(
      report.matrices[0]?.levers.map(({ counts }) => counts),
    )
    expect(sheets.Vinkling?.slice(1).map((row) => row.slice(2))).toEqual(
      report.levers.map(({ aspects }) => aspects.map(({ inputs }) => inputs)),
    )
    expect(sheets['Les selv']?.slice(1).map((row) => row[7])).toEqual(
      report.readByHand.flatMap(({ items }) => items.map(({ id }) => id)),
    )
    expect(sheets.Regnskap?.slice(1).map((row) => row[1])).toEqual(report.ledger.sources.map(({ read }) => read))
  })

  it('has the same bytes when it is made of the result of classify.', async () => {
    const { bytes } = await workbook('r.xlsx', 'report', consultation, '--language', 'nn')
    await run('classify', consultation, '-o', 'k.jsonl')
    const later = await workbook('senere.xlsx', 'report', 'k.jsonl', '--language', 'nn')
    expect(later.bytes.equals(bytes)).toBe(true)
    expect(Object.keys(later.sheets)).toContain('Rekneskap')
  })

  it('says which texts it had to cut.', async () => {
    const { stderr } = await workbook('r.xlsx', 'report', 'ond.csv', '--title', 'æ'.repeat(40_000))
    expect(stderr).toContain('Oversikt, rad 2, kolonnen Verdi. Hele teksten står i json.')
  })

  it('is chosen by the name of the file, as the other forms are.', async () => {
    await run('report', 'ond.csv', '-o', 'r.JSON')
    expect(JSON.parse(await readFile(at('r.JSON'), 'utf8')).formatVersion).toBe(1)
    await run('report', 'ond.csv', '-o', 'r.txt')
    expect(await readFile(at('r.txt'), 'utf8')).toContain('## ')
  })
})

describe.skipIf(libreOffice === undefined)('LibreOffice (skipped where soffice is not installed)', () => {
  /** What LibreOffice makes of a text: a return becomes a line feed. */
  const settled = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n').replaceAll('\r', '\n')))

  it('opens the rows of classify without repair, with the values of the CSV.', async () => {
    await workbook('alt.xlsx', 'classify', consultation, 'ond.csv')
    const read = await sheetsOf(libreOffice ?? '', at('alt.xlsx'))
    const { sheets } = await workbook('alt.xlsx', 'classify', consultation, 'ond.csv')
    expect(Object.keys(read).sort()).toEqual(Object.keys(sheets).sort())
    const plain = (rows: readonly (readonly (string | number | boolean)[])[] = []) => rows.map((row) => row.map(String))
    expect(read.Innspill).toEqual(settled(plain(sheets.Innspill)))
    expect(read.Regnskap).toEqual(plain(sheets.Regnskap))
  })

  it('opens every sheet of a report without repair, with the values of the workbook.', async () => {
    const { sheets } = await workbook('rapport.xlsx', 'report', consultation, '--by', 'kilde', '--date', '2019-05-31')
    const read = await sheetsOf(libreOffice ?? '', at('rapport.xlsx'))
    expect(Object.keys(read).sort()).toEqual(Object.keys(sheets).sort())
    for (const [name, rows] of Object.entries(sheets)) {
      // It writes shares as percent and days as dates even so.
      const values = (read[name] ?? []).map((row) =>
        row.map((cell) => {
          if (cell === '31.05.2019' || cell === '2019-05-31' || cell === '05/31/2019') return '43616'
          return /^[\d.]+%$/.test(cell) ? (Number(cell.slice(0, -1)) / 100).toFixed(6) : cell
        }),
      )
      const shares = rows.map((row) =>
        row.map((cell, column) => {
          const isShare = typeof cell === 'number' && /%\)$|^Andel/.test(String(rows[0]?.[column]))
          return isShare ? cell.toFixed(6) : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
        }),
      )
      expect(values, name).toEqual(shares)
    }
  })
})
