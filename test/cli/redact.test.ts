import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findingFormats } from '../../src/check/format/registry.ts'
import { evaluationFormats } from '../../src/evaluate/format/registry.ts'
import { renderers } from '../../src/render/registry.ts'
import { rowFormats } from '../../src/render/rows/registry.ts'
import { type CliResult, runInProcess } from '../support/cli-run.ts'
import { partsOf } from '../support/read-workbook.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { files } from './files.ts'
import { originals, plantedFiles } from './planted.ts'

const digitsOf = (text: string): string => text.replace(/[\s.\-\u00a0]/g, '')

/** The originals that can be read in a text, also when only case, spaces and dots differ. */
function leaksIn(text: string): string[] {
  const folded = text.toLowerCase()
  const pressed = digitsOf(folded)
  return Object.values(originals).filter(
    (original) =>
      folded.includes(original.toLowerCase()) ||
      folded.includes(original.toLowerCase().replace(' ', '_')) ||
      (/\d{4}/.test(digitsOf(original)) && pressed.includes(digitsOf(original).toLowerCase())),
  )
}

let workspace: Workspace

beforeAll(async () => {
  workspace = await createWorkspace({ 'torget.yaml': files['torget.yaml'] ?? '', ...plantedFiles() })
})
afterAll(() => workspace.remove())

const run = (argv: readonly string[], more: { stdin?: string; columns?: number } = {}): Promise<CliResult> =>
  runInProcess([...argv, '--taxonomy', 'torget.yaml'], { cwd: workspace.path, ...more })

const inputs = 'inn'
const named = [
  `inn/${originals.email}.txt`,
  `inn/${originals.id}/svar fra ${originals.otherEmail}.md`,
  'inn/svar.csv',
  'inn/epost.eml',
]

describe('the planted files', () => {
  it('are read whole, and show every original without --redact', async () => {
    const rows = await run(['classify', inputs, '--format', 'jsonl', '-v'])
    expect(rows.exitCode).toBe(0)
    const missing = Object.values(originals).filter((original) => !leaksIn(rows.stdout).includes(original))
    expect(missing).toEqual([])
    expect(rows.stderr).not.toContain('Erstattet')
  })
})

