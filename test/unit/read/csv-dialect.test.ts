import { describe, expect, it } from 'vitest'
import { readBytes, segment } from './read-fixture.ts'

const columnsOf = (units: readonly { kind: string }[]) =>
  units.flatMap((unit) => ('columns' in unit && Array.isArray(unit.columns) ? unit.columns : []))

async function table(content: string) {
  const { units, rows, findings, infos } = await readBytes('csv', content)
  const rules = findings.map(({ rule, place }) => `${rule} ${place}`)
  return { columns: columnsOf(units), rows: rows.map((row) => row.cells), rules, hasHeader: infos.at(-1)?.hasHeader }
}

describe('the dialect of a table', () => {
  it.each([
    [
      'single quotes',
      "'id','tekst','navn'\n'1','Vi vil, ja','Kari'\n'2','Det er ''fint'' her, don''t','Ola'\n'3','En\nto','Per'\n",
      [
        ['1', 'Vi vil, ja', 'Kari'],
        ['2', "Det er 'fint' her, don't", 'Ola'],
        ['3', 'En\nto', 'Per'],
      ],
    ],
    [
      'quotes with a backslash before them',
      'id,tekst,navn\n1,"Han sa \\"ja\\", og\ngikk",Kari\n2,"\\"Nei\\"",Ola\n3,"a\\\\b \\n, c",Per\n',
      [
        ['1', 'Han sa "ja", og\ngikk', 'Kari'],
        ['2', '"Nei"', 'Ola'],
        ['3', 'a\\b \\n, c', 'Per'],
      ],
    ],
    [
      'quotes in a tab-separated file, one of them never closed',
      `id\ttekst\n${'1\t"to\nlinjer"\n'.repeat(20)}2\t"åpen\n3\t"lukket"\n`,
      [...Array.from({ length: 20 }, () => ['1', 'to\nlinjer']), ['2', '"åpen'], ['3', 'lukket']],
    ],
    ['quotes around every cell of a tab-separated file', '"id"\t"tekst"\n"1"\t"hei"\n', [['1', 'hei']]],
    [
      'apostrophes that are none',
      "id;tekst\n1;'s er fint, 'kke sant\n2;Kari's hus'\n3;'ja' sa hun\n",
      [
        ['1', "'s er fint, 'kke sant"],
        ['2', "Kari's hus'"],
        ['3', "'ja' sa hun"],
      ],
    ],
    [
      'backslashes that are none',
      'id;tekst\n1;"C:\\mappe\\"\n2;"hei"\n',
      [
        ['1', 'C:\\mappe\\'],
        ['2', 'hei'],
      ],
    ],
  ])('has %s.', async (_, content, rows) => {
    expect(await table(content)).toMatchObject({ rows })
  })

  it('finds escaped quotes however the bytes are cut.', async () => {
    const content = `id,tekst\n${'1,"Han sa \\"ja\\", og \\\\ gikk"\n'.repeat(9000)}`
    const { rows } = await readBytes('csv', content)
    expect(new Set(rows.map((row) => row.cells.join('|')))).toEqual(new Set(['1|Han sa "ja", og \\ gikk']))
    expect(rows).toHaveLength(9000)
  })
})

