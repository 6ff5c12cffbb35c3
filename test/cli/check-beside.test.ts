import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const table = [
  'id,Avsender,Aktørtype,Rolle,Kontakt,Samtykke,Svar',
  '1,Fjord kommune,Kommune,rÃ¥dgiver,kari@example.org,ja,Vi trenger en regulatorisk sandkasse i kommunen her',
  '2,fjord kommune,Komune,ok,x,nei,Vi trenger bedre samarbeid mellom etatene i staten nå',
  '3,Fjell as,kommune,ok,x,ja,Innkjøp bør bli lettere for små bedrifter i hele landet',
]

let workspace: Workspace
beforeAll(async () => {
  workspace = await createWorkspace({
    'a.csv': table.join('\n'),
    'brev.md': '---\navsendertype: Komune\nsamtykke: nei\n---\n\nVi trenger en regulatorisk sandkasse i kommunen.\n',
    'hovedgrep.yaml': 'check:\n  consent-column: Samtykke\n',
  })
})
afterAll(() => workspace.remove())

async function placesOf(path: string): Promise<readonly string[]> {
  const argv = ['check', path, '--rule', 'lever-without-input=off', '-f', 'json']
  const { stdout } = await runInProcess(argv, { cwd: workspace.path })
  const { findings } = JSON.parse(stdout)
  return findings.map(
    ({ rule, place, line, column }: { rule: string; place: string; line: number; column: number }) =>
      `${rule} ${place} ${line}:${column}`,
  )
}

describe('a finding about a column beside the input', () => {
  it('stands at the cell of that column, and its mark under it', async () => {
    const columnOf = (row: number, cell: string): string => `${row + 1}:${(table[row] ?? '').indexOf(cell) + 1}`
    expect(await placesOf('a.csv')).toEqual([
      `mojibake row:1 column:Rolle ${columnOf(1, 'rÃ')}`,
      `personal-data row:1 column:Kontakt ${columnOf(1, 'kari')}`,
      `respondent-spelling row:2 column:Avsender ${columnOf(2, 'fjord')}`,
      `unknown-respondent-type row:2 column:Aktørtype ${columnOf(2, 'Komune')}`,
      `missing-consent row:2 column:Samtykke ${columnOf(2, 'nei')}`,
      `respondent-spelling row:3 column:Aktørtype ${columnOf(3, 'kommune')}`,
    ])
  })

  it('stands at the input where there is no table', async () => {
    expect(await placesOf('brev.md')).toEqual(['missing-consent line:6 6:1', 'unknown-respondent-type line:6 6:1'])
  })
})
