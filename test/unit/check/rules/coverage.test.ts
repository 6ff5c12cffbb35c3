import { describe, expect, it } from 'vitest'
import type { CoverageSettings, Minimum } from '../../../../src/check/coverage-settings.ts'
import { createChecker } from '../../../../src/check/create-checker.ts'
import { wilson } from '../../../../src/numeric/wilson.ts'
import type { Status } from '../../../../src/types/assignment.ts'
import { settings, taxonomy } from '../sample.ts'
import { findingsOf, labelled } from './labelled.ts'

function coverage(part: Partial<CoverageSettings>): { readonly coverage: CoverageSettings } {
  return { coverage: { minima: [], requiredSubtopics: [], ...part } }
}

function minimum(one: Minimum) {
  return coverage({ minima: [one] })
}

describe('too-few-inputs', () => {
  const rows = [
    labelled({ lever: 'kultur', type: 'kommune', county: 'Agder', beside: { Rolle: 'Leder' } }),
    labelled({ lever: 'kultur', type: 'stat', place: 'row:2' }),
    labelled({ lever: 'forsok', type: 'kommune', place: 'row:3', secondary: 'kultur' }),
    labelled({ lever: 'kultur', type: 'kommune', place: 'row:4', status: 'uncertain' }),
    labelled({ status: 'none', type: 'kommune', county: ' agder', place: 'row:5' }),
  ]

  it('reports how many there are, how many nearly, and the limit', () => {
    expect(
      findingsOf('too-few-inputs', minimum({ lever: 'kultur', type: 'kommune', 'at-least': 2 }), rows),
    ).toMatchObject([
      {
        severity: 'error',
        source: '',
        message:
          'Bare 1 av 5 innspill er fra kommune og er plassert i hovedgrep 1, Kultur (kultur) (som usikkert eller sekundært: 2); check.minima krever minst 2.',
      },
    ])
  })

  it.each([
    [{ lever: 'kultur' }, 2],
    [{ type: 'kommune' }, 4],
    [{ county: 'Agder' }, 2],
    [{ type: 'kommune', county: 'agder', lever: 'kultur' }, 1],
    [{ column: 'rolle', value: 'leder' }, 1],
    [{}, 5],
  ] as const)('counts %o as %i, no more and no less', (group, inputs) => {
    expect(findingsOf('too-few-inputs', minimum({ ...group, 'at-least': inputs }), rows)).toEqual([])
    const [finding] = findingsOf('too-few-inputs', minimum({ ...group, 'at-least': inputs + 1 }), rows)
    expect(finding?.message).toContain(inputs === 5 ? 'Bare 5 innspill er lest' : `Bare ${inputs} av 5 innspill`)
  })

  it.each([
    [{ column: 'Rolle', value: 'Ledar' }, 'Mente du «Leder»?'],
    [{ column: 'rolle', value: 'Elev' }, 'I «rolle» står «Leder». Rett check.minima'],
    [{ county: 'Adger' }, 'Mente du «Agder»?'],
    [{ county: 'Finnmark' }, 'Fylkene er «Agder». Rett check.minima'],
    [{ column: 'Rolle', value: 'leder', type: 'stat' }, 'be om flere innspill'],
    [{ county: 'AGDER', type: 'stat' }, 'be om flere innspill'],
  ] as const)('tells a value that never occurs from a group with too few, as %o', (group, hint) => {
    const [finding] = findingsOf('too-few-inputs', minimum({ ...group, 'at-least': 1 }), rows)
    expect(finding?.hint).toContain(hint)
  })

  it('says where to look when no input has a county', () => {
    const [finding] = findingsOf('too-few-inputs', minimum({ county: 'Agder', 'at-least': 1 }), [labelled({})])
    expect(finding?.hint).toContain('--county-column')
  })

  it('tells of a column that nothing has even where the minimum is about another group too', () => {
    const told: unknown[] = []
    const onUnknownColumn = (...given: unknown[]) => told.push(given)
    const minima = [
      { column: 'rolle', value: 'leder', 'at-least': 1 },
      { column: 'Role', value: 'leder', 'at-least': 1 },
    ]
    findingsOf('too-few-inputs', coverage({ minima, onUnknownColumn }), rows)
    expect(told).toEqual([['Role', ['Rolle']]])
  })

  it('says that no table has the column, with the nearest', () => {
    expect(findingsOf('too-few-inputs', minimum({ column: 'Role', value: 'x', 'at-least': 1 }), rows)).toMatchObject([
      {
        message: 'Ingen av 5 innspill har «x» i «Role»; check.minima krever minst 1.',
        hint: 'Ingen tabell har kolonnen «Role»; mente du «Rolle»?',
      },
    ])
  })
})

