import { codeSpan, escapeInline } from '../../../text/escape-markdown.ts'
import type { RunInfo } from '../../../types/run.ts'
import type { DifferencePage } from './difference-page.ts'

/** With what a round was made. */
function made({ words }: DifferencePage, run: RunInfo): string {
  const name = escapeInline(run.modelName)
  const { tool, model, untrained, taxonomy } = words.method
  return [
    `- ${tool(escapeInline(run.toolVersion))}`,
    `- ${run.modelSha256 === '' ? untrained(name) : model(name, codeSpan(run.modelSha256))}`,
    `- ${taxonomy(codeSpan(run.taxonomyId), escapeInline(run.taxonomyVersion), codeSpan(run.taxonomySha256))}`,
  ].join('\n')
}

/** What the numbers mean, how the rounds were made, and how to count the numbers again. */
export function method(page: DifferencePage): string[] {
  const { difference, say, shared } = page
  const { before, after } = difference.rounds
  return [
    `## ${say.sections.method}`,
    say.method.inputs,
    say.method.folders,
    say.method.labels,
    say.method.interval,
    say.method.test(shared.length),
    say.method.paired,
    say.method.limits,
    say.method.subtopics,
    say.method.respondents,
    say.method.recount,
    ...(difference.run.length === 0
      ? [`${say.method.bothRounds}:`, made(page, after.run)]
      : [`${say.titles.before}:`, made(page, before.run), `${say.titles.after}:`, made(page, after.run)]),
  ]
}
