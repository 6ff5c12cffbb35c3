import { HovedgrepError } from '../errors.ts'
import { formatOf, isArchive, type SourceKind } from '../read/registry.ts'
import type { SharedFlags } from './options.ts'

/** What standard input is called, and what it is where that is known. */
export interface StandardInput {
  readonly name: string
  readonly from: SourceKind | undefined
}

/**
 * Tells name and kind of standard input: as the options say, else the kind by the ending of the name given.
 * @param isRead - whether standard input is among the paths
 * @param others - the files that are read beside it
 * @throws {HovedgrepError} USAGE for a name that means nothing, or that a file has already
 */
export function standardInput(
  { from, stdinFilename: name }: SharedFlags,
  isRead: boolean,
  others: readonly { readonly name: string }[],
): StandardInput {
  if (name === undefined) return { name: 'stdin', from }
  if (!isRead)
    throw new HovedgrepError('USAGE', '--stdin-filename gjelder standard inn, som ikke er blant stiene.', {
      hint: 'Legg til - blant stiene, eller utelat --stdin-filename.',
    })
  if (name.trim() === '')
    throw new HovedgrepError('USAGE', '--stdin-filename mangler et navn.', { hint: 'Si hva filen heter.' })
  if (others.some((source) => source.name === name))
    throw new HovedgrepError('USAGE', `«${name}» er både en fil og navnet på standard inn.`, {
      hint: 'Utelat filen, eller gi standard inn et annet navn: ellers får to innspill samme id.',
    })
  return { name, from: from ?? (isArchive(name) ? 'zip' : formatOf(name)) }
}
