import { describe, expect, it } from 'vitest'
import { locatePlaces } from '../../../src/read/locate/locate-places.ts'
import type { WantedPlace } from '../../../src/read/locate/wanted-place.ts'
import type { ReadOptions } from '../../../src/read/reader.ts'
import type { FormatName } from '../../../src/read/registry.ts'

/** Where places stand in some bytes: line, and the characters that are marked there. */
async function locate(
  format: FormatName,
  content: string | Uint8Array,
  wanted: readonly (string | WantedPlace)[],
  options: ReadOptions = {},
) {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content
  let bytesRead = 0
  async function* bytes() {
    // Pieces that part characters and line ends.
    for (let at = 0; at < buffer.length; at += 7) {
      bytesRead += 7
      yield buffer.subarray(at, at + 7)
    }
  }
  const places = wanted.map((one) => (typeof one === 'string' ? { place: one } : one))
  const found = await locatePlaces({ name: 'fil', format, bytes }, options, places)
  const marked = found.map((one) => {
    if (one === undefined) return undefined
    const { line, text, column, endColumn, textColumn } = one
    return [line, text.slice(column - textColumn, endColumn - textColumn)]
  })
  return { found, marked, bytesRead }
}

const table = [
  'id;navn;svar',
  '1;Kari;Ja, gjerne',
  '2;Ola;"Først dette.',
  '',
  'Så ""dette""; her."',
  '3;;',
  '4;Per;Nei',
]

