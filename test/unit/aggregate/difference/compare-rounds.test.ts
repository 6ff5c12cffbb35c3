import { describe, expect, it } from 'vitest'
import { createComparer } from '../../../../src/aggregate/difference/create-comparer.ts'
import { relativeSources } from '../../../../src/aggregate/difference/relative-sources.ts'
import { sharesWords, wordSet } from '../../../../src/aggregate/difference/shared-words.ts'
import type { Difference } from '../../../../src/types/difference.ts'
import { buildRow, buildTrailer, type RowFacts, testRun } from '../../../support/build-row.ts'
import { type CompareFacts, compareRows } from '../../../support/compare-rows.ts'
import { smallTaxonomy } from '../../../support/small-taxonomy.ts'

const compare = (before: readonly RowFacts[], after: readonly RowFacts[], facts?: CompareFacts): Difference =>
  compareRows({ before: before.map(buildRow), after: after.map(buildRow) }, facts)

const many = (count: number, facts: (at: number) => RowFacts): RowFacts[] =>
  Array.from({ length: count }, (_, at) => facts(at))

const ids = (list: { readonly items: readonly { readonly id: string }[] }): string[] => list.items.map(({ id }) => id)

describe('Inputs of two rounds', () => {
  it('are the same by id and text, moved by text alone, changed by id and a third of the words, else new and gone', () => {
    const found = compare(
      [
        { id: 'svar.csv#1', text: 'Vi vil ha en sandkasse til.' },
        { id: 'svar.csv#2', text: 'Anbud tar for lang tid for små leverandører.' },
        { id: 'svar.csv#3', text: 'Ingen evaluerer det de har prøvd.' },
        { id: 'svar.csv#4', text: 'Dette ber vi om hvert år.' },
      ],
      [
        { id: 'svar.csv#1', text: 'Vi vil ha en sandkasse til.' },
        { id: 'svar.csv#9', text: 'Anbud tar for lang tid for små leverandører.' },
        { id: 'svar.csv#3', text: 'Ingen evaluerer det de har prøvd, og ingen spør.' },
        { id: 'svar.csv#4', text: 'Helt andre ord fra noen andre.' },
      ],
    )
    expect(found.inputs).toEqual({ same: 1, moved: 1, changed: 1, added: 1, gone: 1 })
    expect(found.moved.items.map(({ idBefore, id }) => [idBefore, id])).toEqual([['svar.csv#2', 'svar.csv#9']])
    expect(ids(found.changed)).toEqual(['svar.csv#3'])
    expect(found.added.items.map(({ text }) => text)).toEqual(['Helt andre ord fra noen andre.'])
    expect(found.gone.items.map(({ text }) => text)).toEqual(['Dette ber vi om hvert år.'])
  })

  it('that were sent in several times are paired in their order, and the rest are new or gone', () => {
    const text = 'Vi støtter forslaget om en sandkasse.'
    const found = compare(
      ['a', 'b', 'c'].map((id) => ({ id: `svar.csv#${id}`, text })),
      ['b', 'd'].map((id) => ({ id: `svar.csv#${id}`, text })),
    )
    expect(found.inputs).toEqual({ same: 1, moved: 1, changed: 0, added: 0, gone: 1 })
    expect(found.moved.items.map(({ idBefore, id }) => `${idBefore} ${id}`)).toEqual(['svar.csv#a svar.csv#d'])
    expect(ids(found.gone)).toEqual(['svar.csv#c'])
  })

  it('are the same when each round stands in a folder of its own, or is one file under another name', () => {
    const rows = (folder: string) =>
      ['svar.csv', 'brev.txt'].map((file) => ({ source: `${folder}/${file}`, place: 'row:1', text: `Fra ${file}.` }))
    expect(compare(rows('runde1'), rows('runde2/alt')).inputs).toMatchObject({ same: 2, moved: 0 })
    const one = (source: string) => [{ source, place: 'row:1', text: 'En sandkasse.' }]
    expect(compare(one('mai.csv'), one('juni.csv')).inputs).toMatchObject({ same: 1, moved: 0 })
    expect(compare([...one('a.csv'), ...one('b.csv')], one('c.csv')).inputs).toMatchObject({ moved: 1, gone: 1 })
  })

  it('are shown in the order read, at most as many as asked for, and all are counted', () => {
    const found = compare(
      [],
      many(7, (at) => ({ id: `n#${at}`, text: `Innspill ${at}` })),
      { items: 2 },
    )
    expect(found.added.total).toBe(7)
    expect(ids(found.added)).toEqual(['n#0', 'n#1'])
    expect(compare([], [{ text: 'x' }], { items: 0 }).added).toEqual({ total: 1, items: [] })
  })

  it('are refused when a file has changed between two readings', () => {
    const comparer = createComparer({ before: smallTaxonomy, after: smallTaxonomy }, { items: 5 })
    comparer.add('after', buildRow({ text: 'En pilot.' }))
    const draft = comparer.next().next()
    expect(() => draft.show('after', 0, buildRow({ text: 'En annen pilot.' }))).toThrow(/endret mens det ble lest/)
  })
})

