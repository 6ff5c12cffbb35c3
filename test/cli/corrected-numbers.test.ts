import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { runInProcess } from '../support/cli-run.ts'
import { levers } from '../support/levers.ts'
import { createWorkspace } from '../support/workspace.ts'
import type { Row } from './recount.ts'

const consultation = fileURLToPath(new URL('../../fixtures/konsultasjon', import.meta.url))

interface Trailer {
  readonly run: {
    readonly quality: { readonly inputs: number; readonly folds: number; readonly confusion: number[][] }
  }
  readonly sources: readonly { readonly source: string; readonly sha256: string }[]
}

async function run(...argv: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runInProcess(argv, { cwd: consultation })
  expect(exitCode, stderr).toBe(0)
  return stdout.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
}

/** Cells of the rows of the table below a heading. */
function tableBelow(markdown: string, heading: string): string[][] {
  const section = markdown.split(`### ${heading}\n`)[1]?.split('\n### ')[0] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const whole = (share: number): string => `${Math.round(100 * share)}`

/** Expectation maximisation, plainly, as Saerens and others write it: a way of its own to the same shares. */
function correct(counts: readonly number[], confusion: readonly (readonly number[])[], steps: number): number[] {
  const rows = confusion.map((row) => row.map((count) => count / sum(row)))
  let shares = rows.map(() => 1 / rows.length)
  for (let step = 0; step < steps; step++) {
    const expected = counts.map((_, o) => sum(rows.map((row, k) => (shares[k] ?? 0) * (row[o] ?? 0))))
    shares = shares.map(
      (share, k) =>
        sum(counts.map((count, o) => (count === 0 ? 0 : (count * share * (rows[k]?.[o] ?? 0)) / (expected[o] ?? 1)))) /
        sum(counts),
    )
  }
  return shares
}

/** Random numbers below one, by a generator that has nothing to do with ours. */
function createUniform(): () => number {
  let state = 20_190_531
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

describe('What the counts are worth, in a report in Markdown', () => {
  let rows: readonly Row[]
  let trailer: Trailer
  let page: string
  let names: readonly string[]
  let counts: readonly number[]

  beforeAll(async () => {
    const records = (await run('classify', '.', '--format', 'jsonl')).trimEnd().split('\n')
    rows = records.slice(0, -1).map((line): Row => JSON.parse(line))
    const last: { hovedgrep: Trailer } = JSON.parse(records.at(-1) ?? '')
    trailer = last.hovedgrep
    page = await run('report', '.')
    const all = await levers()
    names = [...all.map(({ number, name }) => `${number}. ${name.nb}`), 'Ingen av hovedgrepene']
    const of = (status: string, lever?: string): number =>
      rows.filter((row) => row.status === status && (lever === undefined || row.lever === lever)).length
    counts = [...all.map(({ id }) => of('assigned', id)), of('uncertain'), of('none')]
  })

  it('has precision and recall as they follow from the confusion matrix in the last line of the JSON Lines', () => {
    const { confusion, inputs, folds } = trailer.run.quality
    expect([sum(confusion.map(sum)), folds]).toEqual([inputs, 5])
    const expected = names.map((name, k) => {
      const column = k === 10 ? 11 : k
      const right = confusion[k]?.[column] ?? Number.NaN
      return [
        name,
        whole(right / sum(confusion.map((row) => row[column] ?? 0))),
        whole(right / sum(confusion[k] ?? [])),
      ]
    })
    expect(tableBelow(page, 'Hvor ofte modellen tar feil')).toEqual(expected)
    const [name, precision, recall] = expected[0] ?? []
    expect(page).toContain(
      `Målt på ${Math.floor(inputs / 1000)} ${String(inputs % 1000).padStart(3, '0')} av de merkede innspillene`,
    )
    expect(page).toContain(`Av 100 innspill som ble plassert under ${name}, hørte ${precision} hjemme der.`)
    expect(page).toContain(`Av 100 innspill som hørte hjemme der, ble ${recall} plassert der;`)
  })

  it('has counted and corrected shares as they follow from the rows and the matrix', () => {
    const answered = sum(counts)
    const shares = correct(counts, trailer.run.quality.confusion, 20_000)
    const expected = names.map((name, k) => {
      const count = counts[k === 10 ? 11 : k] ?? Number.NaN
      return [name, String(count), `${whole(count / answered)} %`, `${whole(shares[k] ?? 0)} %`]
    })
    expect(tableBelow(page, 'Andelene korrigert for kjente feil').map((cells) => cells.slice(0, 4))).toEqual(expected)
    expect(page).toContain(`Begge andelene er av de ${answered} innspillene som modellen har gitt et svar;`)
    expect(page).toContain(`${counts[10]} av dem er usikre.`)
  })

  it('has intervals that another bootstrap finds too, within what chance makes of a thousand draws', () => {
    const uniform = createUniform()
    /** About standard normal: the sum of twelve. */
    const scatter = (): number => sum(Array.from({ length: 12 }, uniform)) - 6
    const draw = (times: number): number[] => {
      const drawn = counts.map(() => 0)
      for (let time = 0; time < times; time++) {
        let rest = uniform() * sum(counts)
        let at = 0
        while (rest >= (counts[at] ?? 0) && at < counts.length - 1) rest -= counts[at++] ?? 0
        drawn[at] = (drawn[at] ?? 0) + 1
      }
      return drawn
    }
    const texts = rows.filter(({ status, campaign }) => campaign === '' && !/short|other/.test(status)).length
    const found: number[][] = names.map(() => [])
    for (let time = 0; time < 400; time++) {
      // Counts of a large sample scatter by their square root.
      const { confusion } = trailer.run.quality
      const measured = confusion.map((row) => row.map((count) => Math.max(0, count + Math.sqrt(count) * scatter())))
      correct(draw(texts), measured, 150).forEach((share, k) => void found[k]?.push(share))
    }
    const cells = tableBelow(page, 'Andelene korrigert for kjente feil').map((row) => row[4] ?? '')
    found.forEach((values, k) => {
      values.sort((a, b) => a - b)
      const [, low, high] = /^(\d+)–(\d+) %$/.exec(cells[k] ?? '') ?? []
      expect(Math.abs(Number(low) - 100 * (values[9] ?? 0)), names[k]).toBeLessThan(1.5)
      expect(Math.abs(Number(high) - 100 * (values[389] ?? 0)), names[k]).toBeLessThan(1.5)
    })
  })

  it('names each source with the first digits of the hash of its file', async () => {
    expect(trailer.sources.length).toBeGreaterThan(15)
    for (const { source, sha256 } of trailer.sources) {
      expect(
        createHash('sha256')
          .update(await readFile(join(consultation, source)))
          .digest('hex'),
      ).toBe(sha256)
      const line = page.split('\n').find((text) => text.startsWith(`- \`${source}\`: `))
      expect(line).toContain(`, SHA-256 \`${sha256.slice(0, 12)}\`…`)
    }
  })

  it('is the same from the result file, with every number and hash', async () => {
    const workspace = await createWorkspace()
    try {
      const file = join(workspace.path, 'resultat.jsonl')
      await run('classify', '.', '--format', 'jsonl', '-o', file)
      for (const format of ['markdown', 'json'])
        expect(await run('report', file, '--format', format)).toBe(await run('report', '.', '--format', format))
    } finally {
      await workspace.remove()
    }
  })

  it('says that nothing is known at a threshold at which nothing was measured, and corrects nothing', async () => {
    const workspace = await createWorkspace({ 'hovedgrep.yaml': 'classify:\n  uncertain-below: 0.52\n' })
    try {
      const other = await run('report', '.', '--config', join(workspace.path, 'hovedgrep.yaml'))
      expect(other).toContain('Det er ikke målt hvor ofte modellen tar feil')
      expect(other).not.toContain('Korrigert andel')
      expect(other).not.toContain('står under Metode.')
    } finally {
      await workspace.remove()
    }
  })
})
