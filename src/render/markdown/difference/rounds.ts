import { codeSpan, escapeInline } from '../../../text/escape-markdown.ts'
import type { PerRound, RoundTotals, RunDifference } from '../../../types/difference.ts'
import { type Column, table } from '../table.ts'
import type { DifferencePage } from './difference-page.ts'

/** A column of words, then one for each round. */
function columns({ say }: DifferencePage, align: Column['align']): Column[] {
  return [
    { title: say.titles.what, align: 'left' },
    { title: say.titles.before, align },
    { title: say.titles.after, align },
  ]
}

function totalsTable(page: DifferencePage): string {
  const { difference, say, words } = page
  const { before, after } = difference.rounds
  const { integer } = words.numbers
  const row = (title: string, cell: (round: RoundTotals) => string): string[] => [title, cell(before), cell(after)]
  return table(columns(page, 'right'), [
    row(say.titles.file, ({ file }) => codeSpan(file)),
    row(words.columns.inputs, ({ inputs }) => integer(inputs)),
    row(words.columns.texts, ({ texts }) => integer(texts)),
    row(say.titles.respondents, ({ respondents }) => integer(respondents)),
    row(say.titles.unnamed, ({ unnamed }) => integer(unnamed)),
    row(say.titles.sources, ({ sources }) => integer(sources)),
    row(say.titles.assigned, ({ assigned }) => page.countAndShare(assigned)),
    ...(before.filteredOut + after.filteredOut > 0
      ? [row(say.titles.filteredOut, ({ filteredOut }) => integer(filteredOut))]
      : []),
  ])
}

/** How many signs of a checksum are shown. */
const checksumLength = 12

function values(page: DifferencePage, { part, before, after }: RunDifference): PerRound<string> {
  const { difference, say, words } = page
  const write = (value: string, round: 'before' | 'after'): string => {
    if (part === 'levers') {
      const own = difference.levers.filter(({ taxonomies }) => taxonomies === round)
      return say.ownLevers(own.map(({ label }) => page.lever(label.lever)))
    }
    if (value === '') return say.noValue
    if (part === 'model-file' || part === 'taxonomy-file') return codeSpan(`${value.slice(0, checksumLength)}…`)
    if (part === 'uncertain-below' || part === 'secondary-above')
      return value
        .split(' ')
        .map((number) => words.numbers.decimal(Number(number), 2))
        .join('; ')
    return escapeInline(value)
  }
  return { before: write(before, 'before'), after: write(after, 'after') }
}

function runTable(page: DifferencePage): string[] {
  const { difference, say } = page
  if (difference.run.length === 0) return []
  const rows = difference.run.map((found) => {
    const { before, after } = values(page, found)
    const name = say.runParts[found.part]
    return [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, before, after]
  })
  const hasChecksum = difference.run.some(({ part }) => part === 'model-file' || part === 'taxonomy-file')
  return [`### ${say.sections.run}`, table(columns(page, 'left'), rows), ...(hasChecksum ? [say.notes.run] : [])]
}

function inputsTable(page: DifferencePage): string {
  const { difference, say, words } = page
  const { same, moved, changed, added, gone } = difference.inputs
  const { integer } = words.numbers
  const both = (title: string, count: number): string[] => [title, integer(count), integer(count)]
  const total = (count: number): string => `**${integer(count)}**`
  return table(columns(page, 'right'), [
    both(say.titles.same, same),
    both(say.titles.moved, moved),
    both(say.titles.changed, changed),
    [say.titles.gone, integer(gone), ''],
    [say.titles.added, '', integer(added)],
    [`**${words.columns.sum}**`, total(difference.rounds.before.inputs), total(difference.rounds.after.inputs)],
  ])
}

/** What the two rounds are, and what became of the inputs. */
export function rounds(page: DifferencePage): string[] {
  const { say } = page
  return [
    `## ${say.sections.rounds}`,
    totalsTable(page),
    ...runTable(page),
    `## ${say.sections.inputs}`,
    inputsTable(page),
    say.notes.inputs,
  ]
}
