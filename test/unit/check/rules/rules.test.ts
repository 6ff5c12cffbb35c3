import { describe, expect, it } from 'vitest'
import { createChecker } from '../../../../src/check/create-checker.ts'
import type { CheckSettings } from '../../../../src/check/rule.ts'
import { type RuleId, ruleList } from '../../../../src/check/rules.ts'
import type { Finding } from '../../../../src/types/finding.ts'
import { row, settings, taxonomy } from '../sample.ts'

/** Settings under which one rule alone speaks. */
function only(id: RuleId, more: Partial<CheckSettings> = {}): CheckSettings {
  const off = ruleList.filter(([other]) => other !== id).map(([other]) => [other, 'off'] as const)
  return { ...settings, ...more, rules: Object.fromEntries(off) }
}

function findingsOf(id: RuleId, rows: Parameters<typeof row>[0][]): readonly Finding[] {
  const checker = createChecker(taxonomy, only(id))
  for (const sketch of rows) checker.addRow(row(sketch))
  return checker.finish()
}

describe('empty-input', () => {
  it('reports what was set aside as empty, and nothing else that was set aside', () => {
    const checker = createChecker(taxonomy, only('empty-input'))
    checker.addSetAside({ source: 'svar.csv', place: 'row:4 column:Innspill', reason: 'empty', text: '' })
    checker.addSetAside({ source: 'svar.csv', place: 'line:9', reason: 'image', text: '' })
    expect(checker.finish()).toMatchObject([
      { rule: 'empty-input', severity: 'warning', source: 'svar.csv', place: 'row:4 column:Innspill', inputId: '' },
    ])
  })
})

describe('too-short', () => {
  it('reports an input that was too short, with its text and the limit', () => {
    expect(
      findingsOf('too-short', [
        { status: 'too-short', text: 'Mer  penger' },
        { status: 'none', place: 'row:2' },
      ]),
    ).toEqual([
      {
        rule: 'too-short',
        severity: 'warning',
        source: 'svar.csv',
        place: 'row:1 column:Innspill',
        inputId: 'svar.csv#row:1 column:Innspill',
        contentHash: '025141e7f0de9c',
        message: 'Innspillet «Mer penger» har færre enn 3 ord og er ikke plassert.',
        hint: 'Les det selv, og avgjør om det hører til noe hovedgrep. Grensen settes med classify.min-words.',
      },
    ])
  })
})

describe('other-language', () => {
  it('reports an input in a language that is not read', () => {
    const findings = findingsOf('other-language', [
      { status: 'other-language', text: 'Potrzebujemy czasu.' },
      { place: 'row:2' },
    ])
    expect(findings).toMatchObject([
      { rule: 'other-language', message: expect.stringContaining('«Potrzebujemy czasu.»') },
    ])
  })
})

