import { describe, expect, it } from 'vitest'
import { mostTerms } from '../../../../src/aggregate/taxonomy-effect/changed-hits.ts'
import { createEffectTally } from '../../../../src/aggregate/taxonomy-effect/create-effect-tally.ts'
import { constantClassifier } from '../../../../src/classify/constant/constant-classifier.ts'
import type { Assignment, Status, TermHit } from '../../../../src/types/assignment.ts'
import { smallTaxonomy } from '../../../support/small-taxonomy.ts'

const side = { taxonomy: smallTaxonomy, facts: [] }
const surveyed = { before: side, after: side }
const template = constantClassifier([], 'ingen').classify('')

function answer(lever: string, status: Status = 'assigned', hits: readonly TermHit[] = []): Assignment {
  return { ...template, lever, status, probability: 0.7, evidence: { ...template.evidence, hits } }
}

function hit(term: string, more: Partial<TermHit> = {}): TermHit {
  return { lever: 'forsok', subtopic: '', term, start: 0, end: 4, weight: 4, ...more }
}

const input = (id: string) => ({ id: `a.csv#${id}`, source: 'a.csv', place: `row:${id}` })

describe('createEffectTally', () => {
  it('counts answers, moves and flows, the most frequent first.', () => {
    const tally = createEffectTally(surveyed, 10)
    tally.add(input('1'), { before: answer('forsok'), after: answer('forsok') })
    tally.add(input('2'), { before: answer('forsok'), after: answer('', 'none') })
    tally.add(input('3'), { before: answer('', 'none'), after: answer('forskning') })
    tally.add(input('4'), { before: answer('', 'none'), after: answer('forskning', 'uncertain') })
    tally.add(input('5'), { before: answer('forsok'), after: answer('forsok', 'uncertain') })
    const effect = tally.finish()
    expect(effect).toMatchObject({ inputs: 5, moved: 3, restated: 1 })
    expect(effect.flows).toEqual([
      { before: '(none)', after: 'forskning', count: 2 },
      { before: 'forsok', after: '(none)', count: 1 },
    ])
    expect(effect.answers).toEqual([
      { answer: 'forsok', before: { inputs: 3, uncertain: 0 }, after: { inputs: 2, uncertain: 1 } },
      { answer: 'anskaffelser', before: { inputs: 0, uncertain: 0 }, after: { inputs: 0, uncertain: 0 } },
      { answer: 'forskning', before: { inputs: 0, uncertain: 0 }, after: { inputs: 2, uncertain: 1 } },
      { answer: '(none)', before: { inputs: 2, uncertain: 0 }, after: { inputs: 1, uncertain: 0 } },
    ])
  })

  it('tells of a lever that is called as a status apart from the status.', () => {
    const levers = smallTaxonomy.levers.map((lever) => (lever.number === 1 ? { ...lever, id: 'none' } : lever))
    const odd = { taxonomy: { ...smallTaxonomy, levers }, facts: [] }
    const tally = createEffectTally({ before: odd, after: odd }, 10)
    tally.add(input('1'), { before: answer('none'), after: answer('', 'none') })
    expect(tally.finish()).toMatchObject({ moved: 1, flows: [{ before: 'none', after: '(none)', count: 1 }] })
  })

  it('shows only as many inputs as asked for, the first ones, with the hits that only one side has.', () => {
    const tally = createEffectTally(surveyed, 1)
    const [kept, gone, fresh] = [
      hit('prøve'),
      hit('sandkasse', { start: 9 }),
      hit('regulatorisk sandkasse', { start: 9 }),
    ]
    tally.add(input('1'), {
      before: answer('forsok', 'assigned', [kept, gone]),
      after: answer('forskning', 'assigned', [kept, fresh]),
    })
    tally.add(input('2'), { before: answer('forsok'), after: answer('forskning') })
    const { shown, moved } = tally.finish()
    expect(moved).toBe(2)
    expect(shown).toMatchObject([
      {
        id: 'a.csv#1',
        place: 'row:1',
        lost: [{ term: 'sandkasse', weight: 4 }],
        gained: [{ term: 'regulatorisk sandkasse' }],
      },
    ])
  })

  it('names a term of an input once, and no more than the most.', () => {
    const tally = createEffectTally(surveyed, 1)
    const many = Array.from({ length: 40 }, (_, at) => hit(`ord${at % 12}`, { start: at * 5 }))
    tally.add(input('1'), { before: answer('forsok', 'assigned', many), after: answer('', 'none') })
    const [first] = tally.finish().shown
    expect(first?.lost.map(({ term }) => term)).toEqual(Array.from({ length: mostTerms }, (_, at) => `ord${at}`))
  })
})
