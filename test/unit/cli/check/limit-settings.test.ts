import { describe, expect, it } from 'vitest'
import {
  assertLimits,
  coverageSettings,
  parseRecordedQuality,
  unknownMinimumColumn,
} from '../../../../src/cli/check/limit-settings.ts'
import { type Config, defaultConfig } from '../../../../src/cli/config/config-type.ts'
import { HovedgrepError } from '../../../../src/errors.ts'
import { json } from '../../../../src/evaluate/format/json.ts'
import { scorePredictions } from '../../../../src/evaluate/scores/score-predictions.ts'
import { taxonomy as plain } from '../../check/sample.ts'
import { example, exampleLabels } from '../../evaluate/example.ts'

const name = { nb: 'Sandkasser', nn: 'Sandkassar', en: 'Sandboxes' }
const taxonomy = {
  ...plain,
  levers: plain.levers.map((lever) => ({ ...lever, subtopics: [{ id: 'sandkasser', name }] })),
}

function config(part: Partial<Config>): Config {
  return { ...defaultConfig(), ...part }
}

/** Message and hint of the error that a function throws. */
function said(work: () => unknown): string {
  try {
    work()
    return ''
  } catch (error) {
    return error instanceof HovedgrepError ? `${error.code} ${error.message} ${error.hint}` : String(error)
  }
}

describe('unknownMinimumColumn', () => {
  const minima = config({
    'check.minima': [{ 'at-least': 1 }, { column: 'Landsdeel', value: 'Nord', 'at-least': 1 }],
  })

  it.each([
    [['Id', 'Landsdel'], 'Mente du «Landsdel»?'],
    [['Id', 'Navn'], 'Kolonnene er «Id», «Navn».'],
    [[], 'Innspillene har ingen kolonner ved siden av seg.'],
  ])('names the key, and of %j the nearest or all', (known, hint) => {
    const error = unknownMinimumColumn(minima, 'Landsdeel', known)
    expect(error).toMatchObject({ code: 'CONFIG_INVALID', hint })
    expect(error.message).toBe('Ingen tabell har kolonnen «Landsdeel», som check.minima[1].column nevner.')
  })
})

describe('coverageSettings', () => {
  it('takes levers and subtopics of the taxonomy', () => {
    const minima = [{ lever: 'kultur', 'at-least': 1 }]
    const asked = config({
      'check.minima': minima,
      'check.required-subtopics': ['forsok/sandkasser'],
      'check.max-none': 0.1,
    })
    expect(coverageSettings(asked, taxonomy)).toEqual({
      minima,
      requiredSubtopics: ['forsok/sandkasser'],
      maxUncertain: undefined,
      maxNone: 0.1,
    })
  })

  it.each([
    [
      { 'check.minima': [{ 'at-least': 1 }, { lever: 'forsøk', 'at-least': 1 }] },
      'check.minima[1].lever: «forsøk»',
      '«forsok»',
    ],
    [{ 'check.required-subtopics': ['forsok/sankasse'] }, 'check.required-subtopics[0]', '«forsok/sandkasser»'],
    [{ 'check.required-subtopics': ['forsok/x'] }, 'deltema', 'forsok/sandkasser'],
  ])('refuses %o with its place and the nearest', (part, place, hint) => {
    const message = said(() => coverageSettings(config(part), taxonomy))
    expect(message).toMatch(/^CONFIG_INVALID/)
    expect(message).toContain(place)
    expect(message).toContain(hint)
  })
})

describe('assertLimits', () => {
  it.each([
    [{ 'check.min-macro-f1': 0.8 }, false, 'check.min-macro-f1 måler mot merkelapper'],
    [{ 'check.recorded-quality': 'q.json' }, false, 'check.recorded-quality måler mot merkelapper'],
    [{}, true, '--record-quality måler mot merkelapper'],
    [{ 'check.gold': 'f.csv', 'check.min-agreement': 0.7 }, false, 'check.second-coder-column'],
    [{ 'check.second-coder-column': 'To' }, false, 'check.gold-column'],
    [{ 'check.gold': 'f.csv', 'check.min-recall': { kulttur: 0.7 } }, false, '«kultur»'],
  ])('refuses %o, which could not be checked', (part, isRecording, words) => {
    const message = said(() => assertLimits(config(part), taxonomy, isRecording))
    expect(message).toMatch(/^CONFIG_INVALID/)
    expect(message).toContain(words)
  })

  it.each([
    [{}, false],
    [{ 'check.gold-column': 'Fasit', 'check.min-macro-f1': 0.8, 'check.min-recall': { ingen: 0.7 } }, true],
    [{ 'check.gold': 'f.csv', 'check.second-coder-column': 'To', 'check.min-agreement': 0.7 }, false],
  ])('accepts %o', (part, isRecording) => {
    expect(said(() => assertLimits(config(part), taxonomy, isRecording))).toBe('')
  })
})

describe('parseRecordedQuality', () => {
  it('reads what evaluate writes as JSON', () => {
    const evaluation = scorePredictions(example, exampleLabels)
    expect(parseRecordedQuality(json(evaluation), 'q.json')).toEqual({
      source: 'q.json',
      n: evaluation.n,
      macroF1: evaluation.macroF1.value,
      kappa: evaluation.agreement.kappa,
      calibration: evaluation.calibration.error,
    })
  })

  it.each(['', '[]', 'null', '{"formatVersion":2,"n":3}', '{"formatVersion":1,"findings":[]}'])(
    'refuses %j',
    (text) => {
      expect(said(() => parseRecordedQuality(text, 'q.json'))).toContain('CONFIG_INVALID q.json er ikke en måling')
    },
  )
})