describe('exact-duplicate', () => {
  const text = 'Gi oss tid til å lære av hverandre, og rom for å prøve.'

  it('reports a text once, at its second occurrence, with the places of the others', () => {
    const findings = findingsOf('exact-duplicate', [
      { id: 'a', text, place: 'row:1' },
      { id: 'x', text: 'Noe helt annet.', place: 'row:2' },
      { id: 'b', text, place: 'row:3', campaign: 'a' },
      { id: 'c', text, place: 'row:4', campaign: 'a' },
    ])
    expect(findings).toMatchObject([
      {
        place: 'row:3',
        inputId: 'b',
        message: 'Samme tekst står 3 ganger, ord for ord.',
        related: [
          { source: '', place: 'row:1', inputId: 'a' },
          { source: 'svar.csv', place: 'row:4', inputId: 'c' },
        ],
      },
    ])
  })

  it('counts all and keeps the first hundred of the others, with their sources', () => {
    const rows = Array.from({ length: 500 }, (_, i) => ({
      id: `svar.csv#${i}`,
      place: `row:${i + 1} column:Innspill`,
      text,
      campaign: i === 0 ? '' : 'svar.csv#0',
    }))
    const [finding, ...others] = findingsOf('exact-duplicate', rows)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ inputId: 'svar.csv#1', message: 'Samme tekst står 500 ganger, ord for ord.' })
    const kept = rows.filter((_, i) => i !== 1).slice(0, 100)
    expect(finding?.related).toEqual(kept.map(({ id, place }) => ({ source: 'svar.csv', place, inputId: id })))
  })

  it('says that it is one respondent where that is known', () => {
    const rows = [
      { id: 'a', text, name: 'Kari' },
      { id: 'b', text, name: 'Kari', campaign: 'a' },
    ]
    expect(findingsOf('exact-duplicate', rows)).toMatchObject([
      { message: 'Samme tekst står 2 ganger, ord for ord, fra samme avsender.' },
    ])
  })

  it('leaves what different respondents have sent to campaign, but for what one of them has sent twice', () => {
    const campaign = ['Kari', 'Ola', 'Mona'].map((name, i) => ({
      id: `i${i}`,
      text,
      name,
      campaign: i === 0 ? '' : 'i0',
    }))
    expect(findingsOf('exact-duplicate', campaign)).toEqual([])
    const again = { id: 'again', place: 'row:9', text, name: 'Ola', campaign: 'i0' }
    expect(findingsOf('exact-duplicate', [...campaign, again])).toMatchObject([
      {
        inputId: 'again',
        message: 'Samme tekst står 2 ganger, ord for ord, fra samme avsender.',
        related: [{ inputId: 'i1' }],
      },
    ])
  })

  it.each(['Takk for innspillet!', 'Ingen kommentar', 'Vi støtter forslaget i sin helhet.'])(
    'says nothing, and neither does any other rule, of the courtesy «%s»',
    (courtesy) => {
      for (const names of [
        ['Kari', 'Ola', 'Mona'],
        ['', '', ''],
        ['Kari', 'Kari', 'Kari'],
      ]) {
        const rows = names.map((name, i) => ({ id: `i${i}`, text: courtesy, name, campaign: i === 0 ? '' : 'i0' }))
        for (const rule of ['exact-duplicate', 'campaign', 'near-duplicate'] as const)
          expect(findingsOf(rule, rows)).toEqual([])
      }
    },
  )

  it('speaks of a text of fifty characters, and not of one of forty-nine', () => {
    const told = (length: number) =>
      findingsOf('exact-duplicate', [
        { id: 'a', text: 'x'.repeat(length) },
        { id: 'b', text: 'x'.repeat(length), campaign: 'a' },
      ]).length
    expect([told(49), told(50)]).toEqual([0, 1])
  })

  it('says nothing of texts that are only nearly the same', () => {
    expect(
      findingsOf('exact-duplicate', [
        { id: 'a', text },
        { id: 'b', text: `${text}!`, campaign: 'a' },
      ]),
    ).toEqual([])
  })

  it('finds the same variant twice within a group of near-duplicates, unless it is a campaign', () => {
    const findings = findingsOf('exact-duplicate', [
      { id: 'a', text },
      { id: 'b', text: `${text}!`, campaign: 'a' },
      { id: 'c', text: `${text}!`, campaign: 'a' },
    ])
    expect(findings).toEqual([])
    const known = findingsOf('exact-duplicate', [
      { id: 'a', text, name: 'Kari' },
      { id: 'b', text: `${text}!`, name: 'Kari', campaign: 'a' },
      { id: 'c', text: `${text}!`, name: 'Kari', campaign: 'a' },
    ])
    expect(known).toMatchObject([{ inputId: 'c', related: [{ inputId: 'b' }] }])
  })

  it('says nothing of answers that are too short to mean much', () => {
    const rows = [
      { id: 'a', text: 'Nei.' },
      { id: 'b', text: 'Nei.', campaign: 'a' },
    ]
    expect(
      findingsOf(
        'exact-duplicate',
        rows.map((sketch) => ({ ...sketch, status: 'too-short' as const })),
      ),
    ).toEqual([])
  })

  it('still finds repeats among thousands of inputs', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      id: `i${i}`,
      text: `Innspill nummer ${i} om tid til å lære av hverandre i kommunen.`,
    }))
    const repeat = {
      id: 'again',
      text: 'Innspill nummer 17 om tid til å lære av hverandre i kommunen.',
      campaign: 'i17',
    }
    expect(findingsOf('exact-duplicate', [...rows, repeat])).toMatchObject([
      { inputId: 'again', message: 'Samme tekst står 2 ganger, ord for ord.', related: [{ inputId: 'i17' }] },
    ])
  })
})

