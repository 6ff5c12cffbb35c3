import { InvalidArgumentError } from 'commander'
import { type SectionChoice, sectionChoices, sectionNames } from '../render/sections.ts'
import { nearest } from '../taxonomy/nearest.ts'
import { quote } from '../taxonomy/quote.ts'

/** The choice that a word makes; undefined for a word that is no section's name. */
export function sectionChoice(word: string): SectionChoice | undefined {
  return sectionChoices.find((choice) => choice === word)
}

/** What was expected instead of a word that is no section's name, with the nearest, in bokmål. */
export function sectionMistake(word: string): string {
  const isLeftOut = word.startsWith('-')
  const near = nearest(isLeftOut ? word.slice(1) : word, sectionNames)
  const meant = near === undefined ? '' : `; mente du «${isLeftOut ? '-' : ''}${near}»?`
  return `ukjent del ${quote(word)} (ventet ${sectionNames.join(', ')}, eller et av dem etter - for å utelate det${meant})`
}

/** Parses the option `--sections`: words with commas between; may be repeated. */
export function parseSections(value: string, before: readonly SectionChoice[] = []): readonly SectionChoice[] {
  const words = value.split(',').map((word) => word.trim())
  const chosen = words.map((word) => {
    const choice = sectionChoice(word)
    if (choice === undefined) throw new InvalidArgumentError(sectionMistake(word))
    return choice
  })
  return [...before, ...chosen]
}
