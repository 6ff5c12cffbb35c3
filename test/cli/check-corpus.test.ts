import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/types/finding.ts'
import { runInProcess } from '../support/cli-run.ts'
import { hasShared, sharedPath } from '../support/shared.ts'
import { alsoRight, plantedFlaws } from './planted-flaws.ts'

/** Where the consultation lies: as it was given to us, and our copy of its inputs. */
const consultations = [
  ['../shared/corpus', sharedPath('corpus'), hasShared('corpus')],
  ['fixtures/konsultasjon', fileURLToPath(new URL('../../fixtures/konsultasjon', import.meta.url)), true],
] as const

/** What is no input of the consultation: what tells of it, and the labels of its inputs. */
const beside = ['README.md', 'fasit.csv']

interface Outcome {
  readonly exitCode: number | null
  readonly findings: readonly Finding[]
}

async function check(folder: string, paths: readonly string[]): Promise<Outcome> {
  const argv = ['check', ...paths, '--format', 'json', '--quiet']
  const { exitCode, stdout } = await runInProcess(argv, { cwd: folder })
  const { findings }: { findings: readonly Finding[] } = JSON.parse(stdout)
  return { exitCode, findings }
}

const placeOf = ({ rule, source, place }: Pick<Finding, 'rule' | 'source' | 'place'>): string =>
  `${rule} ${source} ${place}`

describe.each(consultations)('check of the consultation in %s', (name, folder, isThere) => {
  const suffix = isThere ? '' : ` (needs ${name})`
  let outcome: Outcome
  beforeAll(async () => {
    if (!isThere) return
    const inputs = readdirSync(folder).filter((file) => !beside.includes(file))
    outcome = await check(folder, inputs.sort())
  })

  it.skipIf(!isThere).each(plantedFlaws.map((flaw) => [flaw.what, placeOf(flaw), flaw] as const))(
    `finds, names and places “%s”: %s${suffix}`,
    (_, place, { severity, says }) => {
      const found = outcome.findings.filter((finding) => placeOf(finding) === place)
      expect(found).toHaveLength(1)
      expect(found[0]?.severity).toBe(severity)
      expect(found[0]?.message).toMatch(says)
      expect(found[0]?.hint, 'says what to do').not.toBe('')
    },
  )

  it.skipIf(!isThere)(`finds nothing else at error level, and ends with 1${suffix}`, () => {
    const errors = outcome.findings.filter(({ severity }) => severity === 'error').map(placeOf)
    expect(errors).toEqual(plantedFlaws.filter(({ severity }) => severity === 'error').map(placeOf))
    expect(outcome.exitCode).toBe(1)
  })

  it.skipIf(!isThere)(`finds no other warning than those that are right${suffix}`, () => {
    const known = new Set([
      ...plantedFlaws.map(placeOf),
      ...alsoRight.map(([rule, source, place]) => placeOf({ rule, source, place })),
    ])
    const others = outcome.findings.filter((finding) => finding.severity === 'warning' && !known.has(placeOf(finding)))
    expect(others.map(placeOf)).toEqual([])
  })
})

it.skipIf(!hasShared('corpus'))(
  'check of all of ../shared/corpus, labels and README included, finds no other error (needs ../shared/corpus)',
  async () => {
    const { findings } = await check(sharedPath('corpus'), ['.'])
    expect(findings.filter(({ severity }) => severity === 'error').map(placeOf)).toEqual([
      'duplicate-id nettskjema-eksport.csv row:92 column:Referanse',
    ])
  },
)
