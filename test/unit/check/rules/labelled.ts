import { createChecker } from '../../../../src/check/create-checker.ts'
import { foldedHash } from '../../../../src/check/labels/fold-text.ts'
import type { GoldRow } from '../../../../src/check/labels/gold-row.ts'
import type { LabelSettings } from '../../../../src/check/labels/label-settings.ts'
import type { CheckSettings } from '../../../../src/check/rule.ts'
import { type RuleId, ruleList } from '../../../../src/check/rules.ts'
import { bootstrapKappa } from '../../../../src/evaluate/intervals/bootstrap-kappa.ts'
import type { ClassifiedInput } from '../../../../src/types/assignment.ts'
import type { Finding } from '../../../../src/types/finding.ts'
import { type RowSketch, row, settings, taxonomy } from '../sample.ts'

/** What a test wants to say about a labelled input. */
export interface LabelledSketch extends RowSketch {
  /** The cells beside the input, by column. */
  readonly beside?: Readonly<Record<string, string>>
  /** Probabilities of kultur, forsok and ingen. */
  readonly probabilities?: readonly number[]
  readonly type?: 'kommune' | 'stat'
  readonly county?: string
  /** Subtopics that it has terms of, as `lever/subtopic`. */
  readonly mentions?: readonly string[]
}

/** A classified input with cells beside it. */
export function labelled(sketch: LabelledSketch): ClassifiedInput {
  const plain = row(sketch)
  const { beside = {}, probabilities = [0.9, 0.06, 0.04], type = '', county = '', mentions = [] } = sketch
  const hits = mentions.map((name, at) => {
    const [lever = '', subtopic = ''] = name.split('/')
    return { lever, subtopic, term: 'ord', start: at, end: at + 1, weight: 1 }
  })
  return {
    ...plain,
    input: {
      ...plain.input,
      respondent: { ...plain.input.respondent, type, county },
      meta: { names: Object.keys(beside), values: Object.values(beside) },
    },
    assignment: {
      ...plain.assignment,
      probabilities,
      evidence: { ...plain.assignment.evidence, hits },
    },
  }
}

/** A row of gold about a text. */
export function goldOf(text: string, primary: string, more: Partial<GoldRow> = {}): GoldRow {
  const empty = { id: '', inputSource: '', writtenSource: '', inputPlace: '', snippet: '', secondary: '' }
  return { source: 'fasit.csv', place: 'row:1', ...empty, textHash: foldedHash(text), primary, ...more }
}

/** Labels as the settings have them. */
export function labels(part: Partial<LabelSettings> = {}): LabelSettings {
  return { gold: [], unlikelyBelow: 0.02, kappaOf: bootstrapKappa, ...part }
}

/** What one rule says of some inputs. */
export function findingsOf(
  id: RuleId,
  more: Partial<CheckSettings>,
  rows: readonly ClassifiedInput[],
): readonly Finding[] {
  const off = ruleList.filter(([other]) => other !== id).map(([other]) => [other, 'off'] as const)
  const checker = createChecker(taxonomy, { ...settings, ...more, rules: Object.fromEntries(off) })
  for (const one of rows) checker.addRow(one)
  return checker.finish()
}
