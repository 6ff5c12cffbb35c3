import type { LexiconSurvey } from '../../classify/keyword/survey-lexicon.ts'
import { surveyLexicon } from '../../classify/keyword/survey-lexicon.ts'
import { type LoadedClassifier, loadClassifier, loadTaxonomy, loadTaxonomyWithLexicon } from '../../load.ts'
import type { PerRound } from '../../types/difference.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { loadOptions } from '../run-analysis.ts'
import type { Session } from '../session.ts'

/** One of two taxonomies with the classifier that answers with it. */
export interface LoadedSide extends LoadedClassifier {
  readonly survey: LexiconSurvey
}

/** Two taxonomies with their classifiers, which are of the same kind. */
export interface LoadedPair extends PerRound<LoadedSide> {
  /** Whether the classifiers have learnt from labelled inputs. */
  readonly isTrained: boolean
}

/**
 * Loads two taxonomies, each with its classifier. A trained model answers for both or for neither: for one alone, the
 * difference would be one of models. It does where a model file is given, or both have the levers of the built-in one.
 * @throws {HovedgrepError} as `loadClassifier`
 */
export async function loadPair(session: Session, files: PerRound<string>): Promise<LoadedPair> {
  const options = loadOptions(session)
  const { cwd } = session.io
  const before = await loadTaxonomyWithLexicon({ cwd, taxonomy: files.before })
  const after = await loadTaxonomyWithLexicon({ cwd, taxonomy: files.after })
  const builtIn = idsOf(await loadTaxonomy())
  const fits = idsOf(before.taxonomy) === builtIn && idsOf(after.taxonomy) === builtIn
  const isTrained = options.modelFile !== undefined || fits
  const side = async (taxonomy: string): Promise<LoadedSide> => {
    const loaded = await loadClassifier({ ...options, taxonomy, untrained: !isTrained })
    return { ...loaded, survey: surveyLexicon(loaded.taxonomy, loaded.lexicon) }
  }
  return { before: await side(files.before), after: await side(files.after), isTrained }
}

function idsOf({ levers }: Taxonomy): string {
  return levers.map(({ id }) => id).join(' ')
}
