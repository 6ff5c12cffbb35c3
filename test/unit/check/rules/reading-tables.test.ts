import { describe, expect, it } from 'vitest'
import { row } from '../sample.ts'
import { feedDocument, feedTable, findingsOf } from './corpus.ts'

describe('mojibake', () => {
  it('shows a damaged word of an input as it was meant, and counts the places', () => {
    const findings = findingsOf('mojibake', (checker) =>
      feedTable(checker, [], [{ text: 'Hold rÃ¥dhuset Ã¥pent.' }, { text: 'Hold rådhuset åpent.' }]),
    )
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        place: 'row:1 column:Innspill',
        inputId: 'svar.csv#row:1 column:Innspill',
        message: 'Innspillet har ødelagte tegn (2 steder): «rÃ¥dhuset» skulle trolig vært «rådhuset».',
      },
    ])
  })

  it('tells once of a column beside the inputs, and of a name of a column', () => {
    const cells = [['SÃ¸rvÃ¥g'], ['Sørvåg'], ['SÃ¸rvÃ¥g']]
    const findings = findingsOf('mojibake', (checker) =>
      feedTable(
        checker,
        ['KommunestÃ¸rrelse'],
        cells.map((one) => ({ cells: one })),
      ),
    )
    expect(findings.map(({ place, message }) => [place, message])).toEqual([
      [
        '',
        'Kolonnen «KommunestÃ¸rrelse» har et navn med ødelagte tegn: «KommunestÃ¸rrelse» skulle trolig vært «Kommunestørrelse».',
      ],
      [
        'row:1 column:KommunestÃ¸rrelse',
        'Kolonnen «KommunestÃ¸rrelse» har ødelagte tegn i 2 rader, første gang her: «SÃ¸rvÃ¥g» skulle trolig vært «Sørvåg».',
      ],
    ])
  })
})

describe('duplicate-column', () => {
  const namesOf = (columns: readonly string[]) =>
    findingsOf('duplicate-column', (checker) => checker.addTable({ source: 'svar.csv', place: '', columns }))

  it('tells once of a name that several columns have, and how they are read', () => {
    expect(namesOf(['Navn', 'Svar', 'Navn (2)', 'Navn (3)'])).toMatchObject([
      { message: '3 kolonner i tabellen har samme navn: «Navn». De er lest som «Navn», «Navn (2)», «Navn (3)».' },
    ])
  })

  it('takes names that differ in case and white space for the same', () => {
    expect(namesOf(['Navn', 'NAVN '])).toHaveLength(1)
  })

  it('says nothing of names with numbers of their own, nor of names that differ in signs', () => {
    expect(namesOf(['Spørsmål (2)', 'Svar (1)', 'Svar (3)', 'Antall', 'Antall %'])).toEqual([])
  })
})

describe('unexpected-column', () => {
  const feed = (knownColumns: readonly string[]) =>
    findingsOf(
      'unexpected-column',
      (checker) =>
        checker.addTable({ source: 'svar.csv', place: 'sheet:Svar', columns: ['innspill', 'Fyle', 'Alder'] }),
      { knownColumns, requiredColumns: ['Innspill'] },
    )

  it('tells of each column that is not listed, with the nearest one that is missing', () => {
    expect(feed(['Fylke', 'Navn']).map(({ place, message, hint }) => [place, message, hint])).toEqual([
      ['sheet:Svar', 'Tabellen har kolonnen «Fyle», som ikke er blant de ventede.', 'Mente du «Fylke»?'],
      [
        'sheet:Svar',
        'Tabellen har kolonnen «Alder», som ikke er blant de ventede.',
        'Rett navnet i filen, eller legg kolonnen til i check.known-columns.',
      ],
    ])
  })

  it('says nothing when no columns are listed, nor of required ones', () => {
    expect(feed([])).toEqual([])
    expect(feed(['Fyle', 'alder'])).toEqual([])
  })
})

