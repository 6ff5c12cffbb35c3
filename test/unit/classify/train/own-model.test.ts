import { beforeAll, describe, expect, it } from 'vitest'
import { compileLexicon } from '../../../../src/classify/keyword/lexicon.ts'
import { indexLexicon } from '../../../../src/classify/keyword/lexicon-index.ts'
import { measuredQuality } from '../../../../src/classify/measured-quality.ts'
import { decodeModel, encodeModel } from '../../../../src/classify/model-file.ts'
import { trainModel } from '../../../../src/classify/train/train-model.ts'
import type { TrainedModel } from '../../../../src/classify/train/trained-model.ts'
import { HovedgrepError } from '../../../../src/errors.ts'
import { loadLanguageModel, loadThesaurus } from '../../../../src/load.ts'
import { noLever } from '../../../../src/types/taxonomy.ts'
import { smallTaxonomy } from '../../../support/small-taxonomy.ts'

const speaksOf: Readonly<Record<string, string>> = {
  [smallTaxonomy.levers[0]?.id ?? '']: 'Vi vil prøve ut nye løsninger i en sandkasse med pilot nummer',
  [smallTaxonomy.levers[1]?.id ?? '']: 'Anbudet og kontrakten med leverandøren ble for dyrt for kommune',
  [smallTaxonomy.levers[2]?.id ?? '']: 'Forskerne må evaluere tiltaket og dele kunnskapen i rapport',
  [noLever]: 'Hvem har glemt jakken sin på bussen ved stasjonen klokken',
}

describe('A model of one’s own', () => {
  let model: TrainedModel
  beforeAll(() => {
    model = trainModel({
      taxonomy: smallTaxonomy,
      lexicon: indexLexicon(compileLexicon(smallTaxonomy)),
      languageModel: loadLanguageModel(),
      thesaurus: loadThesaurus(),
      texts: Object.entries(speaksOf).flatMap(([primary, text]) =>
        Array.from({ length: 20 }, (_, i) => ({
          id: `${primary}-${i}`,
          text: `${text} ${i}`,
          primary,
          secondary: [],
          aspect: '' as const,
        })),
      ),
      trainingSha256: 'ab'.repeat(32),
      onProgress: () => {},
    })
  })

  it('carries how often it was right about what it had not learnt from, through its file.', () => {
    const again = decodeModel(encodeModel(model), 'modell.bin')
    const quality = measuredQuality(again, 'combined', 0.5, smallTaxonomy)
    expect(quality).toEqual(measuredQuality(model, 'combined', 0.5, smallTaxonomy))
    expect(quality).toMatchObject({ inputs: 80, folds: 5 })
    // The texts of a lever differ in a number only, so nearly all are told apart.
    const right = quality?.confusion.map((row, gold) => row[gold === 3 ? 4 : gold] ?? 0) ?? []
    expect(right.every((count) => count >= 15)).toBe(true)
  })

  it('is refused with its version and ours when it was made by another version.', () => {
    const bytes = encodeModel(model)
    bytes.set(new TextEncoder().encode('HGMODEL3'))
    expect(() => decodeModel(bytes, 'gammel.bin')).toThrow(HovedgrepError)
    expect(() => decodeModel(bytes, 'gammel.bin')).toThrow(
      'gammel.bin: modellfilen har formatversjon 3, men denne utgaven av hovedgrep leser versjon 4',
    )
  })
})
