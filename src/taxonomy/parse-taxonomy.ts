import type { Lever, Taxonomy } from '../types/taxonomy.ts'
import { locateTaxonomy, type TaxonomyPlaces } from './locate-taxonomy.ts'
import { idPattern, readId } from './read-id.ts'
import { readLever } from './read-lever.ts'
import { readWords } from './read-words.ts'
import type { Located } from './yaml/located.ts'
import { createMistakeList, type Mistake, mistakesError, type Report } from './yaml/mistakes.ts'
import { parseYaml } from './yaml/parse-yaml.ts'
import { readFields, readList, required } from './yaml/read-value.ts'

/** Keys that a taxonomy file may have at the top. */
export const taxonomyKeys = ['id', 'version', 'levers'] as const

const hint =
  'Rett feilene og kjør igjen. Formen står i levers.schema.json, og `hovedgrep levers` viser den innebygde taksonomien.'

/**
 * Reads and validates a taxonomy in YAML: `id`, `version` and `levers`, each with number, id, name, description,
 * subtopics and weighted terms in three languages (the form of data/levers.yaml).
 * @param text - the file's contents
 * @param sourceName - how the file is called in messages
 * @param sha256 - of the file's bytes, 64 hexadecimal digits; kept as given
 * @throws {HovedgrepError} TAXONOMY_INVALID with every mistake on a line of its own, `file:line:column what`
 */
export function parseTaxonomy(text: string, sourceName: string, sha256: string): Taxonomy {
  return parse(text, sourceName, sha256, () => true).taxonomy
}

/** A taxonomy that is to be looked over, and where its parts stand. */
export interface InspectedTaxonomy {
  /** Names and descriptions that the file lacks are empty. */
  readonly taxonomy: Taxonomy
  readonly places: TaxonomyPlaces
}

/**
 * Reads a taxonomy as {@link parseTaxonomy} does, but goes on where nothing but names or descriptions are absent, so that
 * they can be told of with all else that is wrong.
 * @throws {HovedgrepError} TAXONOMY_INVALID with every other mistake
 */
export function inspectTaxonomy(text: string, sourceName: string, sha256: string): InspectedTaxonomy {
  const { root, taxonomy } = parse(text, sourceName, sha256, ({ absent }) => absent !== true)
  return { taxonomy, places: locateTaxonomy(root) }
}

function parse(
  text: string,
  sourceName: string,
  sha256: string,
  counts: (mistake: Mistake) => boolean,
): { readonly root: Located; readonly taxonomy: Taxonomy } {
  const mistakes = createMistakeList()
  const root = parseYaml(text, mistakes.report)
  if (root === undefined && mistakes.all.length === 0) {
    mistakes.report({ line: 1, column: 1 }, `filen er tom (ventet ${taxonomyKeys.join(', ')})`)
  }
  const taxonomy = root === undefined ? undefined : readTaxonomy(root, sha256, mistakes.report)
  if (mistakes.all.some(counts) || root === undefined || taxonomy === undefined) {
    throw mistakesError('TAXONOMY_INVALID', 'Taksonomien', sourceName, mistakes.all, hint)
  }
  return { root, taxonomy }
}

function readTaxonomy(root: Located, sha256: string, report: Report): Taxonomy | undefined {
  const what = 'taksonomien'
  const fields = readFields(root, what, taxonomyKeys, report)
  if (fields === undefined) return undefined
  const id = readId(required(fields, 'id', what, report), `${what}: id`, idPattern, new Map(), [], report)
  const version = readWords(required(fields, 'version', what, report), `${what}: version`, report)
  const levers = readLevers(required(fields, 'levers', what, report), report)
  return { id, version, sha256, levers }
}

function readLevers(value: Located | undefined, report: Report): readonly Lever[] {
  const items = value === undefined ? undefined : readList(value, 'levers', report)
  if (value !== undefined && items?.length === 0) {
    report(value.at, 'taksonomien har ingen hovedgrep (ventet minst ett under levers)')
  }
  const taken = new Map<string, number>()
  const levers = (items ?? []).map((item, index) => readLever(item, index + 1, taken, report))
  return levers.filter((lever) => lever !== undefined)
}
