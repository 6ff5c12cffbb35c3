import { escapeInline } from '../../../text/escape-markdown.ts'
import type { ChanceTest, Flow, LabelDifference, LeverDifference, ShareDifference } from '../../../types/difference.ts'
import { type Column, table } from '../table.ts'
import { type DifferencePage, fewestAdded } from './difference-page.ts'

/** Number and name, for the first two columns. */
function nameCells({ language, words }: DifferencePage, lever: LeverDifference): string[] {
  return [words.numbers.integer(lever.number), escapeInline(lever.name[language])]
}

function shareColumns({ words, say }: DifferencePage, after: string): Column[] {
  return [
    { title: words.columns.number, align: 'right' },
    { title: words.columns.lever, align: 'left' },
    { title: say.titles.before, align: 'right' },
    { title: after, align: 'right' },
    { title: say.titles.difference, align: 'right' },
    { title: words.columns.interval, align: 'right' },
    { title: say.titles.verdict, align: 'left' },
  ]
}

/** Both shares, their difference and its interval. */
function shareCells(page: DifferencePage, shares: ShareDifference): string[] {
  const isComparable = shares.before.of > 0 && shares.after.of > 0
  return [
    page.countAndShare(shares.before),
    page.countAndShare(shares.after),
    isComparable ? page.points(shares.difference) : '',
    isComparable ? page.pointRange(shares) : '',
  ]
}

function leverRow(page: DifferencePage, lever: LeverDifference): string[] {
  const { say } = page
  const cells = nameCells(page, lever)
  if (lever.taxonomies === 'both') return [...cells, ...shareCells(page, lever.shares), page.verdict(lever.test)]
  const missing = say.notInTaxonomy
  const before = lever.taxonomies === 'before' ? page.countAndShare(lever.shares.before) : missing
  const after = lever.taxonomies === 'after' ? page.countAndShare(lever.shares.after) : missing
  return [...cells, before, after, '', '', say.notCompared]
}

/** @param isTested - whether chance could have made the differences, so that intervals and verdicts mean anything */
function shareTable(page: DifferencePage, isTested: boolean): string {
  const { difference, words, say } = page
  const whole = [difference.rounds.before, difference.rounds.after].map(
    ({ inputs }) => `**${words.numbers.integer(inputs)}**`,
  )
  const rows = [
    ...difference.levers.map((lever) => leverRow(page, lever)),
    ...difference.statuses.map(({ label, shares }) => ['', page.label(label), ...shareCells(page, shares), '']),
    ['', `**${words.columns.sum}**`, ...whole, '', '', ''],
  ]
  const columns = shareColumns(page, say.titles.after)
  return table(isTested ? columns : columns.slice(0, -2), rows)
}

/** The columns of the flow that have anything in any row. */
function flowTable(page: DifferencePage): string {
  const { difference, words, say } = page
  const { titles } = say
  const { integer } = words.numbers
  const out = (count: number): string => (count === 0 ? '0' : `−${integer(count)}`)
  const come = (count: number): string => (count === 0 ? '0' : `+${integer(count)}`)
  const steps: readonly (readonly [keyof Flow, string, (count: number) => string])[] = [
    ['gone', titles.gone, out],
    ['relabelledOut', titles.relabelledOut, out],
    ['relabelledIn', titles.relabelledIn, come],
    ['changedOut', titles.changedOut, out],
    ['changedIn', titles.changedIn, come],
    ['added', titles.added, come],
  ]
  const all: readonly LabelDifference[] = [...difference.levers, ...difference.statuses]
  const shown = steps.filter(([field]) => all.some(({ flow }) => flow[field] > 0))
  return table(
    [
      { title: titles.label, align: 'left' },
      { title: titles.before, align: 'right' },
      ...shown.map(([, title]) => ({ title, align: 'right' }) as const),
      { title: titles.after, align: 'right' },
    ],
    all.map(({ label, flow }) => [
      page.label(label),
      integer(flow.before),
      ...shown.map(([field, , write]) => write(flow[field])),
      integer(flow.after),
    ]),
  )
}

function addedOnly(page: DifferencePage): string[] {
  const { difference, say } = page
  const { addedOnly: added } = difference
  if (added === null) return []
  const heading = `### ${say.sections.addedOnly}`
  if (added.inputs < fewestAdded) return [heading, say.notes.tooFewAdded(added.inputs)]
  const row = ({ lever, shares, test }: { lever: string; shares: ShareDifference; test: ChanceTest | null }) => {
    const found = difference.levers.find(({ label }) => label.lever === lever)
    return [
      ...(found === undefined ? ['', ''] : nameCells(page, found)),
      ...shareCells(page, shares),
      page.verdict(test),
    ]
  }
  return [
    heading,
    say.notes.addedOnly(added.inputs),
    table(shareColumns(page, say.titles.added), added.levers.map(row)),
  ]
}

/** Whether chance explains how the shares have changed, and where the inputs went. */
export function levers(page: DifferencePage): string[] {
  const { difference, say, shared } = page
  const { same, moved, changed, added, gone } = difference.inputs
  const both = same + moved + changed
  if (both + added + gone === 0) return []
  const isFiltered = difference.rounds.before.filteredOut + difference.rounds.after.filteredOut > 0
  const isPaired = added + gone === 0
  const isTested = !isFiltered && !isPaired
  return [
    `## ${say.sections.levers}`,
    shareTable(page, isTested),
    ...(isTested ? [say.notes.levers(shared.length)] : []),
    ...(isTested && both > 0 ? [say.notes.overlap(both)] : []),
    ...(isFiltered ? [say.notes.filtered] : isPaired ? [say.notes.allPaired(changed)] : []),
    // Where nothing is in both rounds, everything is gone or new.
    ...(both === 0 ? [] : [`### ${say.sections.flows}`, flowTable(page), say.notes.flows]),
    ...addedOnly(page),
  ]
}
