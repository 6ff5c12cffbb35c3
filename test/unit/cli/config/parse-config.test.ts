import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultConfig } from '../../../../src/cli/config/config-type.ts'
import { parseConfig } from '../../../../src/cli/config/parse-config.ts'
import { HovedgrepError } from '../../../../src/errors.ts'

function errorOf(yaml: string): HovedgrepError {
  try {
    parseConfig(yaml, 'hovedgrep.yaml')
  } catch (error) {
    if (error instanceof HovedgrepError) return error
    throw error
  }
  throw new Error('the configuration was accepted')
}

describe('parseConfig', () => {
  it('reads every key', () => {
    const yaml = `
paths: [innspill, "*.csv"]
taxonomy: egen.yaml
model: keyword
model-file: modell.bin
language: nn
read:
  encoding: windows-1252
  delimiter: ";"
  header: false
  text-columns: [Innspill, 2024]
  id-column: Nr
  respondent-column: Virksomhet
  type-column: Type
  county-column: Fylke
  max-record-bytes: 1000
  max-document-bytes: 2000
  max-unpacked-bytes: 3000
  copies: all
classify:
  min-words: 0
  uncertain-below: 0.5
  secondary-above: 1
report:
  by: Fylke
  sections: [glance, -method]
  charts: mermaid
  publish: true
  publish-minimum: 3
  quotes: 0
  title: 2024
  date: 2024-05-17
  html-rows: 10
check:
  fail-on: warning
  rules: { campaign: off, too-short: error }
  required-columns: Fylke
  date: 2027-01-31
  baseline: kjent.json
  exceptions:
    - { rule: too-short, id: "svar.csv#*", reason: Ja og nei er svar, until: 2027-06-30 }
    - { rule: campaign, id: 17, reason: Avtalt }
  inline-exceptions: false
  gold: fasit.csv
  gold-column: Fasit
  second-coder-column: Andre
  unlikely-gold-below: 0.01
  min-agreement: 0.6
  minima: [{ lever: kultur, type: stat, at-least: 2 }]
  max-uncertain: 0.3
  max-none: 0.2
  required-subtopics: forsok/sandkasser
  min-macro-f1: 0.8
  min-recall: { kultur: 0.7 }
  min-kappa: 0.75
  max-calibration-error: 0.1
  recorded-quality: kvalitet.json
  max-quality-drop: 0.05
  cache: true
  cache-location: lager
  max-words: 400
  known-columns: [Fylke, Innspill]
  known-front-matter: møte-id
  consent-column: Samtykke
  consent-values: [kan publiseres]
  max-inputs-per-respondent: 5
redact: true
personal:
  kinds: [email, name]
`
    expect(parseConfig(yaml, 'hovedgrep.yaml')).toEqual({
      paths: ['innspill', '*.csv'],
      taxonomy: 'egen.yaml',
      redact: true,
      'personal.kinds': ['email', 'name'],
      model: 'keyword',
      'model-file': 'modell.bin',
      language: 'nn',
      'read.encoding': 'windows-1252',
      'read.delimiter': ';',
      'read.header': false,
      'read.text-columns': ['Innspill', '2024'],
      'read.id-column': 'Nr',
      'read.respondent-column': 'Virksomhet',
      'read.type-column': 'Type',
      'read.county-column': 'Fylke',
      'read.max-record-bytes': 1000,
      'read.max-document-bytes': 2000,
      'read.max-unpacked-bytes': 3000,
      'read.copies': 'all',
      'classify.min-words': 0,
      'classify.uncertain-below': 0.5,
      'classify.secondary-above': 1,
      'report.by': ['Fylke'],
      'report.sections': ['glance', '-method'],
      'report.charts': 'mermaid',
      'report.publish': true,
      'report.publish-minimum': 3,
      'report.quotes': 0,
      'report.title': '2024',
      'report.date': '2024-05-17',
      'report.html-rows': 10,
      'check.fail-on': 'warning',
      'check.rules': { campaign: 'off', 'too-short': 'error' },
      'check.required-columns': ['Fylke'],
      'check.date': '2027-01-31',
      'check.baseline': 'kjent.json',
      'check.exceptions': [
        { rule: 'too-short', id: 'svar.csv#*', reason: 'Ja og nei er svar', until: '2027-06-30' },
        { rule: 'campaign', id: '17', reason: 'Avtalt' },
      ],
      'check.inline-exceptions': false,
      'check.gold': 'fasit.csv',
      'check.gold-column': 'Fasit',
      'check.second-coder-column': 'Andre',
      'check.unlikely-gold-below': 0.01,
      'check.min-agreement': 0.6,
      'check.minima': [{ lever: 'kultur', type: 'stat', 'at-least': 2 }],
      'check.max-uncertain': 0.3,
      'check.max-none': 0.2,
      'check.required-subtopics': ['forsok/sandkasser'],
      'check.min-macro-f1': 0.8,
      'check.min-recall': { kultur: 0.7 },
      'check.min-kappa': 0.75,
      'check.max-calibration-error': 0.1,
      'check.recorded-quality': 'kvalitet.json',
      'check.max-quality-drop': 0.05,
      'check.cache': true,
      'check.cache-location': 'lager',
      'check.max-words': 400,
      'check.known-columns': ['Fylke', 'Innspill'],
      'check.known-front-matter': ['møte-id'],
      'check.consent-column': 'Samtykke',
      'check.consent-values': ['kan publiseres'],
      'check.max-inputs-per-respondent': 5,
    })
  })

  it.each(['', '# ingenting\n', 'paths:\nread:\ncheck:\n  rules:\n', '{}'])('gives the defaults for %j', (yaml) => {
    expect(parseConfig(yaml, 'hovedgrep.yaml')).toEqual(defaultConfig())
  })

  it('lists all mistakes at once, as docs/configuration.md shows', () => {
    const error = errorOf('read:\n  text-column: Innspill\ncheck:\n  fail-on: feil\n')
    expect(error.code).toBe('CONFIG_INVALID')
    expect(error.place).toEqual({ source: 'hovedgrep.yaml', place: 'line:2' })
    expect(error.hint).toContain('docs/configuration.md')
    const docs = readFileSync(new URL('../../../../docs/configuration.md', import.meta.url), 'utf8')
    expect(docs).toContain(`\`\`\`text\n${error.message}\n\`\`\``)
  })

  const mistakes: readonly (readonly [title: string, yaml: string, expected: string])[] = [
    ['a list at the top', '- a', '1:1 konfigurasjonen må være nøkler med verdier'],
    [
      'an unknown key',
      'lang: nn',
      '1:1 ukjent nøkkel «lang» i konfigurasjonen (ventet paths, taxonomy, model, model-file, language, redact, personal, read, classify, report, check)',
    ],
    ['a mistyped section', 'raed: {}', 'mente du «read»?'],
    ['a key in the wrong section', 'read:\n  quotes: 3', '2:3 ukjent nøkkel «quotes» i read'],
    ['a key written with dots', 'read.encoding: utf-8', 'ukjent nøkkel «read.encoding»'],
    ['a section that is a text', 'read: utf-8', '1:7 read må være nøkler med verdier'],
    [
      'an unknown model',
      'model: bayes',
      '1:8 model kan ikke brukes (ventet «combined», «keyword», «tfidf», fikk «bayes»)',
    ],
    [
      'an unknown section',
      'report:\n  sections: [levers, -metod]',
      '2:22 report.sections[1]: ukjent del «-metod» (ventet glance, levers, assessment, lever-by-lever, matrices, campaigns, by-hand, ledger, method, eller et av dem etter - for å utelate det; mente du «-method»?)',
    ],
    [
      'an unknown chart',
      'report:\n  charts: pie',
      'report.charts kan ikke brukes (ventet «text», «mermaid», «svg», «none»',
    ],
    ['a smallest number that hides nothing', 'report:\n  publish-minimum: 1', 'ventet fra 3 til 100, fikk 1'],
    ['an unknown language', 'language: sv', 'language kan ikke brukes (ventet «nb», «nn», «en», fikk «sv»)'],
    [
      'a header that is a word',
      'read:\n  header: ja',
      '2:11 read.header må være ja eller nei (ventet true eller false, fikk «ja»)',
    ],
    ['a delimiter of two signs', 'read:\n  delimiter: ";;"', 'read.delimiter kan ikke brukes'],
    ['a letter as delimiter', 'read:\n  delimiter: x', 'read.delimiter kan ikke brukes'],
    ['a quote as delimiter', "read:\n  delimiter: '\"'", 'read.delimiter kan ikke brukes'],
    [
      'a probability above one',
      'classify:\n  uncertain-below: 1.5',
      'må være et tall (ventet fra 0 til 1, med punktum som desimaltegn, fikk 1.5)',
    ],
    ['a probability with a comma', 'classify:\n  uncertain-below: 0,5', 'fikk «0,5»)'],
    ['a probability that is not a number', 'classify:\n  secondary-above: .nan', 'fikk .nan)'],
    [
      'half a word',
      'classify:\n  min-words: 2.5',
      'classify.min-words må være et helt tall (ventet fra 0 til 1000, fikk 2.5)',
    ],
    [
      'records of no bytes',
      'read:\n  max-record-bytes: 0',
      'read.max-record-bytes må være et helt tall (ventet minst 1, fikk 0)',
    ],
    [
      'an empty path',
      'taxonomy: " "',
      'taxonomy må være en tekst (ventet en tekst som ikke er tom, fikk en tom tekst)',
    ],
    [
      'a map where paths are expected',
      'paths: {a: b}',
      'paths må være en liste (ventet linjer som begynner med «- », fikk nøkler med verdier)',
    ],
    ['a map among the paths', 'paths:\n  - a\n  - b: c', '3:5 paths[1] må være en tekst'],
    [
      'a date that does not exist',
      'check:\n  date: 2019-02-30',
      '2:9 check.date må være en dato (ventet en dato som finnes, slik: 2027-01-31, fikk «2019-02-30»)',
    ],
    ['an unknown rule', 'check:\n  rules:\n    to-short: off', '3:5 ukjent nøkkel «to-short» i check.rules'],
    [
      'an unknown severity',
      'check:\n  rules:\n    too-short: warn',
      '3:16 check.rules.too-short kan ikke brukes (ventet «error», «warning», «info», «off», fikk «warn»)',
    ],
    ['a rule that every object has', 'check:\n  rules:\n    __proto__: off', 'ukjent nøkkel «__proto__» i check.rules'],
    ['a key that stands twice', 'model: keyword\nmodel: tfidf', '2:1 «model» står to ganger'],
    ['a tag', 'title: !!js/function "x"', 'tagger (!…) er ikke tillatt'],
    ['an alias', 'paths: &p [a]\nread:\n  text-columns: *p', 'alias (*p) er ikke tillatt'],
    ['broken YAML', 'read: [', 'ugyldig YAML'],
  ]
  it.each(mistakes)('reports %s', (_title, yaml, expected) => {
    expect(errorOf(yaml).message).toContain(expected)
  })
})
