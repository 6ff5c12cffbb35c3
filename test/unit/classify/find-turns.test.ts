import { beforeAll, describe, expect, it } from 'vitest'
import type { Classifier } from '../../../src/classify/classifier.ts'
import { findTurns, type Turns } from '../../../src/classify/find-turns.ts'
import { builtInParts, freshClassifier } from '../../support/classifiers.ts'

let parts: Awaited<ReturnType<typeof builtInParts>>
let classifier: Classifier
beforeAll(async () => {
  parts = await builtInParts()
  classifier = freshClassifier(parts)
})

function turnsOf(text: string, id: string): Turns {
  const position = parts.taxonomy.levers.findIndex((lever) => lever.id === id)
  const lever = parts.taxonomy.levers[position]
  if (lever === undefined) throw new RangeError(id)
  return findTurns(classifier, text, position, lever)
}

function answer(text: string): string | undefined {
  const { probabilities } = classifier.classify(text)
  return classifier.labels[probabilities.indexOf(Math.max(...probabilities))]
}

const text = 'Innkjøperne våre trenger kurs i anbud, og alle ansatte trenger kurs i digitale verktøy.'

describe('What would have to change', () => {
  it('is few words without which the answer is indeed the other lever.', () => {
    const others = ['anskaffelser', 'digitalisering', 'kompetanse'].filter((lever) => lever !== answer(text))
    expect(others.length).toBeLessThan(3)
    for (const lever of others) {
      const { without } = turnsOf(text, lever)
      const words = without?.words ?? []
      expect(words.length).toBeGreaterThan(0)
      expect(words.length).toBeLessThanOrEqual(6)
      let rest = text
      for (const word of words) rest = rest.replaceAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu'), '')
      expect(answer(rest.replace(/ {2,}/g, ' ').trim())).toBe(lever)
    }
  })

  it('takes a word away wherever it stands, and names it once.', () => {
    expect(turnsOf(text, 'anskaffelser').without?.words.filter((word) => word === 'kurs')).toEqual(['kurs'])
  })

  it('is at most three expressions, each enough alone, most probable first.', () => {
    const thin = 'Alle på avdelingen trenger et kurs.'
    const { added } = turnsOf(thin, 'samarbeid')
    expect(added.length).toBeGreaterThan(0)
    expect(added.length).toBeLessThanOrEqual(3)
    for (const { words } of added) expect(answer(`${thin} ${words.join(' ')}.`)).toBe('samarbeid')
    const probabilities = added.map(({ probability }) => probability)
    expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a))
  })

  it('speaks the language of the text.', () => {
    const english = turnsOf('Everybody in the department needs this course.', 'forsok')
    const terms = parts.taxonomy.levers.find(({ id }) => id === 'forsok')?.terms ?? []
    expect(english.added.length).toBeGreaterThan(0)
    for (const { words } of english.added)
      expect(terms.some((term) => term.language === 'en' && term.text === words[0])).toBe(true)
  })

  it('is not few words where nothing in the text speaks of the lever.', () => {
    expect(turnsOf('Takk for kaffen.', 'anskaffelser').without).toBeNull()
    expect(turnsOf('', 'anskaffelser').without).toBeNull()
  })

  it('is not looked for among the words of long texts, and says so.', () => {
    const long = turnsOf(text.concat(' Dette er en lang tekst med ord i.'.repeat(60)), 'anskaffelser')
    expect([long.isTooLong, long.without]).toEqual([true, null])
    expect(turnsOf(text, 'anskaffelser').isTooLong).toBe(false)
  })
})
