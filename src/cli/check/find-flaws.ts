import { type Checker, createChecker } from '../../check/create-checker.ts'
import type { Finding } from '../../types/finding.ts'
import { personalKindsOf } from '../redact/redaction.ts'
import { prepareAnalysis } from '../run-analysis.ts'
import type { Session } from '../session.ts'
import { openCheckCache } from './cache/check-cache.ts'
import type { Flaws } from './flaws.ts'

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
    onTable: (source, { place, columns }) => checker?.addTable({ source, place, columns }),
  })
  const cache = openCheckCache(session, analysis)
  const known = cache.known()
  if (known !== undefined) return known
  const findings = await cache.withRows(workers, async (classified) => {
    const { taxonomy, run, rows: batches } = classified
    const ready = createChecker(taxonomy, {
      rules: config['check.rules'],
      minWords: run.thresholds.minWords,
      requiredColumns: config['check.required-columns'],
      personalKinds: personalKindsOf(config),
    })
    checker = ready
    pending.forEach(ready.addFinding)
    for await (const rows of batches) for (const row of rows) ready.addRow(row)
    return ready.finish()
  })
  const flaws = { findings, ledger: analysis.record.ledger }
  cache.keep(flaws)
  return flaws
}
