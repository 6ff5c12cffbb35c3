import { describe, expect, it } from 'vitest'
import { findLever } from '../../../src/taxonomy/find-lever.ts'
import { parseTaxonomy } from '../../../src/taxonomy/parse-taxonomy.ts'
import { sampleYaml } from './sample.ts'

const taxonomy = parseTaxonomy(sampleYaml, 'prøve.yaml', '0'.repeat(64))

describe('findLever', () => {
  it.each(['forsok', ' Forsok ', '2'])('finds a lever by id or number: %j', (asked) => {
    expect(findLever(taxonomy, asked).id).toBe('forsok')
  })

  it('names the nearest lever, and all of them, when there is none', () => {
    expect(() => findLever(taxonomy, 'kulltur')).toThrowError(
      expect.objectContaining({
        code: 'USAGE',
        message: 'Hovedgrepet «kulltur» finnes ikke.',
        hint: 'Mente du «kultur»? Velg blant kultur, forsok, eller et nummer fra 1 til 2.',
      }),
    )
  })

  it('makes no guess when nothing is near', () => {
    expect(() => findLever(taxonomy, '17')).toThrowError(
      expect.objectContaining({ hint: 'Velg blant kultur, forsok, eller et nummer fra 1 til 2.' }),
    )
  })
})
