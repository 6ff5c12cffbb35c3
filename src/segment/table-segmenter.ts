import { columnNamed } from '../text/columns/column-name.ts'
import { findRespondentColumns } from '../text/columns/respondent-columns.ts'
import { fingerprintHex } from '../text/fingerprint.ts'
import { toldBy } from '../text/named-respondent.ts'
import { respondentType } from '../text/respondent-type.ts'
import type { Input, Meta, Respondent, RespondentType } from '../types/input.ts'
import type { RowUnit, TableUnit } from '../types/unit.ts'
import { cleanText, toNfc } from './clean-text.ts'
import { findIdColumn } from './id-column.ts'
import type { IdSet } from './id-set.ts'
import { findPossibleIdColumn } from './possible-id-column.ts'
import type { PossibleIdColumn, SegmentContext } from './segment-context.ts'
import { findTextColumns } from './text-columns.ts'

/** Makes inputs of the rows of one table. */
export interface TableSegmenter {
  readonly pushRow: (unit: RowUnit, inputs: Input[]) => void
  /** Names of the columns whose cells are inputs; none in a table without inputs. */
  readonly textColumns: readonly string[]
  /** Name of the column of ids; empty if none. */
  readonly idColumn: string
  /** A column that might have been one of ids, where none is used. */
  readonly possibleIdColumn?: PossibleIdColumn | undefined
}

/** Repeated ids that are reported one by one unless set; a file where every id is repeated must not fill the memory. */
const placedDuplicates = 50

/** Most different spellings of a type of sender that are remembered. */
const rememberedTypes = 1000

/**
 * Makes the part of a segmenter that takes rows: finds the columns of inputs, of ids and about the sender.
 * @param ids - those given in the source so far; its tables share them
 * @throws {HovedgrepError} COLUMN_MISSING when a column that the user named is not there
 */
export function createTableSegmenter(context: SegmentContext, table: TableUnit, ids: IdSet): TableSegmenter {
  const { source, options, ledger } = context
  const { columns } = table
  const mostDuplicates = options.mostFindings ?? placedDuplicates
  /** Rows of a sheet are counted within it. */
  const within = table.place === '' ? '' : `${table.place} `
  const textIndices = findTextColumns(source, table, options.textColumns ?? [])
  const textNames = textIndices.map((index) => columns[index] ?? '')
  const idIndex =
    options.idColumn === undefined ? findIdColumn(table, textIndices) : columnNamed(source, columns, options.idColumn)
  const about = findRespondentColumns(source, columns, options.respondent ?? {})
  const metaIndices = columns.map((_, index) => index).filter((index) => !textIndices.includes(index))
  const metaNames = metaIndices.map((index) => columns[index] ?? '')
  const hasSeveral = textIndices.length > 1
  let duplicates = 0
  const types = new Map<string, RespondentType>()
  const names = new Map<string, Pick<Respondent, 'name' | 'type'>>()

  /** The cell, in NFC and without white space around it; empty where the row is too short or there is no such column. */
  const cell = (unit: RowUnit, index: number) => toNfc(unit.cells[index]?.trim() ?? '')

  function typeOf(value: string): RespondentType {
    const known = types.get(value)
    if (known !== undefined) return known
    const type = respondentType(value)
    if (types.size < rememberedTypes) types.set(value, type)
    return type
  }

  function toldOf(name: string): Pick<Respondent, 'name' | 'type'> {
    const known = names.get(name)
    if (known !== undefined) return known
    const told = toldBy(name)
    if (names.size < rememberedTypes) names.set(name, told)
    return told
  }

  function respondentOf(unit: RowUnit): Respondent {
    const name = cell(unit, about.organisation) || cell(unit, about.person)
    const told = toldOf(name)
    return { name: told.name, type: typeOf(cell(unit, about.type)) || told.type, county: cell(unit, about.county) }
  }

  function metaOf(unit: RowUnit): Meta {
    return { names: metaNames, values: metaIndices.map((index) => toNfc(unit.cells[index] ?? '')) }
  }

  /** The row's own id, or its place where it has none; unique, and never that of another row. */
  function rowId(unit: RowUnit): string {
    const id = cell(unit, idIndex).replace(/\s+/g, ' ')
    const place = hasSeveral ? `${within}row:${unit.row}` : `${within}row:${unit.row} column:${textNames[0] ?? ''}`
    let unique = id === '' ? place : id
    while (!ids.add(unique)) unique += `@${within}row:${unit.row}`
    if (id !== '' && unique !== id) reportDuplicate(unit, id, `${source}#${unique}`)
    return unique
  }

  function reportDuplicate(unit: RowUnit, id: string, inputId: string): void {
    duplicates++
    if (duplicates > mostDuplicates) {
      if (duplicates === mostDuplicates + 1) reportMore()
      return
    }
    const place = `${within}row:${unit.row} column:${columns[idIndex] ?? ''}`
    const message = `Id-en «${id}» er brukt på en tidligere rad i filen.`
    const hint = `Gi raden en id som ingen andre har, eller fjern den hvis den er med to ganger. Inntil da heter innspillet ${inputId}.`
    context.report.onFinding({ rule: 'duplicate-id', severity: 'warning', source, place, inputId, message, hint })
  }

  function reportMore(): void {
    const message = `Flere enn ${mostDuplicates} id-er i filen er brukt før; resten er ikke nevnt hver for seg.`
    const hint =
      'Se etter om kolonnen virkelig har id-er (--id-column). Til da har innspillene fått «@row:» og radens nummer til slutt i id-en.'
    context.report.onFinding({
      rule: 'duplicate-id',
      severity: 'warning',
      source,
      place: '',
      inputId: '',
      message,
      hint,
    })
  }

  /** What an empty row is known by, wherever it stands. */
  function rowHash(unit: RowUnit): string {
    const own = cell(unit, idIndex)
    return fingerprintHex(own === '' ? unit.cells.map((_, index) => cell(unit, index)).join('\u0000') : own)
  }

  function pushRow(unit: RowUnit, inputs: Input[]): void {
    const id = idIndex < 0 ? '' : rowId(unit)
    let respondent: Respondent | undefined
    let meta: Meta | undefined
    for (let number = 0; number < textIndices.length; number++) {
      const name = textNames[number] ?? ''
      const place = `${within}row:${unit.row} column:${name}`
      const text = cleanText(unit.cells[textIndices[number] ?? -1] ?? '')
      if (text === '') {
        context.setAside(place, 'empty', '', rowHash(unit))
        continue
      }
      ledger.read++
      respondent ??= respondentOf(unit)
      meta ??= metaOf(unit)
      const local = id === '' ? place : hasSeveral ? `${id}/${number + 1}` : id
      const question = hasSeveral ? name : ''
      inputs.push({ id: `${source}#${local}`, source, place, section: '', question, text, respondent, meta })
    }
  }

  const possibleIdColumn = idIndex < 0 ? findPossibleIdColumn(table, textIndices) : undefined
  return { pushRow, textColumns: textNames, idColumn: columns[idIndex] ?? '', possibleIdColumn }
}
