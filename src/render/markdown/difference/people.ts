import { escapeInline } from '../../../text/escape-markdown.ts'
import type { LoneRespondents } from '../../../types/difference.ts'
import { table } from '../table.ts'
import type { DifferencePage } from './difference-page.ts'

function entries({ words, say, cut }: DifferencePage, { total, privatePersons, items }: LoneRespondents): string[] {
  const more = cut(items.length, total - privatePersons)
  if (items.length === 0) return more
  const lines = items.map(({ name, type, inputs }) => {
    const kind = type === '' ? '' : ` (${words.respondentTypes[type]})`
    return `- ${escapeInline(name)}${kind}: ${say.inputs(inputs)}`
  })
  return [...more, lines.join('\n')]
}

function typeTable({ difference, words, say }: DifferencePage): string[] {
  const { types } = difference.respondents
  const { integer } = words.numbers
  const known = types.filter(({ type }) => type !== '')
  if (known.length === 0) return []
  const named = (found: typeof types): string[] => found.map(({ type }) => words.respondentTypes[type])
  const [added, gone] = [known.filter(({ before }) => before === 0), known.filter(({ after }) => after === 0)]
  return [
    table(
      [
        { title: say.titles.respondentType, align: 'left' },
        { title: say.titles.before, align: 'right' },
        { title: say.titles.after, align: 'right' },
      ],
      types.map(({ type, before, after }) => [words.respondentTypes[type], integer(before), integer(after)]),
    ),
    say.notes.types,
    ...(added.length > 0 ? [say.notes.typesAdded(named(added))] : []),
    ...(gone.length > 0 ? [say.notes.typesGone(named(gone))] : []),
  ]
}

/** Who is new and who has fallen silent. */
export function people(page: DifferencePage): string[] {
  const { difference, say } = page
  const { rounds, respondents } = difference
  if (rounds.before.inputs + rounds.after.inputs === 0) return []
  const { added, silent, both } = respondents
  if (rounds.before.respondents + rounds.after.respondents === 0)
    return [`## ${say.sections.respondents}`, say.notes.respondentsNone, ...typeTable(page)]
  return [
    `## ${say.sections.respondents}`,
    added.total + silent.total === 0
      ? say.glance.sameRespondents(both)
      : say.notes.respondents(rounds.before.respondents, rounds.after.respondents, both),
    ...(added.total === 0
      ? []
      : [say.notes.addedRespondents(added.total, added.privatePersons), ...entries(page, added)]),
    ...(silent.total === 0
      ? []
      : [say.notes.silentRespondents(silent.total, silent.privatePersons), ...entries(page, silent)]),
    ...typeTable(page),
  ]
}
