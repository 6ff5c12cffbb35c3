import { type RuleName, ruleMark } from '../catalogue/detail-words.ts'
import type { Slot } from '../form.ts'
import type { SectionName } from '../sections.ts'
import { type Html, html, type Part } from './html.ts'
import { prose } from './prose.ts'

/** Anchor of a rule in the method: `rule-3`. */
export function ruleAnchor(rule: RuleName): string {
  return `rule-${ruleMark(rule).slice(1)}`
}

/**
 * A sentence with the mark of the rule from which it follows, before its full stop, as a link to the rule where the
 * method is shown: `Få innspill: 2. Virkemidler [R3].`
 * @param sections - those shown
 * @param say - gives the sentence, see {@link prose}
 * @param last - the last of several rules in a row, if the sentence follows from all of them
 */
export function marked(
  sections: ReadonlySet<SectionName>,
  say: (slot: Slot<Part>) => string,
  rule: RuleName,
  last: RuleName = rule,
): Html {
  const mark = last === rule ? ruleMark(rule) : `${ruleMark(rule)}–${ruleMark(last)}`
  const link = sections.has('method') ? html`<a class="rule" href="#${ruleAnchor(rule)}">${mark}</a>` : mark
  return prose((slot) => `${say(slot).replace(/\.$/, '')} [${slot(link)}].`)
}

/** The rules, where the marks after sentences lead. */
export function ruleList(
  rules: readonly { readonly mark: string; readonly name: RuleName; readonly said: Part }[],
): Html {
  const items = rules.map(
    ({ mark, name, said }) => html`<li id="${ruleAnchor(name)}"><b>${mark}</b> (<code>${name}</code>): ${said}</li>\n`,
  )
  return html`<ul class="rules">\n${items}</ul>\n`
}