describe('campaign', () => {
  const text = 'Styrk bibliotekene som møteplass for alle som bor i kommunen.'

  it('reports one finding per group from different respondents, at its second member', () => {
    const findings = findingsOf('campaign', [
      { id: 'a', text, name: 'Kari', place: 'row:1' },
      { id: 'b', text: `${text} Nå!`, name: 'Ola', place: 'row:2', campaign: 'a' },
      { id: 'c', text, name: 'kari ', place: 'row:3', campaign: 'a' },
    ])
    expect(findings).toMatchObject([
      {
        severity: 'info',
        place: 'row:2',
        inputId: 'b',
        message: '3 nesten like innspill fra 2 avsendere.',
        related: [{ inputId: 'a' }, { inputId: 'c' }],
      },
    ])
  })

  it('says nothing when one respondent repeats itself', () => {
    const rows = [
      { id: 'a', text, name: 'Kari' },
      { id: 'b', text: `${text}!`, name: 'KARI', campaign: 'a' },
    ]
    expect(findingsOf('campaign', rows)).toEqual([])
  })

  it('counts three inputs without a name as possibly different only where the wording differs', () => {
    const same = [
      { id: 'a', text },
      { id: 'b', text, campaign: 'a' },
      { id: 'c', text, campaign: 'a' },
    ]
    expect(findingsOf('campaign', same)).toEqual([])
    const varied = [...same, { id: 'd', text: `${text}!`, campaign: 'a' }]
    expect(findingsOf('campaign', varied)[0]?.message).toBe('4 nesten like innspill fra avsendere uten navn.')
  })

  it('tells named respondents from inputs without a name', () => {
    const rows = [
      { id: 'a', text, name: 'Kari' },
      { id: 'b', text: `${text}!`, campaign: 'a' },
      { id: 'c', text, campaign: 'a' },
    ]
    expect(findingsOf('campaign', rows)[0]?.message).toBe(
      '3 nesten like innspill fra 1 navngitt avsender og 2 uten navn.',
    )
  })

  it('counts every member', () => {
    const rows = Array.from({ length: 7 }, (_, i) => ({
      id: `i${i}`,
      text,
      name: `N${i}`,
      campaign: i === 0 ? '' : 'i0',
    }))
    expect(findingsOf('campaign', rows)[0]?.message).toBe('7 nesten like innspill fra 7 avsendere.')
  })
})

describe('lever-without-input', () => {
  it('reports each lever that no input is assigned to, for the corpus as a whole', () => {
    expect(findingsOf('lever-without-input', [{ lever: 'kultur' }])).toMatchObject([
      {
        rule: 'lever-without-input',
        source: '',
        place: '',
        message: 'Ingen innspill er plassert i hovedgrep 2, Forsøk (forsok).',
      },
    ])
  })

  it('says so when the lever is touched only in doubt or as a second point', () => {
    const rows = [
      { lever: 'kultur', secondary: 'forsok' },
      { status: 'uncertain' as const, lever: 'forsok' },
    ]
    expect(findingsOf('lever-without-input', rows)[0]?.message).toBe(
      'Ingen innspill er plassert i hovedgrep 2, Forsøk (forsok) (som usikkert eller sekundært: 2).',
    )
  })
})

describe('missing-column', () => {
  it('reports each required column that a table lacks, with the columns found and the nearest', () => {
    const checker = createChecker(taxonomy, only('missing-column', { requiredColumns: ['Fylke', 'Virksomhet'] }))
    checker.addTable({ source: 'svar.csv', place: '', columns: ['Innspill', ' fylke'] })
    checker.addTable({ source: 'flere.csv', place: 'sheet:To', columns: ['Innspill', 'Fylker', 'Virksomhet'] })
    expect(checker.finish()).toMatchObject([
      {
        severity: 'error',
        source: 'svar.csv',
        place: '',
        message: 'Tabellen mangler kolonnen «Virksomhet» (fant «Innspill», «fylke»).',
        hint: 'Rett filen eller check.required-columns.',
      },
      {
        source: 'flere.csv',
        place: 'sheet:To',
        message: expect.stringContaining('«Fylke»'),
        hint: 'Mente du «Fylker»?',
      },
    ])
  })

  it('says so when the table has no columns', () => {
    const checker = createChecker(taxonomy, only('missing-column', { requiredColumns: ['Fylke'] }))
    checker.addTable({ source: 'svar.csv', place: '', columns: [] })
    expect(checker.finish()[0]?.message).toBe('Tabellen mangler kolonnen «Fylke» (fant ingen kolonner).')
  })
})

