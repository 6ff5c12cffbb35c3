import { describe, expect, it } from 'vitest'
import { createChecker } from '../../../../src/check/create-checker.ts'
import type { CheckSettings } from '../../../../src/check/rule.ts'
import { row, settings, taxonomy } from '../sample.ts'
import { feedDocument, feedTable, findingsOf } from './corpus.ts'

const letter = 'Kommunene må få beholde det de sparer, ellers prøver ingen noe nytt.'

describe('near-duplicate', () => {
  it('tells of two versions from one respondent, at the second', () => {
    const findings = findingsOf('near-duplicate', (checker) =>
      feedTable(
        checker,
        [],
        [
          { id: 'a', text: letter, name: 'Kari' },
          { id: 'b', text: `${letter} Takk!`, name: 'Kari', campaign: 'a' },
        ],
      ),
    )
    expect(findings).toMatchObject([
      {
        place: 'row:2 column:Innspill',
        message: '2 innspill fra samme avsender har nesten samme tekst.',
        related: [{ inputId: 'a', place: 'row:1 column:Innspill' }],
      },
    ])
  })

  it('stands at the first other wording, where the same text twice stands before it', () => {
    const findings = findingsOf('near-duplicate', (checker) =>
      feedTable(
        checker,
        [],
        [
          { id: 'a', text: letter, name: 'Kari' },
          { id: 'b', text: letter, name: 'Kari', campaign: 'a' },
          { id: 'c', text: `${letter} Takk!`, name: 'Kari', campaign: 'a' },
        ],
      ),
    )
    expect(findings).toMatchObject([{ inputId: 'c', related: [{ inputId: 'a' }, { inputId: 'b' }] }])
  })

  it('tells of two whose senders are not known; three of them are a campaign', () => {
    const three = ['a', 'b', 'c'].map((id, index) => ({
      id,
      text: letter + '!'.repeat(index),
      campaign: index === 0 ? '' : 'a',
    }))
    const told = (rule: 'near-duplicate' | 'campaign', count: number) =>
      findingsOf(rule, (checker) => feedTable(checker, [], three.slice(0, count))).map(({ message }) => message)
    expect(told('near-duplicate', 2)).toEqual(['2 innspill uten avsender har nesten samme tekst.'])
    expect(told('campaign', 2)).toEqual([])
    expect(told('near-duplicate', 3)).toEqual([])
    expect(told('campaign', 3)).toHaveLength(1)
  })

  it('says nothing of the same text twice, of different senders, and of short texts', () => {
    const pairs = [
      [
        { id: 'a', text: letter },
        { id: 'b', text: letter, campaign: 'a' },
      ],
      [
        { id: 'a', text: letter, name: 'Kari' },
        { id: 'b', text: `${letter}!`, name: 'Ola', campaign: 'a' },
      ],
      [
        { id: 'a', text: 'Ingen merknader.' },
        { id: 'b', text: 'Ingen merknader', campaign: 'a' },
      ],
    ]
    for (const pair of pairs)
      expect(findingsOf('near-duplicate', (checker) => feedTable(checker, [], pair))).toEqual([])
  })
})

