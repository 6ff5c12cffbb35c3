import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadClassifier } from '../../src/load.ts'
import { stem } from '../../src/text/stem.ts'
import { hasShared, sharedPath } from '../support/shared.ts'
import { readTable } from './gold.ts'

describe('the Norwegian stemmer', () => {
  it.skipIf(!hasShared('conformance/snowball-norwegian'))(
    'differs from Snowball’s own answers on 136 of 20,895 words, a gap that is known (needs ../shared beside the project)',
    () => {
      const linesOf = (name: string): string[] =>
        readFileSync(sharedPath(`conformance/snowball-norwegian/${name}`), 'utf8')
          .trimEnd()
          .split('\n')
      const [words, stems] = [linesOf('voc.txt'), linesOf('output.txt')]
      expect(words.length).toBe(20_895)
      const others = words.filter((word, at) => stem(word, 'no') !== stems[at])
      // Words with ò, ó and ô, which natural takes for consonants, and some in -ers. A change either way is news.
      expect(others.length, others.slice(0, 40).join(' ')).toBe(136)
    },
  )
})

describe('the language of an input', () => {
  it.skipIf(!hasShared('bench/ton-nb-nn/data.csv'))(
    'is told right for 98 of 100 sentences from parliament in bokmål or nynorsk (needs ../shared beside the project)',
    async () => {
      const { classifier } = await loadClassifier()
      const rows = readTable(sharedPath('bench/ton-nb-nn/data.csv'))
      const wrong = rows
        .map(({ text = '', lang = '' }) => ({ text, lang, told: classifier.classify(text.normalize('NFC')).language }))
        .filter(({ lang, told }) => lang !== told)
      const shown = wrong.slice(0, 20).map(({ lang, told, text }) => `${lang}, not ${told}: ${text}`)
      expect(1 - wrong.length / rows.length, shown.join('\n')).toBeGreaterThanOrEqual(0.98)
    },
  )

  it('is English, nynorsk, bokmål or another, for sentences that leave no doubt.', async () => {
    const { classifier } = await loadClassifier()
    const told = [
      'We need more time to try new things together with the people who use our services.',
      'Me treng meir tid til å prøve nye ting saman med dei som bruker tenestene våre.',
      'Vi trenger mer tid til å prøve nye ting sammen med dem som bruker tjenestene våre.',
      'Wir brauchen mehr Zeit, um mit den Menschen etwas Neues auszuprobieren, und das ist nicht einfach.',
      'Нам нужно больше времени, чтобы пробовать новое вместе с людьми.',
    ].map((text) => classifier.classify(text).language)
    expect(told).toEqual(['en', 'nn', 'nb', 'other', 'other'])
  })
})
