import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FindingRecord } from '../../src/check/format/finding-record.ts'
import { findingFormats } from '../../src/check/format/registry.ts'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const letter = 'Kommunene må få beholde det de sparer, ellers prøver ingen noe nytt.'
const quiet = ['--rule', 'lever-without-input=off', '--rule', 'other-language=off', '--quiet']

let workspace: Workspace
beforeAll(async () => {
  workspace = await createWorkspace({
    'inn/svar.csv': `Nr;Ring 99887766;Innspill\n7;Ja;"Første\nlinje."\n8;Ja;${letter}\n8;Nei;Noe annet om tid og rom for alle.\n`,
    'inn/brev/03.txt': `Til departementet\n\nVi har fått saken.\n\n${letter}\n`,
    'overskrift.csv': `Nr;Ring 99887766\n1;${letter}\n2;${letter}\n`,
    'navn.csv': `Id;Avsender;Innspill\nKari Nordmann;Kari Nordmann;${letter}\nsak 2;Kari Nordmann;${letter}\n`,
    'kolonner.csv': `Nr;Tekst;Avsender;Dato\n1;Nei;NORDVIK KOMMUNE;31.02.2019\n2;${letter};Nordvik kommune;32.13.2019\n`,
  })
})
afterAll(() => workspace.remove())

const check = (argv: readonly string[]) => runInProcess(['check', ...argv, ...quiet], { cwd: workspace.path })
const recordsOf = async (argv: readonly string[]): Promise<readonly FindingRecord[]> => {
  const { stdout } = await check([...argv, '--format', 'json'])
  const { findings }: { findings: readonly FindingRecord[] } = JSON.parse(stdout)
  return findings
}

describe('check, and findings about several inputs', () => {
  it('says in which file and line the others stand, also where the finding is in another file', async () => {
    const { stdout } = await check(['inn'])
    expect(stdout).toContain('      også: brev/03.txt:5\n')
    const copy = (await recordsOf(['inn'])).find(({ rule }) => rule === 'exact-duplicate')
    expect(copy).toMatchObject({
      source: 'svar.csv',
      line: 4,
      related: [{ source: 'brev/03.txt', place: 'line:5', line: 5, column: 1, inputId: 'brev/03.txt#line:5' }],
    })
  })

  it('names the first row with an id that is used again, with its physical line', async () => {
    const again = (await recordsOf(['inn', '--id-column', 'Nr'])).find(({ rule }) => rule === 'duplicate-id')
    expect(again).toMatchObject({
      place: 'row:3 column:Nr',
      line: 5,
      related: [{ place: 'row:2 column:Innspill', line: 4, inputId: 'svar.csv#8' }],
    })
  })

  it.each(Object.keys(findingFormats))('masks their places as its own (%s)', async (format) => {
    const { stdout } = await check(['overskrift.csv', '--format', format])
    expect(stdout).toMatch(/exact-duplicate/)
    expect(stdout).not.toContain('99887766')
  })

  it('replaces names in their ids with --redact', async () => {
    for (const format of ['json', 'sarif', 'text']) {
      const { stdout } = await check(['navn.csv', '--id-column', 'Id', '--redact', '--format', format])
      expect(stdout).toContain('exact-duplicate')
      expect(stdout).not.toContain('Nordmann')
    }
    const plain = await recordsOf(['navn.csv', '--id-column', 'Id'])
    expect(plain.find(({ rule }) => rule === 'exact-duplicate')?.related).toMatchObject([
      { inputId: 'navn.csv#Kari Nordmann' },
    ])
  })

  it('tells the same from the cache', async () => {
    const cached = ['inn', '--cache', '--cache-location', 'lager', '--format', 'json']
    const first = await check(cached)
    expect(first.stdout).toContain('"related": [\n')
    expect((await check(cached)).stdout).toBe(first.stdout)
  })
})

describe('check, and the order of findings', () => {
  it('keeps those of one line together and follows the columns of the file, in every format', async () => {
    const expected = ['too-short', 'invalid-date', 'respondent-spelling', 'invalid-date']
    const records = await recordsOf(['kolonner.csv'])
    expect(records.map(({ rule }) => rule)).toEqual(expected)
    expect(records.map(({ line }) => line)).toEqual([2, 2, 3, 3])
    for (const format of ['text', 'jsonl', 'sarif', 'junit', 'github', 'gitlab']) {
      const { stdout } = await check(['kolonner.csv', '--format', format])
      const body = stdout.slice(Math.max(0, stdout.lastIndexOf('"results"')))
      const order = [...body.matchAll(/too-short|invalid-date|respondent-spelling/g)].map(([rule]) => rule)
      expect(order.filter((rule, at) => at === 0 || rule !== order[at - 1])).toEqual(expected)
    }
  })
})
