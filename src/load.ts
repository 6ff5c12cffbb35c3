import type { Classifier } from './classify/classifier.ts'
import { type ClassifierSettings, createClassifier, defaultSettings } from './classify/create-classifier.ts'
import type { LexiconTerm } from './classify/keyword/lexicon.ts'
import { compileLexicon } from './classify/keyword/lexicon.ts'
import { indexLexicon, type LexiconIndex } from './classify/keyword/lexicon-index.ts'
import { measuredQuality } from './classify/measured-quality.ts'
import { decodeModel } from './classify/model-file.ts'
import type { TrainedModel } from './classify/train/trained-model.ts'
import { HovedgrepError } from './errors.ts'
import { packageRoot, readPackageFile, sha256 } from './read/package-files.ts'
import { readNamedFile } from './read/read-named-file.ts'
import { taxonomyFromJson } from './taxonomy/compile-taxonomy.ts'
import type { InspectedTaxonomy } from './taxonomy/parse-taxonomy.ts'
import { type LanguageModel, languageBuckets } from './text/language/language-model.ts'
import { type CompiledThesaurus, openThesaurus, parseThesaurus, type Thesaurus } from './text/thesaurus.ts'
import type { RunInfo } from './types/run.ts'
import type { Taxonomy } from './types/taxonomy.ts'

/** Where the parts of a classifier come from. Relative paths count from `cwd`. */
export interface LoadOptions {
  /** Folder from which relative paths count; the process's working folder unless given. */
  readonly cwd?: string
  /** A taxonomy in the form of data/levers.yaml; the built-in one unless given. */
  readonly taxonomy?: string | undefined
  /** A file made by `hovedgrep train`; the built-in model unless given. */
  readonly modelFile?: string | undefined
  /** Makes the model from the taxonomy's descriptions and terms alone, also where the built-in one would fit it. */
  readonly untrained?: boolean
  /** See {@link ClassifierSettings}. */
  readonly settings?: Partial<ClassifierSettings>
}

/** A taxonomy with its lexicon ready to be matched. */
export interface LoadedTaxonomy {
  readonly taxonomy: Taxonomy
  readonly lexicon: LexiconIndex
}

/** A classifier and what is known of its parts. */
export interface LoadedClassifier extends LoadedTaxonomy {
  readonly classifier: Classifier
  readonly run: RunInfo
}

/** Built-in files, from the package's root. `compiled` is made by the build from `taxonomy`, because YAML is slow to parse. */
export const builtInFiles = {
  taxonomy: 'data/levers.yaml',
  compiled: 'dist/levers.json',
  model: 'data/model.bin',
  languages: 'data/languages.bin',
  thesaurus: 'data/thesaurus.txt',
  compiledThesaurus: 'dist/thesaurus.json',
} as const

/** The compiled form of a taxonomy file: what the build writes and {@link loadTaxonomyWithLexicon} reads. */
export interface CompiledTaxonomy {
  /** Of the YAML that it was made from. */
  readonly sha256: string
  /** Made by `taxonomyToJson`. */
  readonly taxonomy: string
  readonly lexicon: readonly LexiconTerm[]
}

function requirePackageFile(path: string): Uint8Array {
  const bytes = readPackageFile(path)
  if (bytes === undefined)
    throw new HovedgrepError('INTERNAL', `${path} mangler i pakken (${packageRoot()}).`, {
      hint: 'Installer hovedgrep på nytt.',
    })
  return bytes
}

async function parse(bytes: Uint8Array, name: string): Promise<LoadedTaxonomy> {
  const { parseTaxonomy } = await import('./taxonomy/parse-taxonomy.ts')
  const taxonomy = parseTaxonomy(new TextDecoder().decode(bytes), name, sha256(bytes))
  return { taxonomy, lexicon: indexLexicon(compileLexicon(taxonomy)) }
}

/** A taxonomy and its lexicon; the built-in ones come compiled where the build has made them from the same bytes. */
export async function loadTaxonomyWithLexicon(options: LoadOptions = {}): Promise<LoadedTaxonomy> {
  if (options.taxonomy !== undefined)
    return parse(await readNamedFile(options.cwd ?? '.', options.taxonomy), options.taxonomy)
  const bytes = requirePackageFile(builtInFiles.taxonomy)
  const compiledBytes = readPackageFile(builtInFiles.compiled)
  if (compiledBytes !== undefined) {
    const compiled: CompiledTaxonomy = JSON.parse(new TextDecoder().decode(compiledBytes))
    if (compiled.sha256 === sha256(bytes))
      return { taxonomy: taxonomyFromJson(compiled.taxonomy), lexicon: indexLexicon(compiled.lexicon) }
  }
  return parse(bytes, builtInFiles.taxonomy)
}

/**
 * The levers with names, descriptions, subtopics and terms.
 * @param path - a taxonomy file in the form of data/levers.yaml; the built-in one unless given
 * @throws {HovedgrepError} INPUT_MISSING, INPUT_UNREADABLE or TAXONOMY_INVALID
 */
export async function loadTaxonomy(path?: string): Promise<Taxonomy> {
  return (await loadTaxonomyWithLexicon({ taxonomy: path })).taxonomy
}

/** A taxonomy file that is to be looked over; see `inspectTaxonomy`. */
export interface LoadedInspection extends InspectedTaxonomy {
  /** How the file is called. */
  readonly source: string
  /** Its lines, as they stand. */
  readonly lines: readonly string[]
}

/**
 * Reads a taxonomy file, the built-in one unless another is given, with the places of its parts.
 * @throws {HovedgrepError} INPUT_MISSING, INPUT_UNREADABLE or TAXONOMY_INVALID
 */
