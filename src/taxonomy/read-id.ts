import { quote } from './quote.ts'
import type { Located } from './yaml/located.ts'
import type { Report } from './yaml/mistakes.ts'
import { readText } from './yaml/read-value.ts'

/** What an id of a taxonomy or a lever looks like. */
export const idPattern: RegExp = /^[a-z][a-z0-9-]*$/

/** What an id of a subtopic looks like; it may begin with a digit. */
export const subtopicIdPattern: RegExp = /^[a-z0-9][a-z0-9-]*$/

/**
 * Reads an id and remembers it, so that the next one can be told from it.
 * @param taken - ids seen so far, with the line of each; the new one is added
 * @param reserved - words that no id may be
 * @returns the id; empty when it cannot be used (reported)
 */
export function readId(
  value: Located | undefined,
  what: string,
  pattern: RegExp,
  taken: Map<string, number>,
  reserved: readonly string[],
  report: Report,
): string {
  if (value === undefined) return ''
  const id = readText(value, what, report)
  if (id === undefined) return ''
  if (!pattern.test(id)) {
    report(value.at, `${what} kan ikke brukes (ventet små bokstaver a–z, sifre og bindestrek, fikk ${quote(id)})`)
    return ''
  }
  if (reserved.includes(id)) report(value.at, `${what} kan ikke være ${quote(id)}: ordet er opptatt`)
  const earlier = taken.get(id)
  if (earlier !== undefined) {
    report(value.at, `${what} ${quote(id)} står to ganger (ventet en ny id, den første står på linje ${earlier})`)
  }
  taken.set(id, earlier ?? value.at.line)
  return id
}