describe('personal-data', () => {
  const text = 'Ring 912 34 567 eller 22 33 44 55, skriv til kari@example.no. Mvh Kari Nordmann'

  it('says which kinds an input holds, and never what they are', () => {
    const [found, ...more] = findingsOf('personal-data', [{ text }, { place: 'row:2' }])
    expect(more).toEqual([])
    expect(found).toEqual({
      rule: 'personal-data',
      severity: 'warning',
      source: 'svar.csv',
      place: 'row:1 column:Innspill',
      inputId: 'svar.csv#row:1 column:Innspill',
      contentHash: '0168c16854c911',
      message: 'Innspillet har 2 telefonnumre, 1 e-postadresse og 1 personnavn.',
      hint: 'Kjør med --redact, så står det [telefon 1], [e-post 1] og [navn 1] i stedet i alt som skrives. Originalfilen blir ikke endret.',
      words: '912 34 567',
    })
  })

  it('tells of the same when the input has pseudonyms', () => {
    const [found] = findingsOf('personal-data', [{ text: 'Ring [telefon 1]. Mvh [innsender 2]' }])
    expect(found?.message).toBe('Innspillet har 1 telefonnummer og 1 personnavn.')
  })

  it('does not tell what to do where it has been done', () => {
    const checker = createChecker(taxonomy, only('personal-data', { isRedacted: true }))
    const plain = row({ text: 'Ring [telefon 1]. Skriv til [e-post 1]' })
    checker.addRow({ ...plain, input: { ...plain.input, meta: { names: ['Tlf.'], values: ['[telefon 1]'] } } })
    const hint = 'Dette er erstattet i alt som skrives, men står fortsatt i originalfilen.'
    expect(checker.finish()).toMatchObject([
      { message: 'Innspillet har 1 telefonnummer og 1 e-postadresse.', hint },
      { message: expect.stringContaining('«Tlf.»'), hint },
    ])
  })

  it('looks only for the kinds that the settings name', () => {
    const checker = createChecker(taxonomy, only('personal-data', { personalKinds: ['email'] }))
    checker.addRow(row({ text }))
    expect(checker.finish()[0]?.message).toBe('Innspillet har 1 e-postadresse.')
  })

  it('tells two columns apart whatever spaces their names and those of their sources have', () => {
    const checker = createChecker(taxonomy, only('personal-data'))
    for (const [source, column] of [
      ['svar en', 'to tlf'],
      ['svar', 'en to tlf'],
    ] as const) {
      const plain = row({ source })
      checker.addRow({ ...plain, input: { ...plain.input, meta: { names: [column], values: ['22 33 44 55'] } } })
    }
    expect(checker.finish().map(({ source }) => source)).toEqual(['svar en', 'svar'])
  })

  it('tells of a column once, with how many rows it concerns, and not of who sent them', () => {
    const checker = createChecker(taxonomy, only('personal-data'))
    checker.addTable({ source: 'svar.csv', place: '', columns: ['Navn', 'Kontakt', 'Tlf.'], idColumn: 'Tlf.' })
    const values = [
      ['Kari Nordmann', 'kari@example.no', '12345'],
      ['Ola Nordmann', '', '22 33 44 55'],
    ]
    values.forEach((cells, at) => {
      const plain = row({ place: `row:${at + 1}` })
      const meta = { names: ['Navn', 'Kontakt', 'Tlf.'], values: cells }
      // Two answers of one row.
      checker.addRow({ ...plain, input: { ...plain.input, meta } })
      checker.addRow({ ...plain, input: { ...plain.input, meta } })
    })
    const found = checker.finish()
    expect(found.map(({ place, message }) => [place, message])).toEqual([
      ['row:1 column:Kontakt', 'Kolonnen «Kontakt» har e-postadresser i 1 rad, første gang her.'],
      ['row:1 column:Tlf.', 'Kolonnen «Tlf.» har telefonnumre i 2 rader, første gang her.'],
    ])
    // Ids stand in every file that is written.
    expect(found.map(({ hint }) => hint.includes('--id-column'))).toEqual([false, true])
  })

  it('tells of a fact of a document as of what stands beside the input', () => {
    const plain = row({ source: 'brev.md', place: 'line:5' })
    const checker = createChecker(taxonomy, only('personal-data'))
    checker.addRow({ ...plain, input: { ...plain.input, meta: { names: ['kontakt'], values: ['kari@example.no'] } } })
    expect(checker.finish()[0]?.message).toBe(
      'Opplysningen «kontakt» ved siden av innspillet har e-postadresser i 1 avsnitt, første gang her.',
    )
  })
})
