import { oneLine } from '../../text/visible-text.ts'
import type { SourceInfo } from '../../types/ledger.ts'
import { correctionBlocks } from './correction-blocks.ts'
import { detailMethod, ruleList } from './detail-method.ts'
import { type HtmlSection, list, paragraph } from './elements.ts'
import { type Html, html } from './html.ts'
import type { HtmlPage } from './page.ts'
import { prose } from './prose.ts'
import { publishMethod } from './publish-notes.ts'

/** Digits of a source's hash: enough to tell files apart, and to be compared by eye. */
const shownDigits = 12

function source({ words, code }: HtmlPage, info: SourceInfo): Html {
  const delimiter = words.delimiters[info.delimiter] ?? info.delimiter
  const facts = prose((slot) =>
    words.method.source(
      slot(oneLine(info.format)),
      info.encoding === '' ? '' : slot(oneLine(info.encoding)),
      delimiter === '' ? '' : slot(delimiter),
      info.textColumns.map((column) => slot(words.quote(oneLine(column)))),
    ),
  )
  if (info.sha256 === '') return html`${code(info.source)}: ${facts}`
  const hash = prose((slot) => words.correction.hash(slot(code(info.sha256.slice(0, shownDigits)))))
  return html`${code(info.source)}: ${facts}, ${hash}`
}

function thresholds({ report, words }: HtmlPage): string {
  const { minWords, uncertainBelow, secondaryAbove } = report.run.thresholds
  const two = (x: number): string => words.numbers.decimal(x, 2)
  const [low, high] = [Math.min(...secondaryAbove, 1), Math.max(...secondaryAbove, 0)]
  return words.method.thresholds(minWords, two(uncertainBelow), two(low), two(high))
}

function modelLine({ report, words: { method }, code }: HtmlPage): Html {
  const { modelName, modelSha256 } = report.run
  return prose((slot) =>
    modelSha256 === '' ? method.untrained(slot(modelName)) : method.model(slot(modelName), slot(code(modelSha256))),
  )
}

function sources(page: HtmlPage): Html[] {
  const { report, words } = page
  if (report.sources.length === 0) return []
  const hasHashes = report.sources.some(({ sha256 }) => sha256 !== '')
  return [
    html`<h3>${words.correction.sourcesTitle}</h3>\n`,
    paragraph(hasHashes ? `${words.correction.hashes} ${words.method.sources}` : words.method.sources),
    list(report.sources.map((info) => source(page, info))),
  ]
}

/** How the numbers came about, and how to count them again. */
export function methodSection(page: HtmlPage): HtmlSection[] {
  const { report, words, percent, code } = page
  const { method } = words
  const { run } = report
  const taxonomy = prose((slot) =>
    method.taxonomy(slot(code(run.taxonomyId)), slot(run.taxonomyVersion), slot(code(run.taxonomySha256))),
  )
  const statuses = report.statuses.map(({ status }) => `${words.statuses[status]}: ${words.hand.meaning[status]}`)
  const say = (text: string): Html => paragraph(prose(() => text))
  const body = [
    list([prose((slot) => method.tool(slot(run.toolVersion))), modelLine(page), taxonomy]),
    say(method.statusIntro),
    list([`${method.assignedTitle}: ${method.assigned}`, ...statuses]),
    say(thresholds(page)),
    say(method.denominators),
    say(method.respondents),
    say(method.interval),
    ...(report.totals.inputs === 0 ? [] : [say(method.ranking(percent(report.assessment.evenShare)))]),
    ...ruleList(page),
    say(method.subtopics),
    ...detailMethod(page),
    say(method.quotes),
    say(method.recount),
    html`<pre><code>hovedgrep classify … --format jsonl</code></pre>\n`,
    ...correctionBlocks(page),
    ...sources(page),
    ...publishMethod(page),
  ]
  return [{ id: 'method', title: words.sections.method, body, kind: 'method' }]
}