describe('duplicate-row', () => {
  const twice = [
    { id: 'svar.csv#A1', cells: ['A1'], text: letter },
    { id: 'svar.csv#A2', cells: ['A2'], text: 'Noe helt annet om tid.' },
    { id: 'svar.csv#A1@row:3', cells: ['A1'], text: letter, campaign: 'svar.csv#A1' },
  ]

  it('tells of a row whose id and text stand above, and exact-duplicate leaves it alone', () => {
    const checker = createChecker(taxonomy, {
      ...settings,
      rules: { 'lever-without-input': 'off' },
    })
    feedTable(checker, ['Referanse'], twice, { idColumn: 'Referanse' })
    expect(checker.finish()).toMatchObject([
      {
        rule: 'duplicate-row',
        place: 'row:3',
        inputId: 'svar.csv#A1@row:3',
        message: 'Raden med id «A1» er med to ganger, med samme tekst.',
        related: [{ source: 'svar.csv', place: 'row:1 column:Innspill', inputId: 'svar.csv#A1' }],
      },
    ])
  })

  it.each([3, 6, 7, 150])('is alone in telling of a row that was exported %i times', (times) => {
    const checker = createChecker(taxonomy, { ...settings, rules: { 'lever-without-input': 'off' } })
    const rows = Array.from({ length: times }, (_, i) => ({
      id: i === 0 ? 'svar.csv#A1' : `svar.csv#A1@row:${i + 1}`,
      cells: ['A1'],
      text: letter,
      name: 'Kari',
      campaign: i === 0 ? '' : 'svar.csv#A1',
    }))
    feedTable(checker, ['Referanse'], rows, { idColumn: 'Referanse' })
    const findings = checker.finish()
    expect(findings.map(({ rule }) => rule)).toEqual(Array(times - 1).fill('duplicate-row'))
    for (const { related } of findings) expect(related).toMatchObject([{ inputId: 'svar.csv#A1' }])
  })

  it('leaves the other ids with the same text to exact-duplicate, without the row that was exported twice', () => {
    const findings = (rules: CheckSettings['rules']) => {
      const checker = createChecker(taxonomy, { ...settings, rules: { 'lever-without-input': 'off', ...rules } })
      const rows = ['A1', 'A1@row:2', 'A2', 'A2@row:4', 'A1@row:5'].map((id, i) => ({
        id: `svar.csv#${id}`,
        cells: [id.slice(0, 2)],
        text: letter,
        campaign: i === 0 ? '' : 'svar.csv#A1',
      }))
      feedTable(checker, ['Referanse'], rows, { idColumn: 'Referanse' })
      return checker.finish().map(({ rule, inputId, message }) => [rule, inputId, message])
    }
    expect(findings({}).filter(([rule]) => rule === 'exact-duplicate')).toEqual([
      ['exact-duplicate', 'svar.csv#A2', 'Samme tekst står 2 ganger, ord for ord.'],
    ])
    expect(findings({ 'duplicate-row': 'off' })).toEqual([
      ['exact-duplicate', 'svar.csv#A1@row:2', 'Samme tekst står 5 ganger, ord for ord.'],
    ])
  })

  it('names no earlier row where the first with the id has another text', () => {
    const rows = [
      { id: 'svar.csv#A1', cells: ['A1'], text: 'Noe helt annet om tid.' },
      { id: 'svar.csv#A1@row:2', cells: ['A1'], text: letter },
      { id: 'svar.csv#A1@row:3', cells: ['A1'], text: letter, campaign: 'svar.csv#A1@row:2' },
    ]
    const findings = findingsOf('duplicate-row', (checker) =>
      feedTable(checker, ['Referanse'], rows, { idColumn: 'Referanse' }),
    )
    expect(findings).toMatchObject([{ inputId: 'svar.csv#A1@row:3' }])
    expect(findings[0]).not.toHaveProperty('related')
  })

  it('leaves it to exact-duplicate where it is off', () => {
    const findings = findingsOf('exact-duplicate', (checker) =>
      feedTable(checker, ['Referanse'], twice, { idColumn: 'Referanse' }),
    )
    expect(findings).toMatchObject([{ rule: 'exact-duplicate', place: 'row:3 column:Innspill' }])
  })

  it('tells once of a row with several answers', () => {
    const findings = findingsOf('duplicate-row', (checker) => {
      checker.addTable({ source: 'svar.csv', place: '', columns: ['Nr', 'Ris', 'Ros'], idColumn: 'Nr' })
      for (const number of [1, 2])
        for (const question of ['Ris', 'Ros'])
          checker.addRow(
            row({ place: `row:${number} column:${question}`, question, meta: { names: ['Nr'], values: ['7'] } }),
          )
    })
    expect(findings.map(({ place }) => place)).toEqual(['row:2'])
  })

  it.each([
    ['another text', { cells: ['A1'], text: 'Noe annet.' }],
    ['another id', { cells: ['A9'], text: letter }],
    ['no id', { cells: [''], text: letter }],
  ])('says nothing of a row with %s', (_, second) => {
    const first = { cells: second.cells[0] === '' ? [''] : ['A1'], text: letter }
    const findings = findingsOf('duplicate-row', (checker) =>
      feedTable(checker, ['Referanse'], [first, second], { idColumn: 'Referanse' }),
    )
    expect(findings).toEqual([])
  })

  it('compares rows of one source only', () => {
    const findings = findingsOf('duplicate-row', (checker) => {
      for (const source of ['a.csv', 'b.csv'])
        feedTable(checker, ['Nr'], [{ cells: ['1'], text: letter }], { source, idColumn: 'Nr' })
    })
    expect(findings).toEqual([])
  })
})

describe('declared-language', () => {
  const long = 'ord '.repeat(20).trim()

  it.each([
    ['Bokmål', 'nn', 'nynorsk'],
    ['nn-NO', 'nb', 'bokmål'],
    ['Norsk (nynorsk)', 'en', 'engelsk'],
    ['norsk', 'en', 'engelsk'],
    ['English', 'other', 'et annet språk'],
  ] as const)('tells of an input whose row says «%s» and that is %s', (declared, language, name) => {
    const findings = findingsOf('declared-language', (checker) =>
      feedTable(checker, ['Språk'], [{ cells: [declared], text: long, language }]),
    )
    expect(findings).toMatchObject([
      { place: 'row:1 column:Innspill', message: `Innspillet er på ${name}, men «Språk» sier «${declared}».` },
    ])
  })

  it.each([
    ['nb', 'nb', long],
    ['Norsk', 'nn', long],
    ['bokmål og nynorsk', 'nn', long],
    ['Samisk', 'nb', long],
    ['', 'nn', long],
    ['bokmål', 'nn', 'ord '.repeat(19).trim()],
  ] as const)('says nothing of «%s» and %s', (declared, language, text) => {
    const findings = findingsOf('declared-language', (checker) =>
      feedTable(checker, ['Språk'], [{ cells: [declared], text, language }]),
    )
    expect(findings).toEqual([])
  })

  it('tells once of a document most of which is in another language, at the line that says so', () => {
    const facts = [
      ['tittel', 'Møte'],
      ['målform', 'nynorsk'],
    ] as const
    const feed = (languages: readonly ('nb' | 'nn')[]) =>
      findingsOf('declared-language', (checker) =>
        feedDocument(
          checker,
          facts,
          languages.map((language) => ({ language, text: long })),
        ),
      )
    expect(feed(['nb', 'nb', 'nn'])).toMatchObject([
      {
        place: 'line:3',
        inputId: '',
        message: '2 av 3 innspill i dokumentet er på bokmål, men det sier selv at språket er «nynorsk».',
      },
    ])
    expect(feed(['nb', 'nn', 'nn'])).toEqual([])
    expect(feed(['nb', 'nb'])).toEqual([])
  })
})
