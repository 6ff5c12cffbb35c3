import { beforeAll, describe, expect, it } from 'vitest'
import { createTextEncoder } from '../../../../src/classify/encoded-text.ts'
import { createKeywordMatcher, type KeywordHit } from '../../../../src/classify/keyword/keyword-matcher.ts'
import { scoreKeywords } from '../../../../src/classify/keyword/keyword-scores.ts'
import { compileLexicon } from '../../../../src/classify/keyword/lexicon.ts'
import { indexLexicon } from '../../../../src/classify/keyword/lexicon-index.ts'
import { loadLanguageModel } from '../../../../src/load.ts'
import type { LanguageModel } from '../../../../src/text/language/language-model.ts'
import { lexiconTaxonomy } from './lexicon-taxonomy.ts'

let languageModel: LanguageModel
beforeAll(() => {
  languageModel = loadLanguageModel()
})

function hitsOf(levers: readonly (readonly string[])[], text: string): KeywordHit[] {
  const matcher = createKeywordMatcher(indexLexicon(compileLexicon(lexiconTaxonomy(levers))))
  const encoder = createTextEncoder(languageModel, (id, word) => matcher.add(id, word))
  return matcher.match(encoder.encode(text))
}

const shown = (levers: readonly (readonly string[])[], text: string) =>
  hitsOf(levers, text).map(({ term, start, end, weight }) => [term.lever, text.slice(start, end), weight])

describe('Term hits', () => {
  it('are found by stem, in any form and case, with the words as they stand.', () => {
    expect(shown([['sandkasse 5'], ['kommune 2']], 'SANDKASSENE er bra for alle kommunene i landet vårt')).toEqual([
      [0, 'SANDKASSENE', 5],
      [1, 'kommunene', 2],
    ])
  })

  it('are none where the speaker wants no more of it, in the three languages.', () => {
    const levers = [
      ['kurs 3', 'nn: kurs 3', 'en: courses 3'],
      ['tid til å prøve 4', 'nn: tid til å prøve 4', 'en: time to try 4'],
    ]
    for (const text of [
      'Vi trenger ikke flere kurs, vi trenger tid til å prøve',
      'Vi treng ikkje fleire nye kurs, vi treng tid til å prøve',
      'Ingen flere kurskvelder, men tid til å prøve',
      'We need no more courses, what we need is time to try',
    ])
      expect(shown(levers, text).map(([lever]) => lever)).toEqual([1])
    expect(shown([['kurs 3']], 'Vi har ikke kurs, og vi vil ha flere kurs').map(([lever]) => lever)).toEqual([0, 0])
    expect(shown([['kurs 3']], 'Ikke i dag. Flere andre og bedre kurs').map(([lever]) => lever)).toEqual([0])
  })

  it('prefer the longest phrase and use its words up.', () => {
    const levers = [
      ['felles løft 4', 'felles 1'],
      ['felles løft for kommunene 5', 'løft 2'],
    ]
    expect(shown(levers, 'Vi vil ha et felles løft for kommunene og ikke bare et felles løft')).toEqual([
      [1, 'felles løft for kommunene', 5],
      [0, 'felles løft', 4],
    ])
    expect(shown(levers, 'Vi vil ha noe felles her')).toEqual([[0, 'felles', 1]])
  })

  it('do not cross from a phrase’s beginning at the end of the text.', () => {
    expect(shown([['felles løft for kommunene 5']], 'Vi vil ikke ha et felles løft for')).toEqual([])
  })

  it('weigh one less inside a compound, and soft hyphens make the whole word the evidence.', () => {
    const levers = [['anskaffelse 4'], ['regelverk 3']]
    expect(shown(levers, 'Det er for mye anskaffelsesregelverk i kommunen')).toEqual([
      [0, 'anskaffelse', 3],
      [1, 'regelverk', 2],
    ])
    expect(shown(levers, 'Det er for mye anskaffelses\u00ADregelverk i kommunen')).toEqual([
      [0, 'anskaffelses\u00ADregelverk', 3],
    ])
  })

  it('of English terms are found in English texts only, and the other way round.', () => {
    const levers = [['en: sandbox 5'], ['prosjekt 3']]
    expect(shown(levers, 'We need a sandbox for the people who do prosjekt work in our agencies')).toEqual([
      [0, 'sandbox', 5],
    ])
    expect(shown(levers, 'Vi trenger et prosjekt som er en sandbox for dem som jobber i kommunene')).toEqual([
      [1, 'prosjekt', 3],
    ])
  })
})

describe('A lexicon', () => {
  it('gives a term that stands under several levers to the heaviest, of equal ones to the first.', () => {
    const terms = compileLexicon(
      lexiconTaxonomy([
        ['pilot 2', 'prøve 3'],
        ['piloter 4', 'prøve 3'],
      ]),
    )
    expect(terms.map(({ text, lever, weight }) => [text, lever, weight])).toEqual([
      ['piloter', 1, 4],
      ['prøve', 0, 3],
    ])
  })

  it('leaves out terms without words.', () => {
    expect(compileLexicon(lexiconTaxonomy([['… 3', 'ord 2']])).map(({ text }) => text)).toEqual(['ord'])
  })
})

describe('Keyword scores', () => {
  it('sum the weights, and halve a term each time it comes again.', () => {
    const hits = hitsOf(
      [['sandkasse 4', 'pilot 2'], ['kommune 3']],
      'sandkasse sandkasse pilot sandkasse kommunene i vår by',
    )
    const out = new Float64Array(2)
    scoreKeywords(hits, out)
    expect([...out]).toEqual([4 + 2 + 1 + 2, 3])
    scoreKeywords([], out)
    expect([...out]).toEqual([0, 0])
  })
})
