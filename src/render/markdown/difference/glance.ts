import type { LeverDifference } from '../../../types/difference.ts'
import { type DifferencePage, fewestAdded } from './difference-page.ts'

function inputs({ difference, say }: DifferencePage): string {
  const { same, moved, changed, added, gone } = difference.inputs
  const both = same + moved + changed
  const totals = say.glance.totals(difference.rounds.before.inputs, difference.rounds.after.inputs)
  if (both + added + gone === 0) return say.glance.empty
  if (moved + changed + added + gone === 0) return `${totals} ${say.glance.identical}`
  if (both === 0) return `${totals} ${say.glance.disjoint}`
  return `${totals} ${say.glance.inputs(difference.inputs)}`
}

function changedShares(page: DifferencePage): string[] {
  const { say, words, shared, boldLever, percent, points } = page
  if (shared.every(({ test }) => test === null)) return []
  const sure = shared.filter(({ test }) => test?.isMoreThanChance === true)
  if (sure.length === 0) return [say.glance.noneChanged]
  return sure.map(({ label, shares }) => {
    const tell = shares.difference > 0 ? say.glance.more : say.glance.less
    return tell(
      boldLever(label.lever),
      percent(shares.after.share),
      percent(shares.before.share),
      say.points(points(shares.difference)),
      words.interval(page.pointRange(shares)),
    )
  })
}

function addedOnly({ difference, say, boldLever }: DifferencePage): string[] {
  const levers = difference.addedOnly?.levers ?? []
  const sure = levers.filter(({ test }) => test?.isMoreThanChance === true).map(({ lever }) => boldLever(lever))
  return sure.length === 0 || (difference.addedOnly?.inputs ?? 0) < fewestAdded ? [] : [say.glance.addedDiffers(sure)]
}

function paired({ say, shared, boldLever }: DifferencePage): string[] {
  return shared
    .filter((lever) => lever.paired?.isMoreThanChance === true)
    .map(({ label, flow }) => {
      const tell = flow.relabelledIn > flow.relabelledOut ? say.glance.pairedIn : say.glance.pairedOut
      return tell(boldLever(label.lever), flow.relabelledIn, flow.relabelledOut)
    })
}

function run(page: DifferencePage): string {
  const { difference, say } = page
  const { moved, changed, added, gone } = difference.inputs
  if (difference.run.length === 0) return say.glance.sameRun
  const isOnly = moved + changed + added + gone === 0 && difference.rounds.after.inputs > 0
  return (isOnly ? say.glance.otherRunOnly : say.glance.otherRun)(runPartNames(page))
}

/** The levers for which a test holds, in one sentence; nothing when there are none. */
function named(
  { boldLever }: DifferencePage,
  levers: readonly LeverDifference[],
  holds: (lever: LeverDifference) => boolean,
  tell: (levers: readonly string[]) => string,
): string[] {
  const found = levers.filter(holds).map(({ label }) => boldLever(label.lever))
  return found.length === 0 ? [] : [tell(found)]
}

function respondents({ difference, say }: DifferencePage): string[] {
  const { added, silent, both } = difference.respondents
  if (added.total + silent.total + both === 0) return []
  const isSame = added.total + silent.total === 0
  return [isSame ? say.glance.sameRespondents(both) : say.glance.respondents(added.total, silent.total, both)]
}

/** Names of what was not the same when the rounds were made. */
export function runPartNames({ difference, say }: DifferencePage): string[] {
  return difference.run.map(({ part }) => say.runParts[part])
}

/** The comparison in a few sentences. */
export function glance(page: DifferencePage): string[] {
  const { difference, say, shared } = page
  const { before, after } = difference.rounds
  const { compared, changed } = difference.relabelled
  const isFiltered = before.filteredOut + after.filteredOut > 0
  const lines = [
    inputs(page),
    ...(isFiltered ? [say.glance.filtered(before.filteredOut, after.filteredOut)] : []),
    run(page),
    ...named(page, difference.levers, ({ taxonomies }) => taxonomies === 'after', say.glance.onlyAfter),
    ...named(page, difference.levers, ({ taxonomies }) => taxonomies === 'before', say.glance.onlyBefore),
    ...changedShares(page),
    ...addedOnly(page),
    ...(before.inputs > 0 && after.inputs > 0 && !isFiltered
      ? [
          ...named(page, shared, ({ flow }) => flow.before === 0 && flow.after > 0, say.glance.first),
          ...named(page, shared, ({ flow }) => flow.before > 0 && flow.after === 0, say.glance.lost),
        ]
      : []),
    ...(compared > 0 ? [say.glance.relabelled(changed, compared)] : []),
    ...paired(page),
    ...respondents(page),
  ]
  return [`## ${say.sections.glance}`, lines.map((line) => `- ${line}`).join('\n')]
}
