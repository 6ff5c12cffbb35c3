import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEffectTally } from '../../src/aggregate/taxonomy-effect/create-effect-tally.ts'
import { createClassifier, defaultSettings } from '../../src/classify/create-classifier.ts'
import { createTextEncoder } from '../../src/classify/encoded-text.ts'
import { createTermUseCounter } from '../../src/classify/keyword/count-term-use.ts'
import { createKeywordMatcher } from '../../src/classify/keyword/keyword-matcher.ts'
import { compileLexicon } from '../../src/classify/keyword/lexicon.ts'
import { indexLexicon } from '../../src/classify/keyword/lexicon-index.ts'
import { surveyLexicon } from '../../src/classify/keyword/survey-lexicon.ts'
import { untrainedModel } from '../../src/classify/train/untrained-model.ts'
import { loadLanguageModel } from '../../src/load.ts'
import { compareTaxonomies } from '../../src/taxonomy/difference/compare-taxonomies.ts'
import { emptyThesaurus } from '../../src/text/thesaurus.ts'
import type { Assignment } from '../../src/types/assignment.ts'
import type { Taxonomy, Term } from '../../src/types/taxonomy.ts'
import type { ChangedTerm, TaxonomyDifference } from '../../src/types/taxonomy-difference.ts'
import { seed } from '../support/texts.ts'

const languageModel = loadLanguageModel()

/** Words whose stems meet, stand inside one another, or are parts of compounds. */
const words = [
  'styring',
  'styre',
  'styret',
  'budsjett',
  'budsjetter',
  'anbud',
  'anbudet',
  'prøve',
  'prøver',
  'ut',
  'nye',
]
const compounds = ['anbudsregler', 'budsjettstyring', 'prøvestyring', 'forskningsbudsjett']

const wording = fc.array(fc.constantFrom(...words, 'budget', 'steering'), { minLength: 1, maxLength: 3 })

const term = fc.record({
  text: wording.map((parts) => parts.join(' ')),
  language: fc.constantFrom('nb', 'nn', 'en'),
  weight: fc.integer({ min: 1, max: 5 }),
  subtopic: fc.constantFrom('', 'del'),
}) satisfies fc.Arbitrary<Term>

const name = fc.constantFrom('Å styre', 'Å kjøpe', 'Å prøve').map((nb) => ({ nb, nn: nb, en: nb }))

/** Taxonomies of one to three levers among four ids. */
const taxonomies: fc.Arbitrary<Taxonomy> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('bod', 'musikk', 'renhold', 'none'),
      name,
      description: name,
      terms: fc.uniqueArray(term, { maxLength: 8, selector: ({ language, text }) => `${language} ${text}` }),
    }),
    { minLength: 1, maxLength: 3, selector: ({ id }) => id },
  )
  .map((levers) => ({
    id: 'torg',
    version: '1',
    sha256: '',
    levers: levers.map((lever, at) => ({
      number: at + 1,
      subtopics: [{ id: 'del', name: { nb: 'Del', nn: 'Del', en: 'Part' } }],
      ...lever,
    })),
  }))

