import { compileLexicon } from '../classify/keyword/lexicon.ts'
import { builtInFiles, type CompiledTaxonomy, compileThesaurusFile, loadTaxonomy } from '../load.ts'
import { packageRoot } from '../read/package-files.ts'
import { taxonomyToJson } from '../taxonomy/compile-taxonomy.ts'

/** The compiled form of the built-in taxonomy, as JSON: what the build puts beside the code. */
export async function compileLevers(): Promise<string> {
  const taxonomy = await loadTaxonomy(`${packageRoot()}/${builtInFiles.taxonomy}`)
  const compiled: CompiledTaxonomy = {
    sha256: taxonomy.sha256,
    taxonomy: taxonomyToJson(taxonomy),
    lexicon: compileLexicon(taxonomy),
  }
  return `${JSON.stringify(compiled)}\n`
}

/** The compiled form of the built-in thesaurus, as JSON. */
export function compileThesaurus(): string {
  return `${JSON.stringify(compileThesaurusFile())}\n`
}
