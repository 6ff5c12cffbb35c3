import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBytes, segment } from './read-fixture.ts'

const seed = 20190412
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const found = (result: { findings: readonly { rule: string; place: string }[] }) =>
  result.findings.map(({ rule, place }) => `${rule} ${place}`)

describe('readCsv, of quotes that are never closed', () => {
  it('names the line that opens the quote and keeps the lines that its text needs to fill the record.', async () => {
    const result = await readBytes('csv', 'id;tekst;x\n1;a;b\n2;"åpen\nog mer;c\n3;"lukket";d\n4;"e";f\n')
    expect(result.rows.map((row) => row.cells)).toEqual([
      ['1', 'a', 'b'],
      ['2', '"åpen\nog mer', 'c'],
      ['3', 'lukket', 'd'],
      ['4', 'e', 'f'],
    ])
    expect(found(result)).toEqual(['unclosed-quote line:3'])
  })

  it('reads on when the next cell of the same row is quoted.', async () => {
    const result = await readBytes('csv', '"id";"tekst";"x"\n"1";"åpen;"flere\nlinjer"\n"2";"b";"c"\n')
    expect(result.rows.map((row) => row.cells)).toEqual([
      ['1', '"åpen', 'flere\nlinjer'],
      ['2', 'b', 'c'],
    ])
    expect(found(result)).toEqual(['unclosed-quote line:2'])
  })

  it.each([
    ['a record of a wide table', 'id;tekst;x\n1;a;b\n2;"d\ne;f\n', '3;noe tekst her;c\n', 3],
    ['the column names', 'id;"tekst;x\n', '3;noe tekst her;c\n', 1],
    ['an answer in a single column', 'Innspill\n"vi vil ha\n', 'noe tekst her som er lang nok\n', 2],
  ])('loses no row of a file larger than a record may be, after one in %s.', async (_, start, row, line) => {
    const result = await readBytes('csv', start + row.repeat(2000), { maxRecordBytes: 10_000 })
    expect(result.rows.filter((one) => one.cells.join(';') === row.trimEnd())).toHaveLength(2000)
    expect(found(result).filter((one) => one.startsWith('unclosed'))).toEqual([`unclosed-quote line:${line}`])
  })

  it('tells two answers of a single column apart when the second is well quoted.', async () => {
    const result = await readBytes('csv', 'Innspill\n"Den første\n"Den andre, ja"\n"Den tredje"\n')
    expect(result.rows.map((row) => row.cells[0])).toEqual(['"Den første', 'Den andre, ja', 'Den tredje'])
    expect(found(result)).toEqual(['unclosed-quote line:2'])
  })

  it('swallows no row, wherever the quote stands and however the others are quoted.', async () => {
    const shape = fc.record({
      count: fc.integer({ min: 6, max: 25 }),
      open: fc.nat({ max: 5 }),
      column: fc.integer({ min: 1, max: 2 }),
      more: fc.constantFrom('', '\nog mer', '\nog mer\n\nslutt'),
      other: fc.constantFrom('tekst', 'tekst; her', 'tekst\nto; her'),
      isAllQuoted: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(shape, async ({ count, open, column, more, other, isAllQuoted }) => {
        const lines = Array.from({ length: count }, (_, row) => {
          const cells = [1, 2].map((at) => (row === open && at === column ? `"åpen${more}` : `"${other} ${row} ${at}"`))
          return [isAllQuoted ? `"${row}"` : String(row), ...cells].join(';')
        })
        const result = await readBytes('csv', `id;tekst;x\n${lines.join('\n')}\n`)
        const ids = result.rows.map((row) => row.cells[0])
        expect(lines.map((_, row) => row).filter((row) => row !== open && !ids.includes(String(row)))).toEqual([])
        const line = 2 + lines.slice(0, open).join('\n').split('\n').length - (open === 0 ? 1 : 0)
        const inRow = column === 2 ? (lines[open]?.split('"åpen')[0]?.split('\n').length ?? 1) - 1 : 0
        expect(found(result).filter((one) => one.startsWith('unclosed'))).toEqual([
          `unclosed-quote line:${line + inRow}`,
        ])
      }),
      { seed, numRuns: 300 },
    )
  })
})

describe('readCsv, of texts in several encodings', () => {
  it('reads each line as what it is, and names those that differ from the rest.', async () => {
    const content = Buffer.concat([
      Buffer.from('id;tekst\n1;blåbær på øya\n2;mange æ, ø og å\n'),
      latin1('3;r\xf8dt \x96 \x93bl\xe5b\xe6r\x94\n'),
      Buffer.from('4;Ås\n'),
    ])
    const result = await readBytes('csv', content)
    expect(result.rows.map((row) => row.cells[1])).toEqual([
      'blåbær på øya',
      'mange æ, ø og å',
      'rødt – “blåbær”',
      'Ås',
    ])
    expect(found(result)).toEqual(['mixed-encoding line:4'])
    expect(result.findings[0]?.severity).toBe('warning')
    expect(result.infos.at(-1)?.encoding).toBe('utf-8')
  })

  it('finds UTF-8 in a file that is mainly in Windows-1252, also within a line.', async () => {
    const content = Buffer.concat([
      latin1(`id;tekst\n${'1;r\xf8dt \xe5r og bl\xe5b\xe6r\n'.repeat(20)}`),
      latin1('2;p\xe5 '),
      Buffer.from('øya – “ja” 😀\n'),
    ])
    const result = await readBytes('csv', content)
    expect(result.rows.at(-1)?.cells[1]).toBe('på øya – “ja” 😀')
    expect(result.rows[0]?.cells[1]).toBe('rødt år og blåbær')
    expect(found(result)).toEqual(['mixed-encoding line:22'])
    expect(result.infos.at(-1)?.encoding).toBe('windows-1252')
  })

  it('names the line also when the encoding changes after the first 64 KiB.', async () => {
    const content = Buffer.concat([
      Buffer.from(`id;tekst\n${'1;blåbær på øya her\n'.repeat(5000)}`),
      latin1('2;bl\xe5b\xe6r\n'),
    ])
    const result = await readBytes('csv', content, {}, [7777])
    expect(result.rows.at(-1)?.cells).toEqual(['2', 'blåbær'])
    expect(found(result)).toEqual(['mixed-encoding line:5002'])
  })

  it('does not guess where the user has set the encoding.', async () => {
    const content = Buffer.concat([Buffer.from('id;tekst\n1;blåbær\n'), latin1('2;bl\xe5\n')])
    const result = await readBytes('csv', content, { encoding: 'utf-8' })
    expect(found(result)).toEqual(['undecodable-bytes row:2 column:tekst'])
  })

  it('takes bytes that are no usual character of either encoding for damage.', async () => {
    const content = Buffer.concat([
      Buffer.from('id;tekst\n1;blåbær på øya\n2;bl'),
      Buffer.from([0xa5, 0x62, 0xc3]),
      Buffer.from('r\n'),
    ])
    expect(found(await readBytes('csv', content))).toEqual(['undecodable-bytes row:2 column:tekst'])
  })
})

describe('readCsv, of very large records', () => {
  it('reads a cell of 50 MB where the limit allows it, and gives it up where not.', async () => {
    const content = `id;tekst\n1;"${'ordet er fritt '.repeat(3_500_000)}"\n2;b\n`
    const allowed = await readBytes('csv', content, { maxRecordBytes: 100_000_000 })
    expect(allowed.rows.map((row) => row.cells[1]?.length)).toEqual([52_500_000, 1])
    const refused = await readBytes('csv', content)
    expect(refused.units.slice(1).map((unit) => unit.kind)).toEqual(['unreadable', 'row'])
    expect(found(refused)).toEqual(['record-too-long row:1'])
    expect(segment(refused.units).isBalanced).toBe(true)
  })

  it('puts what is beyond 16,384 columns into the last one.', async () => {
    const line = (text: string) => Array.from({ length: 20_000 }, (_, column) => `${text}${column}`).join(';')
    const result = await readBytes('csv', `${line('navn')}\n${line('svar')}\n`, { header: true })
    const [table] = result.units
    expect(table?.kind === 'table' && [table.columns.length, table.columns.at(-1)?.slice(0, 19)]).toEqual([
      16_384,
      'navn16383 navn16384',
    ])
    expect(result.rows.map(({ cells }) => cells.length)).toEqual([16_384])
    expect(result.rows[0]?.cells.at(-1)).toBe(line('svar').slice(line('svar').indexOf('svar16383')))
    expect(found(result)).toEqual(['extra-cells row:1'])
    expect(segment((await readBytes('csv', '|'.repeat(2_000_000))).units).isBalanced).toBe(true)
  })

  it('reads 5,000 columns.', async () => {
    const line = (text: string) => `${Array.from({ length: 5000 }, (_, column) => `${text} ${column}`).join(';')}\n`
    const { units, rows, findings } = await readBytes('csv', line('spørsmål') + line('svar').repeat(20))
    expect(units[0]).toMatchObject({ kind: 'table' })
    expect(rows.map((row) => row.cells.length)).toEqual(Array.from({ length: 20 }, () => 5000))
    expect(findings).toEqual([])
  })
})