const texts = fc.array(
  fc
    .array(fc.constantFrom(...words, ...compounds, 'vi', 'ikke', 'flere', 'the', 'budget', 'and', 'steering'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join(' ')),
  { maxLength: 12 },
)

function survey(taxonomy: Taxonomy) {
  const index = indexLexicon(compileLexicon(taxonomy))
  return { taxonomy, index, ...surveyLexicon(taxonomy, index) }
}

function answers(taxonomy: Taxonomy, corpus: readonly string[]): Assignment[] {
  const lexicon = indexLexicon(compileLexicon(taxonomy))
  const model = untrainedModel(taxonomy, lexicon, languageModel, emptyThesaurus)
  const parts = { model, lexicon, languageModel, thesaurus: emptyThesaurus }
  const classifier = createClassifier(parts, { ...defaultSettings, modelName: 'keyword' })
  return corpus.map((text) => classifier.classify(text))
}

function effectOf(before: Taxonomy, after: Taxonomy, corpus: readonly string[]) {
  const tally = createEffectTally({ before: survey(before), after: survey(after) }, 1000)
  const [old, now] = [answers(before, corpus), answers(after, corpus)]
  corpus.forEach((_, at) => {
    const [a, b] = [old[at], now[at]]
    if (a !== undefined && b !== undefined)
      tally.add({ id: String(at), source: 'a', place: '' }, { before: a, after: b })
  })
  return tally.finish()
}

const sorted = (items: readonly object[]): string[] => items.map((item) => JSON.stringify(item)).sort()

/** A change the other way round; the wording is that of the new taxonomy, so case is folded. */
function turned({ lever, subtopic, weight, ...rest }: ChangedTerm): ChangedTerm {
  const turn = <T>({ before, after }: { readonly before: T; readonly after: T }) => ({ before: after, after: before })
  return { ...rest, lever: turn(lever), subtopic: turn(subtopic), weight: turn(weight) }
}

describe('a survey of the lexicon', () => {
  it('holds as found every term that is ever found in a text, and so as lost only those that never are.', () => {
    fc.assert(
      fc.property(taxonomies, texts, (taxonomy, corpus) => {
        const { index, facts, factOf } = survey(taxonomy)
        const matcher = createKeywordMatcher(index)
        const encoder = createTextEncoder(languageModel, matcher.add)
        for (const text of corpus)
          for (const { term: found } of matcher.match(encoder.encode(text))) {
            const at = factOf(found)
            expect(at === undefined ? undefined : facts[at]?.found).toBe(at)
          }
      }),
      { seed, numRuns: 100 },
    )
  })

  it('finds for every term one with all of its words that weighs at least as much.', () => {
    fc.assert(
      fc.property(taxonomies, (taxonomy) => {
        const { facts } = survey(taxonomy)
        for (const fact of facts) {
          expect(fact.isWhole).toBe(true)
          const winner = facts[fact.found ?? -1]
          expect(winner?.language).toBe(fact.language)
          expect(winner?.term.weight).toBeGreaterThanOrEqual(fact.term.weight)
        }
      }),
      { seed, numRuns: 100 },
    )
  })
})

describe('the use of terms in a corpus', () => {
  it('counts as many hits as the matcher gives, and misses only of terms without hits.', () => {
    fc.assert(
      fc.property(taxonomies, texts, (taxonomy, corpus) => {
        const { index, facts, factOf } = survey(taxonomy)
        const counter = createTermUseCounter(index, languageModel)
        const matcher = createKeywordMatcher(index)
        const encoder = createTextEncoder(languageModel, matcher.add)
        let hits = 0
        for (const text of corpus) {
          counter.add(text)
          hits += matcher.match(encoder.encode(text)).length
        }
        const { terms, inputs } = counter.use({ facts, factOf })
        expect(inputs.no + inputs.en).toBe(corpus.length)
        const own = terms.filter((_, at) => facts[at]?.found === at)
        expect(own.reduce((sum, use) => sum + (use?.hits ?? 0), 0)).toBe(hits)
        for (const use of own) expect((use?.hits ?? 0) > 0 && (use?.missed ?? 0) > 0).toBe(false)
      }),
      { seed, numRuns: 60 },
    )
  })
})

describe('two taxonomies compared', () => {
  it('do not differ when they are the same.', () => {
    fc.assert(
      fc.property(taxonomies, texts, (taxonomy, corpus) => {
        const { levers, subtopics, terms } = compareTaxonomies({ before: taxonomy, after: taxonomy })
        for (const lists of [levers, subtopics, terms])
          for (const list of Object.values(lists)) expect(list).toEqual([])
        const effect = effectOf(taxonomy, taxonomy, corpus)
        expect(effect).toMatchObject({ moved: 0, restated: 0, flows: [], shown: [], awake: [], dead: [], silent: [] })
        for (const { before, after } of effect.answers) expect(before).toEqual(after)
      }),
      { seed, numRuns: 40 },
    )
  })

  it('mirror each other: what is new one way is gone the other way.', () => {
    fc.assert(
      fc.property(taxonomies, taxonomies, texts, (one, two, corpus) => {
        const [there, back] = [
          compareTaxonomies({ before: one, after: two }),
          compareTaxonomies({ before: two, after: one }),
        ]
        for (const part of ['levers', 'subtopics', 'terms'] satisfies (keyof TaxonomyDifference['changes'])[])
          expect(sorted(there[part].added)).toEqual(sorted(back[part].removed))
        expect(sorted(there.terms.changed)).toEqual(sorted(back.terms.changed.map(turned)))
        expect(sorted(there.terms.moved)).toEqual(sorted(back.terms.moved.map(turned)))

        const [forth, home] = [effectOf(one, two, corpus), effectOf(two, one, corpus)]
        expect([forth.moved, forth.restated]).toEqual([home.moved, home.restated])
        const turn = <T extends { readonly before: unknown; readonly after: unknown }>({
          before,
          after,
          ...rest
        }: T) => ({
          ...rest,
          before: after,
          after: before,
        })

        const keyed = (items: readonly object[]) =>
          items.map((item) => JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))).sort()
        expect(keyed(forth.flows)).toEqual(keyed(home.flows.map(turn)))
        expect(keyed(forth.answers)).toEqual(keyed(home.answers.map(turn)))
        expect(keyed(forth.awake)).toEqual(keyed(home.dead))
        expect(forth.shown.map(({ lost, gained }) => ({ lost, gained }))).toEqual(
          home.shown.map(({ lost, gained }) => ({ lost: gained, gained: lost })),
        )
      }),
      { seed, numRuns: 40 },
    )
  })

  it('account for every input: answers and moves sum to all, on both sides.', () => {
    fc.assert(
      fc.property(taxonomies, taxonomies, texts, (one, two, corpus) => {
        const { inputs, moved, answers: counts, flows, shown } = effectOf(one, two, corpus)
        expect(inputs).toBe(corpus.length)
        for (const side of ['before', 'after'] as const)
          expect(counts.reduce((sum, row) => sum + row[side].inputs, 0)).toBe(corpus.length)
        expect(flows.reduce((sum, { count }) => sum + count, 0)).toBe(moved)
        expect(shown.length).toBe(moved)
      }),
      { seed, numRuns: 40 },
    )
  })
})
