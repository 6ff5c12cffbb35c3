import { describe, expect, it } from 'vitest'
import { makeOds, type OdsCell, type OdsSheet, odsContent, odsText } from '../../support/make-ods.ts'
import { packFiles } from '../../support/pack-files.ts'
import { readBytes, segment } from './read-fixture.ts'

const prose = 'Vi trenger mer tillit og færre rapporter i tjenestene våre'
const header = ['Id', 'Innspill']

/** Reads a workbook of one sheet. */
function one(sheet: Partial<OdsSheet>) {
  return readBytes('ods', makeOds([{ name: 'Svar', ...sheet }]))
}

/** The text of a cell. */
async function cellText(cell: OdsCell) {
  const { rows } = await one({ rows: [header, ['1', cell]] })
  return rows[0]?.cells[1]
}

const rules = (result: { findings: readonly { rule: string; place: string }[] }) =>
  result.findings.map(({ rule, place }) => `${rule} ${place}`)
const numbered = ({ rows }: Awaited<ReturnType<typeof one>>) => rows.map(({ row, cells }) => [row, ...cells])
const row = (cells: readonly string[], attributes = '') =>
  `<table:table-row ${attributes}>${cells.join('')}</table:table-row>`
const cell = (attributes: string, inner = '') => `<table:table-cell ${attributes}>${inner}</table:table-cell>`
const head = row(header.map(odsText))
const gap = (rows: number) =>
  row([cell('table:number-columns-repeated="16384"')], `table:number-rows-repeated="${rows}"`)

