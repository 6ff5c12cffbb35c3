import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A path without links, also of a file that is not there yet. @param path - absolute */
export function realPathOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path))
  }
}
