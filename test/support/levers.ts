import { loadTaxonomy } from '../../src/load.ts'
import type { Lever } from '../../src/types/taxonomy.ts'

/** The ten built-in levers. */
export async function levers(): Promise<readonly Lever[]> {
  return (await loadTaxonomy()).levers
}
