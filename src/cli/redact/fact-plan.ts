import { type FieldKind, fieldKind } from '../../personal/field-kind.ts'
import { findColumn } from '../../text/columns/column-name.ts'
import { findRespondentColumns, type RespondentOptions } from '../../text/columns/respondent-columns.ts'
import { respondentType } from '../../text/respondent-type.ts'

/** What the fields of a row or a document hold. */
export interface FactPlan {
  readonly kinds: readonly (FieldKind | undefined)[]
  /** Whether a row's sender is a private person, as its field for the type says; undefined where that says nothing. */
  readonly isCitizen: (values: readonly string[]) => boolean | undefined
}

/** Finds out what fields hold, from their names and from what the user says of the sender's. */
export function planFacts(names: readonly string[], respondent: RespondentOptions): FactPlan {
  const has = (name: string | undefined): string | undefined =>
    name !== undefined && findColumn(names, name) >= 0 ? name : undefined
  // A column that is not there is told of where inputs are made.
  const about = findRespondentColumns('', names, { name: has(respondent.name), type: has(respondent.type) })
  const kinds = names.map((name, at) => fieldKind(name) ?? (at === about.organisation ? 'sender' : undefined))
  if (about.person >= 0 && kinds[about.person] === 'person') kinds[about.person] = 'sender'
  return {
    kinds,
    isCitizen(values) {
      const type = respondentType(values[about.type] ?? '')
      return type === '' ? undefined : type === 'innbygger'
    },
  }
}
