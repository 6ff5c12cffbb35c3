import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChanceTest, Difference, Label } from '../../src/types/difference.ts'
import type { Lever } from '../../src/types/taxonomy.ts'
import { runInProcess } from '../support/cli-run.ts'
import { levers } from '../support/levers.ts'
import { createTwoRounds } from '../support/two-rounds.ts'
import type { Workspace } from '../support/workspace.ts'
import { type ComparedRow, recountDifference } from './recount-difference.ts'

const labelOf = ({ kind, lever }: Label): string => (kind === 'lever' ? lever : kind)

/** A test with its probabilities to five decimals: the sixth depends on the order of adding. */
function about(test: ChanceTest | null | undefined) {
  return test && { ...test, p: expect.closeTo(test.p, 5), adjusted: expect.closeTo(test.adjusted, 5) }
}

describe.each([
  ['by another limit', 'ny.jsonl'],
  ['by another model', 'ord.jsonl'],
])('A comparison with a round classified %s', (_, after) => {
  let workspace: Workspace
  let found: Difference
  let page = ''
  let taxonomy: readonly Lever[] = []
  let counted: ReturnType<typeof recountDifference>

  async function rowsOf(name: string): Promise<ComparedRow[]> {
    const lines = (await readFile(join(workspace.path, name), 'utf8')).trimEnd().split('\n')
    return lines.slice(0, -1).map((line): ComparedRow => JSON.parse(line))
  }

  async function diff(...argv: string[]): Promise<string> {
    const run = await runInProcess(['diff', 'gammel.jsonl', after, ...argv], { cwd: workspace.path })
    expect(run.exitCode).toBe(0)
    return run.stdout
  }

  beforeAll(async () => {
    workspace = await createTwoRounds()
    taxonomy = await levers()
    counted = recountDifference(await rowsOf('gammel.jsonl'), await rowsOf(after), taxonomy)
    found = JSON.parse(await diff('--format', 'json', '--list', '1000'))
    page = (await diff()).replaceAll('\u00a0', ' ')
  })

  afterAll(() => workspace.remove())

  it('counts the rounds and what became of each input as they can be counted by hand.', () => {
    expect(found.rounds).toMatchObject(counted.totals)
    expect(found.inputs).toEqual(counted.inputs)
    expect({
      added: found.added.items.map(({ id }) => id),
      gone: found.gone.items.map(({ id }) => id),
      changed: found.changed.items.map(({ idBefore, id }) => `${idBefore} ${id}`),
      moved: found.moved.items.map(({ idBefore, id }) => `${idBefore} ${id}`),
    }).toEqual(counted.ids)
  })

  it('has shares, intervals, tests and flows as their definitions give them.', () => {
    const hasTest = counted.inputs.added + counted.inputs.gone > 0
    expect(found.levers.map(({ label, shares, flow }) => ({ lever: labelOf(label), shares, flow }))).toEqual(
      counted.levers.map(({ lever, shares, flow }) => ({ lever, shares, flow })),
    )
    expect(found.levers.map(({ test }) => test)).toEqual(
      counted.levers.map(({ test }) => (hasTest ? about(test) : null)),
    )
    expect(found.levers.map(({ paired }) => paired)).toEqual(counted.levers.map(({ paired }) => about(paired)))
    expect(found.statuses.map(({ label, shares, flow }) => ({ status: labelOf(label), shares, flow }))).toEqual(
      counted.statuses,
    )
  })

  it('compares the new inputs alone with the whole earlier round.', () => {
    if (counted.inputs.added === 0) return expect(found.addedOnly).toBeNull()
    expect(found.addedOnly?.inputs).toBe(counted.inputs.added)
    expect(found.addedOnly?.levers).toEqual(
      counted.levers.map(({ lever, addedShares, addedTest }) => ({
        lever,
        shares: addedShares,
        test: about(addedTest),
      })),
    )
  })

  it('finds the inputs whose answer has changed, and why.', () => {
    const { moves, ids, ...counts } = counted.relabelled
    expect(counts.changed).toBeGreaterThan(0)
    expect(found.relabelled).toMatchObject(counts)
    expect(
      found.relabelled.moves
        .flatMap(({ from, to, inputs }) => new Array<string>(inputs).fill(`${labelOf(from)} ${labelOf(to)}`))
        .sort(),
    ).toEqual(moves)
    expect(found.relabelled.items.map(({ id }) => id)).toEqual(ids)
  })

  it('tells respondents and subtopics that only one round has.', () => {
    expect(found.respondents).toMatchObject(counted.respondents)
    expect(
      found.levers.map(({ subtopicsAdded, subtopicsGone }) => ({
        added: subtopicsAdded.map(({ id, inputs }) => [id, inputs]),
        gone: subtopicsGone.map(({ id, inputs }) => [id, inputs]),
      })),
    ).toEqual(counted.levers.map(({ subtopics }) => subtopics))
  })

  it('says the same numbers on its page.', () => {
    const rows = page.split('\n').flatMap((line) => {
      const cells = /^\|(.*)\|$/.exec(line)?.[1]?.split(' | ')
      return cells === undefined ? [] : [cells.map((cell) => cell.trim()).join(' | ')]
    })
    const percent = (x: number): string => `${(Math.round(x * 1000) / 10).toFixed(1).replace('.', ',')} %`
    const part = ({ count, share }: { count: number; share: number }): string =>
      count === 0 ? '0' : `${count} (${percent(share)})`
    const points = (x: number): string => {
      const tenths = Math.round(x * 1000)
      return `${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${(Math.abs(tenths) / 10).toFixed(1).replace('.', ',')}`
    }
    const signed = (x: number, sign: string): string => (x === 0 ? '0' : `${sign}${x}`)
    const { inputs } = counted
    const hasTest = inputs.added + inputs.gone > 0
    expect(rows).toEqual(
      expect.arrayContaining([
        `Uendret | ${inputs.same} | ${inputs.same}`,
        `Samme tekst, ny id | ${inputs.moved} | ${inputs.moved}`,
        `Endret tekst | ${inputs.changed} | ${inputs.changed}`,
      ]),
    )
    for (const [at, { shares, test, flow }] of counted.levers.entries()) {
      const lever = taxonomy[at]
      const p = test === undefined ? 1 : test.adjusted
      const verdict = `${test?.isMoreThanChance === true ? 'ja' : 'nei'} (p ${p < 0.001 ? '< 0,001' : `= ${p.toFixed(3).replace('.', ',')}`})`
      const share = [lever?.number, lever?.name.nb, part(shares.before), part(shares.after), points(shares.difference)]
      expect(rows).toContain(
        [...share, ...(hasTest ? [`${points(shares.low)} til ${points(shares.high)}`, verdict] : [])].join(' | '),
      )
      const steps = [
        signed(flow.gone, '−'),
        signed(flow.relabelledOut, '−'),
        signed(flow.relabelledIn, '+'),
        signed(flow.added, '+'),
      ]
      const shown = hasTest ? steps : steps.slice(1, 3)
      expect(rows).toContain([`${lever?.number}. ${lever?.name.nb}`, flow.before, ...shown, flow.after].join(' | '))
    }
    const said = page.split('\n').filter((line) => line.startsWith('- '))
    expect(said[0]).toContain(
      `Forrige runde har ${counted.totals.before.inputs} innspill, den nye har ${counted.totals.after.inputs}.`,
    )
    expect(page).toContain(
      `${counted.relabelled.changed} av ${counted.relabelled.compared} innspill med samme tekst er plassert annerledes enn før.`,
    )
  })
})
