import { describe, expect, it } from 'vitest'
import { compareTaxonomies } from '../../../../src/taxonomy/difference/compare-taxonomies.ts'
import type { Lever, Taxonomy, Term } from '../../../../src/types/taxonomy.ts'
import { smallTaxonomy } from '../../../support/small-taxonomy.ts'

/** The taxonomy with one lever changed. */
function withLever(id: string, change: (lever: Lever) => Partial<Lever>): Taxonomy {
  const levers = smallTaxonomy.levers.map((lever) => (lever.id === id ? { ...lever, ...change(lever) } : lever))
  return { ...smallTaxonomy, levers }
}

const term = (text: string, more: Partial<Term> = {}): Term => ({
  text,
  language: 'nb',
  weight: 4,
  subtopic: 'pilot',
  ...more,
})

const without = (text: string) => (lever: Lever) => ({ terms: lever.terms.filter((one) => one.text !== text) })

const compare = (after: Taxonomy, before = smallTaxonomy) => compareTaxonomies({ before, after })

describe('compareTaxonomies', () => {
  it('finds nothing between a taxonomy and itself.', () => {
    const nothing = { added: [], removed: [], changed: [] }
    expect(compare(smallTaxonomy)).toEqual({ levers: nothing, subtopics: nothing, terms: { ...nothing, moved: [] } })
  })

  it('tells of a lever that is new or gone, with what belongs to it.', () => {
    const fewer = { ...smallTaxonomy, levers: smallTaxonomy.levers.slice(0, 2) }
    const { levers, subtopics, terms } = compare(fewer)
    expect(levers.removed).toEqual([{ id: 'forskning', name: 'Forskning og kunnskap' }])
    expect(subtopics.removed.map(({ lever, id }) => `${lever}/${id}`)).toEqual([
      'forskning/evaluering',
      'forskning/folgeforskning',
    ])
    expect(terms.removed.map(({ text }) => text)).toEqual(['evaluer', 'følgeforsk', 'forsker'])
    expect(compare(smallTaxonomy, fewer).levers.added).toEqual(levers.removed)
  })

  it('tells which parts of a lever and of a subtopic have changed, by language.', () => {
    const after = withLever('forsok', (lever) => ({
      number: 4,
      name: { ...lever.name, nn: 'Prøving' },
      description: { ...lever.description, en: 'Trying.' },
      subtopics: lever.subtopics.map((one) => (one.id === 'pilot' ? { ...one, name: { ...one.name, en: 'P' } } : one)),
    }))
    const { levers, subtopics } = compare(after)
    expect(levers.changed).toMatchObject([{ id: 'forsok', parts: ['number', 'name.nn', 'description.en'] }])
    expect(subtopics.changed).toMatchObject([{ lever: 'forsok', id: 'pilot', languages: ['en'] }])
  })

  it('tells of terms that are new, gone, or have another weight or subtopic; case does not count.', () => {
    const after = withLever('forsok', ({ terms }) => ({
      terms: [
        ...terms.filter(({ text }) => text !== 'sandbox' && text !== 'pilot' && text !== 'prøvde'),
        term('Pilot', { weight: 2 }),
        term('prøvde', { subtopic: '' }),
        term('ny'),
      ],
    }))
    const { terms } = compare(after)
    expect(terms.added.map(({ text }) => text)).toEqual(['ny'])
    expect(terms.removed.map(({ text }) => text)).toEqual(['sandbox'])
    expect(terms.changed).toMatchObject([
      { text: 'Pilot', weight: { before: 4, after: 2 }, subtopic: { before: 'pilot', after: 'pilot' } },
      { text: 'prøvde', subtopic: { before: 'pilot', after: '' } },
    ])
  })

  it('tells of a term that goes from one lever to another as moved, neither new nor gone.', () => {
    const gone = withLever('forsok', without('sandkasse'))
    const levers = gone.levers.map((lever) =>
      lever.id === 'forskning' ? { ...lever, terms: [...lever.terms, term('Sandkasse', { subtopic: '' })] } : lever,
    )
    const { terms } = compare({ ...gone, levers })
    expect(terms.moved).toMatchObject([{ text: 'Sandkasse', lever: { before: 'forsok', after: 'forskning' } }])
    expect([...terms.added, ...terms.removed]).toEqual([])
  })

  it('does not guess where a term that is gone from one lever is new under two.', () => {
    const gone = withLever('forsok', without('sandkasse'))
    const levers = gone.levers.map((lever) =>
      lever.id === 'forsok' ? lever : { ...lever, terms: [...lever.terms, term('sandkasse', { subtopic: '' })] },
    )
    const { terms } = compare({ ...gone, levers })
    expect(terms.moved).toEqual([])
    expect(terms.added.map(({ lever }) => lever)).toEqual(['anskaffelser', 'forskning'])
    expect(terms.removed.map(({ lever }) => lever)).toEqual(['forsok'])
  })
})
