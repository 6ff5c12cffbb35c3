import { createEffectTally } from '../../aggregate/taxonomy-effect/create-effect-tally.ts'
import { compareTaxonomies } from '../../taxonomy/difference/compare-taxonomies.ts'
import type { PerRound } from '../../types/difference.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import type { TaxonomyDifference, TaxonomyEffect, TaxonomyFile } from '../../types/taxonomy-difference.ts'
import { summariseLedger } from '../ledger-summary.ts'
import { prepareAnalysis } from '../run-analysis.ts'
import { sayFindings } from '../say-findings.ts'
import type { Session } from '../session.ts'
import { compareOnGold } from './compare-on-gold.ts'
import { type LoadedPair, loadPair } from './load-pair.ts'

/** What `levers diff` is told. */
export interface DiffRequest {
  /** Paths of the taxonomies, as given. */
  readonly files: PerRound<string>
  readonly model: 'keyword' | 'combined'
  /** Paths of the corpus; none for no corpus. */
  readonly on: readonly string[]
  /** Paths of labelled inputs; none for no gold. */
  readonly gold: readonly string[]
  /** Inputs that are shown, integer ≥ 0. */
  readonly list: number
}

/**
 * Compares two taxonomies: what differs in them, in the answers to a corpus, and in the scores on gold.
 * @throws {HovedgrepError} what loading and reading throw
 */
export async function diffTaxonomies(session: Session, request: DiffRequest): Promise<TaxonomyDifference> {
  const { files, model, on, gold, list } = request
  const pair = await loadPair(session, files)
  const taxonomies = { before: pair.before.taxonomy, after: pair.after.taxonomy }
  const names = {
    before: session.redaction?.sourceName(files.before) ?? files.before,
    after: session.redaction?.sourceName(files.after) ?? files.after,
  }
  return {
    taxonomies: { before: factsOf(names.before, taxonomies.before), after: factsOf(names.after, taxonomies.after) },
    changes: compareTaxonomies(taxonomies),
    model: { name: model, isTrained: pair.isTrained },
    effect: on.length === 0 ? null : await effectOn(session, pair, on, list),
    gold: gold.length === 0 ? null : await compareOnGold(session, pair, gold, names.before),
  }
}

function factsOf(file: string, { id, version, sha256, levers }: Taxonomy): TaxonomyFile {
  const sum = (count: (lever: Taxonomy['levers'][number]) => number): number =>
    levers.reduce((total, lever) => total + count(lever), 0)
  return {
    file,
    id,
    version,
    sha256,
    levers: levers.length,
    subtopics: sum(({ subtopics }) => subtopics.length),
    terms: sum(({ terms }) => terms.length),
  }
}

/** Reads the corpus once and answers each input with both taxonomies. */
async function effectOn(
  session: Session,
  { before, after }: LoadedPair,
  paths: readonly string[],
  list: number,
): Promise<TaxonomyEffect> {
  const surveyed = {
    before: { taxonomy: before.taxonomy, facts: before.survey.facts },
    after: { taxonomy: after.taxonomy, facts: after.survey.facts },
  }
  const tally = createEffectTally(surveyed, list)
  const analysis = await prepareAnalysis({ ...session, config: { ...session.config, paths } })
  for await (const rows of analysis.rows(after.classifier))
    for (const { input, assignment } of rows)
      tally.add(input, { before: before.classifier.classify(input.text), after: assignment })
  sayFindings(session, analysis.record)
  session.say(summariseLedger(analysis.record.ledger))
  return tally.finish()
}
