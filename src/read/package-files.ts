import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

/** Folder of the package that this code belongs to: the nearest one above with a package.json. Works from sources and from the build. */
export function packageRoot(): string {
  if (root !== undefined) return root
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  root = folder
  return folder
}

/**
 * Bytes of a file that ships with the package, such as `data/levers.yaml`.
 * @returns undefined when the package does not hold it (sources that have not been built)
 */
export function readPackageFile(path: string): Uint8Array | undefined {
  const full = join(packageRoot(), path)
  return existsSync(full) ? readFileSync(full) : undefined
}

/** SHA-256 of some bytes, 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}
