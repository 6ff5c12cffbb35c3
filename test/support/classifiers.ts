import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Classifier, ModelName } from '../../src/classify/classifier.ts'
import { type ClassifierParts, createClassifier, defaultSettings } from '../../src/classify/create-classifier.ts'
import { decodeModel } from '../../src/classify/model-file.ts'
import { loadLanguageModel, loadTaxonomyWithLexicon, loadThesaurus } from '../../src/load.ts'
import type { Taxonomy } from '../../src/types/taxonomy.ts'

/** Bytes of the model that ships. */
export function modelBytes(): Uint8Array {
  return readFileSync(fileURLToPath(new URL('../../data/model.bin', import.meta.url)))
}

/** What the built-in classifiers are made of, loaded once. */
export async function builtInParts(): Promise<ClassifierParts & { readonly taxonomy: Taxonomy }> {
  const { lexicon, taxonomy } = await loadTaxonomyWithLexicon()
  const model = decodeModel(modelBytes(), 'model.bin')
  return { lexicon, taxonomy, languageModel: loadLanguageModel(), thesaurus: loadThesaurus(), model }
}

/** A classifier that has classified nothing yet. */
export function freshClassifier(
  parts: ClassifierParts,
  modelName: Exclude<ModelName, 'constant'> = 'combined',
): Classifier {
  return createClassifier(parts, { ...defaultSettings, modelName })
}