describe('readOds', () => {
  it('gives each row the number that the spreadsheet shows, and no unit for empty rows and the header.', async () => {
    const result = await one({ data: `${head}${gap(3)}${row([odsText('1'), odsText(prose)])}${gap(1_048_571)}` })
    expect(result.units).toEqual([
      { kind: 'table', place: 'sheet:Svar', columns: header, sample: [['1', prose]] },
      { kind: 'row', row: 5, cells: ['1', prose] },
    ])
    expect(result.infos.at(-1)).toMatchObject({ format: 'ods', encoding: '', hasHeader: true })
    expect(result.findings).toEqual([])
  })

  it('finds the header below titles, and rows in groups and in the header of a printed page.', async () => {
    const result = await one({
      data: `${row([odsText('Høring om tillit')])}${gap(1)}<table:table-header-rows>${head}</table:table-header-rows><table:table-row-group>${row([odsText('1'), odsText(prose)])}</table:table-row-group>`,
    })
    expect(numbered(result)).toEqual([[4, '1', prose]])
    expect(result.blocks.map(({ place, setAside }) => [place, setAside])).toEqual([['sheet:Svar row:1', 'heading']])
  })

  it('writes out rows and cells that repeat, and no empty ones.', async () => {
    const three = 'table:number-columns-repeated="3"'
    const result = await one({
      data: `${row(['Id', 'Innspill', 'Merknad', 'Svar'].map(odsText))}${row([odsText('1'), odsText(prose).replace('<table:table-cell', `<table:table-cell ${three}`)], 'table:number-rows-repeated="2"')}`,
    })
    expect(numbered(result)).toEqual([
      [2, '1', prose, prose, prose],
      [3, '1', prose, prose, prose],
    ])
  })

  it('neither expands empty cells nor rows or cells without end, and tells what it left out.', async () => {
    const wide = odsText(prose).replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="16384"')
    const result = await one({
      data: `${head}${row([wide], 'table:number-rows-repeated="1000000"')}${row([wide])}${gap(900_000)}`,
    })
    expect(result.rows.length).toBeLessThan(400)
    expect(rules(result)[0]).toMatch(/^archive-limit sheet:Svar row:\d+$/)
    expect(segment(result.units).isBalanced).toBe(true)
  })

  it('cuts rows off where a sheet ends.', async () => {
    const result = await one({
      data: `${head}${gap(1_048_573)}${row([odsText('1'), odsText(prose)], 'table:number-rows-repeated="9"')}`,
    })
    expect(result.rows.map((unit) => unit.row)).toEqual([1_048_575, 1_048_576])
    expect(result.units.at(-1)).toEqual({ kind: 'unreadable', place: 'sheet:Svar row:1048577', count: 1 })
  })

  it('reads what is hidden all the same, and says so; what stands below a merged cell is no text.', async () => {
    const columns = '<table:table-column table:visibility="collapse" table:number-columns-repeated="9"/>'
    const covered =
      '<table:covered-table-cell office:value-type="string"><text:p>skjult</text:p></table:covered-table-cell>'
    const result = await readBytes(
      'ods',
      makeOds([
        {
          name: 'A',
          data: `${columns}${head}${row([odsText('1'), odsText(prose), covered], 'table:visibility="filter"')}${row([], 'table:visibility="collapse"')}`,
        },
        { name: 'B', rows: [header, ['2', prose]], isHidden: true },
        { name: 'C' },
      ]),
    )
    expect(numbered(result)).toEqual([
      [2, '1', prose],
      [2, '2', prose],
    ])
    expect(rules(result)).toEqual(['hidden-sheet sheet:A', 'hidden-sheet sheet:B'])
    expect(result.findings[0]?.message).toBe('Arket har 1 skjult rad og 1 skjult kolonne. Alt er lest.')
  })

  it('passes over comments, drawings and what is remembered of other files, and tells of drawings.', async () => {
    const inner = `<office:annotation><text:p>Hemmelig</text:p></office:annotation><draw:frame><draw:text-box><text:p>boks</text:p></draw:text-box></draw:frame><text:p>${prose}</text:p>`
    const bytes = makeOds([
      { name: "'file:///tmp/x.ods'#Ark1", rows: [header, ['9', prose]] },
      {
        name: 'A',
        data: `<table:shapes><draw:rect><text:p>form</text:p></draw:rect></table:shapes>${head}${row([odsText('1'), cell('office:value-type="string"', inner)])}`,
      },
    ])
    const result = await readBytes('ods', bytes)
    expect(numbered(result)).toEqual([[2, '1', prose]])
    expect(rules(result)).toEqual(['unread-part sheet:A'])
  })

  it('gives an empty source for a workbook without cells, and for no bytes at all.', async () => {
    for (const bytes of [makeOds([{ name: 'A', data: gap(1_048_576) }]), makeOds([]), Buffer.alloc(0)]) {
      const { units, findings } = await readBytes('ods', bytes)
      expect([segment(units).ledger.setAside.empty, units.length, findings]).toEqual([1, 1, []])
    }
  })

  it.each([
    [
      'paragraphs, spaces, tabs and line breaks',
      cell(
        'office:value-type="string"',
        '<text:p>a<text:s text:c="2"/>b<text:tab/>c</text:p><text:p>d<text:line-break/>e</text:p>',
      ),
      'a  b\tc\nd\ne',
    ],
    [
      'white space that lays out the XML as one space',
      cell('', '<text:p>\n  a\n  <text:span>b </text:span>\n\tc</text:p>'),
      'a b  c',
    ],
    ['spaces that LibreOffice writes as they are', cell('', '<text:p>a  b</text:p>'), 'a  b'],
    [
      'the text of links and formatted words',
      cell('', '<text:p>Se <text:a xlink:href="x" xmlns:xlink="y">her</text:a> <text:span>nå</text:span></text:p>'),
      'Se her nå',
    ],
    [
      'words without their phonetic guides',
      cell(
        '',
        '<text:p><text:ruby><text:ruby-base>ord</text:ruby-base><text:ruby-text>ɔr</text:ruby-text></text:ruby></text:p>',
      ),
      'ord',
    ],
    [
      'numbers written out',
      cell('office:value-type="float" office:value="1.5E-7"', '<text:p>0</text:p>'),
      '0.00000015',
    ],
    [
      'numbers with the zeros that are shown',
      cell('office:value-type="float" office:value="301"', '<text:p>0301</text:p>'),
      '0301',
    ],
    [
      'true as LibreOffice converts it',
      cell('office:value-type="float" office:value="1" table:formula="of:=TRUE()"'),
      'TRUE',
    ],
    ['amounts', cell('office:value-type="currency" office:value="1234.5"', '<text:p>kr 1 234,50</text:p>'), '1234.5'],
    [
      'shares',
      cell('office:value-type="percentage" office:value="0.30000000000000004"', '<text:p>30 %</text:p>'),
      '0.3',
    ],
    [
      'days',
      cell('office:value-type="date" office:date-value="2019-03-01"', '<text:p>1. mars 2019</text:p>'),
      '2019-03-01',
    ],
    ['moments', cell('office:value-type="date" office:date-value="2019-03-01T10:30:00"'), '2019-03-01T10:30'],
    [
      'moments with the noise of fractions',
      cell('office:value-type="date" office:date-value="2019-02-28T23:59:59.999999998"'),
      '2019-03-01',
    ],
    [
      'times of day',
      cell('office:value-type="time" office:time-value="PT10H30M15S"', '<text:p>10.30</text:p>'),
      '10:30:15',
    ],
    ['lengths of time', cell('office:value-type="time" office:time-value="PT36H00M00.000000001S"'), '36:00'],
    ['true', true, 'TRUE'],
    ['false', false, 'FALSE'],
    [
      'errors by their name',
      cell('office:value-type="float" office:value="0" calcext:value-type="error"', '<text:p>#REF!</text:p>'),
      '#REF!',
    ],
    ['texts without paragraphs', cell('office:value-type="string" office:string-value="hei"'), 'hei'],
    ['dates that are none as they are shown', cell('office:value-type="date"', '<text:p>snart</text:p>'), 'snart'],
    [
      'spaces, but not without end',
      cell('', '<text:p>a<text:s text:c="999999999"/>b</text:p>'),
      `a${' '.repeat(1000)}b`,
    ],
  ])('gives %s.', async (_, written, expected) => {
    expect(await cellText(typeof written === 'string' ? { xml: written } : written)).toBe(expected)
  })

  it('knows the namespaces whatever their prefixes.', async () => {
    const content = odsContent([{ name: 'A', rows: [header, [1, prose]] }])
      .replaceAll('table:', 't:')
      .replaceAll('text:p', 'p')
      .replace('opendocument:xmlns:t:1.0', 'opendocument:xmlns:table:1.0')
      .replace('xmlns:table=', 'xmlns:t=')
      .replace('xmlns:text=', 'xmlns=')
    expect(numbered(await readBytes('ods', makeOds([], { 'content.xml': content })))).toEqual([[2, '1', prose]])
  })
})

