import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingKey } from '../../../../src/check/finding-key.ts'
import { findingFormats } from '../../../../src/check/format/registry.ts'
import { plainStyle } from '../../../../src/check/format/text.ts'
import { hasUnsafe } from '../../../../src/text/visible-text.ts'
import { type Finding, severities } from '../../../../src/types/finding.ts'
import { finding, location } from '../sample.ts'

const findings = [
  finding({ severity: 'error', place: 'row:9', message: 'Byte som ikke kan leses.', hint: 'Prøv --encoding.' }),
  finding({ severity: 'info', place: 'row:10 column:Innspill', rule: 'campaign', message: 'To like.' }),
  finding({ severity: 'warning', source: 'brev.txt', place: 'line:42', rule: 'empty-input', message: 'Tomt.' }),
  finding({ severity: 'warning', source: '', place: '', rule: 'lever-without-input', message: 'Ingen innspill.' }),
]

describe.each(Object.entries(findingFormats))('the format %s', (_name, format) => {
  it('ends with a line feed or is empty', () => {
    expect(format(findings)).toMatch(/\n$/)
    expect(format([])).toMatch(/^$|\n$/)
  })

  it('lets nothing through that a terminal obeys, whatever the finding says', () => {
    const words = fc.string({ unit: 'binary', maxLength: 40 })
    const any = fc.record({
      rule: words,
      severity: fc.constantFrom(...severities),
      source: words,
      place: words,
      inputId: words,
      message: words,
      hint: words,
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (list) => !hasUnsafe(format(list).replaceAll('\n', ''))),
      { seed: 3 },
    )
  })
})

describe('the format text', () => {
  it('groups by source, aligns, puts hints on lines of their own and sums up', () => {
    expect(findingFormats.text(findings)).toBe(
      [
        'svar.csv',
        '  rad 9                     feil        undecodable-bytes  Byte som ikke kan leses.',
        '      → Prøv --encoding.',
        '  rad 10, kolonne Innspill  opplysning  campaign           To like.',
        '',
        'brev.txt',
        '  linje 42  advarsel  empty-input  Tomt.',
        '',
        'Hele materialet',
        '  advarsel  lever-without-input  Ingen innspill.',
        '',
        '4 funn: 1 feil, 2 advarsler, 1 opplysning.',
        '',
      ].join('\n'),
    )
  })

  it('shows the line of the file with a mark under what is meant', () => {
    const text = 'INN-7;Kari;Ring meg på 987 65 432, helst i morgen;ja'
    const locationOf = () => location({ line: 24, column: 24, endColumn: 34, text, lineLength: text.length })
    const style = { ...plainStyle, warning: (marked: string) => `<${marked}>` }
    const lines = findingFormats.text([finding({ hint: 'Se etter.' })], { locationOf, style }).split('\n')
    expect(lines.slice(2, 5)).toEqual([
      '      linje 24 | INN-7;Kari;Ring meg på 987 65 432, helst i morgen;ja',
      '               |                        <^~~~~~~~~~>',
      '      → Se etter.',
    ])
  })

  it('does not name the line twice where the place is the line', () => {
    const locationOf = () => location({ line: 24, text: 'Vi trenger kaffe.', lineLength: 17 })
    const lines = findingFormats.text([finding({ place: 'line:24' })], { locationOf }).split('\n')
    expect(lines[1]).toContain('linje 24')
    expect(lines[2]).toMatch(/^ {6}24 \| Vi/)
  })

  it('shows no line that has nothing to see', () => {
    const locationOf = () => location({ text: '  ' })
    expect(findingFormats.text([finding()], { locationOf })).toBe(findingFormats.text([finding()]))
  })

  it('says so when there is nothing to report', () => {
    expect(findingFormats.text([])).toBe('Ingen funn.\n')
    expect(findingFormats.text([], { known: 16 })).toBe('Ingen nye funn; 16 kjente er utelatt.\n')
    const both = 'Ingen nye funn vises; 3 mildere og 1 kjent er utelatt.\n'
    expect(findingFormats.text([], { hidden: 3, known: 1 })).toBe(both)
    expect(findingFormats['github-summary']([], { known: 16 })).toContain('Ingen nye funn; 16 kjente er utelatt.\n')
  })

  it('does not let a very long column name push the other findings aside', () => {
    const long = finding({ place: `row:1 column:${'Hva mener du? '.repeat(5)}`, rule: 'too-short' })
    const lines = findingFormats.text([long, finding({ place: 'row:2', rule: 'too-short' })]).split('\n')
    expect(lines[2]).toBe('  rad 2  advarsel  too-short  Noe er galt.')
  })

  it('keeps findings of the whole file in line with those that have a place', () => {
    const lines = findingFormats.text([finding({ place: '' }), finding({ place: 'row:2' })]).split('\n')
    expect(lines.slice(1, 3).map((line) => line.indexOf('advarsel'))).toEqual([9, 9])
  })

  it('paints each part through the style that it is given', () => {
    const style = {
      ...plainStyle,
      source: (text: string) => `<b>${text}</b>`,
      error: (text: string) => `<r>${text}</r>`,
    }
    const text = findingFormats.text([finding({ severity: 'error' })], { style })
    expect(text).toContain('<b>svar.csv</b>\n')
    expect(text).toContain('<r>feil</r>')
  })

  it('does not begin a line with what a workflow log would take for a command', () => {
    expect(findingFormats.text([finding({ source: ' ::error::x.csv' })])).toMatch(/^\.\/ ::error/)
  })

  it('calls standard input by its name', () => {
    expect(findingFormats.text([finding({ source: 'stdin' })])).toMatch(/^Standard inn\n/)
  })
})

