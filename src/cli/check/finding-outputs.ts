import { resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { type FindingFormatName, findingFormats } from '../../check/format/registry.ts'
import { HovedgrepError } from '../../errors.ts'
import { nearest } from '../../taxonomy/nearest.ts'

/** A format, and the file that it is written to; standard output where there is none. */
export interface FindingOutput {
  readonly format: FindingFormatName
  readonly path: string | undefined
}

/** Names of the formats, in the order in which help lists them. */
export const formatNames = Object.keys(findingFormats)

function isFormat(name: string): name is FindingFormatName {
  return Object.hasOwn(findingFormats, name)
}

/**
 * Parses `--format name` or `--format name=file`, and adds it to those before it.
 * @param names - those that the command has
 */
export function formatChoice(
  value: string,
  before: readonly FindingOutput[] | undefined,
  names: readonly string[] = formatNames,
): readonly FindingOutput[] {
  const at = value.indexOf('=')
  const name = at < 0 ? value : value.slice(0, at)
  const path = at < 0 ? undefined : value.slice(at + 1)
  if (!isFormat(name) || !names.includes(name)) {
    const near = nearest(name, names)
    const meant = near === undefined ? '' : ` (mente du ${near}?)`
    throw new InvalidArgumentError(`ventet ${names.join(', ')}, fikk «${name}»${meant}`)
  }
  // A variable that is not set gives this, and would else become a file of no name.
  if (path === '') throw new InvalidArgumentError(`ventet en fil etter «${name}=», fikk ingen`)
  return [...(before ?? []), { format: name, path: path === '-' ? undefined : path }]
}

/**
 * Where findings are written, from the options: `-o` is the file of the format that has none of its own.
 * @throws {HovedgrepError} USAGE when two would be written to one place, or `-o` has nothing to write
 */
export function planOutputs(
  cwd: string,
  choices: readonly FindingOutput[] | undefined,
  output: string | undefined,
): readonly FindingOutput[] {
  const wanted: readonly FindingOutput[] = choices ?? [{ format: 'text', path: undefined }]
  const bare = wanted.filter(({ path }) => path === undefined)
  if (bare.length > 1)
    throw new HovedgrepError('USAGE', `Bare ett format kan skrives til standard ut, men dette er ${list(bare)}.`, {
      hint: 'Gi de andre en fil, for eksempel --format sarif=funn.sarif.',
    })
  if (output !== undefined && bare.length === 0)
    throw new HovedgrepError('USAGE', '-o gjelder formatet uten fil, men alle formatene har en fil.', {
      hint: 'Utelat -o, eller legg til et format uten fil.',
    })
  const own = output === undefined || output === '-' ? undefined : output
  const planned = wanted.map((one) => ({ ...one, path: one.path ?? own }))
  const files = planned.flatMap(({ path }) => (path === undefined ? [] : [resolve(cwd, path)]))
  if (new Set(files).size < files.length)
    throw new HovedgrepError('USAGE', 'To formater skal skrives til samme fil.', { hint: 'Gi dem hver sin fil.' })
  return planned
}

function list(outputs: readonly FindingOutput[]): string {
  return outputs.map(({ format }) => format).join(', ')
}
