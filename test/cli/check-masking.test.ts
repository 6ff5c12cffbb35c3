import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findingFormats } from '../../src/check/format/registry.ts'
import { type CliResult, runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const formats = Object.keys(findingFormats)

let workspace: Workspace
const run = (argv: readonly string[], columns?: number): Promise<CliResult> =>
  runInProcess(['check', ...argv, '--rule', 'lever-without-input=off'], {
    cwd: workspace.path,
    ...(columns === undefined ? {} : { columns }),
  })

beforeAll(async () => {
  workspace = await createWorkspace({
    'kort.csv': 'id,svar\n1,99887766\n',
    'språk.csv':
      'id,svar\n1,"Ich möchte gern mit Ihnen über die Verwaltung sprechen, rufen Sie mich bitte an unter 41223344 heute"\n',
    'samtykke.csv': 'id,Samtykke,svar\n1,ring 99887766,Vi trenger en regulatorisk sandkasse i kommunen.\n',
    'dato.csv': 'id,Dato,svar\n1,kari@example.org 12,Vi trenger en regulatorisk sandkasse i kommunen.\n',
    'grep.csv': 'id,Grep,svar\n1,99887766,Vi trenger en regulatorisk sandkasse i kommunen.\n',
    'kolonner.csv': 'Telefon,Fødselsnummer,Svar\n12345,01019012345,Nei\n',
    'overskrift.csv': 'id,Ring 99887766 først\n1,Nei\n',
    'idnummer.csv':
      'Telefon,Svar\n99887766,Vi trenger en regulatorisk sandkasse i kommunen.\n99887766,Vi trenger kurs i tjenestedesign for alle ansatte.\n',
    '99887766.csv': 'id,svar\n1,Nei\n2,41223344\n',
  })
})
afterAll(() => workspace.remove())

describe('check, and the personal data in what it quotes', () => {
  const cases: readonly (readonly [rule: string, argv: readonly string[], data: string])[] = [
    ['too-short', ['kort.csv'], '99887766'],
    ['other-language', ['språk.csv'], '41223344'],
    ['missing-consent', ['samtykke.csv', '--config', 'samtykke.yaml'], '99887766'],
    ['invalid-date', ['dato.csv'], 'kari@example.org'],
    ['unknown-lever', ['grep.csv', '--gold-column', 'Grep'], '99887766'],
    ['personal-data', ['kolonner.csv'], '01019012345'],
    ['personal-data', ['kolonner.csv'], '12345'],
    ['too-short', ['overskrift.csv'], '99887766'],
  ]

  it.each(cases)('masks them in every format (%s)', async (rule, argv, data) => {
    const settings = await createWorkspace({ 'samtykke.yaml': 'check:\n  consent-column: Samtykke\n' })
    const own = argv.map((one) => (one === 'samtykke.yaml' ? `${settings.path}/${one}` : one))
    for (const format of formats) {
      const { stdout, stderr } = await run([...own, '-f', format])
      expect(stdout).toContain(rule)
      expect(stdout).not.toContain(data)
      expect(stderr).not.toContain(data)
    }
    await settings.remove()
  })

  it('masks them on the widest terminal', async () => {
    const { stdout } = await run(['kolonner.csv', 'kort.csv', '--no-color'], 400)
    expect(stdout).toContain('2 | •••••,•••••••••••,Nei')
    expect(stdout).toContain('2 | 1,••••••••')
    expect(stdout).toContain('«••••••••» har færre enn')
  })

  it.each(formats)(
    'masks an id that is one wherever people read it, as %s, and not as the key of programs',
    async (format) => {
      const { stdout, stderr } = await run(['idnummer.csv', '--id-column', 'Telefon', '-f', format])
      expect(stdout).toContain('duplicate-id')
      expect(stderr).not.toContain('99887766')
      const isKey = format === 'json' || format === 'jsonl' || format === 'sarif'
      expect(stdout.includes('"inputId"')).toBe(isKey)
      expect(stdout.replace(/"inputId": ?"[^"]*"/g, '')).not.toContain('99887766')
      // The column is told of as personal data that are used as ids; of such ids no exception is made.
      expect(stdout).toContain(format === 'exceptions' ? 'har personopplysninger' : '--id-column')
    },
  )

  it('leaves the names of files, which are needed to find them', async () => {
    const { stdout } = await run(['99887766.csv'])
    expect(stdout).toMatch(/^99887766\.csv\n/)
    expect(stdout).not.toContain('41223344')
  })

  it('knows a finding again by what was written, not by its dots', async () => {
    const base = `${workspace.path}/grunnlinje.json`
    await run(['kort.csv', 'grep.csv', '--gold-column', 'Grep', '--baseline', base, '--update-baseline'])
    const { stdout } = await run(['kort.csv', 'grep.csv', '--gold-column', 'Grep', '--baseline', base])
    expect(stdout).toContain('Ingen nye funn')
  })
})
