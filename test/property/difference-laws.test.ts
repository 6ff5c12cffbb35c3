import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { differenceRenderers } from '../../src/render/difference-renderers.ts'
import { hasUnsafe } from '../../src/text/visible-text.ts'
import { aspects, type ClassifiedInput, statuses } from '../../src/types/assignment.ts'
import type { ChanceTest, Difference, InputCounts, ShareDifference } from '../../src/types/difference.ts'
import { languages } from '../../src/types/taxonomy.ts'
import { buildRow } from '../support/build-row.ts'
import { compareRows } from '../support/compare-rows.ts'
import { smallTaxonomy } from '../support/small-taxonomy.ts'
import { withoutMark } from '../support/without-mark.ts'

const options = { seed: 20190531, numRuns: 200 }

/** Few texts, ids and names, so that rounds have much in common; some of them hostile. */
const text = fc.oneof(
  fc.constantFrom('En sandkasse til oss', 'En sandkasse til alle', 'Et anbud', 'Noe helt annet', ''),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('| <b>x</b>', '# a\n- b', '[x](javascript:y)', '\u001b[31m', '=1+1', '```'),
)

const rows = fc.array(
  fc
    .record({
      source: fc.constantFrom('a.csv', 'b.md', 'm/a.csv'),
      place: fc.constantFrom('row:1', 'row:2', 'line:3'),
      text,
      status: fc.constantFrom(...statuses),
      lever: fc.constantFrom(...smallTaxonomy.levers.map(({ id }) => id)),
      p: fc.integer({ min: 2000, max: 8000 }).map((n) => n / 10_000),
      aspect: fc.constantFrom(...aspects),
      name: fc.constantFrom('', 'A', ' a', 'B|<i>', 'C'),
      type: fc.constantFrom('' as const, 'kommune' as const, 'innbygger' as const),
      repeats: fc.boolean(),
    })
    .map(({ repeats, ...facts }) => buildRow({ ...facts, campaign: repeats ? 'a.csv#row:1' : '' })),
  { maxLength: 25 },
)

const compare = (before: readonly ClassifiedInput[], after: readonly ClassifiedInput[]): Difference =>
  compareRows({ before, after })

const chance = (tests: readonly (ChanceTest | null)[]) => tests.map((test) => test?.adjusted ?? null)

/** What the share difference would be with the rounds exchanged. */
const turned = ({ before, after, difference, low, high }: ShareDifference): ShareDifference => ({
  before: after,
  after: before,
  difference: 0 - difference,
  low: 0 - high,
  high: 0 - low,
})

const exchanged = ({ same, moved, changed, added, gone }: InputCounts): InputCounts => ({
  same,
  moved,
  changed,
  added: gone,
  gone: added,
})

