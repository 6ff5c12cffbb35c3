import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { files } from '../../../cli/files.ts'
import { type CliResult, runInProcess } from '../../../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../../../support/workspace.ts'

/** Four of the rows are right by the taxonomy of the square, the last is not. */
const gold = `id,text,primary,secondary,language,aspect
1,Torgleien er for høy.,bod,,nb,hindring
2,Vi vil ha konsert hver lørdag.,musikk,,nb,forslag
3,Mindre søppel på torget.,renhold,,nb,forslag
4,Sola skinner i dag.,ingen,,nb,annet
5,"=Søppel, sa ""naboen"", men hun mente konserten til han i boden.",bod,,nb,annet
`

/** Another taxonomy for the same levers, without the word of row 1. */
const fewerTerms = String(files['torget.yaml']).replace('torgleie: 5, ', '')

let workspace: Workspace
const evaluate = (...argv: string[]): Promise<CliResult> =>
  runInProcess(['evaluate', 'gull.csv', '--taxonomy', 'torget.yaml', ...argv], { cwd: workspace.path })
const written = (name: string): Promise<string> => readFile(join(workspace.path, name), 'utf8')

beforeEach(async () => {
  workspace = await createWorkspace({ ...files, 'gull.csv': gold, 'farre.yaml': fewerTerms })
})
afterEach(() => workspace.remove())

describe('hovedgrep evaluate --errors', () => {
  it('writes the wrong answers beside the measuring, and says how many.', async () => {
    const { exitCode, stdout, stderr } = await evaluate('--errors', 'feil.csv')
    expect([exitCode, stderr]).toEqual([0, 'Skrevet til feil.csv: 1 galt svar\n'])
    expect(stdout).toContain('Måling mot fasit: 5 innspill\n')
    const [header, row, end] = (await written('feil.csv')).split('\n')
    expect(header).toBe(
      'id,text,gold,answer,probability,gold_probability,secondary,language,keyword_lever,tfidf_lever,evidence',
    )
    expect(row).toMatch(
      /^5,"'=Søppel, sa ""naboen"", men hun mente konserten til han i boden\.",bod,\w+,0\.\d{4},0\.\d{4},/,
    )
    expect(row).toContain('søppel@1-7 (renhold/soppel +5)')
    expect(end).toBe('')
  })

  it('refuses to write the two over each other.', async () => {
    for (const places of [
      ['-o', 'ut.csv', '--errors', './ut.csv'],
      ['--errors', '-'],
    ]) {
      const { exitCode, stdout, stderr } = await evaluate(...places)
      expect([exitCode, stdout]).toEqual([2, ''])
      expect(stderr).toContain('kan ikke skrives til samme sted')
    }
  })
})

describe('hovedgrep evaluate --baseline', () => {
  it('compares with the model of another taxonomy.', async () => {
    const { exitCode, stdout } = await evaluate('--baseline-taxonomy', 'farre.yaml', '--format', 'json')
    expect(exitCode).toBe(0)
    const { accuracy, comparison } = JSON.parse(stdout)
    expect(comparison).toMatchObject({
      name: 'farre.yaml',
      accuracy: { this: accuracy },
      right: { onlyThis: 1, onlyOther: 0 },
      mcnemar: 1,
    })
  })

  it('finds no difference between a model and itself.', async () => {
    const { stdout } = await evaluate('--baseline-taxonomy', 'torget.yaml')
    expect(stdout).toMatch(/\nSammenligning med torget\.yaml\n/)
    expect(stdout).toMatch(/Treffsikkerhet +80,0\u00a0% +80,0\u00a0% +0,0\u00a0pp +0,0 til 0,0\u00a0pp\n/)
    expect(stdout).toContain('p\u00a0=\u00a01,000')
  })

  it('refuses a model file for other levers, as it would for the measured model.', async () => {
    const { exitCode, stderr } = await evaluate('--baseline', 'ti-hovedgrep.bin')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('ti-hovedgrep.bin')
  })

  it('refuses a taxonomy of other levers.', async () => {
    const other = String(files['torget.yaml']).replace('id: bod', 'id: plass')
    const more = await createWorkspace({ ...files, 'gull.csv': gold, 'annen.yaml': other })
    const { exitCode, stderr } = await runInProcess(
      ['evaluate', 'gull.csv', '--taxonomy', 'torget.yaml', '--baseline-taxonomy', 'annen.yaml'],
      { cwd: more.path },
    )
    await more.remove()
    expect(exitCode).toBe(2)
    expect(stderr).toContain('den svarer med plass, musikk, renhold, ingen; ventet bod, musikk, renhold, ingen.')
  })
})

describe('hovedgrep evaluate --min-kappa', () => {
  it('ends with 1 when kappa is too low, and says what it was.', async () => {
    const { exitCode, stderr } = await evaluate('--min-kappa', '0,99')
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/ikke nådd: --min-kappa 0\.99: fikk 0\.\d+\n/)
  })

  it('ends with 0 when it is high enough.', async () => {
    expect((await evaluate('--min-kappa', '0,5')).exitCode).toBe(0)
  })
})
