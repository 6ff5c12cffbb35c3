import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { SystemRefusal } from './system-reason.ts'

/**
 * Makes a folder, and those around it that are missing. Not with `recursive` of `node:fs`, which in a folder where nothing
 * can be made, such as `/proc`, goes round for ever.
 * @param path - absolute
 * @param mode - of the folders that are made
 * @returns whether it was made; false where it was there
 * @throws {SystemRefusal} where something that is no folder has the name, such as a link that leads nowhere
 * @throws the errors of `node:fs`
 */
export function makeFolder(path: string, mode = 0o777): boolean {
  const made = tryToMake(path, mode)
  if (made !== undefined) return made
  if (dirname(path) !== path) makeFolder(dirname(path), mode)
  const madeNow = tryToMake(path, mode)
  if (madeNow === undefined) throw new SystemRefusal('der kan ingen mappe lages')
  return madeNow
}

/** Whether it was made; undefined where the folder around it is missing. */
function tryToMake(path: string, mode: number): boolean | undefined {
  try {
    mkdirSync(path, { mode })
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const found = statSync(path, { throwIfNoEntry: false })
    // What the system says of a folder that is there differs from one system to the next.
    if (found?.isDirectory() === true) return false
    if (code === 'ENOENT') return undefined
    if (code !== 'EEXIST') throw error
    throw new SystemRefusal(found === undefined ? 'lenken fører ikke til noe' : 'det er ingen mappe')
  }
}
