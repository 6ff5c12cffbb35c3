import { codeSpan } from '../../../text/escape-markdown.ts'
import type { Label, Relabelling } from '../../../types/difference.ts'
import { type Column, table } from '../table.ts'
import type { DifferencePage } from './difference-page.ts'
import { runPartNames } from './glance.ts'

const right = (title: string): Column => ({ title, align: 'right' })

const isSame = (one: Label, other: Label): boolean => one.kind === other.kind && one.lever === other.lever

/** The labels that inputs left or came to, as rows and columns. */
function moves(page: DifferencePage, { moves: all }: Relabelling): string {
  const { difference, say, words } = page
  const labels = [...difference.levers, ...difference.statuses].map(({ label }) => label)
  const from = labels.filter((label) => all.some((move) => isSame(move.from, label)))
  const to = labels.filter((label) => all.some((move) => isSame(move.to, label)))
  const head = (label: Label): string => {
    const lever = difference.levers.find((found) => isSame(found.label, label))
    return lever === undefined ? page.label(label) : `${words.numbers.integer(lever.number)}.`
  }
  const cell = (row: Label, column: Label): string => {
    const found = all.find((move) => isSame(move.from, row) && isSame(move.to, column))
    return found === undefined ? '' : words.numbers.integer(found.inputs)
  }
  return table(
    [{ title: say.titles.moveFrom, align: 'left' }, ...to.map((label) => right(head(label)))],
    from.map((row) => [page.label(row), ...to.map((column) => cell(row, column))]),
  )
}

function paired(page: DifferencePage): string {
  const { words, say, shared, lever } = page
  const { integer } = words.numbers
  return table(
    [
      { title: words.columns.lever, align: 'left' },
      right(say.titles.movedIn),
      right(say.titles.movedOut),
      { title: say.titles.verdict, align: 'left' },
    ],
    shared
      .filter(({ flow }) => flow.relabelledIn + flow.relabelledOut > 0)
      .map(({ label, flow, paired: test }) => [
        lever(label.lever),
        integer(flow.relabelledIn),
        integer(flow.relabelledOut),
        page.verdict(test),
      ]),
  )
}

function bullets(page: DifferencePage, { items, causes }: Relabelling): string {
  const isMixed = causes.limits > 0 && causes.probabilities > 0
  const { say, answer, where, quotation } = page
  return items
    .map((item) => {
      const facts = [
        `${answer(item.before)} → ${answer(item.after)}`,
        ...(isMixed && item.cause === 'limits' ? [say.notes.limitsOnly] : []),
        where(item),
        ...(item.idBefore === item.id ? [] : [say.idBefore(codeSpan(item.idBefore))]),
      ]
      return `- ${quotation(item)}\n  (${facts.join('; ')})`
    })
    .join('\n')
}

/** Inputs whose text is the same and whose answer is not. */
export function relabelled(page: DifferencePage): string[] {
  const { difference, say, shared } = page
  const found = difference.relabelled
  const { compared, changed, causes, aspects, secondary, items } = found
  const heading = `## ${say.sections.relabelled}`
  if (difference.rounds.before.inputs + difference.rounds.after.inputs === 0) return []
  if (compared === 0) return [heading, say.notes.nothingCompared]
  const others = aspects + secondary === 0 ? [] : [say.notes.others(aspects, secondary)]
  if (changed === 0) return [heading, say.glance.relabelled(changed, compared), ...others]
  const because = difference.run.length === 0 ? say.notes.withoutReason : say.notes.becauseRun(runPartNames(page))
  const isPaired = shared.some(({ flow, paired: test }) => test !== null && flow.relabelledIn + flow.relabelledOut > 0)
  return [
    heading,
    `${say.notes.relabelled(changed, compared, page.percent(changed / compared))} ${because}`,
    say.notes.causes(causes.limits, causes.probabilities),
    ...others,
    `### ${say.sections.moves}`,
    moves(page, found),
    say.notes.moves,
    ...(isPaired ? [`### ${say.sections.paired}`, paired(page), say.notes.paired] : []),
    ...(items.length === 0
      ? []
      : [
          `### ${say.sections.relabelledInputs}`,
          [say.notes.surestFirst, ...page.cut(items.length, changed)].join(' '),
          bullets(page, found),
        ]),
  ]
}