describe('The folders of sources', () => {
  it('count only as far as the files of a round have them in common', () => {
    expect(relativeSources(['a/x.csv', 'a/b/y.csv'], ['z.csv', 'a/x.csv'])).toEqual([
      ['x.csv', 'b/y.csv'],
      ['z.csv', 'a/x.csv'],
    ])
    expect(relativeSources(['ab/x', 'abc/y'], ['q/r/s', 'q/r/t'])).toEqual([
      ['ab/x', 'abc/y'],
      ['s', 't'],
    ])
    expect(relativeSources([], ['a/b', 'a/c'])).toEqual([[], ['b', 'c']])
  })
})

describe('Two texts', () => {
  const alike = (one: string, other: string): boolean => sharesWords(wordSet(one), wordSet(other))

  it('are one text changed when at least a third of all their words are in both', () => {
    expect(alike('a b', 'a b c d e f')).toBe(true)
    expect(alike('a b', 'a b c d e f g')).toBe(false)
    expect(alike('Én, to! TRE', 'tre en to én')).toBe(true)
  })

  it('without words have nothing in common', () => {
    expect([alike('', ''), alike('!!!', '!!!'), alike('', 'ord')]).toEqual([false, false, false])
  })
})

describe('Labels of inputs with the same text', () => {
  const moved = { text: 'Vi prøvde en pilot.', id: 'a#1' }

  it('are told with both answers, the surest new one first, and where they went', () => {
    const before = [
      { ...moved, lever: 'forsok', p: 0.6 },
      { id: 'a#2', text: 'To.', lever: 'forsok', p: 0.5 },
      { id: 'a#3', text: 'Tre.', status: 'none' as const, p: 0.7 },
    ]
    const after = [
      { ...moved, lever: 'forskning', p: 0.55 },
      { id: 'a#2', text: 'To.', lever: 'forskning', p: 0.8 },
      { id: 'a#3', text: 'Tre.', status: 'none' as const, p: 0.71 },
    ]
    const { relabelled, levers } = compare(before, after)
    expect(relabelled).toMatchObject({ compared: 3, changed: 2, causes: { limits: 0, probabilities: 2 } })
    expect(relabelled.moves).toEqual([
      { from: { kind: 'lever', lever: 'forsok' }, to: { kind: 'lever', lever: 'forskning' }, inputs: 2 },
    ])
    expect(relabelled.items.map(({ id, before: old, after: now }) => [id, old.probability, now.probability])).toEqual([
      ['a#2', 0.5, 0.8],
      ['a#1', 0.6, 0.55],
    ])
    expect(levers.map(({ flow }) => [flow.relabelledOut, flow.relabelledIn])).toEqual([
      [2, 0],
      [0, 0],
      [0, 2],
    ])
  })

  it('that changed with the same probabilities changed by the limits alone', () => {
    const { relabelled } = compare(
      [{ ...moved, lever: 'forsok', p: 0.5 }],
      [{ ...moved, lever: 'forsok', p: 0.5, status: 'uncertain' }],
    )
    expect(relabelled.causes).toEqual({ limits: 1, probabilities: 0 })
  })

  it('say whether aspects and further levers are others', () => {
    const { relabelled } = compare(
      [{ ...moved, aspect: 'forslag', secondary: ['forskning', 'anskaffelser'] }],
      [{ ...moved, aspect: 'hindring', secondary: ['anskaffelser', 'forskning'] }],
    )
    expect(relabelled).toMatchObject({ changed: 0, aspects: 1, secondary: 0 })
    expect(compare([{ ...moved }], [{ ...moved, secondary: ['forskning'] }]).relabelled.secondary).toBe(1)
  })

  it('have a paired test of each lever, and no test of independent rounds', () => {
    const before = many(12, (at) => ({ id: `a#${at}`, text: `Innspill ${at}`, lever: 'forsok' }))
    const after = before.map((row) => ({ ...row, lever: 'forskning' }))
    const { levers } = compare(before, after)
    expect(levers.map(({ test }) => test)).toEqual([null, null, null])
    // 2 / 2¹² = 0.000488…, by three levers.
    expect(levers[0]?.paired).toEqual({ p: 0.000488, adjusted: 0.001464, isMoreThanChance: true })
    expect(levers[1]?.paired).toEqual({ p: 1, adjusted: 1, isMoreThanChance: false })
  })
})

