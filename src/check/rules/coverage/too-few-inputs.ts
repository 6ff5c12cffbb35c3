import { nearest } from '../../../taxonomy/nearest.ts'
import { quote } from '../../../taxonomy/quote.ts'
import { fingerprintHex } from '../../../text/fingerprint.ts'
import type { ClassifiedInput } from '../../../types/assignment.ts'
import type { Input } from '../../../types/input.ts'
import type { Taxonomy } from '../../../types/taxonomy.ts'
import type { Minimum } from '../../coverage-settings.ts'
import { foldColumn } from '../../labels/label-book.ts'
import type { Rule } from '../../rule.ts'
import { createValueBook, foldValue, type ValueBook } from './value-book.ts'

/** How far a minimum is from being kept. */
interface Tally {
  readonly minimum: Minimum
  /** Inputs of the group that are assigned to the lever, and those that have it in doubt or as a further one. */
  inputs: number
  near: number
}

/** Fewer inputs of a lever, a group or both than the user asks for: one finding per line of `check.minima`. */
export const tooFewInputs: Rule = {
  severity: 'error',
  description: 'Et hovedgrep eller en gruppe har færre innspill enn check.minima krever.',
  needs: 'rows',
  watch: ({ report, settings, taxonomy }) => {
    const tallies = (settings.coverage?.minima ?? []).map((minimum): Tally => ({ minimum, inputs: 0, near: 0 }))
    if (tallies.length === 0) return {}
    const values = createValueBook(tallies.map(({ minimum }) => minimum))
    let all = 0
    return {
      addTable: ({ columns }) => values.addColumns(columns),
      addDocument: ({ facts }) => values.addColumns(facts.map(([name]) => name)),
      addRow: (row) => {
        all++
        values.addInput(row.input)
        for (const tally of tallies) if (isOfGroup(row.input, tally.minimum)) add(tally, row)
      },
      finish: () => {
        for (const { minimum, inputs, near } of tallies) {
          const { column, lever, 'at-least': least } = minimum
          if (column !== undefined && !values.hasColumn(column))
            settings.coverage?.onUnknownColumn?.(column, values.columns())
          if (inputs >= least) continue
          const conditions = [
            ...groupOf(minimum),
            ...(lever === undefined ? [] : [`er plassert i ${leverName(taxonomy, lever)}`]),
          ]
          const which = conditions.length === 0 ? 'er lest' : conditions.join(' og ')
          const some = inputs === 0 ? 'Ingen' : `Bare ${inputs}`
          const of = conditions.length === 0 ? ' innspill' : ` av ${all} innspill`
          const nearly = near === 0 ? '' : ` (som usikkert eller sekundært: ${near})`
          report({
            source: '',
            place: '',
            inputId: '',
            subjectHash: fingerprintHex(JSON.stringify(conditions)),
            extent: -inputs,
            message: `${some}${of} ${which}${nearly}; check.minima krever minst ${least}.`,
            hint:
              hintFor(minimum, values) ??
              'Se etter om en fil mangler. Er alt med, så be om flere innspill, eller senk grensen i check.minima.',
          })
        }
      },
    }
  },
}

function add(tally: Tally, { assignment }: ClassifiedInput): void {
  const { lever } = tally.minimum
  const { status, secondary } = assignment
  if (lever === undefined || (status === 'assigned' && assignment.lever === lever)) tally.inputs++
  else if (assignment.lever === lever || secondary.some((other) => other.lever === lever)) tally.near++
}

function isOfGroup({ respondent, meta }: Input, { type, county, column, value }: Minimum): boolean {
  if (type !== undefined && respondent.type !== type) return false
  if (county !== undefined && foldValue(respondent.county) !== foldValue(county)) return false
  if (column === undefined) return true
  const at = meta.names.findIndex((name) => foldColumn(name) === foldColumn(column))
  return at >= 0 && foldValue(meta.values[at] ?? '') === foldValue(value ?? '')
}

/** What is said of an input of the group. */
function groupOf({ type, county, column, value }: Minimum): readonly string[] {
  return [
    ...(type === undefined ? [] : [`er fra ${type}`]),
    ...(county === undefined ? [] : [`er fra ${county}`]),
    ...(column === undefined ? [] : [`har ${quote(value ?? '')} i ${quote(column)}`]),
  ]
}

function leverName({ levers }: Taxonomy, id: string): string {
  const lever = levers.find((candidate) => candidate.id === id)
  return lever === undefined ? id : `hovedgrep ${lever.number}, ${lever.name.nb} (${id})`
}

/** What to do where the group cannot be found at all, since no input has what it is known by. */
function hintFor({ column, value = '', county }: Minimum, values: ValueBook): string | undefined {
  if (column !== undefined && !values.hasColumn(column)) {
    const meant = nearest(column, values.columns())
    return `Ingen tabell har kolonnen ${quote(column)}${meant === undefined ? '; rett check.minima.' : `; mente du ${quote(meant)}?`}`
  }
  if (column !== undefined && value !== '' && !values.hasValue(column, value))
    return unknownValue(value, `I ${quote(column)} står`, values.valuesOf(column))
  if (county !== undefined && !values.hasCounty(county)) {
    const counties = values.counties()
    return counties.length === 0
      ? 'Ingen innspill har fylke. Velg kolonnen med fylke med --county-column (read.county-column).'
      : unknownValue(county, 'Fylkene er', counties)
  }
  return undefined
}

/** Values that a hint names. */
const shownValues = 5

/** @param where - what stands before the values that there are */
function unknownValue(value: string, where: string, known: readonly string[]): string | undefined {
  const meant = nearest(value, known)
  if (meant !== undefined) return `Mente du ${quote(meant)}?`
  if (known.length === 0) return undefined
  const more = known.length > shownValues ? ' …' : '.'
  return `${where} ${known.slice(0, shownValues).map(quote).join(', ')}${more} Rett check.minima, eller se etter om en fil mangler.`
}
