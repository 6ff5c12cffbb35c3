import { describe, expect, it } from 'vitest'
import type { Baseline } from '../../../../src/check/baseline/baseline.ts'
import { looksLikeBaseline, parseBaseline } from '../../../../src/check/baseline/parse-baseline.ts'
import { writeBaseline } from '../../../../src/check/baseline/write-baseline.ts'
import { HovedgrepError } from '../../../../src/errors.ts'

const baseline: Baseline = {
  isRedacted: false,
  paths: ['innspill'],
  recorded: new Map([
    ['sources', new Map([['svar.csv', 3]])],
    ['quality', new Map([['macro-f1', 0.75]])],
  ]),
  entries: [
    { rule: 'campaign', kind: 'group', name: '', hash: '0379d1920e1512', count: 1 },
    { rule: 'lever-without-input', kind: 'source', name: '', hash: '01624b5c531534', count: 1 },
    { rule: 'too-short', kind: 'id', name: 'svar.csv#12', hash: '0597d19c279cd2', count: 2 },
  ],
}

function errorOf(text: string): HovedgrepError {
  try {
    parseBaseline(text, 'kjent.json')
  } catch (error) {
    if (error instanceof HovedgrepError) return error
    throw error
  }
  throw new Error('the baseline was accepted')
}

describe('writeBaseline', () => {
  it('writes one entry a line, and blocks by name', () => {
    expect(writeBaseline(baseline)).toBe(`{
  "format": "hovedgrep-baseline",
  "version": 3,
  "redacted": false,
  "paths": ["innspill"],
  "recorded": {
    "quality": {
      "macro-f1": 0.75
    },
    "sources": {
      "svar.csv": 3
    }
  },
  "findings": [
    {"rule":"campaign","hash":"0379d1920e1512"},
    {"rule":"lever-without-input","source":"","hash":"01624b5c531534"},
    {"rule":"too-short","id":"svar.csv#12","hash":"0597d19c279cd2","count":2}
  ]
}
`)
  })

  it('is valid JSON when nothing is known', () => {
    const empty = { ...baseline, recorded: new Map(), entries: [] }
    expect(parseBaseline(writeBaseline(empty), 'kjent.json')).toEqual(empty)
  })

  it('escapes what an editor or a terminal would obey', () => {
    const [entry] = baseline.entries
    const text = writeBaseline({
      ...baseline,
      entries: entry === undefined ? [] : [{ ...entry, rule: 'x\u202e\u001b' }],
    })
    expect(text).toContain('"x\\u202e\\u001b"')
    expect(parseBaseline(text, 'kjent.json').entries[0]?.rule).toBe('x\u202e\u001b')
  })
})

describe('parseBaseline', () => {
  it('reads what was written', () => {
    expect(parseBaseline(writeBaseline(baseline), 'kjent.json')).toEqual(baseline)
  })

  it('takes a byte order mark and Windows line ends, as an editor may leave them', () => {
    expect(parseBaseline(`\uFEFF${writeBaseline(baseline).replaceAll('\n', '\r\n')}`, 'kjent.json')).toEqual(baseline)
  })

  it.each([
    ['is cut short', writeBaseline(baseline).slice(0, 300), 'er ikke gyldig JSON.'],
    ['is empty', '', 'er ikke gyldig JSON.'],
    ['is a list', '[]', 'er ikke gyldig JSON.'],
    ['is something else', '{"formatVersion":1,"findings":[]}', 'er ikke en grunnlinje.'],
    [
      'is of a later version',
      writeBaseline(baseline).replace('"version": 3', '"version": 4'),
      'er av en annen utgave (ventet versjon 3, fikk versjon 4).',
    ],
    [
      'is of an earlier version',
      writeBaseline(baseline).replace('"version": 3', '"version": 2'),
      'er av en annen utgave (ventet versjon 3, fikk versjon 2).',
    ],
    [
      'has no version',
      writeBaseline(baseline).replace('  "version": 3,\n', ''),
      'er av en annen utgave (ventet versjon 3, fikk ukjent versjon).',
    ],
    [
      'lacks a part',
      writeBaseline(baseline).replace('  "redacted": false,\n', ''),
      'er skadet: noe mangler eller har en annen form enn ventet.',
    ],
    [
      'has a figure that is none',
      writeBaseline(baseline).replace('0.75', '"høy"'),
      'er skadet: noe mangler eller har en annen form enn ventet.',
    ],
    [
      'has a hash that is none',
      writeBaseline(baseline).replace('0597d', 'X597d'),
      'er skadet: funn nummer 3 kan ikke leses.',
    ],
    [
      'has a count that is none',
      writeBaseline(baseline).replace('"count":2', '"count":-2'),
      'er skadet: funn nummer 3 kan ikke leses.',
    ],
    [
      'was left in the middle of a merge',
      `{\n<<<<<<< HEAD\n${writeBaseline(baseline)}`,
      'har merker etter en fletting som ikke er fullført.',
    ],
  ])('refuses one that %s, with what to do', (_, text, what) => {
    const error = errorOf(text)
    expect(error.code).toBe('BASELINE_INVALID')
    expect(error.message).toBe(`Grunnlinjen kjent.json ${what}`)
    expect(error.hint).toContain('--update-baseline')
  })
})

describe('looksLikeBaseline', () => {
  it('knows one that is damaged, and nothing that may be worth keeping', () => {
    expect(looksLikeBaseline(writeBaseline(baseline).slice(0, 60))).toBe(true)
    expect(looksLikeBaseline(`<<<<<<< HEAD\n${writeBaseline(baseline)}`)).toBe(true)
    expect(looksLikeBaseline('\n')).toBe(true)
    expect(looksLikeBaseline('id;innspill\n1;Gi oss tid.\n')).toBe(false)
    expect(looksLikeBaseline(`${'id;innspill\n'.repeat(50)}"hovedgrep-baseline"`)).toBe(false)
  })
})