describe('readOds, of what cannot be read', () => {
  const whole = odsContent([
    { name: 'A', rows: [header, ['1', prose], ['2', prose]] },
    { name: 'B', rows: [header, ['1', prose]] },
  ])

  it('tells of passwords.', async () => {
    const encrypted =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    for (const bytes of [
      makeOds([], { 'META-INF/manifest.xml': encrypted, 'content.xml': 'æøå' }),
      makeOds([], { 'encrypted-package': 'æøå', 'content.xml': undefined }),
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    ]) {
      const { units, findings } = await readBytes('ods', bytes)
      expect(findings.map(({ rule }) => rule)).toEqual(['password-protected'])
      expect(segment(units).ledger.unreadable).toBe(1)
    }
  })

  it.each([
    ['no archive', Buffer.from('hei'), 'damaged-file'],
    ['no content', packFiles({ mimetype: 'x' }), 'damaged-file'],
    ['content that is no XML', makeOds([], { 'content.xml': 'hei' }), 'damaged-file'],
    ['a DOCTYPE', makeOds([], { 'content.xml': '<!DOCTYPE x [<!ENTITY a "b">]><a>&a;</a>' }), 'damaged-file'],
    ['elements without end', makeOds([], { 'content.xml': '<a>'.repeat(5000) }), 'nested-too-deep'],
  ])('gives a finding for %s.', async (_, bytes, rule) => {
    const { units, findings } = await readBytes('ods', bytes)
    expect(units).toEqual([{ kind: 'unreadable', place: '', count: 1 }])
    expect(findings.map((finding) => finding.rule)).toEqual([rule])
  })

  it('keeps what was read before the content breaks off, and says where.', async () => {
    const bytes = makeOds([], { 'content.xml': whole.slice(0, whole.lastIndexOf('Id') + 1) })
    const result = await readBytes('ods', bytes)
    expect(numbered(result)).toHaveLength(2)
    expect(rules(result)).toEqual(['damaged-file sheet:B row:1'])
    expect(segment(result.units).isBalanced).toBe(true)
  })

  it('keeps within the limits of sheets and of a piece of text.', async () => {
    const many = Array.from({ length: 1002 }, (_, index) => ({ name: `A${index}` }))
    expect(rules(await readBytes('ods', makeOds(many)))).toEqual([
      'archive-limit sheet:A1000',
      'archive-limit sheet:A1001',
    ])
    const long = makeOds([{ name: 'A', rows: [['Innspill'], [prose], ['a'.repeat(17 * 1024 * 1024)]] }])
    const { rows, findings } = await readBytes('ods', long)
    expect([rows.length, findings.map(({ rule }) => rule)]).toEqual([1, ['archive-limit']])
  })
})
