import { describe, expect, it } from 'vitest'
import type { Baseline } from '../../../src/check/baseline/baseline.ts'
import { createChecker } from '../../../src/check/create-checker.ts'
import { createGate, type GateSettings } from '../../../src/check/gate.ts'
import type { CheckSettings } from '../../../src/check/rule.ts'
import type { Finding } from '../../../src/types/finding.ts'
import { finding, type RowSketch, row, settings, taxonomy } from './sample.ts'

const open: GateSettings = {
  rules: {},
  exceptions: [],
  inlineExceptions: true,
  date: undefined,
  configFile: 'hovedgrep.yaml',
  isPartial: false,
  baseline: undefined,
  baselineFile: 'kjent.json',
  isRecording: false,
  isRedacted: false,
  paths: ['innspill'],
}

/** What the tests are not about. */
const off = { 'lever-without-input': 'off' } as const

interface Corpus {
  readonly rows?: readonly RowSketch[]
  readonly early?: readonly Finding[]
  readonly notes?: readonly (readonly [line: number, block: number, text: string])[]
  readonly gate?: Partial<GateSettings>
  readonly check?: Partial<CheckSettings>
}

function check({ rows = [], early = [], notes = [], gate: more = {}, check: extra = {} }: Corpus) {
  const gate = createGate({ ...open, ...more })
  const checker = createChecker(taxonomy, { ...settings, rules: { ...off, ...more.rules }, ...extra }, gate)
  early.forEach(checker.addFinding)
  for (const [line, block, text] of notes)
    checker.addNote({ source: 'a.md', place: `line:${line}`, block: `line:${block}`, text })
  for (const sketch of rows) checker.addRow(row(sketch))
  const findings = checker.finish()
  return { findings, ids: findings.map(({ rule, place }) => `${rule} ${place}`), gate, baseline: gate.baseline() }
}

const short = (n: number, text = 'Ja.'): RowSketch => ({
  source: 'a.md',
  place: `line:${n}`,
  status: 'too-short',
  text,
})

function record(corpus: Corpus): Baseline {
  return check({ ...corpus, gate: { ...corpus.gate, isRecording: true } }).baseline
}

describe('createGate, with a baseline', () => {
  it('shows nothing while recording, and only what is new afterwards', () => {
    const rows = [short(1), short(2, 'Nei.')]
    const recording = check({ rows, gate: { isRecording: true } })
    expect(recording.ids).toEqual([])
    const { ids, gate } = check({ rows: [...rows, short(3, 'Tja.')], gate: { baseline: recording.baseline } })
    expect(ids).toEqual(['too-short line:3'])
    expect(gate.leftOut()).toEqual({ excepted: 0, known: 2 })
  })

  it('knows a finding again when something is written above it, and not when its words change', () => {
    const baseline = record({ rows: [short(1)] })
    expect(check({ rows: [short(8)], gate: { baseline } }).ids).toEqual([])
    expect(check({ rows: [short(1, 'Jo.')], gate: { baseline } }).ids).toEqual(['too-short line:1', 'stale-baseline '])
  })

  it('knows as many equal findings as there were, and no more', () => {
    const baseline = record({ rows: [short(1), short(2)] })
    expect(baseline.entries).toMatchObject([{ rule: 'too-short', name: 'a.md#line:*', count: 2 }])
    expect(check({ rows: [short(1), short(2), short(3)], gate: { baseline } }).ids).toEqual(['too-short line:3'])
  })

  it('tells once of all that is not there any more', () => {
    const baseline = record({ rows: [1, 2, 3, 4, 5, 6, 7].map((n) => short(n, `Ja ${n}`)) })
    expect(check({ rows: [short(1, 'Ja 1')], gate: { baseline } }).findings).toEqual([
      {
        rule: 'stale-baseline',
        severity: 'info',
        source: 'kjent.json',
        place: '',
        inputId: '',
        message: `Grunnlinjen har 6 funn som ikke finnes lenger: ${'too-short (a.md#line:*), '.repeat(5).slice(0, -2)} … og 1 til.`,
        hint: 'Ta dem ut av grunnlinjen med --update-baseline.',
      },
    ])
  })

  it('does not call stale what belongs to a rule that is off, or to files that were not to be read', () => {
    const baseline = record({ rows: [short(1), { ...short(1), source: 'b.md' }] })
    expect(check({ gate: { baseline, rules: { 'too-short': 'off' } } }).ids).toEqual([])
    expect(
      check({ rows: [{ ...short(9, 'Et helt innspill.'), status: 'assigned' }], gate: { baseline, paths: ['a.md'] } })
        .findings,
    ).toMatchObject([
      { rule: 'stale-baseline', message: expect.stringContaining('1 funn som ikke finnes lenger: too-short (a.md#') },
    ])
  })

  it('does not let known findings hide a new one behind the limit of what is shown', () => {
    const rows = Array.from({ length: 20 }, (_, n) => short(n + 1, `Ja ${n}`))
    const baseline = record({ rows, check: { maxPerRule: 3 } })
    expect(baseline.entries).toHaveLength(20)
    const { ids } = check({ rows: [...rows, short(99, 'Tja.')], gate: { baseline }, check: { maxPerRule: 3 } })
    expect(ids).toEqual(['too-short line:99'])
  })

  it('knows findings of reading and about the corpus, whatever their numbers', () => {
    const flaw = (place: string, n: number) => finding({ rule: 'short-row', place, message: `Rad ${n} har 2 felter.` })
    const rules = { 'lever-without-input': 'warning' } as const
    const baseline = record({ early: [flaw('row:4', 4)], gate: { rules } })
    expect(baseline.entries.map(({ rule, kind, name }) => [rule, kind, name])).toEqual([
      ['lever-without-input', 'source', ''],
      ['lever-without-input', 'source', ''],
      ['short-row', 'source', 'svar.csv'],
    ])
    expect(check({ early: [flaw('row:9', 9)], gate: { rules, baseline } }).ids).toEqual([])
  })

  it('knows copies again whichever of them comes first', () => {
    const same = (id: string, campaign = ''): RowSketch => ({
      id: `a.md#${id}`,
      source: 'a.md',
      place: id,
      text: 'Samme tekst her, og så lang at den ikke er en høflighet.',
      campaign,
    })
    const baseline = record({ rows: [same('1'), same('2', 'a.md#1')] })
    expect(baseline.entries).toMatchObject([{ rule: 'exact-duplicate', kind: 'group', name: '' }])
    expect(check({ rows: [same('2'), same('1', 'a.md#2')], gate: { baseline } }).ids).toEqual([])
  })

  it('records the number of inputs of each source, also of those that have none, and figures of rules', () => {
    const gate = createGate({ ...open, isRecording: true, paths: ['./innspill/', 'innspill', 'b'] })
    gate.addSource('tom.csv')
    gate.addInput('svar.csv')
    gate.addInput('svar.csv')
    gate.record('quality', 'macro-f1', 0.5)
    expect(gate.baseline()).toEqual({
      isRedacted: false,
      paths: ['b', 'innspill'],
      recorded: new Map([
        ['quality', new Map([['macro-f1', 0.5]])],
        [
          'sources',
          new Map([
            ['tom.csv', 0],
            ['svar.csv', 2],
          ]),
        ],
      ]),
      entries: [],
    })
  })
})

