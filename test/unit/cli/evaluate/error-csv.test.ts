import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { AnsweredRow } from '../../../../src/cli/evaluate/answered-row.ts'
import { errorColumns, errorCsv } from '../../../../src/cli/evaluate/error-csv.ts'
import { example } from '../../evaluate/example.ts'

const labels = ['a', 'b', 'ingen']

/** The example of `evaluate/` with texts and evidence. */
function answered(texts: Readonly<Record<string, string>> = {}): AnsweredRow[] {
  return example.map((input) => {
    const text = texts[input.id] ?? `Tekst ${input.id}`
    return {
      input,
      row: {
        id: input.id,
        place: 'row:1',
        text,
        primary: input.goldPrimary,
        secondary: input.goldSecondary,
        language: 'nb',
        aspect: input.goldAspect,
      },
      assignment: {
        status: input.status,
        lever: '',
        probability: 0,
        secondary: input.id === '5' ? [{ lever: 'b', probability: 0.34 }] : [],
        aspect: 'annet',
        language: 'nn',
        keywordLever: input.keywordLever,
        tfidfLever: input.tfidfLever,
        probabilities: input.probabilities,
        evidence: {
          hits: [{ lever: 'b', subtopic: '', term: 'tekst', start: 0, end: 5, weight: 4 }],
          features: [],
          runnerUp: { lever: 'a', probability: 0.3 },
        },
      },
    }
  })
}

describe('errorCsv', () => {
  it('has a row for each wrong answer, in the order of gold, and says how many.', () => {
    const { text, count } = errorCsv(answered(), labels)
    expect(count).toBe(2)
    expect(text).toBe(
      [
        errorColumns.join(','),
        '2,Tekst 2,a,b,0.6000,0.3000,,nb,b,a,tekst@0-5 (b +4) | nr. 2: a 0.30',
        '5,Tekst 5,ingen,a,0.4500,0.4000,b:0.34,nb,a,a,tekst@0-5 (b +4) | nr. 2: a 0.30',
        '',
      ].join('\n'),
    )
  })

  it('is the header alone when every answer is right.', () => {
    expect(errorCsv(answered().slice(2, 4), labels)).toEqual({ text: `${errorColumns.join(',')}\n`, count: 0 })
  })

  it('brings texts back whole, but lets no spreadsheet run them.', () => {
    const wild = { 2: 'Han sa «"ja", nei»,\nog gikk', 5: '=HYPERLINK("http://example.com")' }
    const rows: Record<string, string>[] = parse(errorCsv(answered(wild), labels).text, { columns: true })
    expect(rows.map(({ text }) => text)).toEqual([wild[2], `'${wild[5]}`])
  })
})
