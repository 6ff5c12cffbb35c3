import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What is in a folder, with all folders in it. Paths are relative to it, with `/`, by code units. */
export interface FolderContent {
  readonly files: readonly string[]
  /** Hidden files and folders, and lock files (`~$…`). */
  readonly passedOver: readonly string[]
}

/**
 * Lists the files in a folder and in the folders in it. Links are followed, but no folder is entered from within itself.
 * @param folder - absolute path
 * @param without - a folder, absolute, that is neither entered nor told of
 * @throws the error of `node:fs` when a folder may not be read
 */
export async function walkFolder(folder: string, without?: string): Promise<FolderContent> {
  const files: string[] = []
  const passedOver: string[] = []
  await walk(folder, '', new Set(), files, passedOver, without)
  return { files: files.sort(byCodeUnits), passedOver: passedOver.sort(byCodeUnits) }
}

async function walk(
  folder: string,
  prefix: string,
  around: ReadonlySet<string>,
  files: string[],
  passedOver: string[],
  without: string | undefined,
): Promise<void> {
  const real = await realpath(folder)
  if (around.has(real)) return
  const inside = new Set([...around, real])
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const name = prefix + entry.name
    const path = join(folder, entry.name)
    if (path === without) continue
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) passedOver.push(name)
    else if (entry.isDirectory() || (!entry.isFile() && (await isFolder(path))))
      await walk(path, `${name}/`, inside, files, passedOver, without)
    else files.push(name)
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() === true
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
