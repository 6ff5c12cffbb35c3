import { escapeInline } from '../../../text/escape-markdown.ts'
import type { LeverDifference, SubtopicMention } from '../../../types/difference.ts'
import type { DifferencePage } from './difference-page.ts'

/** Subtopics that only one of the rounds mentions. */
export function subtopics(page: DifferencePage): string[] {
  const { difference, words, say, language, shared, boldLever } = page
  const { before, after } = difference.rounds
  if (before.inputs === 0 || after.inputs === 0) return []
  const names = (mentions: readonly SubtopicMention[]): string[] =>
    mentions.map(({ name, inputs }) => `${escapeInline(name[language])} (${words.numbers.integer(inputs)})`)
  const bullet = ({ label, subtopicsAdded, subtopicsGone }: LeverDifference): string[] => {
    const said = [
      ...(subtopicsAdded.length > 0 ? [say.notes.subtopicsAdded(names(subtopicsAdded))] : []),
      ...(subtopicsGone.length > 0 ? [say.notes.subtopicsGone(names(subtopicsGone))] : []),
    ]
    return said.length === 0 ? [] : [`- ${boldLever(label.lever)}: ${said.join(' ')}`]
  }
  const lines = shared.flatMap(bullet)
  const isOtherTaxonomy = difference.run.some(({ part }) => part === 'taxonomy-file')
  return [
    `## ${say.sections.subtopics}`,
    ...(lines.length === 0 ? [say.notes.subtopicsNone] : [lines.join('\n'), say.notes.subtopics]),
    ...(isOtherTaxonomy ? [say.notes.subtopicsTaxonomy] : []),
  ]
}
