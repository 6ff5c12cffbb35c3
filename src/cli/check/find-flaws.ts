import { type Checker, createChecker } from '../../check/create-checker.ts'
import type { Finding } from '../../types/finding.ts'
import type { SourceLedger } from '../../types/ledger.ts'
import { personalKindsOf } from '../redact/redaction.ts'
import { loadOptions, prepareAnalysis } from '../run-analysis.ts'
import type { Session } from '../session.ts'
import type { Source } from '../unit-source.ts'
import { withClassifiedRows, workersFor } from '../workers/classified-rows.ts'
import { prepareLimits } from './label-limits.ts'
import { isGold } from './read-gold.ts'

/** What a check of a corpus gives. */
export interface Flaws {
  /** In the order in which they are shown. */
  readonly findings: readonly Finding[]
  readonly ledger: readonly SourceLedger[]
}

/**
 * Reads and classifies the corpus and applies the rules to it.
 * @param workers - threads besides this one; as many as its size is worth unless given
 * @param recordQuality - file that the figures of the model on labelled inputs are written to; none unless given
 */
export async function findFlaws(session: Session, workers: number | undefined, recordQuality?: string): Promise<Flaws> {
  const { config } = session
  // What is found before the classifier is there waits for the checker, which needs the taxonomy.
  const pending: Finding[] = []
  let checker: Checker | undefined
  const found: Source[] = []
  const analysis = await prepareAnalysis(session, {
    onFound: (source) => {
      if (isGold(session, source)) return false
      found.push(source)
      return true
    },
    onSource: (source) => checker?.addSource(source),
    onFinding: (finding) => (checker === undefined ? pending.push(finding) : checker.addFinding(finding)),
    onSetAside: (setAside) => checker?.addSetAside(setAside),
    onTable: (source, { place, columns }) => checker?.addTable({ source, place, columns }),
  })
  const threads = workersFor(workers, analysis.bytes)
  const findings = await withClassifiedRows(analysis, loadOptions(session), threads, async (classified) => {
    const { taxonomy, run, rows: batches } = classified
    const limits = await prepareLimits(session, taxonomy, found, recordQuality)
    const ready = createChecker(taxonomy, {
      rules: config['check.rules'],
      minWords: run.thresholds.minWords,
      requiredColumns: config['check.required-columns'],
      personalKinds: personalKindsOf(config),
      ...limits.settings,
    })
    checker = ready
    pending.forEach(ready.addFinding)
    limits.findings.forEach(ready.addFinding)
    for await (const rows of batches) for (const row of rows) ready.addRow(row)
    const flaws = ready.finish()
    await limits.record()
    return flaws
  })
  return { findings, ledger: analysis.record.ledger }
}
