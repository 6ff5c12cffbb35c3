import { type Checker, createChecker } from '../../check/create-checker.ts'
import type { Finding } from '../../types/finding.ts'
import type { SourceLedger } from '../../types/ledger.ts'
import { personalKindsOf } from '../redact/redaction.ts'
import { loadOptions, prepareAnalysis } from '../run-analysis.ts'
import type { Session } from '../session.ts'
import { withClassifiedRows, workersFor } from '../workers/classified-rows.ts'
import { peopleSettings } from './people-settings.ts'

/** What a check of a corpus gives. */
export interface Flaws {
  /** In the order in which they are shown. */
  readonly findings: readonly Finding[]
  readonly ledger: readonly SourceLedger[]
}

/**
 * Reads and classifies the corpus and applies the rules to it.
 * @param workers - threads besides this one; as many as its size is worth unless given
 */
export async function findFlaws(session: Session, workers: number | undefined): Promise<Flaws> {
  const { config } = session
  // What is found before the classifier is there waits for the checker, which needs the taxonomy.
  const pending: Finding[] = []
  let checker: Checker | undefined
  const analysis = await prepareAnalysis(session, {
    onSource: (source) => checker?.addSource(source),
    onFinding: (finding) => (checker === undefined ? pending.push(finding) : checker.addFinding(finding)),
    onSetAside: (setAside) => checker?.addSetAside(setAside),
    onTable: (source, { place, columns }, { idColumn, possible }) =>
      checker?.addTable({ source, place, columns, idColumn, possibleIds: possible }),
    onDocument: (source, { meta, places }) => checker?.addDocument({ source, facts: meta, places }),
  })
  const threads = workersFor(workers, analysis.bytes)
  const findings = await withClassifiedRows(analysis, loadOptions(session), threads, async (classified) => {
    const { taxonomy, run, rows: batches } = classified
    const ready = createChecker(taxonomy, {
      rules: config['check.rules'],
      minWords: run.thresholds.minWords,
      requiredColumns: config['check.required-columns'],
      personalKinds: personalKindsOf(config),
      ...peopleSettings(config),
    })
    checker = ready
    pending.forEach(ready.addFinding)
    for await (const rows of batches) for (const row of rows) ready.addRow(row)
    return ready.finish()
  })
  return { findings, ledger: analysis.record.ledger }
}
