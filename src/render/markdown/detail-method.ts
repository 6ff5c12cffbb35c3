import { escapeInline } from '../../text/escape-markdown.ts'
import { ruleMark, ruleOrder } from '../catalogue/detail-words.ts'
import type { Page } from './page.ts'

/** The rules of the assessment with their marks and their names in the JSON. */
export function ruleList({ words }: Page): string[] {
  const { rulesIntro, rules } = words.detail.method
  return [rulesIntro, ruleOrder.map((rule) => `- ${ruleMark(rule)} (\`${rule}\`): ${rules[rule]}`).join('\n')]
}

/** How words, pairs of levers, groups and dates were counted. */
export function detailMethod({ report, words }: Page): string[] {
  const { method, origin } = words.detail
  const { minimumLogLikelihood, minimumTexts, forgotten } = report.wordNotes
  const columns = report.origin.dateColumns.map((column) => words.quote(escapeInline(column)))
  const limit = words.numbers.decimal(minimumLogLikelihood, 2)
  return [
    method.words(limit, minimumTexts) + (forgotten === 0 ? '' : ` ${method.forgotten(forgotten)}`),
    method.together,
    method.groups,
    ...(columns.length === 0 ? [] : [origin.dateColumns(columns)]),
  ]
}
