import type { ClassifiedInput } from '../../types/assignment.ts'
import { type Meta, setAsideReasons } from '../../types/input.ts'
import type { SourceLedger } from '../../types/ledger.ts'
import type { LedgerEntry } from '../../types/report.ts'
import type { ResultTrailer } from '../../types/run.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { catalogues } from '../catalogue/catalogues.ts'
import { workbookWords } from '../catalogue/workbook-words.ts'
import { leverTitles, type RunBook } from '../xlsx/report-book.ts'
import type { Cell, FullSheet, SheetColumn } from '../xlsx/sheet.ts'
import { findingSheet } from '../xlsx/sheets/finding-sheet.ts'
import { ledgerSheet } from '../xlsx/sheets/ledger-sheet.ts'
import { runFacts } from '../xlsx/sheets/run-facts.ts'
import { setAsideSheet } from '../xlsx/sheets/set-aside-sheet.ts'
import { sourceSheet } from '../xlsx/sheets/source-sheet.ts'
import { createWorkbookWriter, mostSheetColumns } from '../xlsx/workbook-writer.ts'
import { addSheets } from '../xlsx/write-workbook.ts'
import { columnNames, fixedColumns } from './columns.ts'
import { evidenceCell, secondaryCell } from './compact-cells.ts'
import type { CreateRowBook } from './row-book.ts'

/** As all that `classify` says. */
const language = 'nb'

/** Widths of the fixed columns, in characters; what is longer is wrapped. */
const widths: Readonly<Record<(typeof fixedColumns)[number], number>> = {
  id: 30,
  source: 22,
  place: 24,
  section: 24,
  question: 26,
  language: 11,
  lever: 17,
  lever_name: 30,
  status: 15,
  probability: 13,
  secondary: 24,
  aspect: 12,
  keyword_lever: 17,
  tfidf_lever: 17,
  evidence: 50,
  campaign: 22,
  text: 80,
}

const narrow = 12
const metaWidths = { least: 14, most: 40 }

function columnsOf(names: readonly string[]): SheetColumn[] {
  const fixed: Readonly<Record<string, number>> = widths
  return names.map((title, at) => {
    const width = at < fixedColumns.length ? fixed[title] : undefined
    if (width !== undefined) return { title, width, numbers: 'decimal' }
    if (title.startsWith('p.')) return { title, width: narrow, numbers: 'decimal' }
    return { title, width: Math.min(metaWidths.most, Math.max(metaWidths.least, title.length + 3)) }
  })
}

/** Puts a row's own values in the order of the columns. */
function createMetaValues(columns: readonly string[]): (meta: Meta) => readonly (string | undefined)[] {
  let names: readonly string[] | undefined
  let positions: readonly number[] = []
  return (meta) => {
    // Rows of one file share their list of names.
    if (meta.names !== names) {
      names = meta.names
      positions = columns.map((column) => meta.names.indexOf(column))
    }
    return positions.map((position) => meta.values[position])
  }
}

function entryOf({ source, read, classified, setAside, unreadable }: SourceLedger): LedgerEntry {
  const reasons = setAsideReasons.flatMap((reason) => {
    const count = setAside[reason] ?? 0
    return count === 0 ? [] : [{ reason, count }]
  })
  return {
    source,
    read,
    classified,
    setAside: reasons.reduce((sum, { count }) => sum + count, 0),
    unreadable,
    reasons,
  }
}

/** The run's facts and its ledger, on sheets behind the rows. */
function runSheets(taxonomy: Taxonomy, { run, ledger, sources, findings, filteredOut }: ResultTrailer): FullSheet[] {
  const own = workbookWords[language]
  const book: RunBook = {
    report: { run, sources, ledger: { sources: ledger.map(entryOf) }, findings: { items: findings } },
    language,
    words: catalogues[language],
    own,
    leverTitles: leverTitles(taxonomy.levers, language),
  }
  const facts: FullSheet = {
    name: 'Kjøringen',
    columns: [{ title: own.columns.fact }, { title: own.columns.value, numbers: 'general' }],
    rows: [...runFacts(book), [own.facts.filteredOut, filteredOut]],
  }
  return [facts, ...[ledgerSheet, setAsideSheet, findingSheet, sourceSheet].flatMap((make) => make(book) ?? [])]
}

/**
 * A workbook of Excel: the rows on a sheet `Innspill` with the columns of the contract, and the run's facts, ledger and
 * findings on sheets behind it. Probabilities are numbers, all else is text, the files' own columns too: `0301` stays so.
 */
export const createXlsxBook: CreateRowBook = (options) => {
  const { taxonomy, wide = false, defuse, onCut, mostRows } = options
  const before = columnNames(taxonomy, wide, []).length
  const metaColumns = options.metaColumns.slice(0, mostSheetColumns - before)
  const lost = options.metaColumns.length - metaColumns.length
  if (lost > 0) options.onColumnsLost?.(lost)
  const writer = createWorkbookWriter({ language, defuse, onCut, mostRows })
  const leverName = new Map(taxonomy.levers.map(({ id, name }) => [id, name.nb]))
  const metaValues = createMetaValues(metaColumns)
  writer.begin({ name: 'Innspill', columns: columnsOf(columnNames(taxonomy, wide, metaColumns)) })

  const cellsOf = ({ input, assignment: a, campaign }: ClassifiedInput): Cell[] => [
    input.id,
    input.source,
    input.place,
    input.section,
    input.question,
    a.language,
    a.lever,
    leverName.get(a.lever),
    a.status,
    a.probability,
    secondaryCell(a.secondary),
    a.aspect,
    a.keywordLever,
    a.tfidfLever,
    evidenceCell(a.evidence),
    campaign,
    input.text,
    ...(wide ? a.probabilities : []),
    ...metaValues(input.meta),
  ]

  return {
    row: (row) => writer.row(cellsOf(row)),
    end(trailer) {
      addSheets(writer, runSheets(taxonomy, trailer))
      writer.end()
    },
    take: writer.take,
  }
}
