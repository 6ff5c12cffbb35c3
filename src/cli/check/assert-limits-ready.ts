import { loadClassifier } from '../../load.ts'
import { loadOptions } from '../run-analysis.ts'
import type { Session } from '../session.ts'
import { prepareLimits } from './label-limits.ts'
import { createSourceFiles } from './source-files.ts'

/**
 * Sees that a check can be carried out, before `--fix` changes a file: that taxonomy, model, gold and recorded figures
 * are there and sound, and that the limits fit them.
 * @throws {HovedgrepError} as loading a classifier and `prepareLimits` do
 */
export async function assertLimitsReady(session: Session, recordTo: string | undefined): Promise<void> {
  const { taxonomy } = await loadClassifier(loadOptions(session))
  // The check reads them again: pseudonyms must not be given out twice.
  const plain = { ...session, redaction: undefined }
  await prepareLimits(plain, taxonomy, createSourceFiles(plain), recordTo)
}
