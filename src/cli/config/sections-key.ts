import { type SectionChoice, sectionChoices, sectionNames } from '../../render/sections.ts'
import { readText } from '../../taxonomy/yaml/read-value.ts'
import { sectionChoice, sectionMistake } from '../section-choice.ts'
import type { ConfigKey, ReadValue } from './config-key.ts'

/** A list of words that choose sections of the report. */
export function sections(description: string): ConfigKey<readonly SectionChoice[]> {
  const item = { enum: sectionChoices }
  const read: ReadValue<readonly SectionChoice[]> = (value, what, report) => {
    // One word where a list is expected can only mean a list of one.
    const words = value.kind === 'list' ? value.items : [value]
    return words.map((word, at) => readChoice(word, `${what}[${at}]`, report)).filter((choice) => choice !== undefined)
  }
  const form = `liste av ${sectionNames.map((name) => `\`${name}\``).join(', ')}, også med \`-\` foran`
  return { description, form, default: [], schema: { anyOf: [{ type: 'array', items: item }, item] }, read }
}

const readChoice: ReadValue<SectionChoice> = (value, what, report) => {
  const word = readText(value, what, report)
  if (word === undefined) return undefined
  const choice = sectionChoice(word)
  if (choice === undefined) report(value.at, `${what}: ${sectionMistake(word)}`)
  return choice
}
