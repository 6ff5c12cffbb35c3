import { describe, expect, it } from 'vitest'
import type { QualityFigures, QualitySettings } from '../../../../src/check/quality-settings.ts'
import { scorePredictions } from '../../../../src/evaluate/scores/score-predictions.ts'
import { scoreQuality } from '../../../../src/evaluate/scores/score-quality.ts'
import type { EvaluatedInput } from '../../../../src/types/evaluation.ts'
import { findingsOf, labelled, labels } from './labelled.ts'

const figures: QualityFigures = {
  n: 120,
  macroF1: { value: 0.82, low: 0.78, high: 0.86 },
  kappa: { value: 0.75, low: 0.7, high: 0.8 },
  calibration: { value: 0.03, low: 0.01, high: 0.05 },
  recalls: [
    { label: 'kultur', hits: 45, gold: 50, interval: { low: 0.79, high: 0.96 } },
    { label: 'forsok', hits: 0, gold: 0, interval: { low: 0, high: 1 } },
    { label: 'ingen', hits: 30, gold: 70, interval: { low: 0.32, high: 0.54 } },
  ],
}

function quality(part: Partial<QualitySettings>): { readonly quality: QualitySettings } {
  return { quality: { maxDrop: 0.02, add: () => undefined, figures: () => figures, ...part } }
}

const nothing = { figures: () => undefined }

describe('low-f-score', () => {
  it('reports macro-F1 whose lower end is below the limit, and whether the figure itself is', () => {
    expect(findingsOf('low-f-score', quality({ minMacroF1: 0.8 }), [])).toMatchObject([
      {
        severity: 'error',
        message:
          'Makro-F1 er 0,820 på 120 innspill (95 %-intervall 0,780–0,860); nedre ende skal være minst 0,8 (check.min-macro-f1).',
        hint: expect.stringContaining('Tallet selv når grensen'),
      },
    ])
    expect(findingsOf('low-f-score', quality({ minMacroF1: 0.9 }), [])[0]?.hint).toContain('unlikely-gold')
  })

  it.each([
    ['low-f-score', { minMacroF1: 0.9 }],
    ['low-recall', { minRecall: { kultur: 0.95 } }],
    ['low-agreement', { minKappa: 0.99 }],
  ] as const)('names the file of the user in a command that can read it, as %s', (rule, limits) => {
    const hintWith = (evaluable: string | undefined) =>
      findingsOf(rule, quality({ ...limits, evaluable }), [])[0]?.hint ?? ''
    expect(hintWith('merket/fasit-2019.csv')).toMatch(
      /hovedgrep evaluate merket\/fasit-2019\.csv --errors feil\.csv\.$/,
    )
    expect(hintWith('min fasit.csv')).toContain('hovedgrep evaluate "min fasit.csv" --errors')
    expect(hintWith(undefined)).not.toContain('evaluate')
  })

  it('says nothing at the limit or without one, and that it cannot be measured without labels', () => {
    expect(findingsOf('low-f-score', quality({ minMacroF1: 0.78 }), [])).toEqual([])
    expect(findingsOf('low-f-score', quality({}), [])).toEqual([])
    expect(findingsOf('low-f-score', quality({ minMacroF1: 0.1, ...nothing }), [])[0]?.message).toContain(
      'kan ikke måles',
    )
  })
})

describe('low-recall', () => {
  it('holds one limit against every lever, and says where there is nothing to find', () => {
    const findings = findingsOf('low-recall', quality({ minRecall: 0.8 }), [])
    expect(findings.map(({ message }) => message)).toEqual([
      'Modellen finner 45 av 50 innspill med merkelappen kultur (90,0 %, 95 %-intervall 79,0–96,0 %); nedre ende skal være minst 80 % (check.min-recall).',
      'Ingen innspill har merkelappen forsok, så det kan ikke vises at modellen finner minst 80 % av dem (check.min-recall).',
    ])
  })

  it('holds each limit against its own label', () => {
    expect(findingsOf('low-recall', quality({ minRecall: { kultur: 0.79, ingen: 0.3 } }), [])).toEqual([])
    expect(findingsOf('low-recall', quality({ minRecall: { ingen: 0.5 } }), [])[0]?.message).toContain('30 av 70')
  })
})

