import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { HovedgrepError } from '../../../src/errors.ts'
import { type LabelledRowsContext, parseLabelledRows, problemsShown } from '../../../src/taxonomy/labelled-rows.ts'

const context: LabelledRowsContext = {
  levers: ['kultur', 'samarbeid', 'verdi'],
  source: 'fasit.csv',
  code: 'GOLD_INVALID',
}

const header = ['id', 'text', 'primary', 'secondary', 'language', 'aspect']

/** The error for these rows. */
function errorOf(rows: readonly (readonly string[])[], names: readonly string[] = header, code = context.code) {
  try {
    parseLabelledRows(names, rows, { ...context, code })
  } catch (error) {
    if (error instanceof HovedgrepError) return error
  }
  throw new Error('no HovedgrepError')
}

/** The lines of the error's message below its heading. */
function problemsOf(rows: readonly (readonly string[])[], names: readonly string[] = header): string[] {
  return errorOf(rows, names).message.split('\n').slice(1)
}

describe('parseLabelledRows', () => {
  it('reads all columns.', () => {
    expect(
      parseLabelledRows(header, [['x1', ' Mer dugnad ', 'samarbeid', 'kultur | verdi', 'nb', 'forslag']], context),
    ).toEqual([
      {
        id: 'x1',
        place: 'row:1',
        text: 'Mer dugnad',
        primary: 'samarbeid',
        secondary: ['kultur', 'verdi'],
        language: 'nb',
        aspect: 'forslag',
      },
    ])
  })

  it('does with text and primary alone, in any order and case, other columns aside; the row is the id.', () => {
    const rows = parseLabelledRows(['Primary', 'note', '\ufeffTEXT '], [['ingen', 'x', 'Takk for sist']], context)
    expect(rows).toEqual([
      { id: 'row:1', place: 'row:1', text: 'Takk for sist', primary: 'ingen', secondary: [], language: '', aspect: '' },
    ])
  })

  it('brings texts to NFC.', () => {
    expect(parseLabelledRows(['text', 'primary'], [['a\u030a pne', 'verdi']], context)[0]?.text).toBe('å pne')
  })

  it('passes over rows without content and still counts them.', () => {
    const rows = parseLabelledRows(['text', 'primary'], [[''], [' ', ''], ['Kake', 'ingen']], context)
    expect(rows.map(({ id }) => id)).toEqual(['row:3'])
  })

  it('reads short rows.', () => {
    expect(parseLabelledRows(header, [['1', 'Tekst', 'verdi']], context)[0]?.secondary).toEqual([])
  })

  it('names unknown labels with their place and the nearest label.', () => {
    expect(
      problemsOf([
        ['1', 'Tekst', 'samarbeide', 'kulturr', '', ''],
        ['2', 'Tekst', 'fotball', '', '', ''],
      ]),
    ).toEqual([
      '  fasit.csv row:1 column:primary ukjent merkelapp «samarbeide»; mente du «samarbeid»?',
      '  fasit.csv row:1 column:secondary ukjent merkelapp «kulturr»; mente du «kultur»?',
      '  fasit.csv row:2 column:primary ukjent merkelapp «fotball» (ventet kultur, samarbeid, verdi, ingen)',
    ])
  })

  it('names what is missing.', () => {
    expect(
      problemsOf([
        ['1', '  ', 'verdi'],
        ['2', 'Tekst', ''],
      ]),
    ).toEqual(['  fasit.csv row:1 column:text teksten mangler', '  fasit.csv row:2 column:primary merkelappen mangler'])
  })

  it('names ids that come twice, with the first row.', () => {
    expect(
      problemsOf([
        ['1', 'A', 'verdi'],
        ['1', 'B', 'verdi'],
      ]),
    ).toEqual(['  fasit.csv row:2 column:id «1» er brukt før, i row:1'])
  })

  it('names secondary levers that cannot be.', () => {
    expect(
      problemsOf([
        ['1', 'A', 'verdi', 'verdi'],
        ['2', 'A', 'verdi', 'kultur|kultur'],
        ['3', 'A', 'verdi', 'ingen'],
        ['4', 'A', 'ingen', 'verdi'],
        ['5', 'A', 'verdi', 'kultur|'],
      ]),
    ).toEqual([
      '  fasit.csv row:1 column:secondary «verdi» står også i primary',
      '  fasit.csv row:2 column:secondary «kultur» står to ganger',
      '  fasit.csv row:3 column:secondary «ingen» kan bare stå alene, i primary',
      '  fasit.csv row:4 column:secondary «ingen» i primary tåler ingen hovedgrep i secondary',
      '  fasit.csv row:5 column:secondary tomt mellom to loddrette streker',
    ])
  })

  it('names unknown languages and aspects.', () => {
    expect(problemsOf([['1', 'A', 'verdi', '', 'no', 'hindringer']])).toEqual([
      '  fasit.csv row:1 column:language ukjent språk «no» (ventet nb, nn, en)',
      '  fasit.csv row:1 column:aspect ukjent vinkling «hindringer»; mente du «hindring»?',
    ])
  })

  it('names missing columns with what was found and what may be meant, and columns that come twice.', () => {
    expect(problemsOf([], ['tekst', 'primary'])).toEqual([
      '  fasit.csv kolonnenavn: «text» mangler (fant «tekst», «primary»); mente du «tekst»?',
    ])
    expect(problemsOf([], ['text', 'primary', 'Text'])).toEqual(['  fasit.csv kolonnenavn: «text» står to ganger'])
  })

  it('refuses a file without rows.', () => {
    expect(problemsOf([])).toEqual(['  fasit.csv filen har ingen rader'])
    expect(problemsOf([['', '']])).toEqual(['  fasit.csv filen har ingen rader'])
  })

  it('tells what the rows are for, how many problems there are, where the first is and what to do.', () => {
    const error = errorOf(
      [
        ['1', 'A', 'x'],
        ['2', 'B', 'y'],
      ],
      header,
      'TRAINING_INVALID',
    )
    expect(error.code).toBe('TRAINING_INVALID')
    expect(error.message).toMatch(/^Treningsdataene har 2 feil:\n/)
    expect(error.place).toEqual({ source: 'fasit.csv', place: 'row:1 column:primary' })
    expect(error.hint).toContain('kultur, samarbeid, verdi, ingen')
    expect(errorOf([]).message).toMatch(/^Fasiten har 1 feil:\n/)
  })

  it('lists at most so many problems and tells how many more there are.', () => {
    const lines = problemsOf(Array.from({ length: 80 }, (_, index) => [String(index), 'A', 'fotball']))
    expect(lines).toHaveLength(problemsShown + 1)
    expect(lines.at(-1)).toBe('  … og 30 til')
  })

  it('makes harmless what strangers wrote.', () => {
    expect(errorOf([['1', 'A', 'x\u001b[31m\ny']]).message).not.toContain('\u001b')
  })
})

const levers =
  'rammebetingelser virkemidler digitalisering kultur kompetanse forsok samarbeid anskaffelser forskning verdi'.split(
    ' ',
  )

describe('parseLabelledRows on the labelled files', () => {
  it('reads all training inputs.', () => {
    const folder = new URL('../../../data/training/', import.meta.url)
    const names = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    const counts = names.map((source) => {
      const [first = [], ...rows]: string[][] = parse(readFileSync(new URL(source, folder)))
      return parseLabelledRows(first, rows, { levers, source, code: 'TRAINING_INVALID' }).length
    })
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(44_352)
  })

  const dev = new URL('../../../../shared/eval/dev.csv', import.meta.url)
  it.skipIf(!existsSync(dev))('reads the development set (needs ../shared beside the project).', () => {
    const [first = [], ...rows]: string[][] = parse(readFileSync(dev))
    const gold = parseLabelledRows(first, rows, { levers, source: 'dev.csv', code: 'GOLD_INVALID' })
    expect(gold).toHaveLength(420)
    expect(gold.filter(({ secondary }) => secondary.length > 0)).toHaveLength(140)
    expect(gold.filter(({ language }) => language === 'nn')).toHaveLength(90)
  })
})
