import { hasUnsafe } from '../text/visible-text.ts'
import type { Localised } from '../types/taxonomy.ts'
import { languages } from '../types/taxonomy.ts'
import { quote } from './quote.ts'
import type { Located } from './yaml/located.ts'
import type { Report } from './yaml/mistakes.ts'
import { readFields, readText, required } from './yaml/read-value.ts'

/**
 * Folds what YAML line breaks leave behind: NFC, no outer white space, inner white space as single spaces.
 */
export function foldSpaces(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/**
 * Reads words that people will see: a text that is not empty and holds no control characters.
 * @returns the folded text; empty when there is none (reported)
 */
export function readWords(value: Located | undefined, what: string, report: Report): string {
  if (value === undefined) return ''
  const text = foldSpaces(readText(value, what, report) ?? '')
  if (hasUnsafe(text))
    report(value.at, `${what} inneholder usynlige styretegn (ventet vanlig tekst, fikk ${quote(text)})`)
  return text
}

/** Reports the same as an absence: of words without which the rest can be read. */
export function asAbsence(report: Report): Report {
  return (at, what) => report(at, what, true)
}

/** Whether a key stands there with nothing behind it. */
function isBlank(value: Located | undefined): boolean {
  return value?.kind === 'nothing' || (value?.kind === 'text' && value.value.trim() === '')
}

/**
 * Reads one text in each language; all three must be there.
 * @returns the texts; empty where one is missing (reported, as an absence)
 */
export function readLocalised(value: Located | undefined, what: string, report: Report): Localised {
  const absent = asAbsence(report)
  const fields = value && readFields(value, what, languages, isBlank(value) ? absent : report)
  const inLanguage = (language: (typeof languages)[number]): string => {
    if (fields === undefined) return ''
    const words = required(fields, language, what, absent)
    return readWords(words, `${what}.${language}`, isBlank(words) ? absent : report)
  }
  return { nb: inLanguage('nb'), nn: inLanguage('nn'), en: inLanguage('en') }
}
