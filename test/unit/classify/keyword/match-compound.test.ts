import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../../../src/classify/keyword/lexicon.ts'
import { indexLexicon } from '../../../../src/classify/keyword/lexicon-index.ts'
import { matchCompound } from '../../../../src/classify/keyword/match-compound.ts'
import { lexiconTaxonomy } from './lexicon-taxonomy.ts'

const index = indexLexicon(
  compileLexicon(
    lexiconTaxonomy([
      ['anskaffelse 4', 'anbud 3', 'hus 5', 'svakt ord 2'],
      ['regelverk 4', 'verk 5'],
      ['partnerskap 5', 'svakt 2'],
    ]),
  ),
)

const found = (word: string) => matchCompound(word, index).map(({ term, start, end }) => [term.text, start, end])

describe('Terms inside compounds', () => {
  it.each([
    [
      'anskaffelsesregelverk',
      [
        ['anskaffelse', 0, 11],
        ['regelverk', 12, 21],
      ],
    ],
    [
      'anskaffelsesregelverket',
      [
        ['anskaffelse', 0, 11],
        ['regelverk', 12, 23],
      ],
    ],
    ['anbudskonkurranse', [['anbud', 0, 5]]],
    ['innovasjonspartnerskap', [['partnerskap', 11, 22]]],
    ['innovasjonspartnerskapene', [['partnerskap', 11, 25]]],
    ['anskaffelses-ordning', [['anskaffelse', 0, 11]]],
  ])('of «%s» are found with their places.', (word, wanted) => {
    expect(found(word)).toEqual(wanted)
  })

  it.each([
    ['ungdomshuset', 'because parts of fewer than five letters are in too many words'],
    ['svaktseende', 'because weak terms hint at nothing inside a word'],
    ['anbudet', 'because what is left is no word'],
    ['anskaff', 'because it is short'],
    ['anbudssssss', 'because what is left has no vowel'],
  ])('are not found in «%s», %s.', (word) => {
    expect(found(word)).toEqual([])
  })
})
