import { type LoadOptions, loadClassifier } from './load.ts'
import type { Assignment } from './types/assignment.ts'

/**
 * Classifies texts: the shortest way in for a program. To classify in several calls, load once with
 * {@link loadClassifier} and call its `classifier`.
 * @param texts - each one input
 * @param options - which taxonomy, model and settings; the built-in ones unless given
 * @returns one assignment per text, in the same order
 * @throws {HovedgrepError} as {@link loadClassifier}
 */
export async function classify(texts: Iterable<string>, options: LoadOptions = {}): Promise<Assignment[]> {
  const { classifier } = await loadClassifier(options)
  return Array.from(texts, (text) => classifier.classify(text.normalize('NFC')))
}
