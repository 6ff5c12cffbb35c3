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

/** A day (`2019-05-31`) as spreadsheets count. */
const daysSince1900 = (day: string): number => Date.parse(day) / 86_400_000 + 25_569

/** A day as LibreOffice writes it in one of its locales, such as `31.05.2019` or `05/31/2019`, as `2019-05-31`. */
function isoDay(cell: string): string | undefined {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(cell) ?? []
  if (day !== undefined) return `${year}-${month}-${day}`
  const [, m, d, y] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell) ?? []
  if (m !== undefined) return `${y}-${m}-${d}`
  return /^\d{4}-\d\d-\d\d$/.test(cell) ? cell : undefined
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
      'docProps/app.xml',
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
    const matrices = Object.entries(sheets).filter(([name]) => name.startsWith('Matrise '))
    expect(matrices.map(([, rows]) => rows.slice(1).map((row) => row.slice(2)))).toEqual(
      report.matrices.map(({ levers, statuses }) => [...levers, ...statuses].map(({ counts }) => counts)),
    )
    expect(sheets.Vinkling?.slice(1).map((row) => row.slice(2))).toEqual(
      report.levers.map(({ aspects }) => aspects.map(({ inputs }) => inputs)),
    )
    expect(sheets['Les selv']?.slice(1).map((row) => row[7])).toEqual(
      report.readByHand.flatMap(({ items }) => items.map(({ id }) => id)),
    )
    expect(sheets.Regnskap?.slice(1).map((row) => row[1])).toEqual(report.ledger.sources.map(({ read }) => read))
  })

  it('has the words, pairs, groups, disagreements, corrected shares, origin and hashes of the JSON.', async () => {
    const { sheets } = await workbook('r.xlsx', 'report', consultation)
    const { stdout } = await run('report', consultation, '--format', 'json')
    const report: Report = JSON.parse(stdout)
    const bodyOf = (name: string): unknown[][] => sheets[name]?.slice(1) ?? []
    const names = new Map(report.levers.map(({ id, name }) => [id, name.nb]))
    const nameOf = (id: string): string => names.get(id) ?? 'ingen av hovedgrepene'
    expect(bodyOf('Ord')).toEqual(
      report.levers.flatMap(({ number, name, words }) =>
        words.map((word) => [
          number,
          name.nb,
          word.word,
          word.texts,
          word.otherTexts,
          word.logLikelihood,
          word.logRatio,
        ]),
      ),
    )
    expect(bodyOf('Nevnt sammen')).toEqual(
      report.levers.flatMap(({ number, name, together }) =>
        together.map(({ lever, inputs }) => [number, name.nb, nameOf(lever), inputs]),
      ),
    )
    expect(bodyOf('Uten hovedgrep')).toEqual(
      report.noneGroups.items.map(({ words, texts, ids }) => [
        words.join('\n'),
        texts,
        ids.join('\n'),
        texts - ids.length,
      ]),
    )
    expect(bodyOf('Uenige modeller').map((row) => [row[0], ...row.slice(2, 9)])).toEqual(
      report.disagreements.items.map((item) => [
        item.text,
        nameOf(item.lever),
        item.probability,
        nameOf(item.runnerUp.lever),
        item.runnerUp.probability,
        nameOf(item.keywordLever),
        nameOf(item.tfidfLever),
        item.id,
      ]),
    )
    expect(bodyOf('Korrigerte andeler').map((row) => row.slice(2))).toEqual(
      report.correction?.answers.map(({ placed, corrected, precision, recall }) => [
        placed.count,
        placed.share,
        corrected?.share,
        corrected?.low,
        corrected?.high,
        precision.share,
        precision.of,
        recall.share,
        recall.of,
      ]),
    )
    expect(bodyOf('Kilder').map((row) => row[7])).toEqual(report.sources.map(({ sha256 }) => sha256))
    const { origin } = report
    const facts = new Map(sheets.Oversikt?.map(([fact, value]) => [fact, value]))
    expect(facts.get('Innspill med kjent avsendertype')).toBe(origin.typed)
    expect(facts.get('Avsendertype: kommune')).toBe(
      origin.respondentTypes.find(({ type }) => type === 'kommune')?.inputs,
    )
    expect([facts.get('Innspill med kjent fylke'), facts.get('Fylker')]).toEqual([origin.located, origin.counties])
    for (const { county, inputs } of origin.topCounties) expect(facts.get(`Fylke: ${county}`)).toBe(inputs)
    expect([facts.get('Innspill med dato'), facts.get('Første dato'), facts.get('Siste dato')]).toEqual([
      origin.dated,
      daysSince1900(origin.first),
      daysSince1900(origin.last),
    ])
    for (const name of ['Ord', 'Nevnt sammen', 'Uten hovedgrep', 'Uenige modeller', 'Korrigerte andeler'])
      expect(bodyOf(name).length, name).toBeGreaterThan(1)
    expect(origin.topCounties.length).toBeGreaterThan(0)
  })

  it('shows a hidden number as hidden, and what may not be published not at all.', async () => {
    const { sheets } = await workbook('o.xlsx', 'report', consultation, '--publish')
    const { stdout } = await run('report', consultation, '--publish', '--format', 'json')
    const report: Report = JSON.parse(stdout)
    const shown = (count: number | null | undefined): number | string => count ?? 'skjult'
    const bodyOf = (name: string): unknown[][] => sheets[name]?.slice(1) ?? []
    expect(bodyOf('Hovedgrep').map((row) => row.slice(8, 11))).toEqual(
      [...report.levers, ...report.statuses].map(({ coverage: { respondents, unnamed } }) => [
        shown(respondents?.count),
        shown(respondents?.share),
        shown(unnamed),
      ]),
    )
    const matrices = Object.entries(sheets).filter(([name]) => name.startsWith('Matrise '))
    expect(matrices.map(([, rows]) => rows.slice(1).map((row) => row.slice(2)))).toEqual(
      report.matrices.map(({ levers, statuses }) => [...levers, ...statuses].map(({ counts }) => counts.map(shown))),
    )
    expect(bodyOf('Avsendere').map((row) => row[3])).toEqual(
      report.levers.flatMap(({ respondentTypes }) => respondentTypes.map(({ inputs }) => shown(inputs))),
    )
    expect(bodyOf('Kampanjer').map((row) => row.slice(0, 4))).toEqual(
      report.campaigns.items.map((item) => [item.inputs, shown(item.respondents), shown(item.unnamed), item.example]),
    )
    const hidden = Object.values(sheets)
      .flat(2)
      .filter((cell) => cell === 'skjult').length
    expect(hidden).toBeGreaterThan(20)
    for (const name of ['Les selv', 'Uten hovedgrep', 'Uenige modeller'])
      expect(Object.keys(sheets)).not.toContain(name)
    const facts = new Map(sheets.Oversikt?.map(([fact, value]) => [fact, value]))
    expect(facts.get('Hva som er skjult')).toMatch(/Skjulte tall står som «skjult»/)
    const notes = sheets.Metode?.map(([topic, value]) => `${topic}: ${value}`).join('\n')
    expect(notes).toContain('kilde (en kilde kan være et brev fra én person)')
    expect(notes).toContain('Les selv: Disse innspillene bør leses av et menneske. De er ikke gjengitt her')
    expect(notes).not.toMatch(/Her vises 0 av/)
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
    expect(JSON.parse(await readFile(at('r.JSON'), 'utf8')).formatVersion).toBe(2)
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
          const day = isoDay(cell)
          if (day !== undefined) return String(daysSince1900(day))
          return /^[\d.]+%$/.test(cell) ? (Number(cell.slice(0, -1)) / 100).toFixed(6) : cell
        }),
      )
      const shares = rows.map((row) =>
        row.map((cell, column) => {
          const isShare =
            typeof cell === 'number' && /%\)$|^Andel|andel$|^Rette av|^Funnet av/.test(String(rows[0]?.[column]))
          return isShare ? cell.toFixed(6) : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell)
        }),
      )
      expect(values, name).toEqual(shares)
    }
  })
})