describe('createGate, with exceptions', () => {
  it('lets comments except, also from what reading found before them', () => {
    const { ids, gate } = check({
      early: [finding({ rule: 'mixed-encoding', source: 'a.md', place: 'line:7' })],
      notes: [
        [3, 4, 'hovedgrep-disable mixed-encoding -- gammel fil'],
        [3, 4, 'hovedgrep-disable-block too-short -- svar på ja/nei'],
      ],
      rows: [short(4), short(5)],
    })
    expect(ids).toEqual(['too-short line:5'])
    expect(gate.leftOut()).toEqual({ excepted: 2, known: 0 })
  })

  it('ignores comments altogether when told so, also their mistakes', () => {
    const { ids } = check({
      notes: [
        [3, 4, 'hovedgrep-disable too-short -- avtalt'],
        [3, 4, 'hovedgrep-disable to-short'],
      ],
      rows: [short(4)],
      gate: { inlineExceptions: false },
    })
    expect(ids).toEqual(['too-short line:4'])
  })

  it('excepts before the baseline: what is excepted is neither recorded nor taken for known', () => {
    const exceptions = [{ rule: 'too-short', id: 'a.md#*', reason: 'Avtalt' }]
    const rows = [short(1)]
    expect(record({ rows, gate: { exceptions } }).entries).toEqual([])
    const baseline = record({ rows })
    expect(check({ rows, gate: { exceptions, baseline } }).ids).toEqual(['stale-baseline '])
  })

  it('tells of exceptions that are not in use, of both kinds, which the baseline can know too', () => {
    const corpus: Corpus = {
      rows: [short(1)],
      notes: [[3, 4, 'hovedgrep-disable campaign -- avtalt']],
      gate: { exceptions: [{ rule: 'too-short', id: 'b.md', reason: 'Avtalt' }] },
    }
    expect(check(corpus).findings.map(({ rule, source }) => [rule, source])).toEqual([
      ['too-short', 'a.md'],
      ['unused-exception', 'a.md'],
      ['unused-exception', 'hovedgrep.yaml'],
    ])
    const baseline = record(corpus)
    expect(check({ ...corpus, gate: { ...corpus.gate, baseline } }).ids).toEqual([])
  })

  it('says nothing of exceptions when the rule about them is off', () => {
    const notes = [[3, 4, 'hovedgrep-disable campaign -- avtalt']] as const
    expect(check({ notes, gate: { rules: { 'unused-exception': 'off' } } }).ids).toEqual([])
  })

  it('lets nothing except from what is said about exceptions', () => {
    const { findings } = check({
      notes: [[3, 4, 'hovedgrep-disable-file unused-exception -- vil ikke vite']],
    })
    expect(findings).toMatchObject([
      { rule: 'invalid-exception', message: expect.stringContaining('unused-exception') },
    ])
  })
})

describe('Gate.recorded', () => {
  const recorded = (paths: readonly string[], more: Partial<GateSettings> = {}) => {
    const baseline = record({ rows: [short(1), { ...short(1), source: 'b/b.md' }], gate: { paths: ['b', './a/'] } })
    return { baseline, now: createGate({ ...open, baseline, paths, ...more }).recorded() }
  }

  it('gives all that a run recorded that read the same paths', () => {
    const { baseline, now } = recorded(['a', 'b'])
    expect(now).toBe(baseline.recorded)
  })

  it('gives of other paths the sources that are read or would be, and nothing else', () => {
    const scope = { paths: ['b'], covers: (name: string) => name.startsWith('b/') }
    expect(recorded(['b'], { scope }).now).toEqual(new Map([['sources', new Map([['b/b.md', 1]])]]))
  })
})