describe('the format json', () => {
  it('gives version, counts and the findings as they are', () => {
    expect(JSON.parse(findingFormats.json(findings))).toMatchObject({
      formatVersion: 1,
      summary: { error: 1, warning: 2, info: 1, hidden: 0 },
      findings,
    })
  })

  it('gives line, columns, hash and key of a finding, and null and nothing where there are none', () => {
    const about = finding({ inputId: 'svar.csv#1', contentHash: '0a1b2c3d4e5f60' })
    const locationOf = (one: Finding) => (one === about ? location({ line: 7, column: 3, endColumn: 9 }) : undefined)
    expect(JSON.parse(findingFormats.json([about, finding()], { locationOf })).findings).toMatchObject([
      { line: 7, column: 3, endColumn: 9, contentHash: '0a1b2c3d4e5f60', key: findingKey(about) },
      { line: null, column: null, endColumn: null, contentHash: '', key: findingKey(finding()) },
    ])
  })

  it('keeps its keys in one order', () => {
    const { message, rule, ...rest } = finding()
    expect(findingFormats.json([{ message, ...rest, rule }])).toBe(findingFormats.json([finding()]))
  })

  it('keeps control characters as escapes', () => {
    const message = 'a\u001B[31m\u009B\u202E\n'
    const text = findingFormats.json([finding({ message })])
    expect(text).toContain('a\\u001b[31m\\u009b\\u202e\\n')
    expect(JSON.parse(text)).toMatchObject({ findings: [{ message }] })
  })
})

describe('the format github', () => {
  it('writes one workflow command per finding, with file, line, columns and title', () => {
    const locationOf = ({ source }: Finding) =>
      source === 'brev.txt' ? location({ line: 42, column: 3, endColumn: 9 }) : undefined
    expect(findingFormats.github(findings, { locationOf })).toBe(
      [
        '::error file=svar.csv,title=undecodable-bytes row%3A9::Byte som ikke kan leses.%0APrøv --encoding.',
        '::notice file=svar.csv,title=campaign row%3A10 column%3AInnspill::To like.',
        '::warning file=brev.txt,line=42,col=3,endColumn=8,title=empty-input line%3A42::Tomt.',
        '::warning title=lever-without-input::Ingen innspill.',
        '',
      ].join('\n'),
    )
  })

  it('escapes what would end a property or a command', () => {
    const text = findingFormats.github([
      finding({ source: 'a,b:c%.csv', place: 'row:1 column:x::y', message: '100 %\n::set-env name=A::b\r' }),
    ])
    expect(text).toBe(
      '::warning file=a%2Cb%3Ac%25.csv,title=undecodable-bytes row%3A1 column%3Ax%3A%3Ay::100 %25 ::set-env name=A::b \n',
    )
  })

  it('names no file for standard input', () => {
    expect(findingFormats.github([finding({ source: 'stdin', place: 'line:1' })])).toBe(
      '::warning title=undecodable-bytes line%3A1::Noe er galt.\n',
    )
  })

  it('names the archive as the file, and what is in it in the title', () => {
    const fileOf = () => ({ path: 'inn/svar.zip', inside: 'brev/ett.txt' })
    expect(findingFormats.github([finding({ source: 'svar.zip/brev/ett.txt', place: 'line:1' })], { fileOf })).toBe(
      '::warning file=inn/svar.zip,title=undecodable-bytes brev/ett.txt line%3A1::Noe er galt.\n',
    )
  })

  it('stays one line per finding whatever strangers wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        const text = findingFormats.github([finding({ message, source: message, place: message, hint: message })])
        return text.indexOf('\n') === text.length - 1
      }),
      { seed: 3 },
    )
  })
})