describe('A comparison', () => {
  it('of a round with itself finds nothing', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const found = compare(list, list)
        expect(found.inputs).toEqual({ same: list.length, moved: 0, changed: 0, added: 0, gone: 0 })
        expect(found.run).toEqual([])
        expect(found.relabelled).toMatchObject({ changed: 0, aspects: 0, secondary: 0, moves: [], items: [] })
        expect([...found.levers, ...found.statuses].map(({ shares }) => shares.difference)).toEqual(
          [...found.levers, ...found.statuses].map(() => 0),
        )
        expect(
          found.levers.flatMap(({ subtopicsAdded, subtopicsGone }) => [...subtopicsAdded, ...subtopicsGone]),
        ).toEqual([])
        expect([found.respondents.added.total, found.respondents.silent.total]).toEqual([0, 0])
      }),
      options,
    )
  })

  it('accounts for every input of both rounds once, by kind and by label', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const found = compare(before, after)
        const { same, moved, changed, added, gone } = found.inputs
        expect(same + moved + changed + gone).toBe(before.length)
        expect(same + moved + changed + added).toBe(after.length)
        const all = [...found.levers, ...found.statuses]
        for (const { flow, shares } of all) {
          expect(
            flow.before -
              flow.gone -
              flow.relabelledOut -
              flow.changedOut +
              flow.relabelledIn +
              flow.changedIn +
              flow.added,
          ).toBe(flow.after)
          expect([flow.before, flow.after]).toEqual([shares.before.count, shares.after.count])
        }
        const sum = (field: 'before' | 'after' | 'gone' | 'added' | 'relabelledIn' | 'relabelledOut'): number =>
          all.reduce((total, { flow }) => total + flow[field], 0)
        expect([sum('before'), sum('after'), sum('gone'), sum('added')]).toEqual([
          before.length,
          after.length,
          gone,
          added,
        ])
        expect([sum('relabelledIn'), sum('relabelledOut')]).toEqual([
          found.relabelled.changed,
          found.relabelled.changed,
        ])
        expect(found.relabelled.moves.reduce((total, { inputs }) => total + inputs, 0)).toBe(found.relabelled.changed)
        expect(found.relabelled.compared).toBe(same + moved)
        const { respondents, rounds } = found
        expect(respondents.both + respondents.added.total).toBe(rounds.after.respondents)
        expect(respondents.both + respondents.silent.total).toBe(rounds.before.respondents)
      }),
      options,
    )
  })

  it('with the rounds exchanged says the opposite', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const [there, back] = [compare(before, after), compare(after, before)]
        expect(back.inputs).toEqual(exchanged(there.inputs))
        expect(back.levers.map(({ shares }) => shares)).toEqual(there.levers.map(({ shares }) => turned(shares)))
        expect(chance(back.levers.map(({ test }) => test))).toEqual(chance(there.levers.map(({ test }) => test)))
        expect(chance(back.levers.map(({ paired }) => paired))).toEqual(
          chance(there.levers.map(({ paired }) => paired)),
        )
        expect(back.levers.map(({ subtopicsAdded }) => subtopicsAdded)).toEqual(
          there.levers.map(({ subtopicsGone }) => subtopicsGone),
        )
        expect(back.respondents.added).toEqual(there.respondents.silent)
        expect(back.gone).toEqual(there.added)
        expect(back.relabelled.changed).toBe(there.relabelled.changed)
      }),
      options,
    )
  })

  it('has a difference inside its interval, and a corrected p that is no smaller', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        for (const { shares, test } of compare(before, after).levers) {
          if (before.length === 0 || after.length === 0) continue
          expect(shares.low).toBeLessThanOrEqual(shares.difference)
          expect(shares.high).toBeGreaterThanOrEqual(shares.difference)
          if (test !== null) expect(test.adjusted).toBeGreaterThanOrEqual(test.p)
        }
      }),
      options,
    )
  })

  it('shows only words that stand in the inputs, and names no private person', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const found = compare(before, after)
        const texts = (list: readonly ClassifiedInput[]): string[] => list.map(({ input }) => input.text)
        const isIn = (list: readonly ClassifiedInput[]) => (shown: { text: string }) =>
          texts(list).some((whole) => whole.startsWith(shown.text))
        expect([...found.added.items, ...found.changed.items, ...found.relabelled.items].every(isIn(after))).toBe(true)
        expect(found.gone.items.every(isIn(before))).toBe(true)
        expect(found.respondents.added.items.some(({ type }) => type === 'innbygger')).toBe(false)
      }),
      options,
    )
  })

  it('is a page whose tables are whole and in which strangers’ words are no structure', async () => {
    const render = await differenceRenderers.markdown.load()
    fc.assert(
      fc.property(rows, rows, fc.constantFrom(...languages), text, (before, after, language, title) => {
        const page = render({ ...compare(before, after), title }, { language })
        expect(hasUnsafe(page.replaceAll('\n', ''))).toBe(false)
        expect(page).not.toMatch(/undefined|NaN|Infinity/)
        const tree = fromMarkdown(withoutMark(page), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
        const kinds = new Set<string>()
        const walk = (node: { type: string; children?: { type: string }[] }): void => {
          kinds.add(node.type)
          for (const child of node.children ?? []) walk(child)
        }
        walk(tree)
        expect(
          [...kinds].filter((kind) => ['html', 'link', 'image', 'footnoteReference', 'delete', 'code'].includes(kind)),
        ).toEqual([])
        for (const node of tree.children)
          if (node.type === 'table') expect(new Set(node.children.map((row) => row.children.length)).size).toBe(1)
      }),
      { ...options, numRuns: 40 },
    )
  })
})

describe('A comparison as JSON', () => {
  it('is as data/difference.schema.json says, whatever the rounds hold', async () => {
    const schema = JSON.parse(readFileSync(new URL('../../data/difference.schema.json', import.meta.url), 'utf8'))
    const validate = new Ajv2020({ strict: true, strictTuples: false, allErrors: true }).compile(schema)
    const render = await differenceRenderers.json.load()
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        validate(JSON.parse(render(compare(before, after), { language: 'nb' })))
        expect(validate.errors ?? []).toEqual([])
      }),
      options,
    )
  })
})