describe('Shares', () => {
  it('that differ more than chance are told so, others not', () => {
    const before = many(60, (at) => ({ id: `a#${at}`, text: `Før ${at}`, lever: at < 6 ? 'forsok' : 'forskning' }))
    const after = many(60, (at) => ({ id: `b#${at}`, text: `Nå ${at}`, lever: at < 30 ? 'forsok' : 'forskning' }))
    const { levers, addedOnly } = compare(before, after)
    expect(levers.map(({ test }) => test?.isMoreThanChance)).toEqual([true, false, true])
    expect(levers[0]?.shares).toMatchObject({ difference: 0.4, before: { count: 6 }, after: { count: 30 } })
    expect(addedOnly).toBeNull()
  })

  it('of the new inputs alone are compared with the earlier round when some inputs are in both', () => {
    const kept = many(20, (at) => ({ id: `a#${at}`, text: `Før ${at}`, lever: 'forskning' }))
    const fresh = many(10, (at) => ({ id: `b#${at}`, text: `Nå ${at}`, lever: 'forsok' }))
    const { addedOnly, levers } = compare(kept, [...kept, ...fresh])
    expect(addedOnly?.inputs).toBe(10)
    expect(addedOnly?.levers[0]?.shares).toMatchObject({ before: { count: 0, of: 20 }, after: { count: 10, of: 10 } })
    expect(addedOnly?.levers[0]?.test?.isMoreThanChance).toBe(true)
    expect(levers[0]?.flow).toMatchObject({ before: 0, added: 10, after: 10 })
  })

  it('have no test when a filter chose the rows of a round', () => {
    const rows = many(30, (at) => ({ id: `a#${at}`, text: `Innspill ${at}`, lever: at < 15 ? 'forsok' : 'forskning' }))
    const trailers = { after: buildTrailer(15, { filteredOut: 15 }) }
    const { levers, addedOnly, rounds } = compare(rows, rows.slice(0, 15), { trailers })
    expect(rounds.after.filteredOut).toBe(15)
    expect([...levers.flatMap(({ test, paired }) => [test, paired]), addedOnly].every((test) => test === null)).toBe(
      true,
    )
  })

  it('have no test when a round is empty', () => {
    const { levers } = compare([], [{ lever: 'forsok' }])
    expect(levers.map(({ test, paired }) => [test, paired])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
  })
})

describe('Different taxonomies', () => {
  const [trials, procurement, research] = smallTaxonomy.levers
  if (trials === undefined || procurement === undefined || research === undefined) throw new Error('three levers')
  const older = { ...smallTaxonomy, version: '0', sha256: 'ef'.repeat(32), levers: [trials, procurement] }
  const newer = {
    ...smallTaxonomy,
    levers: [{ ...trials, subtopics: [...trials.subtopics].slice(0, 1) }, research],
  }
  const taxonomies = { before: older, after: newer }

  it('keep apart the levers that only one of them has', () => {
    const { levers, run } = compare(
      [
        { lever: 'anskaffelser', text: 'Et.' },
        { lever: 'forsok', text: 'To.' },
      ],
      [
        { lever: 'forskning', text: 'Tre.' },
        { lever: 'forsok', text: 'Fire.' },
      ],
      { taxonomies },
    )
    expect(levers.map(({ label, taxonomies: which, test }) => [label.lever, which, test === null])).toEqual([
      ['forsok', 'both', false],
      ['forskning', 'after', true],
      ['anskaffelser', 'before', true],
    ])
    expect(run).toEqual([{ part: 'levers', before: 'forsok anskaffelser', after: 'forsok forskning' }])
  })

  it('compare only subtopics that both have', () => {
    const sandbox = { text: 'En sandkasse og en dispensasjon.', id: 'a#1' }
    const { levers } = compare([{ ...sandbox }], [{ text: 'Noe annet.' }], { taxonomies })
    expect(levers[0]?.subtopicsGone.map(({ id, inputs }) => [id, inputs])).toEqual([['sandkasser', 1]])
    expect(levers[0]?.subtopicsAdded).toEqual([])
  })
})

describe('The runs', () => {
  it('tell each part in which they differ', () => {
    const run = {
      ...testRun,
      toolVersion: '0.2.0',
      modelSha256: '12'.repeat(32),
      thresholds: { minWords: 4, uncertainBelow: 0.5, secondaryAbove: [0.2, 0.2, 0.2] },
    }
    const found = compare([], [], { trailers: { after: buildTrailer(0, { run }) } })
    expect(found.run.map(({ part, after }) => [part, after])).toEqual([
      ['tool', '0.2.0'],
      ['model-file', '12'.repeat(32)],
      ['min-words', '4'],
      ['uncertain-below', '0.5'],
      ['secondary-above', '0.2 0.2 0.2'],
    ])
    expect(compare([], []).run).toEqual([])
  })
})

describe('Respondents', () => {
  it('are new, silent or in both by name, and private persons are counted but not named', () => {
    const { respondents } = compare(
      [
        { name: 'Fjordheim kommune', type: 'kommune', text: 'a' },
        { name: 'Vigdal Verft', type: 'næringsliv', text: 'b' },
      ],
      [
        { name: 'FJORDHEIM  kommune', type: 'kommune', text: 'c' },
        { name: 'Ola Nordmann', type: 'innbygger', text: 'd' },
        { name: 'Nye Veier', type: 'stat', text: 'e' },
        { name: 'Bjørkeli Hage', type: 'frivillig', text: 'f' },
        { name: 'Bjørkeli hage', type: 'frivillig', text: 'g' },
      ],
    )
    expect(respondents.both).toBe(1)
    expect(respondents.added).toEqual({
      total: 3,
      privatePersons: 1,
      items: [
        { name: 'Bjørkeli Hage', type: 'frivillig', inputs: 2 },
        { name: 'Nye Veier', type: 'stat', inputs: 1 },
      ],
    })
    expect(respondents.silent.items.map(({ name }) => name)).toEqual(['Vigdal Verft'])
    expect(respondents.types.map(({ type, before, after }) => [type, before, after])).toEqual([
      ['stat', 0, 1],
      ['kommune', 1, 1],
      ['næringsliv', 1, 0],
      ['frivillig', 0, 2],
      ['innbygger', 0, 1],
    ])
  })
})
