import { type RuleName, ruleMark } from '../catalogue/detail-words.ts'

/**
 * A sentence with the mark of the rule from which it follows, before its full stop: `Få innspill: **2. Virkemidler** [R3].`
 * Without a definition, brackets are mere text in Markdown, and no input can define one: all of them are escaped.
 * @param last - the last of several rules in a row, if the sentence follows from all of them
 */
export function marked(sentence: string, rule: RuleName, last: RuleName = rule): string {
  const mark = last === rule ? ruleMark(rule) : `${ruleMark(rule)}–${ruleMark(last)}`
  return `${sentence.replace(/\.$/, '')} [${mark}].`
}
