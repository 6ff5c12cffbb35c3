import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { requireBuild } from '../support/built.ts'
import { runAsProcess, runInProcess } from '../support/cli-run.ts'

const cwd = fileURLToPath(new URL('../../fixtures', import.meta.url))

interface Ledger {
  readonly source: string
  readonly read: number
  readonly classified: number
  readonly setAside: number
  readonly unreadable: number
}

/** Counted by hand, by opening each file in the program that it is made for. */
const byHand: Readonly<Record<string, readonly [inputs: number, setAside: number, unreadable: number]>> = {
  // Outside the archive, which must not be left.
  'arkiv.zip/…/utenfor.txt': [0, 0, 1],
  // A heading and two points.
  'arkiv.zip/notater/møte i Bodø.md': [2, 1, 0],
  // Two paragraphs of the head, a reference, a subject, a greeting, two headings, a table's head, two lines of the end;
  // thanks, one barrier, one lead-in, two points, two rows.
  'brev.docx': [7, 10, 0],
  // Four rows, one of them with a quotation mark that is never closed.
  'eksport-1252.csv': [4, 0, 0],
  // A greeting, an end with its signature, the quoted mail's head and text.
  'epost.eml': [1, 4, 0],
  'epost.eml/vedlegg på øya.txt': [2, 0, 0],
  'kommentarer.ods': [2, 0, 0],
  // A link, two menu items, a heading, a label, a button, a line at the foot; the hidden line is none.
  'nettside.html': [3, 7, 0],
  // Three headings.
  'notat.odt': [4, 3, 0],
  // Three rows with two questions each, one unanswered.
  'skjema.xlsx': [5, 1, 0],
  // Three headings.
  'svar.pdf': [4, 3, 0],
}

describe('a folder with a letter, a PDF, sheets, a web page, a mail, a broken table and an archive', () => {
  let report: {
    ledger: { total: Ledger; sources: readonly Ledger[] }
    findings: { items: readonly { rule: string; source: string }[] }
  }

  beforeAll(async () => {
    const { exitCode, stdout } = await runInProcess(['report', 'formater', '--format', 'json'], { cwd })
    expect(exitCode).toBe(0)
    report = JSON.parse(stdout)
  })

  it('is accounted for as one counts by hand, file by file.', () => {
    const found = report.ledger.sources.map(({ source, classified, setAside, unreadable }) => [
      source,
      [classified, setAside, unreadable],
    ])
    expect(Object.fromEntries(found)).toEqual(byHand)
    const total = Object.values(byHand).reduce((sum, [inputs]) => sum + inputs, 0)
    expect(report.ledger.total.classified).toBe(total)
  })

  it('has everything said that was not read as it stands, and why.', () => {
    expect(report.findings.items.map(({ rule, source }) => [rule, source]).sort()).toEqual([
      ['duplicate-file', 'arkiv.zip/kopi av brev.docx'],
      ['skipped-file', 'arkiv.zip/.DS_Store'],
      ['skipped-file', 'epost.eml/logo.png'],
      ['unclosed-quote', 'eksport-1252.csv'],
      ['unsafe-path', 'arkiv.zip/…/utenfor.txt'],
    ])
  })

  it('gives each input a place where a person finds it again.', async () => {
    const { stdout } = await runInProcess(['classify', 'formater', '--format', 'jsonl'], { cwd })
    const rows = stdout
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .map((line): { source: string; place: string; text: string; section: string } => JSON.parse(line))
    const placeOf = (part: string) =>
      rows.filter(({ text }) => text.includes(part)).map(({ source, place }) => `${source} ${place}`)
    expect(placeOf('digitalt tilsyn på sykehjem')).toEqual(['brev.docx paragraph:11'])
    expect(placeOf('Registerdata må kunne kobles')).toEqual(['svar.pdf page:1 paragraph:5'])
    expect(placeOf('Del opp kontraktene og spør markedet først')).toEqual([
      'skjema.xlsx sheet:skjema row:3 column:Hva foreslår dere?',
    ])
    expect(placeOf('Små leverandører')).toEqual(['epost.eml line:3'])
    expect(placeOf('regnearket').concat(placeOf('HYPERLINK'))).toEqual(['eksport-1252.csv row:4 column:Innspill'])
    expect(rows.find(({ text }) => text.startsWith('Sjukehus og kommune'))?.section).toContain('Samarbeid')
  })

  it('is read by the built program as it is here.', async () => {
    await requireBuild()
    const argv = ['classify', 'formater', '--format', 'csv']
    expect(await runAsProcess(argv, { cwd })).toEqual(await runInProcess(argv, { cwd }))
  })
})
