import type { Recorded } from '../../check/baseline/baseline.ts'
import { type Checker, createChecker } from '../../check/create-checker.ts'
import type { Gate } from '../../check/gate.ts'
import type { CheckSettings } from '../../check/rule.ts'
import type { Finding } from '../../types/finding.ts'
import type { SourceLedger } from '../../types/ledger.ts'
import { personalKindsOf } from '../redact/redaction.ts'
import { loadOptions, prepareAnalysis } from '../run-analysis.ts'
import type { Session } from '../session.ts'
import type { UnitSource } from '../unit-source.ts'
import { withClassifiedRows, workersFor } from '../workers/classified-rows.ts'

/** What a check of a corpus gives. */
export interface Flaws {
  /** In the order in which they are shown, without those that exceptions or the baseline leave out. */
  readonly findings: readonly Finding[]
  readonly ledger: readonly SourceLedger[]
  /** What was read, in that order. */
  readonly sources: readonly UnitSource[]
}

/**
 * Reads and classifies the corpus and applies the rules to it.
 * @param gate - what findings must pass to be kept
 * @param recorded - figures of the run that the baseline is from
 * @param workers - threads besides this one; as many as its size is worth unless given
 */
export async function findFlaws(
  session: Session,
  gate: Gate,
  recorded: Recorded | undefined,
  workers: number | undefined,
): Promise<Flaws> {
  const { config } = session
  // What is found before the classifier is there waits for the checker, which needs the taxonomy.
  const pending: Finding[] = []
  let checker: Checker | undefined
  const analysis = await prepareAnalysis(session, {
    onSource: (source) => checker?.addSource(source),
    onFinding: (finding) => (checker === undefined ? pending.push(finding) : checker.addFinding(finding)),
    onSetAside: (setAside) => checker?.addSetAside(setAside),
    onNote: (note) => checker?.addNote(note),
    onTable: (source, { place, columns }) => checker?.addTable({ source, place, columns }),
  })
  const threads = workersFor(workers, analysis.bytes)
  const findings = await withClassifiedRows(analysis, loadOptions(session), threads, async (classified) => {
    const { taxonomy, run, rows: batches } = classified
    const checkSettings: CheckSettings = {
      rules: config['check.rules'],
      minWords: run.thresholds.minWords,
      requiredColumns: config['check.required-columns'],
      personalKinds: personalKindsOf(config),
      recorded,
    }
    const ready = createChecker(taxonomy, checkSettings, gate)
    checker = ready
    pending.forEach(ready.addFinding)
    for await (const rows of batches) for (const row of rows) ready.addRow(row)
    return ready.finish()
  })
  return { findings, ledger: analysis.record.ledger, sources: analysis.sources }
}
