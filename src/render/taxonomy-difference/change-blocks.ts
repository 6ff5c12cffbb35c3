import { quote } from '../../taxonomy/quote.ts'
import { codeSpan, escapeInline } from '../../text/escape-markdown.ts'
import type { ChangedTerm, NamedLever, PlacedTerm, TaxonomyChanges } from '../../types/taxonomy-difference.ts'
import { integer, languageName, partText, shortList } from './words.ts'

/** What differs between the taxonomies, in lists; each is left out where there is nothing to tell. */
export function changeBlocks({ levers, subtopics, terms }: TaxonomyChanges, most: number): string[] {
  const subtopicText = ({ lever, id, name }: NamedLever & { readonly lever: string }): string =>
    `${codeSpan(`${lever}/${id}`)} ${escapeInline(name)}`
  const leverText = ({ id, name }: NamedLever): string => `${codeSpan(id)} ${escapeInline(name)}`
  const lists: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['Nye hovedgrep', levers.added.map(leverText)],
    ['Hovedgrep som er borte', levers.removed.map(leverText)],
    [
      'Endrede hovedgrep',
      levers.changed.map((lever) => `${leverText(lever)}: ${lever.parts.map(partText).join(', ')}`),
    ],
    ['Nye deltemaer', subtopics.added.map(subtopicText)],
    ['Deltemaer som er borte', subtopics.removed.map(subtopicText)],
    [
      'Deltemaer med nytt navn',
      subtopics.changed.map(
        (subtopic) => `${subtopicText(subtopic)}: ${subtopic.languages.map(languageName).join(', ')}`,
      ),
    ],
    ['Nye termer', terms.added.map(termText)],
    ['Termer som er borte', terms.removed.map(termText)],
    ['Termer som er flyttet til et annet hovedgrep', terms.moved.map(changedText)],
    ['Termer med annet deltema eller annen vekt', terms.changed.map(changedText)],
  ]
  const told = lists.filter(([, lines]) => lines.length > 0)
  if (told.length === 0) return ['Hovedgrep, deltemaer og termer er de samme.']
  return told.flatMap(([title, lines]) => [`### ${title} (${integer(lines.length)})`, shortList(lines, most)])
}

function homeText(lever: string, subtopic: string): string {
  return codeSpan(subtopic === '' ? lever : `${lever}/${subtopic}`)
}

function termText({ lever, subtopic, text, language, weight }: PlacedTerm): string {
  return `${escapeInline(quote(text))} (${language}), vekt ${weight}, ${homeText(lever, subtopic)}`
}

function changedText({ text, language, lever, subtopic, weight }: ChangedTerm): string {
  const home = `${homeText(lever.before, subtopic.before)} → ${homeText(lever.after, subtopic.after)}`
  const isHome = lever.before === lever.after && subtopic.before === subtopic.after
  const heft = weight.before === weight.after ? `vekt ${weight.after}` : `vekt ${weight.before} → ${weight.after}`
  return `${escapeInline(quote(text))} (${language}), ${heft}, ${isHome ? homeText(lever.after, subtopic.after) : home}`
}
