import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readBytes } from './read-fixture.ts'

const spectrum = fileURLToPath(new URL('../../../../shared/conformance/csv-spectrum', import.meta.url))
const rules = (result: { findings: readonly { rule: string; place: string }[] }) =>
  result.findings.map(({ rule, place }) => `${rule} ${place}`)
const columnsOf = (result: { units: readonly { kind: string }[] }) =>
  result.units.flatMap((unit) => ('columns' in unit && Array.isArray(unit.columns) ? unit.columns : []))

describe('readCsv', () => {
  it.skipIf(!existsSync(spectrum))(
    'gives the cells of csv-spectrum as its JSON has them (needs ../shared beside the project)',
    async () => {
      const names = readdirSync(`${spectrum}/csvs`)
      expect(names.length).toBeGreaterThan(10)
      for (const name of names) {
        const result = await readBytes('csv', readFileSync(`${spectrum}/csvs/${name}`), { header: true })
        const expected: unknown = JSON.parse(readFileSync(`${spectrum}/json/${name.replace('.csv', '.json')}`, 'utf8'))
        const columns = columnsOf(result)
        const got = result.rows.map((row) => Object.fromEntries(row.cells.map((cell, at) => [columns[at], cell])))
        expect([name, got]).toEqual([name, expected])
      }
    },
  )

  it.each([
    ['semicolon', 'id;tekst\n1;a, b\n2;c, d, e\n', ';'],
    ['comma', 'id,tekst\n1,"a; b"\n2,c\n', ','],
    ['tab', 'id\ttekst\n1\ta, b\n2\tc\n', '\t'],
    ['bar', 'id|tekst\n1|a\n2|b; c\n', '|'],
    ['one that a first line sep= names', 'sep=|\nid|tekst\n1|a;b\n', '|'],
    ['no delimiter, of a single column of prose', 'innspill\nMer penger, takk\nMindre prat, mer handling, nå\n', ''],
  ])('finds the delimiter: %s.', async (_, content, delimiter) => {
    const { infos, rows } = await readBytes('csv', content)
    expect(infos.at(-1)?.delimiter).toBe(delimiter)
    expect(rows.map((row) => row.cells.length)).toEqual(rows.map(() => (delimiter === '' ? 1 : 2)))
  })

  it.each([
    ['a usual column name', 'id;tekst\n1;hei\n', true],
    ['numbers below words', 'Gruppe;Forslaget vårt\nA;Vi vil ha flere busser til bygda vår\n', true],
    ['a number in it', '1;Vi vil ha flere busser\n2;Vi vil ha tog\n', false],
    ['the same pattern as the ids below it', 'S01;Flere busser\nS02;Flere tog\n', false],
    ['a sentence in it', 'Kari;Vi vil ha flere busser.\nOla;Nei\n', false],
  ])('tells by %s whether there is a header.', async (_, content, hasHeader) => {
    const { infos } = await readBytes('csv', content)
    expect(infos.at(-1)?.hasHeader).toBe(hasHeader)
  })

  it('takes what the options set rather than what it finds.', async () => {
    const content = Buffer.from('id;tekst\n1;bl\xe5', 'latin1')
    const set = { header: false, delimiter: ',', encoding: 'windows-1252' }
    const { units } = await readBytes('csv', content, set)
    expect(units[0]).toEqual({ kind: 'table', place: '', columns: ['kolonne 1'], sample: [['id;tekst'], ['1;blå']] })
    await expect(readBytes('csv', content, { delimiter: 'ab' })).rejects.toMatchObject({ code: 'USAGE' })
    await expect(readBytes('csv', content, { encoding: 'klingon' })).rejects.toMatchObject({ code: 'USAGE' })
  })

  it('names columns uniquely, on one line, and the nameless by number.', async () => {
    const { units } = await readBytes(
      'csv',
      'id;Hva\n mener du?;tekst;tekst;\n1;2;3;4;5\n'.replace('Hva\n mener du?', '"Hva\n mener du?"'),
    )
    expect(columnsOf({ units })).toEqual(['id', 'Hva mener du?', 'tekst', 'tekst (2)', 'kolonne 5'])
  })

  it('counts empty records as rows and gives the first 200 rows as a sample.', async () => {
    const lines = Array.from({ length: 300 }, (_, row) => (row === 4 ? '' : `${row};tekst`))
    const { units, rows } = await readBytes('csv', `id;tekst\n${lines.join('\n')}\n`)
    expect(rows.map((row) => row.row)).toEqual(lines.map((_, row) => row + 1))
    expect(rows[4]?.cells).toEqual([''])
    expect(units[0]?.kind === 'table' && units[0].sample).toEqual(rows.slice(0, 200).map((row) => row.cells))
  })

  it('keeps quotes, line breaks and NUL bytes inside cells.', async () => {
    const { rows } = await readBytes('csv', 'id;tekst\n1;"a ""b""\nc; d"\n2;e\0f\n3;5" skjerm\n4;"hei" sa hun\n')
    expect(rows.map((row) => row.cells[1])).toEqual(['a "b"\nc; d', 'e\0f', '5" skjerm', '"hei" sa hun'])
  })

  it('reads quotes in tab-separated files as characters unless a cell needs them.', async () => {
    const bare = await readBytes('csv', 'id\ttekst\n1\t"hei\n2\t"god idé"\n')
    expect(bare.rows.map((row) => row.cells[1])).toEqual(['"hei', '"god idé"'])
    const quoted = await readBytes('csv', 'id\ttekst\n1\t"hei\nder"\n2\tja\n')
    expect(quoted.rows.map((row) => row.cells[1])).toEqual(['hei\nder', 'ja'])
  })

  it('reads files whose lines end in CR alone, and files that mix LF and CRLF.', async () => {
    expect((await readBytes('csv', 'id;tekst\r1;a\r2;b\r')).rows.map((row) => row.cells)).toEqual([
      ['1', 'a'],
      ['2', 'b'],
    ])
    expect((await readBytes('csv', 'id;tekst\r\n1;a\n2;b\r\n')).rows.map((row) => row.cells)).toEqual([
      ['1', 'a'],
      ['2', 'b'],
    ])
  })

  it('reports a quote that is never closed with its line, and reads the rows after it.', async () => {
    const content = 'id;tekst;x\n1;"en\nto";a\n2;"åpen;b\n3;"lukket";c\n4;fire;d\n'
    const result = await readBytes('csv', content)
    expect(result.rows.map((row) => row.cells)).toEqual([
      ['1', 'en\nto', 'a'],
      ['2', '"åpen', 'b'],
      ['3', 'lukket', 'c'],
      ['4', 'fire', 'd'],
    ])
    expect(rules(result)).toEqual(['unclosed-quote line:4'])
    expect(result.findings[0]?.severity).toBe('error')
  })

  it('recovers all rows when the last quote of a large file is open, over many blocks.', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${row};${row === 9000 ? '"' : ''}tekst nummer ${row}`)
    const result = await readBytes('csv', `id;tekst\n${rows.join('\n')}\n`)
    expect(result.rows).toHaveLength(20_000)
    expect(result.rows.every((row, index) => row.cells[0] === String(index))).toBe(true)
    expect(rules(result)).toEqual(['unclosed-quote line:9002'])
  })

  it('leaves a text with line breaks and careless quotes in one piece.', async () => {
    const result = await readBytes('csv', 'id;tekst;x\n1;"Først\nsa hun "ja" til oss";a\n2;to;b\n')
    expect(result.rows.map((row) => row.cells)).toEqual([
      ['1', '"Først\nsa hun "ja" til oss"', 'a'],
      ['2', 'to', 'b'],
    ])
    expect(result.findings).toEqual([])
  })

  it('reports a record beyond the limit as unreadable and goes on after it.', async () => {
    const huge = `"${'x\n'.repeat(100_000)}"`
    const content = `id;tekst\n1;a\n2;${huge}\n3;c\n4;${'y'.repeat(200_000)}\n5;e\n`
    const result = await readBytes('csv', content, { maxRecordBytes: 1000 })
    expect(result.units.slice(1).map((unit) => (unit.kind === 'row' ? unit.cells[0] : unit))).toEqual([
      '1',
      { kind: 'unreadable', place: 'row:2', count: 1 },
      '3',
      { kind: 'unreadable', place: 'row:4', count: 1 },
      '5',
    ])
    expect(rules(result)).toEqual(['record-too-long row:2', 'record-too-long row:4'])
    expect(result.findings[1]?.message).toContain('linje 100005')
  })

  it('puts surplus cells back into the last column and reports short rows.', async () => {
    const result = await readBytes('csv', 'id;type;tekst\n1;a;hei; du; der\n2;b\n3;c;ja;\n')
    expect(result.rows.map((row) => row.cells.slice(0, 3))).toEqual([
      ['1', 'a', 'hei; du; der'],
      ['2', 'b'],
      ['3', 'c', 'ja'],
    ])
    expect(rules(result)).toEqual(['extra-cells row:1', 'short-row row:2'])
  })

  it('replaces bytes that cannot be decoded and names the cell.', async () => {
    const content = Buffer.concat([
      Buffer.from('id;tekst\n1;blåbær på fjellet\n2;br'),
      Buffer.from([0xc3]),
      Buffer.from('d\n3;ål\n'),
    ])
    const result = await readBytes('csv', content)
    expect(result.rows.map((row) => row.cells[1])).toEqual(['blåbær på fjellet', 'br\uFFFDd', 'ål'])
    expect(rules(result)).toEqual(['undecodable-bytes row:2 column:tekst'])
  })

  it('reads a file as Windows-1252 from where it turns out not to be UTF-8.', async () => {
    const head = `id;tekst\n${'1;only plain letters here\n'.repeat(5000)}`
    const result = await readBytes('csv', Buffer.from(`${head}2;bl\xe5b\xe6r\n`, 'latin1'))
    expect(result.rows.at(-1)?.cells).toEqual(['2', 'blåbær'])
    expect(result.infos.map((info) => info.encoding)).toEqual(['utf-8', 'windows-1252'])
  })

  it('does not drown the run in findings of one kind.', async () => {
    const result = await readBytes('csv', `id;type;tekst\n${'1;a\n'.repeat(1000)}`)
    expect(result.findings).toHaveLength(51)
    expect(result.findings.at(-1)).toMatchObject({ place: '', message: expect.stringContaining('950') })
  })

  it('sets an empty file aside as empty.', async () => {
    for (const content of ['', ' \r\n \n']) {
      expect((await readBytes('csv', content)).blocks).toMatchObject([{ place: 'line:1', setAside: 'empty' }])
    }
  })

  it('skips blank lines above the header.', async () => {
    const { rows, units } = await readBytes('csv', '\n\nid;tekst\n1;a\n')
    expect(columnsOf({ units })).toEqual(['id', 'tekst'])
    expect(rows.map((row) => [row.row, ...row.cells])).toEqual([[1, '1', 'a']])
  })
})

describe('readCsv, of hostile tables', () => {
  it.each([
    ['an open quote in each row', `id;tekst\n${'1;"a\n'.repeat(10_000)}`],
    ['digits without end', `id;tekst\n${'1'.repeat(300_000)}x;a\n`],
    ['columns of one name', `${'a;'.repeat(50_000)}\n${'1;'.repeat(50_000)}\n`],
    ['quotes without end', `id;tekst\n1;${'"'.repeat(300_001)}\n2;b\n`],
  ])('comes to the end: %s.', async (_, content) => {
    expect((await readBytes('csv', content)).units.length).toBeGreaterThan(1)
  })
})
