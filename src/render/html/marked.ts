import { type RuleName, ruleMark } from '../catalogue/detail-words.ts'
import { type Html, html, type Part } from './html.ts'
import type { HtmlPage } from './page.ts'
import { prose } from './prose.ts'

/** Anchor of a rule in the method: `rule-3`. */
export function ruleAnchor(rule: RuleName): string {
  return `rule-${ruleMark(rule).slice(1)}`
}

/**
 * A sentence with the mark of the rule from which it follows, before its full stop, as a link to the rule where the
 * method is shown: `Få innspill: 2. Virkemidler [R3].`
 * @param say - gives the sentence, see {@link prose}
 * @param last - the last of several rules in a row, if the sentence follows from all of them
 */
export function marked(
  { sections }: HtmlPage,
  say: (slot: (part: Part) => string) => string,
  rule: RuleName,
  last: RuleName = rule,
): Html {
  const mark = last === rule ? ruleMark(rule) : `${ruleMark(rule)}–${ruleMark(last)}`
  const link = sections.has('method') ? html`<a class="rule" href="#${ruleAnchor(rule)}">${mark}</a>` : mark
  return prose((slot) => `${say(slot).replace(/\.$/, '')} [${slot(link)}].`)
}
