import { readFileSync } from 'node:fs'
import { runInProcess } from './cli-run.ts'
import { createWorkspace, type Workspace } from './workspace.ts'

const consultation = new URL('../../fixtures/konsultasjon/', import.meta.url)
const read = (name: string): Buffer => readFileSync(new URL(name, consultation))

/** The lines of a file in Windows-1252, changed; every byte is one character here. */
function withLines(name: string, change: (lines: string[]) => string[]): Buffer {
  return Buffer.from(change(read(name).toString('latin1').split('\n')).join('\n'), 'latin1')
}

const added = [
  'INN-2019-0900;03.06.2019 09:12;Nina Oppdiktsen;Nyfjord kommune;Kommune;Agder;"Vi vil prøve ut en ordning der tre kommuner deler én anskaffelse, men regelverket krever tre like kontrakter.";Ja',
  'INN-2019-0901;03.06.2019 10:40;Per Påfunn;Tankesmia Trevl;Frivillig organisasjon;Agder;"La noen forske på hva som skjer når et forsøk slutter.";Ja',
]

/** The first round: five files of the example consultation. */
const first: Readonly<Record<string, Buffer>> = {
  'runde1/nettskjema-eksport.csv': read('nettskjema-eksport.csv'),
  'runde1/sms-innspill.tsv': read('sms-innspill.tsv'),
  'runde1/workshop-bergen.md': read('workshop-bergen.md'),
  'runde1/workshop-sarpsborg.md': read('workshop-sarpsborg.md'),
}

/** The second: one file less and one more, some rows dropped, added and edited. */
const second: Readonly<Record<string, Buffer>> = {
  'runde2/nettskjema-eksport.csv': withLines('nettskjema-eksport.csv', (lines) => [
    ...lines
      .filter((_, at) => at !== 8 && (at < 30 || at >= 42))
      .map((line) => line.replace(' hver uke', ' hver eneste uke')),
    ...added,
    '',
  ]),
  'runde2/sms-innspill.tsv': read('sms-innspill.tsv'),
  'runde2/idejam-nynorsk.md': read('idejam-nynorsk.md'),
  'runde2/workshop-sarpsborg.md': Buffer.from(
    read('workshop-sarpsborg.md').toString().replace(' ikke ', ' slett ikke '),
  ),
}

/**
 * Classifies two rounds of the example consultation into `gammel.jsonl` and `ny.jsonl`, the later with another limit for
 * what is uncertain, and the earlier once more by keywords alone into `ord.jsonl`.
 */
export async function createTwoRounds(): Promise<Workspace> {
  const workspace = await createWorkspace({ ...first, ...second })
  const runs = [
    ['classify', 'runde1', '-o', 'gammel.jsonl'],
    ['classify', 'runde2', '-o', 'ny.jsonl', '--uncertain-below', '0.6'],
    ['classify', 'runde1', '-o', 'ord.jsonl', '--model', 'keyword'],
  ]
  for (const argv of runs) {
    const { exitCode, stderr } = await runInProcess([...argv, '--quiet'], { cwd: workspace.path })
    if (exitCode !== 0) throw new Error(stderr)
  }
  return workspace
}