describe('unstable-id', () => {
  const table = { source: 'svar.csv', place: '', columns: ['Svar-ID', 'Innspill'] }
  const possible = (blank: number, repeated: number) =>
    findingsOf('unstable-id', (checker) =>
      checker.addTable({ ...table, idColumn: '', possibleIds: { column: 'Svar-ID', rows: 10, blank, repeated } }),
    )

  it('tells of a column that seems to hold ids and is not used, and why', () => {
    expect(possible(0, 0)[0]?.message).toContain('«Svar-ID» ser ut til å ha id-er, men er ikke brukt.')
    expect(possible(2, 0)[0]?.message).toContain('er tom i 2 av de 10 første radene, og er ikke brukt.')
    expect(possible(2, 3)[0]?.message).toContain('er tom i 2 og har samme verdi som en tidligere rad i 3 av de 10')
  })

  it('tells once per table of rows without an id', () => {
    const records = [['A1'], [' '], ['A3'], ['']].map((cells) => ({ cells }))
    const findings = findingsOf('unstable-id', (checker) =>
      feedTable(checker, ['Referanse'], records, { idColumn: 'Referanse' }),
    )
    expect(findings).toMatchObject([
      {
        place: 'row:2 column:Referanse',
        inputId: 'svar.csv#row:2 column:Innspill',
        message: expect.stringContaining('2 rader med innspill mangler id i kolonnen «Referanse», første gang her.'),
      },
    ])
  })

  it('counts a row with several answers once', () => {
    const findings = findingsOf('unstable-id', (checker) => {
      checker.addTable({ ...table, idColumn: 'Svar-ID' })
      const meta = { names: ['Svar-ID'], values: [''] }
      for (const column of ['Ris', 'Ros']) checker.addRow(row({ place: `row:1 column:${column}`, meta }))
    })
    expect(findings[0]?.message).toMatch(/^1 rad med innspill mangler id/)
  })

  it('says nothing of a table without any column of ids, nor of running text', () => {
    const findings = findingsOf('unstable-id', (checker) => {
      feedTable(checker, ['Fylke'], [{ cells: [''] }])
      feedDocument(checker, [['dato', '2019-03-04']])
    })
    expect(findings).toEqual([])
  })
})

describe('too-long', () => {
  const text = (words: number) => Array.from({ length: words }, (_, index) => `ord${index}`).join(' ')

  it('tells how long an input is, from one word above the limit', () => {
    const findings = findingsOf(
      'too-long',
      (checker) => feedTable(checker, [], [{ text: text(50) }, { text: text(51) }]),
      { maxWords: 50 },
    )
    expect(findings).toMatchObject([
      {
        place: 'row:2 column:Innspill',
        message: 'Innspillet har 51 ord, flere enn 50, og får likevel bare ett hovedgrep.',
      },
    ])
  })

  it('allows a thousand words unless the limit is set, and counts words, not letters', () => {
    const long = ['hovedgrep'.repeat(2000), text(1000)].map((one) => ({ text: one }))
    expect(findingsOf('too-long', (checker) => feedTable(checker, [], long))).toEqual([])
    expect(findingsOf('too-long', (checker) => feedTable(checker, [], [{ text: text(1001) }]))).toHaveLength(1)
  })
})

describe('unknown-front-matter-key', () => {
  it('takes a slip of the hand for the key that was meant', () => {
    const findings = findingsOf('unknown-front-matter-key', (checker) =>
      feedDocument(checker, [
        ['tittel', 'Møte'],
        ['avsnder', 'Oslo kommune'],
        ['målfrom', 'nynorsk'],
      ]),
    )
    expect(findings.map(({ place, message, hint }) => [place, message, hint])).toEqual([
      [
        'line:3',
        'Nøkkelen «avsnder» øverst i filen er ukjent, og det den sier, blir ikke brukt.',
        'Mente du «avsender»?',
      ],
      [
        'line:4',
        'Nøkkelen «målfrom» øverst i filen er ukjent, og det den sier, blir ikke brukt.',
        'Mente du «målform»?',
      ],
    ])
  })

  it('leaves keys of the writer’s own alone', () => {
    const keys = 'fase,dag,data,metode,deltakere,bordnummer,leder,Sted,oppmøte,kilder,rolle,regi,gjester,dataset'.split(
      ',',
    )
    const feed = (checker: Parameters<Parameters<typeof findingsOf>[1]>[0]) =>
      feedDocument(
        checker,
        keys.map((key) => [key, 'x'] as const),
      )
    expect(findingsOf('unknown-front-matter-key', feed)).toEqual([])
  })

  it('tells of every other key where the settings list the known ones', () => {
    const findings = findingsOf(
      'unknown-front-matter-key',
      (checker) =>
        feedDocument(checker, [
          ['Møte-ID', '3'],
          ['moteid', '4'],
          ['dato', '2019-03-04'],
          ['vær', 'sol'],
        ]),
      { knownFrontMatter: ['møte-id'] },
    )
    expect(findings.map(({ place, hint }) => [place, hint])).toEqual([
      ['line:3', 'Mente du «møte-id»?'],
      ['line:5', 'Rett nøkkelen, eller legg den til i check.known-front-matter.'],
    ])
  })

  it('judges no facts but front matter', () => {
    const findings = findingsOf('unknown-front-matter-key', (checker) =>
      checker.addDocument({ source: 'brev.txt', facts: [['avsnder', 'Oslo kommune']] }),
    )
    expect(findings).toEqual([])
  })
})

