import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { formatOf, isArchive } from '../../read/registry.ts'

/** How far down a folder is looked into for a file that can be read. */
const deepest = 4

/** Folders and files of a project that are no inputs, though they could be read. */
const notInputs =
  /^(?:node_modules|dist|build|docs?|src|test|tests|vendor|venv|readme.*|changelog.*|contributing.*|licen[cs]e.*|code_of_conduct.*|security.*|package(?:-lock)?\.json|[tj]sconfig.*\.json|.*\.config\.json|composer\.json|requirements.*\.txt|robots\.txt|dekningsrapport.*|hovedgrep.*|gl-code-quality-report\.json|fasit.*|gull.*|gold.*)$/iu

/**
 * Finds what in a folder looks like inputs: folders in which something can be read, and files that can be read
 * themselves. Hidden ones, and what belongs to a project rather than to a consultation, are passed over.
 * @param folder - absolute path
 * @returns names in the folder, by code units
 * @throws the error of `node:fs` when the folder may not be read
 */
export async function findInputs(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await entriesOf(folder)) {
    if (!notInputs.test(entry.name) && (await holdsInputs(folder, entry, deepest))) found.push(entry.name)
  }
  return found
}

/** Files that hovedgrep writes, which it does not read again wherever they lie. */
const ownFiles = /^(?:dekningsrapport.*|hovedgrep.*|gl-code-quality-report\.json)$/iu

/** What is to be read in a folder, for a configuration that lies in it. */
export interface FoundInputs {
  /** Names in the folder, by code units. */
  readonly names: readonly string[]
  /** What reads them: the folder itself where loose files lie in it and all that can be read are inputs, else the names. */
  readonly paths: readonly string[]
  /** Whether a file that comes later will not be read, because files that are no inputs lie beside those that are. */
  readonly isClosed: boolean
}

/**
 * Decides what a configuration in a folder names: whoever puts a new answer beside the others wants it read.
 * @param folder - absolute path
 * @throws the error of `node:fs` when the folder may not be read
 */
export async function findReadPaths(folder: string): Promise<FoundInputs> {
  const names = await findInputs(folder)
  let [isLoose, isMixed] = [false, false]
  for (const entry of await entriesOf(folder)) {
    if (names.includes(entry.name)) isLoose ||= entry.isFile()
    else if (!ownFiles.test(entry.name)) isMixed ||= await holdsInputs(folder, entry, deepest)
  }
  return { names, paths: isLoose && !isMixed ? ['.'] : names, isClosed: isLoose && isMixed }
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Links are not followed: this is a suggestion, and what lies elsewhere is somebody else's. */
async function holdsInputs(folder: string, entry: Dirent, depth: number): Promise<boolean> {
  if (entry.isFile()) return formatOf(entry.name) !== undefined || isArchive(entry.name)
  if (!entry.isDirectory() || depth === 0) return false
  const inside = join(folder, entry.name)
  // A folder that may not be looked into is no suggestion, and no reason to stop.
  for (const child of await entriesOf(inside).catch(() => [])) {
    if (await holdsInputs(inside, child, depth - 1)) return true
  }
  return false
}
