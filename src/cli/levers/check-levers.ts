import { checkTaxonomy } from '../../check/check-taxonomy.ts'
import { constantClassifier } from '../../classify/constant/constant-classifier.ts'
import { createTermUseCounter, type TermUseCounter } from '../../classify/keyword/count-term-use.ts'
import { compileLexicon } from '../../classify/keyword/lexicon.ts'
import { indexLexicon } from '../../classify/keyword/lexicon-index.ts'
import { surveyLexicon } from '../../classify/keyword/survey-lexicon.ts'
import { HovedgrepError } from '../../errors.ts'
import { loadInspection, loadLanguageModel } from '../../load.ts'
import { noLever } from '../../types/taxonomy.ts'
import { planFiles } from '../check/file-plan.ts'
import { type FindingOutput, planOutputs } from '../check/finding-outputs.ts'
import { type ShowFlags, showFindings } from '../check/show-findings.ts'
import type { CommandResult } from '../io.ts'
import { summariseLedger } from '../ledger-summary.ts'
import { prepareAnalysis } from '../run-analysis.ts'
import { sayFindings } from '../say-findings.ts'
import type { Session } from '../session.ts'
import { locateFlaw } from './locate-flaw.ts'

/** How the findings are written. */
export interface LeversOutput extends ShowFlags {
  readonly format?: readonly FindingOutput[]
  readonly output?: string
}

/** Looks a taxonomy over, writes the findings, and gives the exit code of a check. @param on - paths of a corpus; none for no corpus */
export async function checkLevers(given: Session, on: readonly string[], flags: LeversOutput): CommandResult {
  const { config, io } = given
  const outputs = planOutputs(io.cwd, flags.format, flags.output)
  // What is written is not read as an input, and never over the taxonomy.
  const written = planFiles(given, { baseline: false }, outputs)
  const session = { ...given, flags: { ...given.flags, outputs: written } }
  const inspection = await loadInspection({ cwd: io.cwd, taxonomy: config.taxonomy })
  const index = indexLexicon(compileLexicon(inspection.taxonomy))
  const survey = surveyLexicon(inspection.taxonomy, index)
  const counter = on.length === 0 ? undefined : createTermUseCounter(index, loadLanguageModel())
  if (counter !== undefined) await countIn(session, on, counter)
  const checked = { ...inspection, facts: survey.facts, use: counter?.use(survey) }
  const findings = checkTaxonomy(checked, { rules: config['check.rules'] })
  const exitCode = await showFindings(session, flags, findings, {
    outputs,
    sources: [inspection.source],
    locate: async () => ({ of: (finding) => locateFlaw(finding, inspection.lines), ofRelated: () => undefined }),
  })
  if (counter === undefined) session.tell('Uten --on er det ikke sett etter termer som ikke gir treff (dead-term).')
  return exitCode
}

/** Reads a corpus as `classify` does, and counts the terms in it. */
async function countIn(session: Session, paths: readonly string[], { add }: TermUseCounter): Promise<void> {
  if (paths.includes('-'))
    throw new HovedgrepError('USAGE', '«levers --check» leser ikke innspill fra standard inn.', {
      hint: 'Gi --on en fil, en mappe eller et mønster.',
    })
  const analysis = await prepareAnalysis({ ...session, config: { ...session.config, paths } })
  for await (const rows of analysis.rows(constantClassifier([], noLever))) for (const { input } of rows) add(input.text)
  sayFindings(session, analysis.record)
  session.say(summariseLedger(analysis.record.ledger))
}
