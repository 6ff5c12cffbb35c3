import type { SourceInfo } from '../../types/ledger.ts'
import { ruleMark, ruleOrder } from '../catalogue/detail-words.ts'
import { type Form, type Section, say } from '../form.ts'
import { correction } from './correction.ts'
import { publishMethod } from './publish-notes.ts'

/** Digits of a source's hash: enough to tell files apart, and to be compared by eye. */
const shownDigits = 12

function source<T>({ words, text, code, sentence }: Form<T>, info: SourceInfo): T {
  return sentence((slot) => {
    const said = (value: string): string => (value === '' ? '' : slot(text(value)))
    const delimiter = words.delimiters[info.delimiter] ?? said(info.delimiter)
    const columns = info.textColumns.map((column) => words.quote(said(column)))
    const facts = words.method.source(said(info.format), said(info.encoding), delimiter, columns)
    const hash = info.sha256 === '' ? '' : `, ${words.correction.hash(slot(code(info.sha256.slice(0, shownDigits))))}`
    return `${slot(code(info.source))}: ${facts}${hash}`
  })
}

function thresholds<T>({ report, words }: Form<T>): string {
  const { minWords, uncertainBelow, secondaryAbove } = report.run.thresholds
  const two = (x: number): string => words.numbers.decimal(x, 2)
  const [low, high] = [Math.min(...secondaryAbove, 1), Math.max(...secondaryAbove, 0)]
  return words.method.thresholds(minWords, two(uncertainBelow), two(low), two(high))
}

/** With what the inputs were classified. */
function runLines<T>({ report, words: { method }, text, code, sentence }: Form<T>): T[] {
  const { toolVersion, modelName, modelSha256, taxonomyId, taxonomyVersion, taxonomySha256 } = report.run
  return [
    sentence((slot) => method.tool(slot(text(toolVersion)))),
    sentence((slot) =>
      modelSha256 === ''
        ? method.untrained(slot(text(modelName)))
        : method.model(slot(text(modelName)), slot(code(modelSha256))),
    ),
    sentence((slot) =>
      method.taxonomy(slot(code(taxonomyId)), slot(text(taxonomyVersion)), slot(code(taxonomySha256))),
    ),
  ]
}

function rules<T>(form: Form<T>): T[] {
  const { rulesIntro, rules: words } = form.words.detail.method
  const said = ruleOrder.map((name) => ({ mark: ruleMark(name), name, said: form.sentence(() => words[name]) }))
  return [say(form, rulesIntro), form.rules(said)]
}

/** How words, pairs of levers, groups and dates were counted. */
function detail<T>(form: Form<T>): T[] {
  const { report, words, text, sentence } = form
  const { method, origin } = words.detail
  const { minimumLogLikelihood, minimumTexts, minimumVoices, forgotten } = report.wordNotes
  const { dateColumns } = report.origin
  const limit = words.numbers.decimal(minimumLogLikelihood, 2)
  return [
    say(
      form,
      method.words(limit, minimumTexts, minimumVoices) + (forgotten === 0 ? '' : ` ${method.forgotten(forgotten)}`),
    ),
    say(form, method.together),
    say(form, method.groups),
    ...(dateColumns.length === 0
      ? []
      : [
          form.paragraph(
            sentence((slot) => origin.dateColumns(dateColumns.map((column) => words.quote(slot(text(column)))))),
          ),
        ]),
  ]
}

function sources<T>(form: Form<T>): T[] {
  const { report, words } = form
  if (report.sources.length === 0) return []
  const hasHashes = report.sources.some(({ sha256 }) => sha256 !== '')
  return [
    form.heading(words.correction.sourcesTitle),
    say(form, hasHashes ? `${words.correction.hashes} ${words.method.sources}` : words.method.sources),
    form.list(report.sources.map((info) => source(form, info))),
  ]
}

/** How the numbers came about, and how to count them again. */
export function method<T>(form: Form<T>): Section<T>[] {
  const { report, words, percent, sentence } = form
  const { method } = words
  const statuses = [
    `${method.assignedTitle}: ${method.assigned}`,
    ...report.statuses.map(({ status }) => `${words.statuses[status]}: ${words.hand.meaning[status]}`),
  ]
  const body = [
    form.list(runLines(form)),
    say(form, method.statusIntro),
    form.list(statuses.map((line) => sentence(() => line))),
    say(form, thresholds(form)),
    say(form, method.denominators),
    say(form, method.respondents),
    say(form, method.interval),
    ...(report.totals.inputs === 0 ? [] : [say(form, method.ranking(percent(report.assessment.evenShare)))]),
    ...rules(form),
    say(form, method.subtopics),
    ...detail(form),
    say(form, method.quotes),
    say(form, method.recount),
    form.command('hovedgrep classify … --format jsonl'),
    ...correction(form),
    ...sources(form),
    ...publishMethod(form),
  ]
  return [{ id: 'method', title: words.sections.method, body, kind: 'method' }]
}