describe('--redact', () => {
  const columns = ['Id', 'Navn', 'E-post', 'Telefon', 'Adresse', 'Konto', 'Merknad']
  const cases: readonly (readonly string[])[] = [
    ...Object.keys(rowFormats).map((format) => ['classify', inputs, '--format', format]),
    ['classify', inputs, '--excel'],
    ['classify', inputs, '--wide', '--workers', '2'],
    ['classify', ...named, '--format', 'jsonl', '-v'],
    ['classify', inputs, '--copies', 'all', '-v'],
    ...Object.keys(renderers)
      // A file of bytes goes to no terminal: it is looked into below.
      .filter((format) => format !== 'xlsx')
      .map((format) => ['report', inputs, '--format', format, '--quotes', '20']),
    ...columns.map((by) => ['report', 'inn/svar.csv', '--by', by]),
    ['report', inputs, '--by', 'kilde'],
    ...Object.keys(findingFormats).map((format) => ['check', inputs, '--format', format, '-v']),
    ['check', 'inn/svar.csv', '--required-column', 'Mangler'],
    ...Object.keys(evaluationFormats).map((format) => ['evaluate', 'fasit.csv', '--format', format]),
    ['evaluate', 'feil-fasit.csv'],
    ['explain', `inn/svar.csv#${originals.id}`, 'inn/svar.csv'],
    ['explain', 'svar.csv#[fødselsnummer 1]', inputs, '--why-not', 'musikk'],
    ['explain', 'inn/svar.csv#[fødselsnummer 1]', 'inn/svar.csv', '--format', 'json'],
    ['classify', `inn/${originals.email}`],
    ['classify', `inn/${originals.email}.bin`],
    ['classify', 'inn/Kopi av Gunnhil.md'],
    ['classify', 'inn/svar.csv', '--text-column', originals.email],
    ['report', 'inn/svar.csv', '--by', originals.name],
  ]

  it.each(cases.map((argv) => [argv.join(' '), argv] as const))('keeps originals out of: %s', async (title, argv) => {
    const { stdout, stderr, exitCode } = await run([...argv, '--redact'], { columns: 120 })
    // A name that the user types is no input; everything that can be told by its form is replaced there too.
    const typed: readonly string[] = title.includes(`--by ${originals.name}`) ? [originals.name, originals.surname] : []
    expect(leaksIn(stdout + stderr).filter((leak) => !typed.includes(leak))).toEqual([])
    expect(stdout + stderr).not.toContain('intern feil')
    expect(exitCode).toBeLessThan(3)
    if (exitCode === 0) expect(stdout + stderr).toContain('Erstattet personopplysninger')
  })

  it('keeps originals out of files that are written', async () => {
    for (const argv of [
      ['classify', inputs, '-o', 'ut/plassert.csv'],
      ['classify', inputs, '-o', 'ut/plassert.jsonl'],
      ['classify', inputs, '-o', 'ut/plassert.tsv', '--no-defuse'],
      ['report', inputs, '-o', 'ut/rapport.md'],
      ['classify', inputs, '-o', 'ut/plassert.xlsx'],
      ['report', inputs, '-o', 'ut/rapport.xlsx', '--quotes', '20'],
      ['check', inputs, '-o', 'ut/funn.txt'],
      ['evaluate', 'fasit.csv', '--errors', 'ut/feil.csv', '-o', 'ut/fasit.md'],
    ])
      expect((await run([...argv, '--redact'])).exitCode).toBeLessThan(2)
    const folder = join(workspace.path, 'ut')
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.'))
    expect(names).toHaveLength(9)
    for (const name of names) {
      const bytes = await readFile(join(folder, name))
      const text = name.endsWith('.xlsx') ? Object.values(partsOf(bytes)).join('\n') : bytes.toString()
      expect([name, ...leaksIn(text)]).toEqual([name])
    }
  })

  it('tells no hash of a source: with the rest of a short text known, a number could be found by trying all', async () => {
    const withHashes = await run(['classify', inputs, '--format', 'jsonl', '-o', 'hashes.jsonl'])
    expect(withHashes.exitCode).toBe(0)
    expect((await run(['report', 'hashes.jsonl', '--format', 'json'])).stdout).toMatch(/"sha256": "[0-9a-f]{64}"/)
    for (const argv of [
      ['classify', inputs, '--format', 'jsonl'],
      ['report', inputs, '--format', 'json'],
      ['report', 'hashes.jsonl', '--format', 'json'],
    ]) {
      const { stdout } = await run([...argv, '--redact'])
      expect(stdout).toMatch(/"sha256": ?""/)
      expect(stdout).not.toMatch(/"sha256": ?"[^"]/)
    }
  })

  it('works on standard input, and from the configuration', async () => {
    const text = `Torgleien er for høy. Ring ${originals.phone}. Mvh ${originals.name}`
    const explained = await run(['explain', '-', '--redact'], { stdin: text })
    expect(explained.stdout).toContain('Ring [telefon 1]. Mvh [navn 1]')
    expect(leaksIn(explained.stdout)).toEqual([])
    const table = `Navn;Innspill\n${originals.name};"${text}"\n`
    const rows = await run(['classify', '-', '--from', 'csv', '--format', 'csv', '--redact'], { stdin: table })
    expect(rows.stdout).toContain('Ring [telefon 1]. Mvh [innsender 1],[innsender 1]')
  })

  it('gives the same original the same pseudonym everywhere in a run', async () => {
    const { stdout } = await run(['classify', 'inn/svar.csv', '--format', 'jsonl', '--redact'])
    const rows = stdout
      .split('\n')
      .filter((line) => line.startsWith('{"id":'))
      .map((line): { text: string; respondent: { name: string }; meta: Record<string, string> } => JSON.parse(line))
    const [first, second, , fourth] = rows
    expect(first?.respondent.name).toBe('[innsender 1]')
    expect(first?.text).toBe('Torgleien er for høy for oss. Skriv til [e-post 1]. Mvh [innsender 1]')
    expect(first?.meta).toMatchObject({ 'E-post': '[e-post 1]', Konto: '[konto 1]', Fylke: 'Agder' })
    expect(second?.meta).toMatchObject({ Telefon: '[telefon 1]', Adresse: '[adresse 2]', Konto: '[konto 1]' })
    expect(second?.text).toContain('[innsender 2] betaler til [konto 2]')
    expect(fourth?.respondent.name).toBe('[innsender 1]')
    expect(fourth?.text).toMatch(/^\[innsender 1\]s? torgleie er \[fødselsnummer 2\]$/)
  })

  it('gives the same bytes with any number of threads', async () => {
    const outputs = await Promise.all(
      ['0', '1', '3'].map((workers) =>
        run(['classify', inputs, '--format', 'jsonl', '--redact', '--workers', workers]),
      ),
    )
    expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1)
  })

  it('makes the same report of the files and of their result', async () => {
    await run(['classify', inputs, '--format', 'jsonl', '-o', 'red.jsonl', '--redact'])
    const direct = await run(['report', inputs, '--redact', '--quotes', '20'])
    const later = await run(['report', 'red.jsonl', '--quotes', '20'])
    const again = await run(['report', 'red.jsonl', '--redact', '--quotes', '20'])
    expect(later.stdout).toBe(direct.stdout)
    expect(again.stdout).toBe(direct.stdout)
  })

  it('keeps originals out of the report of a result that was written without it', async () => {
    await run(['classify', inputs, '--format', 'jsonl', '-o', 'raw.jsonl'])
    for (const format of Object.keys(renderers)) {
      const { stdout, stderr } = await run(['report', 'raw.jsonl', '--redact', '--quotes', '20', '--format', format])
      expect(leaksIn(stdout + stderr)).toEqual([])
    }
  })

  it('reads the same number of inputs with and without', async () => {
    const [plain, redacted] = await Promise.all([
      run(['classify', inputs, '--format', 'jsonl']),
      run(['classify', inputs, '--format', 'jsonl', '--redact']),
    ])
    const ledger = (text: string): string =>
      /"ledger":.*?"sources"/.exec(text)?.[0].replace(/"source":"[^"]*"/g, '') ?? ''
    const ids = redacted.stdout.split('\n').flatMap((line) => /^\{"id":("(?:[^"\\]|\\.)*")/.exec(line)?.[1] ?? [])
    expect(redacted.stdout.split('\n').length).toBe(plain.stdout.split('\n').length)
    expect(ledger(redacted.stdout)).toBe(ledger(plain.stdout))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