describe('the line of a place in a table', () => {
  const wanted = ['row:1 column:svar', 'row:2 column:svar', 'row:3 column:svar', 'row:4 column:svar', 'row:4']
  const expected = [
    [2, 'Ja, gjerne'],
    [3, 'Først dette.'],
    [6, ''],
    [7, 'Nei'],
    [7, '4;Per;Nei'],
  ]

  it.each([
    ['with \\n', table.join('\n')],
    ['with \\r\\n', table.join('\r\n')],
    ['with \\r', table.join('\r')],
    ['with a byte order mark', `\uFEFF${table.join('\r\n')}\r\n`],
    ['in UTF-16 LE', Buffer.from(`\uFEFF${table.join('\r\n')}`, 'utf16le')],
    ['in UTF-16 BE', Buffer.from(`\uFEFF${table.join('\n')}`, 'utf16le').swap16()],
    ['in Windows-1252', Buffer.from(table.join('\n'), 'latin1')],
  ])('is the one that holds the cell, in a file %s', async (_title, content) => {
    expect((await locate('csv', content, wanted)).marked).toEqual(expected)
  })

  it('counts the line «sep=;» that Excel writes', async () => {
    const { marked } = await locate('csv', ['sep=;', ...table].join('\r\n'), wanted)
    expect(marked).toEqual(expected.map(([line, text]) => [Number(line) + 1, text]))
  })

  it('counts columns in UTF-16 units from 1', async () => {
    const { found } = await locate('csv', 'id;navn;svar\n1;😀;Ja takk\n', ['row:1 column:svar'])
    expect(found).toMatchObject([{ line: 2, column: 6, endColumn: 13, text: '1;😀;Ja takk', textColumn: 1 }])
  })

  it('marks the words that are meant, also further down in the cell', async () => {
    const place = 'row:2 column:svar'
    const { marked } = await locate('csv', table.join('\n'), [
      { place, words: 'Først' },
      { place, words: 'her.' },
      { place, words: 'Per' },
    ])
    expect(marked).toEqual([
      [3, 'Først'],
      [5, 'her.'],
      [3, 'Først dette.'],
    ])
  })

  it('begins at the words of a cell that begins with line breaks', async () => {
    const { marked } = await locate('csv', 'id;svar\n1;"\n\n  Endelig."\n2;b\n', [
      'row:1 column:svar',
      'row:2 column:svar',
    ])
    expect(marked).toEqual([
      [4, 'Endelig.'],
      [5, 'b'],
    ])
  })

  it('marks what could not be decoded', async () => {
    const bytes = Buffer.concat([Buffer.from('id;svar\n1;Æ'), Buffer.from([0xff]), Buffer.from('rlig ø\n')])
    expect((await locate('csv', bytes, ['row:1 column:svar'], { encoding: 'utf-8' })).marked).toEqual([[2, '\uFFFD']])
  })

  it('survives a quote that is never closed', async () => {
    const rows = ['id;svar;ja', '1;"åpen;ja', '2;tekst her;ja', '3;mer tekst;nei']
    const { marked } = await locate('csv', rows.join('\n'), ['row:1 column:svar', 'row:3 column:svar', 'line:2'])
    expect(marked).toEqual([
      [2, '"åpen'],
      [4, 'mer tekst'],
      [2, '1;"åpen;ja'],
    ])
  })

  it('takes the rest of a row with too many cells as its last one, as it is read', async () => {
    const rows = ['id;svar', '1;for, og;imot', '2;b', '3;c']
    expect((await locate('csv', rows.join('\n'), ['row:1 column:svar'])).marked).toEqual([[2, 'for, og;imot']])
  })

  it('marks the whole line where quotes are escaped with a backslash, since columns are not known then', async () => {
    const rows = ['id,svar', '1,"Si \\"ja\\" nå, takk"', '2,"Si \\"nei\\", takk"']
    expect((await locate('csv', rows.join('\n'), ['row:2 column:svar'])).marked).toEqual([[3, rows[2]]])
  })

  it('tells the line of a record that is too long to be read', async () => {
    const rows = ['id;svar', '1;a', `2;${'x'.repeat(5000)}`, '3;c']
    const { found } = await locate('csv', rows.join('\n'), ['row:2'], { maxRecordBytes: 1000 })
    expect(found).toMatchObject([{ line: 3, column: 1, lineLength: 5002 }])
    expect(found[0]?.text.length).toBeLessThan(500)
  })

  it('keeps the part of a long line that is meant', async () => {
    const text = `${'a '.repeat(3000)}her ${'b '.repeat(3000)}`
    const { marked, found } = await locate('csv', `id;svar\n1;${text}\n`, [
      { place: 'row:1 column:svar', words: 'her' },
    ])
    expect(marked).toEqual([[2, 'her']])
    expect(found[0]?.text.length).toBeLessThan(500)
    expect(found[0]).toMatchObject({ column: 6003, lineLength: text.length + 2 })
  })

  it('finds columns by the names that they have in the places', async () => {
    const read = {
      name: 'fil',
      format: 'csv',
      bytes: async function* () {
        yield Buffer.from('id;Kari\n1;a\n')
      },
    } as const
    const masked = (column: string) => column.replace('Kari', '[navn 1]')
    const found = await locatePlaces(read, {}, [{ place: 'row:1 column:[navn 1]' }], masked)
    expect(found).toMatchObject([{ line: 2, column: 3 }])
  })

  it('reads no further than it must', async () => {
    const rows = Array.from({ length: 50_000 }, (_, row) => `${row};tekst nummer ${row}`)
    const { marked, bytesRead } = await locate('csv', `id;svar\n${rows.join('\n')}`, ['row:3 column:svar'])
    expect(marked).toEqual([[4, 'tekst nummer 2']])
    expect(bytesRead).toBeLessThan(200_000)
  })

  it('is none where the row does not exist', async () => {
    expect((await locate('csv', table.join('\n'), ['row:99 column:svar', 'line:99'])).marked).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('the line of a place in a text', () => {
  const lines = ['# Møte', '', '- Første punkt', '  går over to linjer', '', '- Andre punkt']

  it.each([
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
    ['\\r', '\r'],
  ])('is the one with that number, without the space around its words, with line ends %s', async (_title, end) => {
    const { marked } = await locate('markdown', `\uFEFF${lines.join(end)}${end}`, ['line:3', 'line:4', 'line:6'])
    expect(marked).toEqual([
      [3, '- Første punkt'],
      [4, 'går over to linjer'],
      [6, '- Andre punkt'],
    ])
  })

  it('is the one in the paragraph where the words stand that are meant', async () => {
    const { marked } = await locate('text', lines.join('\n'), [
      { place: 'line:3', words: 'to linjer' },
      { place: 'line:3', words: 'Andre' },
    ])
    expect(marked).toEqual([
      [4, 'to linjer'],
      [3, '- Første punkt'],
    ])
  })

  it('takes the line of a cell in a Markdown table, and of a second block at one place', async () => {
    const content = ['| Sak | Svar |', '| --- | --- |', '| A | Ja |'].join('\n')
    const { found } = await locate('markdown', content, ['line:3 column:Svar', 'line:1 part:2'])
    expect(found).toMatchObject([{ line: 3 }, { line: 1 }])
  })

  it('is the first of an empty file, and none of a line that is not there', async () => {
    expect((await locate('text', ' \n', ['line:1', 'line:2'])).marked).toEqual([[1, ' '.slice(1)], undefined])
    expect((await locate('text', '', ['line:1'])).marked).toEqual([undefined])
  })
})

describe('the line of a row of JSON Lines', () => {
  const content = [
    '{"id":"a","tekst":"Ring 987 65 432"}',
    '{"id": "b", "tekst" : "Si \\"ja\\" takk", "alder": 7}',
    '',
    '{"id":"tekst","n\\u00e5":["x"]}',
  ].join('\r\n')

  it('is the one with that number, and the value of the key is marked', async () => {
    const { marked } = await locate('jsonl', content, [
      'row:1 column:tekst',
      { place: 'row:1 column:tekst', words: '987 65 432' },
      'row:2 column:tekst',
      'row:2 column:alder',
      'row:4 column:nå',
      'row:4 column:tekst',
    ])
    expect(marked).toEqual([
      [1, 'Ring 987 65 432'],
      [1, '987 65 432'],
      [2, 'Si \\"ja\\" takk'],
      [2, '7'],
      [4, '["x"'],
      [4, '{"id":"tekst","n\\u00e5":["x"]}'],
    ])
  })
})

describe('a place without a line', () => {
  it.each(['page:3 paragraph:2', 'sheet:Svar row:2', 'key:a.b', '', 'line:', 'line:1x', 'row:x', 'line:12345678901'])(
    'is «%s»',
    async (place) => {
      expect((await locate('text', 'a\nb\n', [place])).found).toEqual([undefined])
    },
  )

  it.each(['pdf', 'docx', 'xlsx', 'eml', 'html'] as const)(
    'is any in the format %s, and the file is not read',
    async (format) => {
      const { found, bytesRead } = await locate(format, 'a\nb\n', ['line:1'])
      expect([found, bytesRead]).toEqual([[undefined], 0])
    },
  )

  it('is any in a file that cannot be read any more', async () => {
    const bytes = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a\n')
      throw new Error('borte')
    }
    expect(await locatePlaces({ name: 'fil', format: 'text', bytes }, {}, [{ place: 'line:2' }])).toEqual([undefined])
  })
})