describe('what stands around a table', () => {
  it('sets a title above the column names aside, with or without delimiters in its lines.', async () => {
    for (const [end, delimiter] of [
      ['', ';'],
      [';;', ';'],
      ['', ','],
      [',,', ','],
    ] as const) {
      const rows = ['id,navn,tekst', '1,Kari,Vi vil ha flere busser', '2,Ola,Vi vil ha tog', '3,Per,Nei']
      const content = [
        `Innspill til meldingen${end}`,
        `Eksportert 2019-04-12${end}`,
        '',
        ...rows.map((row) => row.replaceAll(',', delimiter)),
      ]
      const { units, findings, infos } = await readBytes('csv', content.join('\n'))
      expect(columnsOf(units)).toEqual(['id', 'navn', 'tekst'])
      const { inputs, setAside, isBalanced } = segment(units)
      expect(inputs.map((input) => input.place)).toEqual([
        'row:1 column:tekst',
        'row:2 column:tekst',
        'row:3 column:tekst',
      ])
      expect(setAside.map(({ place, reason, text }) => `${place} ${reason}: ${text}`)).toEqual([
        'line:1 heading: Innspill til meldingen',
        'line:2 heading: Eksportert 2019-04-12',
      ])
      expect([isBalanced, findings, infos.at(-1)?.hasHeader]).toEqual([true, [], true])
    }
  })

  it('does not take short rows of a table without column names for a title.', async () => {
    const { rows, columns } = await table('Bare dette.\n1;Kari;Flere busser\n2;Ola;Tog\n3;Per;Båt\n')
    expect(columns).toEqual(['kolonne 1', 'kolonne 2', 'kolonne 3'])
    expect(rows).toHaveLength(4)
  })

  it('sets a title aside also above column names of an unusual kind.', async () => {
    const { columns, rows } = await table('Møtet i mai\nGruppe;Forslaget vårt\nA;Flere busser\nB;Tog\n')
    expect([columns, rows]).toEqual([
      ['Gruppe', 'Forslaget vårt'],
      [
        ['A', 'Flere busser'],
        ['B', 'Tog'],
      ],
    ])
  })

  it.each([
    [';Innspill\nKari;Vi vil ha buss\nOla;Vi vil ha tog\n', ['kolonne 1', 'Innspill']],
    ['Innspill;\nVi vil ha buss;Kari\nVi vil ha tog;Ola\n', ['Innspill', 'kolonne 2']],
    ['Innspill;\nMin kommentar;Kari\nVi vil ha tog;Ola\n', ['Innspill', 'kolonne 2']],
  ])('does not take column names of which most are left out for a title: %j.', async (content, expected) => {
    const { columns, rows } = await table(content)
    expect([columns, rows.length]).toEqual([expected, 2])
  })

  it('takes the first record for the column names where the user says so.', async () => {
    const { units } = await readBytes('csv', 'Innspill;;\nid;navn;tekst\n1;a;b\n', { header: true })
    expect(columnsOf(units)).toEqual(['Innspill', 'kolonne 2', 'kolonne 3'])
  })

  it('sets sums and counts below the rows aside, and nothing that somebody may have said.', async () => {
    const { units } = await readBytes('csv', 'id;navn;tekst\n1;Kari;Flere busser\n\nTotalt;;3\nAntall svar: 3\n')
    const { inputs, setAside } = segment(units)
    expect(inputs).toHaveLength(1)
    expect(setAside.map(({ place, reason, text }) => `${place} ${reason} ${text}`)).toEqual([
      'row:2 column:tekst empty ',
      'row:3 table-total Totalt | 3',
      'row:4 table-total Antall svar: 3',
    ])
    const said = await table('Innspill\nVi vil ha tog\nTotalt sett er det bra.\nSum av alt: mer tillit\n')
    expect(said.rows).toHaveLength(3)
    expect((await table('id;tekst\n1;Totalt 3 busser\n2;i alt 7\n')).rows).toHaveLength(2)
  })

  it('reads sums in the middle of a long table as rows.', async () => {
    const rows = [...Array.from({ length: 6000 }, () => '1;Kari;Flere busser'), 'Totalt;;3', '2;Ola;Tog']
    const { units } = await readBytes('csv', `id;navn;tekst\n${rows.join('\n')}\n`)
    expect(units.filter((unit) => unit.kind === 'row')).toHaveLength(6002)
  })

  it('takes a second record of column names for what it is, and names columns by both.', async () => {
    const content =
      'Respondent ID,Hva mener du?,Hva er viktigst?,,Fornavn\n,Open-Ended Response,Skole,Annet,\n1,Flere busser,x,,Kari\n2,Tog,,Helse,Ola\n'
    const { columns, rows } = await table(content)
    expect(columns).toEqual([
      'Respondent ID',
      'Hva mener du?',
      'Hva er viktigst?: Skole',
      'Hva er viktigst?: Annet',
      'Fornavn',
    ])
    expect(rows).toHaveLength(2)
    expect((await table('id;tekst\n;Bra\n2;Flere busser til bygda\n')).rows).toHaveLength(2)
  })

  it('makes no column of delimiters at the ends of lines, and keeps one that has a value.', async () => {
    expect((await table('id;tekst;;\n1;a b;;\n2;c d;;\n')).columns).toEqual(['id', 'tekst'])
    expect((await table('1;a b;\n2;c d;\n')).columns).toEqual(['kolonne 1', 'kolonne 2'])
    expect((await table('id;tekst;;\n1;a b;;x\n')).columns).toEqual(['id', 'tekst', 'kolonne 3', 'kolonne 4'])
  })

  it('skips a mark and a first line sep=, and joins blank lines to nothing.', async () => {
    const { columns, rows, rules } = await table('\uFEFFsep=;\r\n"id";"tekst"\r\n\r\n1;a, b\r\n\r\n2;c\r\n')
    expect([columns, rules]).toEqual([['id', 'tekst'], []])
    expect(rows).toEqual([[''], ['1', 'a, b'], [''], ['2', 'c']])
  })
})
