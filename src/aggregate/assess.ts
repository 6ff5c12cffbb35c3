import type { Assessment, Correction, Gap, LeverReport, Strength, Totals } from '../types/report.ts'
import { findMost } from './find-most.ts'

/**
 * Limits of the rules, by judgement: fewer than five inputs are quicker read than counted, and a pattern among them
 * (one kind of respondent, the same text again) is easily chance; three barriers are more than one person's complaint.
 */
const minimumInputs = 5
const minimumBarriers = 3

function hasRepeatedTexts({ coverage }: LeverReport): boolean {
  const { inputs, texts } = coverage
  return inputs.count >= minimumInputs && inputs.count >= 2 * texts.count
}

function gapsOf(lever: LeverReport, evenShare: number): Gap[] {
  const { inputs, texts } = lever.coverage
  if (inputs.count === 0) {
    return [{ rule: 'no-input', lever: lever.id, uncertain: lever.uncertain, secondary: lever.secondary }]
  }
  const gaps: Gap[] = []
  const floor = evenShare / 2
  if (inputs.count < minimumInputs || inputs.high < floor) {
    gaps.push({
      rule: 'few-inputs',
      lever: lever.id,
      because: inputs.count < minimumInputs ? 'below-minimum' : 'below-half-even-share',
      inputs: inputs.count,
      minimum: minimumInputs,
      high: inputs.high,
      floor,
    })
  }
  const known = lever.respondentTypes.filter(({ type }) => type !== '')
  const [only, another] = known
  if (only !== undefined && another === undefined && only.inputs !== null && only.inputs >= minimumInputs) {
    gaps.push({ rule: 'one-respondent-type', lever: lever.id, type: only.type, inputs: only.inputs })
  }
  const saying = (aspect: string): number => lever.aspects.find((entry) => entry.aspect === aspect)?.inputs ?? 0
  if (saying('hindring') >= minimumBarriers && saying('forslag') === 0) {
    gaps.push({ rule: 'barriers-without-proposals', lever: lever.id, barriers: saying('hindring') })
  }
  if (hasRepeatedTexts(lever)) {
    gaps.push({ rule: 'repeated-texts', lever: lever.id, inputs: inputs.count, texts: texts.count })
  }
  const unseen = lever.subtopicsUnseen
  if (unseen.length > 0) {
    const of = unseen.length + lever.subtopicsSeen.length
    gaps.push({ rule: 'subtopics-unseen', lever: lever.id, subtopics: unseen, of })
  }
  return gaps
}

function strengthOf(lever: LeverReport, evenShare: number): Strength | undefined {
  const { inputs } = lever.coverage
  if (inputs.count < minimumInputs || inputs.low <= evenShare || hasRepeatedTexts(lever)) return undefined
  const respondentTypes = lever.respondentTypes.filter(({ type }) => type !== '').length
  return { rule: 'well-covered', lever: lever.id, share: inputs, evenShare, respondentTypes }
}

/**
 * Finds what is well covered, thin and missing. The rules are those of {@link Gap} and {@link Strength}.
 * @param oneSided - what else is one-sided about a lever
 */
export function assess(
  levers: readonly LeverReport[],
  totals: Totals,
  correction: Correction | null = null,
  oneSided: (lever: LeverReport) => readonly Gap[] = () => [],
): Assessment {
  const evenShare = levers.length === 0 ? 0 : Math.round((totals.assigned.share / levers.length) * 1e6) / 1e6
  return {
    evenShare,
    most: findMost(levers, correction),
    wellCovered: levers.map((lever) => strengthOf(lever, evenShare)).filter((strength) => strength !== undefined),
    gaps: levers.flatMap((lever) => [...gapsOf(lever, evenShare), ...oneSided(lever)]),
  }
}
