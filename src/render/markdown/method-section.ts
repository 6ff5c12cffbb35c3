import { codeSpan, escapeInline } from '../../text/escape-markdown.ts'
import type { SourceInfo } from '../../types/ledger.ts'
import { correctionSection } from './correction-section.ts'
import { detailMethod, ruleList } from './detail-method.ts'
import type { Page } from './page.ts'

/** Digits of a source's hash: enough to tell files apart, and to be compared by eye. */
const shownDigits = 12

function source({ words }: Page, info: SourceInfo): string {
  const columns = info.textColumns.map((column) => words.quote(escapeInline(column)))
  const delimiter = words.delimiters[info.delimiter] ?? escapeInline(info.delimiter)
  const facts = words.method.source(escapeInline(info.format), escapeInline(info.encoding), delimiter, columns)
  const hash = info.sha256 === '' ? '' : `, ${words.correction.hash(codeSpan(info.sha256.slice(0, shownDigits)))}`
  return `- ${codeSpan(info.source)}: ${facts}${hash}`
}

function thresholds({ report, words }: Page): string {
  const { minWords, uncertainBelow, secondaryAbove } = report.run.thresholds
  const two = (x: number): string => words.numbers.decimal(x, 2)
  return words.method.thresholds(
    minWords,
    two(uncertainBelow),
    two(Math.min(...secondaryAbove, 1)),
    two(Math.max(...secondaryAbove, 0)),
  )
}

function modelLine({ report, words: { method } }: Page): string {
  const { modelName, modelSha256 } = report.run
  const name = escapeInline(modelName)
  return modelSha256 === '' ? method.untrained(name) : method.model(name, codeSpan(modelSha256))
}

function sources(page: Page): string[] {
  const { report, words } = page
  if (report.sources.length === 0) return []
  const hasHashes = report.sources.some(({ sha256 }) => sha256 !== '')
  return [
    `### ${words.correction.sourcesTitle}`,
    hasHashes ? `${words.correction.hashes} ${words.method.sources}` : words.method.sources,
    report.sources.map((info) => source(page, info)).join('\n'),
  ]
}

/** How the numbers came about, and how to count them again. */
export function methodSection(page: Page): string[] {
  const { report, words, percent } = page
  const { method } = words
  const { run } = report
  const statuses = report.statuses.map(({ status }) => `- ${words.statuses[status]}: ${words.hand.meaning[status]}`)
  return [
    `## ${words.sections.method}`,
    [
      `- ${method.tool(escapeInline(run.toolVersion))}`,
      `- ${modelLine(page)}`,
      `- ${method.taxonomy(codeSpan(run.taxonomyId), escapeInline(run.taxonomyVersion), codeSpan(run.taxonomySha256))}`,
    ].join('\n'),
    method.statusIntro,
    [`- ${method.assignedTitle}: ${method.assigned}`, ...statuses].join('\n'),
    thresholds(page),
    method.denominators,
    method.respondents,
    method.interval,
    ...(report.totals.inputs === 0 ? [] : [method.ranking(percent(report.assessment.evenShare))]),
    ...ruleList(page),
    method.subtopics,
    ...detailMethod(page),
    method.quotes,
    method.recount,
    '```sh\nhovedgrep classify … --format jsonl\n```',
    ...correctionSection(page),
    ...sources(page),
  ]
}
