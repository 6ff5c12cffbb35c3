import { describe, expect, it } from 'vitest'
import { differenceCatalogues } from '../../../src/render/catalogue/difference/difference-catalogues.ts'
import { numberFormats } from '../../../src/render/format-number.ts'
import { formatP, formatPoints } from '../../../src/render/format-points.ts'
import { languages } from '../../../src/types/taxonomy.ts'

const { nb, nn, en } = differenceCatalogues

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value)
    .flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    .sort()
}

/** All words, with those of functions written for one and for many. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function')
    return [1, 2].map((n) => {
      try {
        return String(value(n, n, n, n, n))
      } catch {
        return String(value(['a', 'b'], 2))
      }
    })
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}

describe('The words of a comparison', () => {
  it('are the same in all three languages', () => {
    expect(keysOf(nn)).toEqual(keysOf(nb))
    expect(keysOf(en)).toEqual(keysOf(nb))
  })

  it.each(languages)('are none of them empty in %s', (language) => {
    const { list, ...words } = differenceCatalogues[language]
    expect(list(['a', 'b', 'c'])).toMatch(/^a, b (og|and) c$/)
    expect(wordsOf(words).every((word) => word.trim() !== '')).toBe(true)
  })

  it('keep the nynorsk free from bokmål', () => {
    expect(wordsOf(nn).join(' ')).not.toMatch(
      /(?<!\p{L})(ikke|innspill|innspillene|kilder|avsendere|hva|hvor|hvorfor|fra|uten|begge rundene|runder|rundene|hovedgrepene|noen|dem|forskjell|forrige|tilfeldigheter|andel|andelen|de samme|sammenlignet|nå|bare|mer|flere)(?!\p{L})/iu,
    )
  })

  it('use one and many', () => {
    const counts = { same: 1, moved: 0, changed: 2, added: 1, gone: 1 }
    expect(nb.glance.inputs(counts)).toBe('1 innspill er uendret, 2 har fått endret tekst, 1 er nytt og 1 er borte.')
    expect(nn.glance.inputs(counts)).toBe('1 innspel er uendra, 2 har fått endra tekst, 1 er nytt og 1 er borte.')
    expect(en.glance.inputs(counts)).toBe('1 input is unchanged, 2 have a changed text, 1 is new and 1 is gone.')
    expect(nb.notes.silentRespondents(4, 1)).toBe('Ikke med lenger: 4 (1 av dem er privatperson og navngis ikke).')
    expect(nn.notes.others(0, 2)).toBe('Av innspela med same tekst har 2 andre tillegg enn før.')
    expect(en.glance.respondents(1, 1, 2)).toBe(
      '1 named respondent is new, 1 has dropped out, and 2 are in both rounds.',
    )
  })
})

describe('Differences and probabilities', () => {
  it('have a sign that is no hyphen, and none for zero', () => {
    const written = [0.0123, -0.5, 0, -0.0004, 1].map((x) => formatPoints(numberFormats.nb, x))
    expect(written).toEqual(['+1,2', '−50,0', '0,0', '0,0', '+100,0'])
    expect(formatPoints(numberFormats.en, 0.0123)).toBe('+1.2')
  })

  it('are never said to be nothing', () => {
    const written = [0, 0.0009, 0.001, 0.0345, 1].map((p) => formatP(numberFormats.nb, p))
    expect(written).toEqual(['p < 0,001', 'p < 0,001', 'p = 0,001', 'p = 0,035', 'p = 1,000'])
  })
})