describe.each([
  ['too-many-uncertain', 'uncertain', 'maxUncertain', 'er usikkert plassert', 'check.max-uncertain'],
  ['too-many-none', 'none', 'maxNone', 'hører ikke til noe hovedgrep', 'check.max-none'],
] as const)('%s', (rule, status, key, words, name) => {
  const inputs = (counted: number, others: number, unread = 0) =>
    [
      ...Array.from({ length: counted }, (): Status => status),
      ...Array.from({ length: others }, (): Status => 'assigned'),
      ...Array.from({ length: unread }, (): Status => 'too-short'),
    ].map((one, at) => labelled({ status: one, place: `row:${at}` }))

  it('reports a share whose lower end is above the limit, of the inputs that could be placed', () => {
    expect(findingsOf(rule, coverage({ [key]: 0.2 }), inputs(112, 275, 10))).toMatchObject([
      {
        severity: 'error',
        message: `112 av 387 innspill (28,9 %, 95 %-intervall 24,6–33,6 %) ${words}; også nedre ende av intervallet er over 20 %, som er det meste ${name} tillater.`,
      },
    ])
  })

  it('lets a small corpus pass that is above the limit by chance', () => {
    expect(findingsOf(rule, coverage({ [key]: 0.2 }), inputs(3, 7))).toEqual([])
  })

  it('agrees with the interval, counted again, for every share', () => {
    for (let counted = 0; counted <= 40; counted++) {
      const isMissed = wilson(counted, 40).low > 0.3
      expect(findingsOf(rule, coverage({ [key]: 0.3 }), inputs(counted, 40 - counted))).toHaveLength(isMissed ? 1 : 0)
    }
  })

  it('says nothing without a limit, or without inputs', () => {
    expect(findingsOf(rule, coverage({}), inputs(5, 0))).toEqual([])
    expect(findingsOf(rule, coverage({ [key]: 0 }), [])).toEqual([])
  })
})

describe('missing-subtopic', () => {
  const name = { nb: 'Sandkasser', nn: 'Sandkassar', en: 'Sandboxes' }
  const levers = taxonomy.levers.map((lever) => ({ ...lever, subtopics: [{ id: 'sandkasser', name }] }))
  const findings = (...rows: Parameters<typeof labelled>[0][]) => {
    const asked = coverage({ requiredSubtopics: ['forsok/sandkasser'] })
    const checker = createChecker(
      { ...taxonomy, levers },
      { ...settings, ...asked, rules: { 'lever-without-input': 'off' } },
    )
    for (const sketch of rows) checker.addRow(labelled(sketch))
    return checker.finish()
  }

  it('reports a subtopic that no input of the lever mentions', () => {
    const other = { lever: 'kultur', mentions: ['forsok/sandkasser', 'kultur/sandkasser'] }
    const doubt = { lever: 'forsok', status: 'uncertain' as const, mentions: ['forsok/sandkasser'], place: 'row:2' }
    expect(findings(other, doubt)).toMatchObject([
      {
        rule: 'missing-subtopic',
        severity: 'error',
        message: 'Ingen innspill i hovedgrep 2, Forsøk, nevner deltemaet Sandkasser (forsok/sandkasser).',
      },
    ])
  })

  it.each([{ lever: 'forsok' }, { lever: 'kultur', secondary: 'forsok' }])('is content with one: %o', (sketch) => {
    expect(findings({ ...sketch, mentions: ['forsok/sandkasser'] })).toEqual([])
  })
})
