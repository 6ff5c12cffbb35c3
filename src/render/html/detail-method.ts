import { oneLine } from '../../text/visible-text.ts'
import { ruleMark, ruleOrder } from '../catalogue/detail-words.ts'
import { paragraph } from './elements.ts'
import { type Html, html } from './html.ts'
import { ruleAnchor } from './marked.ts'
import type { HtmlPage } from './page.ts'
import { prose } from './prose.ts'

/** The rules of the assessment with their marks and their names in the JSON. The marks after sentences lead here. */
export function ruleList({ words }: HtmlPage): Html[] {
  const { rulesIntro, rules } = words.detail.method
  const items = ruleOrder.map((rule) => {
    const said = prose(() => rules[rule])
    return html`<li id="${ruleAnchor(rule)}"><b>${ruleMark(rule)}</b> (<code>${rule}</code>): ${said}</li>\n`
  })
  return [paragraph(prose(() => rulesIntro)), html`<ul class="rules">\n${items}</ul>\n`]
}

/** How words, pairs of levers, groups and dates were counted. */
export function detailMethod({ report, words }: HtmlPage): Html[] {
  const { method, origin } = words.detail
  const { minimumLogLikelihood, minimumTexts, forgotten } = report.wordNotes
  const { dateColumns } = report.origin
  const limit = words.numbers.decimal(minimumLogLikelihood, 2)
  const say = (text: string): Html => paragraph(prose(() => text))
  return [
    say(method.words(limit, minimumTexts) + (forgotten === 0 ? '' : ` ${method.forgotten(forgotten)}`)),
    say(method.together),
    say(method.groups),
    ...(dateColumns.length === 0
      ? []
      : [
          paragraph(
            prose((slot) => origin.dateColumns(dateColumns.map((column) => slot(words.quote(oneLine(column)))))),
          ),
        ]),
  ]
}