export async function loadInspection({ taxonomy: path, cwd = '.' }: LoadOptions): Promise<LoadedInspection> {
  const { inspectTaxonomy } = await import('./taxonomy/parse-taxonomy.ts')
  const source = path ?? builtInFiles.taxonomy
  const bytes = path === undefined ? requirePackageFile(source) : await readNamedFile(cwd, path)
  const text = new TextDecoder().decode(bytes)
  return { source, lines: text.split(/\r?\n/), ...inspectTaxonomy(text, source, sha256(bytes)) }
}

/** The built-in model that tells bokmål, nynorsk and English apart. */
export function loadLanguageModel(): LanguageModel {
  const bytes = requirePackageFile(builtInFiles.languages)
  if (bytes.length !== languageBuckets * 3) throw new HovedgrepError('INTERNAL', `${builtInFiles.languages} er skadet.`)
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** The compiled form of the thesaurus file: what the build writes and {@link loadThesaurus} reads. */
export interface CompiledThesaurusFile {
  /** Of the text that it was made from. */
  readonly sha256: string
  readonly thesaurus: CompiledThesaurus
}

/** Compiles the built-in thesaurus. */
export function compileThesaurusFile(): CompiledThesaurusFile {
  const bytes = requirePackageFile(builtInFiles.thesaurus)
  const { compiled, problems } = parseThesaurus(new TextDecoder().decode(bytes))
  const [problem] = problems
  if (problem !== undefined)
    throw new HovedgrepError('INTERNAL', `${builtInFiles.thesaurus}:${problem.line}: ${problem.message}`)
  return { sha256: sha256(bytes), thesaurus: compiled }
}

/** The built-in thesaurus; compiled, where the build has made it from the same bytes. */
export function loadThesaurus(): Thesaurus {
  const compiledBytes = readPackageFile(builtInFiles.compiledThesaurus)
  if (compiledBytes !== undefined) {
    const file: CompiledThesaurusFile = JSON.parse(new TextDecoder().decode(compiledBytes))
    // The published package has only the compiled form.
    const source = readPackageFile(builtInFiles.thesaurus)
    if (source === undefined || file.sha256 === sha256(source)) return openThesaurus(file.thesaurus)
  }
  return openThesaurus(compileThesaurusFile().thesaurus)
}

async function loadModel(
  options: LoadOptions,
  { taxonomy, lexicon }: LoadedTaxonomy,
  languageModel: LanguageModel,
  thesaurus: Thesaurus,
): Promise<{ model: TrainedModel; modelSha256: string }> {
  if (options.modelFile === undefined && options.taxonomy !== undefined) {
    const { untrainedModel } = await import('./classify/train/untrained-model.ts')
    const builtIn = decodeModel(requirePackageFile(builtInFiles.model), builtInFiles.model)
    // The user's own terms for our levers: our labelled texts still hold.
    const fits =
      options.untrained !== true && builtIn.levers.join(' ') === taxonomy.levers.map(({ id }) => id).join(' ')
    if (!fits) return { model: untrainedModel(taxonomy, lexicon, languageModel, thesaurus), modelSha256: '' }
  }
  const name = options.modelFile ?? builtInFiles.model
  const bytes =
    options.modelFile === undefined
      ? requirePackageFile(builtInFiles.model)
      : await readNamedFile(options.cwd ?? '.', options.modelFile)
  const model = decodeModel(bytes, name)
  const wanted = taxonomy.levers.map(({ id }) => id)
  if (model.levers.join(' ') !== wanted.join(' '))
    throw new HovedgrepError(
      'MODEL_INVALID',
      `${name} er trent for andre hovedgrep enn taksonomien har (modellen: ${model.levers.join(', ')}; taksonomien: ${wanted.join(', ')}).`,
      { place: { source: name, place: '' }, hint: 'Tren modellen på nytt med samme --taxonomy.' },
    )
  return { model, modelSha256: sha256(bytes) }
}

/**
 * A model to learn from: the one named, else the built-in one.
 * @throws {HovedgrepError} INPUT_MISSING, INPUT_UNREADABLE or MODEL_INVALID, also when it is for other levers than the taxonomy
 */
export async function loadTrainedModel(options: LoadOptions = {}): Promise<TrainedModel> {
  const loaded = await loadTaxonomyWithLexicon(options)
  return (await loadModel(options, loaded, loadLanguageModel(), loadThesaurus())).model
}

/** Version of this package. */
export function toolVersion(): string {
  const { version }: { version: string } = JSON.parse(new TextDecoder().decode(requirePackageFile('package.json')))
  return version
}

/**
 * Loads all that classifying needs. With another taxonomy and no model file the TF-IDF model is built from its
 * descriptions and terms.
 * @throws {HovedgrepError} INPUT_MISSING, INPUT_UNREADABLE, TAXONOMY_INVALID, MODEL_INVALID; USAGE for an unknown model name
 */
export async function loadClassifier(options: LoadOptions = {}): Promise<LoadedClassifier> {
  const loaded = await loadTaxonomyWithLexicon(options)
  const languageModel = loadLanguageModel()
  const thesaurus = loadThesaurus()
  const { model, modelSha256 } = await loadModel(options, loaded, languageModel, thesaurus)
  const classifier = createClassifier(
    { model, lexicon: loaded.lexicon, languageModel, thesaurus },
    { ...defaultSettings, ...options.settings },
  )
  const { taxonomy } = loaded
  return {
    ...loaded,
    classifier,
    run: {
      toolVersion: toolVersion(),
      modelName: classifier.modelName,
      modelSha256,
      taxonomyId: taxonomy.id,
      taxonomyVersion: taxonomy.version,
      taxonomySha256: taxonomy.sha256,
      thresholds: classifier.thresholds,
      quality: measuredQuality(model, classifier.modelName, classifier.thresholds.uncertainBelow, taxonomy),
    },
  }
}
