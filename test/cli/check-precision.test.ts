import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { ruleList } from '../../src/check/rules.ts'
import type { Finding } from '../../src/types/finding.ts'
import { readProject, root } from '../docs/markdown-files.ts'
import { runInProcess } from '../support/cli-run.ts'
import { alsoRight, plantedFlaws } from './planted-flaws.ts'

const page = 'docs/check-precision.md'

/** What `check` finds in a folder of fixtures/, and how many inputs there are. */
async function check(name: string): Promise<{ findings: readonly Finding[]; inputs: number }> {
  const cwd = fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url))
  const { stdout, stderr } = await runInProcess(['check', '.', '--format', 'json'], { cwd })
  const { findings }: { findings: readonly Finding[] } = JSON.parse(stdout)
  const inputs = Number(/= (\d+) innspill vurdert/u.exec(stderr.replaceAll(/(?<=\d)[\s\u00a0](?=\d)/gu, ''))?.[1])
  return { findings, inputs }
}

const placeOf = (rule: string, source: string, place: string): string => `${rule} ${source} ${place}`

describe('the precision of the rules', () => {
  let clean: Awaited<ReturnType<typeof check>>
  let flawed: Awaited<ReturnType<typeof check>>
  beforeAll(async () => {
    clean = await check('rene')
    flawed = await check('konsultasjon')
  })

  it('is measured on 200 sound inputs.', () => {
    expect(clean.inputs).toBe(200)
  })

  it('is such that no rule speaks of a sound input as a warning or an error.', () => {
    const loud = clean.findings.filter(({ severity }) => severity !== 'info')
    expect(loud.map(({ rule, source, place, message }) => `${rule} ${source} ${place}: ${message}`)).toEqual([])
  })

  it('is reported in docs/check-precision.md as it is.', async () => {
    const right = new Set([
      ...plantedFlaws.map(({ rule, source, place }) => placeOf(rule, source, place)),
      ...alsoRight.map(([rule, source, place]) => placeOf(rule, source, place)),
    ])
    const rows = ruleList.map(([id, { severity }]) => {
      const spoken = flawed.findings.filter(({ rule }) => rule === id)
      const rightly = spoken.filter(({ rule, source, place }) => right.has(placeOf(rule, source, place)))
      const onClean = clean.findings.filter(({ rule }) => rule === id).length
      return `| [${id}](rules/${id}.md) | ${severity} | ${onClean} | ${spoken.length} | ${spoken.length === 0 ? '–' : rightly.length} |`
    })
    const table = `\n| rule | severity | on 200 sound inputs | on the example consultation | of these right |\n| --- | --- | ---: | ---: | ---: |\n${rows.join('\n')}\n\n`
    const text = readProject(page)
    const made = text.replace(/(?<=<!-- tabell -->\n)[\s\S]*(?=<!-- slutt -->)/u, () => table)
    expect(made).toContain('<!-- slutt -->')
    if (made !== text) await expect(made).toMatchFileSnapshot(root + page)
  })
})