describe('invalid-date', () => {
  const dates = (...cells: string[]) =>
    findingsOf('invalid-date', (checker) =>
      feedTable(
        checker,
        ['Mottatt'],
        cells.map((cell) => ({ cells: [cell] })),
      ),
    )

  it('tells of each date that does not exist, in its own cell', () => {
    expect(dates('04.03.2019', '31.02.2019', '2019-13-01 12:00', '')).toMatchObject([
      {
        place: 'row:2 column:Mottatt',
        inputId: 'svar.csv#row:2 column:Innspill',
        message: '«31.02.2019» i «Mottatt» er ingen dato i kalenderen fra 1900 til 2099.',
      },
      {
        place: 'row:3 column:Mottatt',
        message: '«2019-13-01 12:00» i «Mottatt» er ingen dato i kalenderen fra 1900 til 2099.',
      },
    ])
  })

  it('tells once of a column whose values can be read in several ways', () => {
    expect(dates('3/4/2019', '3/5/2019', '3/5/2019', '3/6/2019', '3/7/2019')).toMatchObject([
      {
        place: 'row:1 column:Mottatt',
        message: '5 verdier i «Mottatt» kan ikke leses som dato: «3/4/2019», «3/5/2019», «3/6/2019» …',
      },
    ])
  })

  it('takes words for no dates, unless the rest of the column are dates', () => {
    expect(dates('før lunsj', 'etter lunsj')).toEqual([])
    expect(dates('2019-03-04', 'i fjor')).toMatchObject([
      { place: 'row:2 column:Mottatt', message: '1 verdi i «Mottatt» kan ikke leses som dato: «i fjor».' },
    ])
  })

  it('says nothing of dates in the usual forms', () => {
    expect(dates('2019-03-04', '04.03.2019 21:01', '4. mars 2019', '2020-02-29T10:00:00Z')).toEqual([])
  })

  it('reads front matter, at its line', () => {
    const findings = findingsOf('invalid-date', (checker) => {
      feedDocument(checker, [['dato', '30. februar 2019']], [{}, {}])
      feedDocument(
        checker,
        [
          ['tittel', 'Møte'],
          ['dato', 'uke 10'],
        ],
        [],
        'uke.md',
      )
      feedDocument(checker, [['dato', '2019-03-04']], [{}], 'godt.md')
    })
    expect(findings).toMatchObject([
      {
        source: 'notat.md',
        place: 'line:2',
        message: '«30. februar 2019» i «dato» er ingen dato i kalenderen fra 1900 til 2099.',
      },
      { source: 'uke.md', place: 'line:3', message: '1 verdi i «dato» kan ikke leses som dato: «uke 10».' },
    ])
  })

  it('counts a date once however many answers its row has', () => {
    const findings = findingsOf('invalid-date', (checker) => {
      checker.addTable({ source: 'svar.csv', place: '', columns: ['Dato', 'Ris', 'Ros'] })
      const meta = { names: ['Dato'], values: ['31.02.2019'] }
      for (const column of ['Ris', 'Ros']) checker.addRow(row({ place: `row:1 column:${column}`, meta }))
    })
    expect(findings).toHaveLength(1)
  })
})

describe('future-date', () => {
  const dates = (date: string | undefined) =>
    findingsOf(
      'future-date',
      (checker) => {
        feedTable(checker, ['Dato'], [{ cells: ['04.03.2019'] }, { cells: ['05.03.2019'] }, { cells: ['31.02.2030'] }])
        feedDocument(checker, [['dato', '2019-03-06']])
      },
      { date },
    )

  it('tells of dates after the day that the user gives', () => {
    expect(dates('2019-03-04')).toMatchObject([
      { place: 'row:2 column:Dato', message: 'Datoen «05.03.2019» i «Dato» er senere enn 2019-03-04.' },
      { source: 'notat.md', place: 'line:2', message: 'Datoen «2019-03-06» i «dato» er senere enn 2019-03-04.' },
    ])
  })

  it('says nothing without a day, since there is no clock', () => {
    expect(dates(undefined)).toEqual([])
  })
})
