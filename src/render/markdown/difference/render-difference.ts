import { escapeInline, escapeMarkdown } from '../../../text/escape-markdown.ts'
import { markdownMark } from '../../../text/output-mark.ts'
import type { RenderDifference } from '../../difference-renderer.ts'
import { createDifferencePage } from './difference-page.ts'
import { glance } from './glance.ts'
import { levers } from './levers.ts'
import { lists } from './lists.ts'
import { method } from './method.ts'
import { people } from './people.ts'
import { relabelled } from './relabelled.ts'
import { rounds } from './rounds.ts'
import { subtopics } from './subtopics.ts'

/** The comparison as a page of CommonMark with GitHub tables, in the language asked for. */
export const renderDifference: RenderDifference = (difference, { language }) => {
  const page = createDifferencePage(difference, language)
  const { words, say } = page
  const blocks = [
    markdownMark,
    `# ${escapeMarkdown(difference.title === '' ? say.title : difference.title)}`,
    ...(difference.date === '' ? [] : [words.dateLabel(escapeInline(words.date(difference.date)))]),
    ...glance(page),
    ...rounds(page),
    ...levers(page),
    ...relabelled(page),
    ...people(page),
    ...subtopics(page),
    ...lists(page),
    ...method(page),
  ]
  return `${blocks.join('\n\n')}\n`
}
