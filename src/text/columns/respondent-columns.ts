import { columnNamed, nameWords } from './column-name.ts'

/** Columns about the sender that the user names; those left out are found by their names. */
export interface RespondentOptions {
  /** Column with the name of the organisation or person. */
  readonly name?: string | undefined
  /** Column with the type of sender. */
  readonly type?: string | undefined
  /** Column with the county. */
  readonly county?: string | undefined
}

/** Where a table tells of its senders; -1 where it does not. */
export interface RespondentColumns {
  readonly organisation: number
  /** The person, used where the organisation's cell is empty. */
  readonly person: number
  readonly type: number
  readonly county: number
}

const list = (names: string) => names.split(',')

/** Names of columns with an organisation, the surest first, as {@link nameWords} gives them; so too those below. */
export const organisationNames = list(
  'organisasjon,organisasjonsnavn,organisasjonsnamn,virksomhet,virksomhetsnavn,verksemd,verksemdsnamn,organisation,organization,company,avsender,avsendar,sender,respondent,innsender,innsendar',
)
/** Names of columns with a person. */
export const personNames = list('navn,namn,fullt navn,fullt namn,name,full name,kontaktperson,contact')
/** Names of columns with a type of sender. */
export const typeNames = list(
  'aktørtype,avsendertype,avsendartype,type avsender,type avsendar,respondenttype,respondent type,type respondent,organisasjonstype,organisation type,organization type,sender type,aktør,actor,actor type,sektor,sector,type',
)
/** Names of columns with a county. */
export const countyNames = list('fylke,county,region,landsdel')

/**
 * Finds the columns about the sender by their names, or as the user names them.
 * @throws {HovedgrepError} COLUMN_MISSING when a named column is not there
 */
export function findRespondentColumns(
  source: string,
  columns: readonly string[],
  options: RespondentOptions,
): RespondentColumns {
  const names = columns.map((column) => nameWords(column).join(' '))
  const find = (wanted: string | undefined, known: readonly string[]) =>
    wanted === undefined ? firstOf(names, known) : columnNamed(source, columns, wanted)
  return {
    organisation: find(options.name, organisationNames),
    person: options.name === undefined ? firstOf(names, personNames) : -1,
    type: find(options.type, typeNames),
    county: find(options.county, countyNames),
  }
}

function firstOf(names: readonly string[], known: readonly string[]): number {
  for (const name of known) {
    const column = names.indexOf(name)
    if (column >= 0) return column
  }
  return -1
}
