import { describe, expect, it } from 'vitest'
import { createWordBuffer, foldWord, scanWords, wordsOf } from '../../../src/text/scan-words.ts'

/** The words as they stand in the text. */
function wordsAsWritten(text: string): string[] {
  const buffer = createWordBuffer()
  scanWords(text, buffer)
  return Array.from({ length: buffer.count }, (_, i) => text.slice(buffer.starts[i], buffer.ends[i]))
}

describe('The words of a text', () => {
  it.each([
    ['', []],
    [' .,;!– ', []],
    ['Å være på øya, é, òg Sámi čálli', ['Å', 'være', 'på', 'øya', 'é', 'òg', 'Sámi', 'čálli']],
    ['e-post og it’s, men ikke «-a-» eller a--b', ['e-post', 'og', 'it’s', 'men', 'ikke', 'a', 'eller', 'a', 'b']],
    ['mål- og resultatstyring', ['mål', 'og', 'resultatstyring']],
    ['i 2019: 17 % av 3.5', ['i', '2019', '17', 'av', '3', '5']],
    ['inn\u00ADkjøp', ['inn\u00ADkjøp']],
    ['время 我们 שלום', ['время', '我们', 'שלום']],
    ['a😀b', ['a', 'b']],
  ])('of %j are %j.', (text, words) => {
    expect(wordsAsWritten(text)).toEqual(words)
  })

  it('are folded for comparison: lower case, plain hyphens and apostrophes, no soft hyphens.', () => {
    expect(wordsOf('E\u2011POST It’s INN\u00ADKJØP ÆØÅ')).toEqual(['e-post', "it's", 'innkjøp', 'æøå'])
    expect(foldWord('İSTANBUL')).toBe('İstanbul')
  })

  it('have the same hashes when they fold alike, and others when they do not.', () => {
    const buffer = createWordBuffer()
    scanWords('Innkjøp INN\u00ADKJØP innkjøp innkjøpt e-post E\u2010POST epost', buffer)
    const names = Array.from({ length: buffer.count }, (_, i) => `${buffer.hashes[i]} ${buffer.checks[i]}`)
    expect(new Set(names.slice(0, 3)).size).toBe(1)
    expect(names[4]).toBe(names[5])
    expect(new Set(names).size).toBe(4)
  })

  it('fit into the buffer however many they are, and those of the text before are gone.', () => {
    const buffer = createWordBuffer()
    scanWords('ord '.repeat(5000), buffer)
    expect([buffer.count, buffer.starts[4999], buffer.ends[4999]]).toEqual([5000, 19_996, 19_999])
    scanWords('to ord', buffer)
    expect(buffer.count).toBe(2)
  })
})
