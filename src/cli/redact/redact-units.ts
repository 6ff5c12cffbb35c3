import type { FindOwnNames } from '../../personal/own-names.ts'
import type { Redactor } from '../../personal/redactor.ts'
import type { RespondentOptions } from '../../text/columns/respondent-columns.ts'
import type { BlockUnit, DocumentUnit, RowUnit, TableUnit, Unit } from '../../types/unit.ts'
import { type FactPlan, planFacts } from './fact-plan.ts'
import { redactFieldValue } from './field-value.ts'
import { lastLine } from './last-line.ts'

type Pairs = DocumentUnit['meta']

/** Replaces personal data in the units of one source, in their order. */
export type RedactUnits = (units: readonly Unit[]) => Unit[]

/** Makes the {@link RedactUnits} of one source. */
export function createUnitRedactor(redactor: Redactor, respondent: RespondentOptions): RedactUnits {
  let table: FactPlan | undefined
  let ofDocument: FindOwnNames | undefined
  let lead = ''

  function redactRow(unit: RowUnit): RowUnit {
    const { kinds, isCitizen } = table ?? planFacts([], respondent)
    return { ...unit, cells: redactor.facts(kinds, unit.cells, isCitizen(unit.cells)).values }
  }

  function redactPairs(pairs: Pairs): { meta: Pairs; own: FindOwnNames } {
    const { kinds, isCitizen } = planFacts(
      pairs.map(([name]) => name),
      respondent,
    )
    const values = pairs.map(([, value]) => value)
    const redacted = redactor.facts(kinds, values, isCitizen(values))
    const meta = pairs.map(([name], at) => [redactor.mask(name), redacted.values[at] ?? ''] as const)
    return { meta, own: redacted.own }
  }

  function redactBlock(unit: BlockUnit): BlockUnit {
    const facts = unit.meta.length === 0 ? { meta: unit.meta, own: undefined } : redactPairs(unit.meta)
    const label = unit.column === '' ? (unit.section.at(-1) ?? '') : unit.column
    const redact = (text: string): string => {
      const known = facts.own === undefined ? text : redactor.text(text, facts.own, lead)
      return redactor.text(redactFieldValue(redactor, respondent, label, known), ofDocument, lead)
    }
    const text = redact(unit.text)
    lead = lastLine(unit.text)
    const section = unit.section.map((heading) => redactor.text(heading, ofDocument))
    return { ...unit, text, section, column: redactor.mask(unit.column), meta: facts.meta }
  }

  function redactOne(unit: Unit): Unit {
    if (unit.kind === 'row') return redactRow(unit)
    if (unit.kind === 'block') return redactBlock(unit)
    if (unit.kind === 'document') {
      const { meta, own } = redactPairs(unit.meta)
      ofDocument = own
      return { ...unit, meta }
    }
    if (unit.kind === 'note') return { ...unit, text: redactor.mask(unit.text) }
    if (unit.kind === 'table') table = planFacts(unit.columns, respondent)
    return maskNames(redactor, unit)
  }

  return (units) => units.map(redactOne)
}

/**
 * Replaces what a unit's columns and facts are called, and nothing else; enough for whoever wants to know the columns
 * before the rows. The rows by which columns are told apart stay, so that the same columns are found with and without
 * pseudonyms; they are never shown.
 */
export function maskNames(redactor: Redactor, unit: Unit): Unit {
  if (unit.kind === 'table') return maskTable(redactor, unit)
  if (unit.kind === 'tables') return { ...unit, tables: unit.tables.map((table) => maskTable(redactor, table)) }
  if (unit.kind === 'document') return { ...unit, meta: unit.meta.map(([name, value]) => [redactor.mask(name), value]) }
  if (unit.kind !== 'block') return unit
  const meta = unit.meta.map(([name, value]) => [redactor.mask(name), value] as const)
  return { ...unit, column: redactor.mask(unit.column), meta }
}

/** Names of columns stay different from each other. */
function maskTable(redactor: Redactor, unit: TableUnit): TableUnit {
  const taken = new Set<string>()
  const columns = unit.columns.map((column) => {
    const masked = redactor.mask(column)
    let unique = masked
    for (let copy = 2; taken.has(unique); copy++) unique = `${masked} (${copy})`
    taken.add(unique)
    return unique
  })
  return { ...unit, place: redactor.mask(unit.place), columns }
}