describe('low-agreement', () => {
  it('reports kappa whose lower end is below the limit', () => {
    expect(findingsOf('low-agreement', quality({ minKappa: 0.71 }), [])[0]?.message).toBe(
      'Modellen og merkelappene har kappa 0,750 på 120 innspill (95 %-intervall 0,700–0,800); nedre ende skal være minst 0,71 (check.min-kappa).',
    )
    expect(findingsOf('low-agreement', quality({ minKappa: 0.7 }), [])).toEqual([])
  })

  it('is not kept where kappa cannot be computed', () => {
    const same = { figures: () => ({ ...figures, kappa: null }) }
    expect(findingsOf('low-agreement', quality({ minKappa: 0, ...same }), [])).toHaveLength(1)
  })
})

describe('poor-calibration', () => {
  it('reports an error whose upper end is above the limit', () => {
    expect(findingsOf('poor-calibration', quality({ maxCalibrationError: 0.04 }), [])[0]?.message).toBe(
      'Kalibreringsfeilen er 0,030 på 120 innspill (95 %-intervall 0,010–0,050); øvre ende skal være høyst 0,04 (check.max-calibration-error).',
    )
    expect(findingsOf('poor-calibration', quality({ maxCalibrationError: 0.05 }), [])).toEqual([])
  })
})

describe('quality-drop', () => {
  const recorded = { source: 'kvalitet.json', n: 120, macroF1: 0.85, kappa: 0.76, calibration: 0.03 }

  it('reports the figures that are worse by more than is allowed', () => {
    expect(findingsOf('quality-drop', quality({ recorded }), [])).toMatchObject([
      {
        message:
          'Makro-F1 har gått fra 0,850 til 0,820 (0,030 dårligere, på 120 innspill begge ganger); check.max-quality-drop er 0,02.',
        hint: expect.stringContaining('check --record-quality kvalitet.json'),
      },
    ])
  })

  it('takes a larger calibration error for worse, and names other numbers of inputs', () => {
    const other = { ...recorded, n: 100, macroF1: 0.8, kappa: null, calibration: 0 }
    expect(findingsOf('quality-drop', quality({ recorded: other }), [])[0]?.message).toBe(
      'Kalibreringsfeilen har gått fra 0,000 til 0,030 (0,030 dårligere, på 120 innspill, mot 100 da); check.max-quality-drop er 0,02.',
    )
  })

  it('says nothing of what is better, or worse by just what is allowed', () => {
    const near = { ...recorded, macroF1: 0.84, kappa: 0.7 }
    expect(findingsOf('quality-drop', quality({ recorded: near }), [])).toEqual([])
  })
})

describe('the figures of a check', () => {
  it('are those of evaluate on the inputs with a known label, each counted once', () => {
    const names = ['kultur', 'forsok', 'ingen']
    const rows = Array.from({ length: 90 }, (_, at) => {
      const p = 0.5 + (at % 5) / 10
      const gold = at % 9 === 0 ? 'tull' : at % 10 === 0 ? '' : (names[at % 3] ?? '')
      const probabilities = at % 4 === 0 ? [p, 1 - p, 0] : [0, 1 - p, p]
      return labelled({ place: `row:${at}`, beside: { Fasit: gold }, probabilities })
    })
    const inputs: EvaluatedInput[] = []
    const meter = { add: (input: EvaluatedInput) => inputs.push(input), figures: () => scoreQuality(inputs, names) }
    const asked = { labels: labels({ goldColumn: 'Fasit' }), ...quality({ minMacroF1: 1, ...meter }) }
    const [finding] = findingsOf('low-f-score', asked, rows)
    const known = rows.filter(({ input }) => names.includes(input.meta.values[0] ?? ''))
    expect(inputs.map(({ id }) => id)).toEqual(known.map(({ input }) => input.id))
    const again = scorePredictions(
      inputs.map((input, at) => ({ ...input, goldPrimary: known[at]?.input.meta.values[0] ?? '' })),
      names,
    )
    expect(finding?.message).toContain(
      `${again.macroF1.value.toFixed(3).replace('.', ',')} på ${known.length} innspill`,
    )
  })
})
