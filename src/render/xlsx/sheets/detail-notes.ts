import { ruleMark, ruleOrder } from '../../catalogue/detail-words.ts'
import { smallestNoneGroup } from '../../smallest-none-group.ts'
import { columnName } from '../column-name.ts'
import { plainWords } from '../plain-words.ts'
import type { ReportBook } from '../report-book.ts'
import type { Cell } from '../sheet.ts'

/** The rules of the assessment, each with its mark and its name in the JSON. */
export function ruleNotes({ words, own }: ReportBook): Cell[][] {
  return [
    [own.columns.rule, own.rules],
    ...ruleOrder.map((rule) => [`${own.columns.rule} ${ruleMark(rule)} (${rule})`, words.detail.method.rules[rule]]),
  ]
}

/** How words, levers mentioned together, groups and dates were counted. */
export function detailNotes({ report, words, own }: ReportBook): Cell[][] {
  const { method, origin } = words.detail
  const { minimumLogLikelihood, minimumTexts, minimumVoices, forgotten } = report.wordNotes
  const { dateColumns } = report.origin
  const limit = words.numbers.decimal(minimumLogLikelihood, 2)
  return [
    [own.sheets.words, method.words(limit, minimumTexts, minimumVoices)],
    ...(forgotten === 0 ? [] : [[own.sheets.words, method.forgotten(forgotten)]]),
    [own.sheets.together, method.together],
    [own.sheets.noneGroups, method.groups],
    ...(dateColumns.length === 0 ? [] : [[own.facts.dateColumns, origin.dateColumns(dateColumns.map(words.quote))]]),
  ]
}

/** What the inputs without a lever have in common: how many were grouped. Nothing where they are too few, or may be published. */
export function noneGroupNotes({ report, words, own }: ReportBook): Cell[][] {
  const { texts, considered, grouped, total, items } = report.noneGroups
  const say = words.detail.groups
  if (texts < smallestNoneGroup || report.publish !== null) return []
  const notes = [
    total === 0 ? say.none : plainWords(say.intro(grouped, texts)),
    ...(considered < texts ? [say.considered(considered)] : []),
    ...(items.length < total ? [say.rest(items.length, total)] : []),
  ]
  return [[own.sheets.noneGroups, notes.join(' ')]]
}

/** On how many inputs the two models disagree; nothing where only one was asked. */
export function disagreementNotes({ report, words, own }: ReportBook): Cell[][] {
  const { of, total, withoutTerms, items } = report.disagreements
  const say = words.detail.disagreements
  if (of === 0) return []
  const notes = [
    total === 0 ? say.none : say.intro(total, of, withoutTerms),
    ...(items.length > 0 ? [words.hand.doubtfulFirst] : []),
    ...(items.length < total && report.publish === null ? [plainWords(say.rest(items.length, total))] : []),
  ]
  return [[own.sheets.disagreements, notes.join(' ')]]
}

/** Which matrices are not there, and why. */
export function matrixNotes({ report, words, own }: ReportBook): Cell[][] {
  const { totals, matrices, matricesLeftOut } = report
  if (totals.inputs === 0) return []
  const leftOut = matricesLeftOut.map(({ because, like, ...column }) => {
    const isBuiltIn = Object.hasOwn(words.groupings, like)
    return words.matrices.because[because](columnName(words, column), columnName(words, { by: like, isBuiltIn }))
  })
  return [
    [own.sheets.matrix, matrices.length === 0 ? words.matrices.none : words.tables.matrixNote],
    ...(leftOut.length === 0 ? [] : [[own.sheets.matrix, words.matrices.leftOut(leftOut)]]),
  ]
}
