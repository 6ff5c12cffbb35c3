import { checkTaxonomy } from '../../check/check-taxonomy.ts'
import { failingFindings } from '../../check/failing-findings.ts'
import type { FindingFormatName } from '../../check/format/registry.ts'
import { constantClassifier } from '../../classify/constant/constant-classifier.ts'
import { createTermUseCounter, type TermUseCounter } from '../../classify/keyword/count-term-use.ts'
import { compileLexicon } from '../../classify/keyword/lexicon.ts'
import { indexLexicon } from '../../classify/keyword/lexicon-index.ts'
import { surveyLexicon } from '../../classify/keyword/survey-lexicon.ts'
import { HovedgrepError } from '../../errors.ts'
import { loadInspection, loadLanguageModel } from '../../load.ts'
import type { Severity } from '../../types/finding.ts'
import type { TextLocation } from '../../types/location.ts'
import { noLever } from '../../types/taxonomy.ts'
import { planOutputs } from '../check/finding-outputs.ts'
import { severityThatFails } from '../check/severity-that-fails.ts'
import { writeFindings } from '../check/write-findings.ts'
import type { CommandResult } from '../io.ts'
import { summariseLedger } from '../ledger-summary.ts'
import { prepareAnalysis } from '../run-analysis.ts'
import { sayFindings } from '../say-findings.ts'
import type { Session } from '../session.ts'
import { readVersion } from '../version.ts'

/** How the findings are written. */
export interface LeversOutput {
  readonly format: FindingFormatName
  readonly output?: string
  readonly color?: boolean
  /** More warnings than this fail. */
  readonly maxWarnings?: number
  /** The mildest that is shown; all unless given. */
  readonly severity?: Severity
}

/** Looks a taxonomy over, writes the findings, and gives the exit code of a check. @param on - paths of a corpus; none for no corpus */
export async function checkLevers(
  session: Session,
  on: readonly string[],
  { format, output, color, maxWarnings, severity }: LeversOutput,
): CommandResult {
  const { config, io } = session
  const inspection = await loadInspection({ cwd: io.cwd, taxonomy: config.taxonomy })
  const index = indexLexicon(compileLexicon(inspection.taxonomy))
  const survey = surveyLexicon(inspection.taxonomy, index)
  const counter = on.length === 0 ? undefined : createTermUseCounter(index, loadLanguageModel())
  if (counter !== undefined) await countIn(session, on, counter)
  const checked = { ...inspection, facts: survey.facts, use: counter?.use(survey) }
  const findings = checkTaxonomy(checked, { rules: config['check.rules'] })
  const failOn = severityThatFails(session, findings, maxWarnings)
  const shown = failingFindings(findings, severity ?? 'info')
  const outputs = planOutputs(io.cwd, [{ format, path: undefined }], output)
  await writeFindings(session, outputs, color !== false, shown, {
    locationOf: ({ place }) => locationOf(place, inspection.lines),
    sources: [inspection.source],
    failOn,
    hidden: findings.length - shown.length,
    version: readVersion(),
  })
  if (shown.length < findings.length)
    session.say(`Ikke vist: ${findings.length - shown.length} mildere funn (--severity ${severity ?? ''}).`)
  if (counter === undefined) session.tell('Uten --on er det ikke sett etter termer som ikke gir treff (dead-term).')
  return failingFindings(findings, failOn).length > 0 ? 1 : 0
}

/** What stands on a line of the taxonomy, without the white space before it. */
function locationOf(place: string, lines: readonly string[]): TextLocation | undefined {
  const line = Number(/^line:(\d{1,9})$/.exec(place)?.[1])
  const text = lines[line - 1]
  if (text === undefined) return undefined
  const column = text.length - text.trimStart().length + 1
  return { line, column, endColumn: text.length + 1, text, textColumn: 1, lineLength: text.length }
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
