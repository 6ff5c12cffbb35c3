import { basename, dirname, join, relative, sep } from 'node:path'
import { realPathOf } from './real-path-of.ts'

/**
 * Makes what tells the path of a file from a folder, with `/` and in composed letters (NFC). Links on the way are
 * followed, so that it does not matter by which of them the file was reached; a file that is a link itself keeps its own
 * name, because what it leads to may be called otherwise on every machine. A file outside of the folder is told by a path
 * that begins with `../`.
 * @param folder - absolute
 */
export function pathFromFolder(folder: string): (path: string) => string {
  const root = realPathOf(folder)
  /** Files share their folders. */
  const folders = new Map<string, string>()
  const realFolder = (path: string): string => {
    const known = folders.get(path) ?? realPathOf(path)
    folders.set(path, known)
    return known
  }
  return (path) => steadyForm(relative(root, join(realFolder(dirname(path)), basename(path))))
}

/** A path as every system and every way of writing its letters has it. */
function steadyForm(path: string): string {
  return (sep === '\\' ? path.replaceAll('\\', '/') : path).normalize('NFC')
}
