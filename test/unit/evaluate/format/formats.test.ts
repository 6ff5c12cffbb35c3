import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type EvaluationFormatName, evaluationFormats } from '../../../../src/evaluate/format/registry.ts'
import { scorePredictions } from '../../../../src/evaluate/scores/score-predictions.ts'
import { example, exampleLabels, otherExample } from '../example.ts'

const evaluation = scorePredictions(example, exampleLabels)
const compared = scorePredictions(example, exampleLabels, otherExample)
const names = Object.keys(evaluationFormats) as EvaluationFormatName[]
const wild = ['a|b', '<b>\u001b[31m\u202e', '*ingen*\n# x']
const wildEvaluation = scorePredictions(
  example.map((input) => ({ ...input, goldPrimary: wild[exampleLabels.indexOf(input.goldPrimary)] ?? '' })),
  wild,
  { ...otherExample, name: 'a|b\u001b[31m\u202e.bin' },
)

describe.each(names)('The %s format of an evaluation', (name) => {
  it('ends with one line feed and is the same each time.', () => {
    const written = evaluationFormats[name](evaluation)
    expect(written.endsWith('\n')).toBe(true)
    expect(written.endsWith('\n\n')).toBe(false)
    expect(evaluationFormats[name](evaluation)).toBe(written)
  })

  it('lets no label reach the terminal as an escape or turn the text around.', () => {
    const written = evaluationFormats[name](wildEvaluation)
    expect(written).not.toContain('\u001b')
    expect(written).not.toContain('\u202e')
  })
})

describe('A comparison of two models', () => {
  it.each([
    ['text', 'compared.txt'],
    ['markdown', 'compared-markdown.txt'],
  ] as const)('is with all else in the %s format what it was when read by eye.', async (name, file) => {
    const path = fileURLToPath(new URL(`expected/${file}`, import.meta.url))
    await expect(evaluationFormats[name](compared)).toMatchFileSnapshot(path)
  })

  it('is not shown where there is none, and neither are aspects that gold does not name.', () => {
    const bare = scorePredictions(
      example.map((input) => ({ ...input, goldAspect: '' as const })),
      exampleLabels,
    )
    expect(evaluationFormats.text(bare)).not.toMatch(/Sammenligning|[Vv]inkling/)
  })
})

describe('The text format of an evaluation', () => {
  const lines = evaluationFormats.text(evaluation).split('\n')

  it('begins with the number of inputs and the main scores.', () => {
    expect(lines.slice(0, 4)).toEqual([
      'Måling mot fasit: 6 innspill',
      '  Mål                                Verdi    Intervall  Innspill',
      '  Treffsikkerhet                    66,7\u00a0%  30,0–90,3\u00a0%         6',
      expect.stringMatching(/^ {2}Makro-F1 +0,489 {2}0,\d{3}–[01],\d{3} +6$/),
    ])
  })

  it('shows a label that was never answered with a dash for its precision.', () => {
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}ingen +– +– +0,000 +0,000–0,793 +0,000 +0,000–0,000 +1 +0$/),
    )
  })

  it('aligns the columns of the confusion matrix.', () => {
    const start = lines.indexOf('Forvekslinger')
    expect(lines.slice(start + 1, start + 5)).toEqual([
      '  Fasit    1  2  3',
      '  1 a      2  1  ·',
      '  2 b      ·  2  ·',
      '  3 ingen  1  ·  ·',
    ])
  })

  it('shows a dash for a share of nothing.', () => {
    const none = scorePredictions(
      example.map((input) => ({ ...input, status: 'uncertain' as const })),
      exampleLabels,
    )
    expect(evaluationFormats.text(none)).toMatch(/Treffsikkerhet, plasserte +– +– +0\n/)
  })
})

describe('The Markdown format of an evaluation', () => {
  it('is tables under headings.', () => {
    const written = evaluationFormats.markdown(evaluation)
    expect(written).toContain(
      [
        '### Per språk',
        '',
        '| Språk | Treffsikkerhet | Intervall | Makro-F1 | Innspill |',
        '| --- | ---: | ---: | ---: | ---: |',
        '| bokmål | 33,3\u00a0% | 6,1–79,2\u00a0% | 0,167 | 3 |',
        '| nynorsk | 100,0\u00a0% | 34,2–100,0\u00a0% | 1,000 | 2 |',
        '| engelsk | 100,0\u00a0% | 20,7–100,0\u00a0% | 1,000 | 1 |',
        '',
      ].join('\n'),
    )
    expect(written).toContain('| Fasit | 1 | 2 | 3 |\n| --- | ---: | ---: | ---: |\n| 1 a | 2 | 1 | · |\n')
  })

  it('keeps every row of a table whole whatever the labels are.', () => {
    const rows = evaluationFormats.markdown(wildEvaluation).split('\n')
    const label = rows.find((row) => row.startsWith('| a\\|b '))
    expect(label?.match(/(?<!\\)\|/g)).toHaveLength(10)
    expect(rows.filter((row) => row.startsWith('#'))).toHaveLength(11)
    expect(rows.some((row) => row.includes('| <b>'))).toBe(false)
  })
})

describe('The JSON format of an evaluation', () => {
  it('has a version, and the evaluation comes back whole.', () => {
    const { formatVersion, ...rest } = JSON.parse(evaluationFormats.json(compared))
    expect(formatVersion).toBe(2)
    expect(rest).toEqual(compared)
  })

  it('keeps the order of its fields.', () => {
    expect(Object.keys(JSON.parse(evaluationFormats.json(evaluation)))).toEqual([
      'formatVersion',
      'n',
      'accuracy',
      'macroF1',
      'agreement',
      'labels',
      'confusion',
      'languages',
      'lengths',
      'aspects',
      'modelAgreement',
      'allLevers',
      'mostCertain',
      'riskCoverage',
      'calibration',
      'brierScore',
      'statuses',
      'assigned',
      'baseline',
      'comparison',
    ])
  })

  it('brings labels back unchanged.', () => {
    expect(JSON.parse(evaluationFormats.json(wildEvaluation)).confusion.labels).toEqual(wild)
  })
})
