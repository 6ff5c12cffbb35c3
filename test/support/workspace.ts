import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of its own for one test. */
export interface Workspace {
  /** Absolute, without links. */
  readonly path: string
  readonly remove: () => Promise<void>
}

/**
 * Makes a folder with some files.
 * @param files - content by path with `/`; a path that ends in `/` is an empty folder
 */
export async function createWorkspace(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Workspace> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'hovedgrep-')))
  for (const [name, content] of Object.entries(files)) {
    const full = join(path, name)
    await mkdir(name.endsWith('/') ? full : dirname(full), { recursive: true })
    if (!name.endsWith('/')) await writeFile(full, content)
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
