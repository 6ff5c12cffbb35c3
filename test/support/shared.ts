import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Path of something in ../shared beside the project: material too large, or not ours to ship. */
export function sharedPath(path: string): string {
  return fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url))
}

/** Whether it is there; where not, a test that needs it says so in its title and skips. */
export function hasShared(path: string): boolean {
  return existsSync(sharedPath(path))
}
