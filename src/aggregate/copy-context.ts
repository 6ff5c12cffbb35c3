import type { Finding } from '../types/finding.ts'
import type { SourceInfo } from '../types/ledger.ts'
import type { ModelQuality } from '../types/model-quality.ts'
import type { RunInfo } from '../types/run.ts'

// Whoever gives these may have put their fields together in any order; a report's bytes must not depend on it.

/** The same facts with their fields in the order of the type. */
export function copySource(info: SourceInfo): SourceInfo {
  const { source, format, encoding, delimiter, hasHeader, textColumns, idColumn, sha256 } = info
  return { source, format, encoding, delimiter, hasHeader, textColumns, idColumn, sha256 }
}

/** The same finding with its fields in the order of the type. */
export function copyFinding(finding: Finding): Finding {
  const { rule, severity, source, place, inputId, message, hint } = finding
  return { rule, severity, source, place, inputId, message, hint }
}

function copyQuality({ inputs, folds, confusion }: ModelQuality): ModelQuality {
  return { inputs, folds, confusion }
}

/** The same run with its fields in the order of the type. */
export function copyRun(run: RunInfo): RunInfo {
  const { toolVersion, modelName, modelSha256, taxonomyId, taxonomyVersion, taxonomySha256 } = run
  const { minWords, uncertainBelow, secondaryAbove } = run.thresholds
  const thresholds = { minWords, uncertainBelow, secondaryAbove }
  const quality = run.quality === null ? null : copyQuality(run.quality)
  return { toolVersion, modelName, modelSha256, taxonomyId, taxonomyVersion, taxonomySha256, thresholds, quality }
}
