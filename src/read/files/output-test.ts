import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { HovedgrepError } from '../../errors.ts'

/**
 * Makes what tells whether a file is one that is about to be written, by whatever name and through whatever link.
 * @param cwd - folder from which `output` counts
 * @param output - one or several; undefined or `-` when no file is written
 */
export async function outputTest(
  cwd: string,
  output: string | readonly string[] | undefined,
): Promise<(absolute: string) => Promise<boolean>> {
  const targets = new Set<string>()
  for (const one of typeof output === 'string' ? [output] : (output ?? [])) {
    const target = one === '-' ? undefined : await existing(resolve(cwd, one))
    if (target !== undefined) targets.add(target)
  }
  return async (absolute) => targets.size > 0 && targets.has((await existing(absolute)) ?? '')
}

/** The path without links; undefined when nothing is there. */
function existing(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined)
}

/** The error of writing over what was given to be read. */
export function writtenOver(name: string): HovedgrepError {
  return new HovedgrepError('USAGE', `«${name}» er både innfil og utfil.`, {
    place: { source: name, place: '' },
    hint: 'Velg en annen utfil, så originalen er i behold.',
  })
}
