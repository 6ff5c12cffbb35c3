import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBytes, segment } from './read-fixture.ts'

const read = (content: Uint8Array | string, options = {}) => readBytes('json', content, options)
const cellsOf = async (value: unknown) => (await read(JSON.stringify(value))).rows.map(({ cells }) => cells)

describe('readJson', () => {
  it('reads a list of objects as a table with the keys of all rows, objects within taken apart and lists joined.', async () => {
    const { units, findings, infos } = await read(
      JSON.stringify([
        { id: 7, svar: { tekst: 'Flere busser', tema: ['buss', 'bane'] } },
        { svar: { tekst: 'Mer tillit' }, ny: true, tom: null, filer: [{ navn: 'a.pdf' }], dypt: { er: {} } },
      ]),
    )
    const columns = ['id', 'svar.tekst', 'svar.tema', 'ny', 'tom', 'filer', 'dypt.er']
    const rows = [
      ['7', 'Flere busser', 'buss; bane', '', '', '', ''],
      ['', 'Mer tillit', '', 'true', '', '[{"navn":"a.pdf"}]', ''],
    ]
    expect(units).toEqual([
      { kind: 'table', place: '', columns, sample: rows },
      { kind: 'row', row: 1, cells: rows[0] },
      { kind: 'row', row: 2, cells: rows[1] },
    ])
    expect(findings).toEqual([])
    expect(infos).toEqual([
      {
        source: 'fil',
        format: 'json',
        encoding: 'utf-8',
        delimiter: '',
        hasHeader: true,
        textColumns: [],
        idColumn: '',
      },
    ])
  })

  it('finds the list in an object; short values beside it are facts, long texts inputs.', async () => {
    const long = 'Vi ønsker at kommunen skal lytte til dem som bor her, og ikke bare til dem som eier.'
    const { units } = await read(
      JSON.stringify({
        tittel: 'Høring',
        om: { år: 2019, innledning: long },
        data: { svar: [{ tekst: 'Ja til buss' }] },
      }),
    )
    expect(units).toMatchObject([
      {
        kind: 'document',
        meta: [
          ['tittel', 'Høring'],
          ['om.år', '2019'],
        ],
      },
      { kind: 'block', place: 'key:om.innledning', text: long, setAside: undefined },
      { kind: 'table', place: '', columns: ['tekst'] },
      { kind: 'row', cells: ['Ja til buss'] },
    ])
  })

  it('gives each list of objects its place where there are several, and loses none.', async () => {
    const content = {
      spm: [{ id: 1, tekst: 'Hva mener du?' }],
      svar: { fritekst: [{ tekst: 'Mer tid' }], merker: ['a', 'b'] },
    }
    const { units, rows } = await read(JSON.stringify(content))
    expect(units.filter((unit) => unit.kind === 'table').map(({ place }) => place)).toEqual([
      'list:spm',
      'list:svar.fritekst',
    ])
    expect(units[0]).toMatchObject({ kind: 'document', meta: [['svar.merker', 'a; b']] })
    expect(rows.map(({ row }) => row)).toEqual([1, 1])
    expect(segment(units).inputs.map(({ place }) => place)).toEqual([
      'list:spm row:1 column:tekst',
      'list:svar.fritekst row:1 column:tekst',
    ])
  })

  it('sets the rows of lists without inputs aside, such as codes and their names.', async () => {
    const content = {
      koder: [
        { kode: 1, navn: 'Enig' },
        { kode: 2, navn: 'Uenig' },
      ],
      svar: [{ kode: 1, kommentar: 'Vi vil ha flere busser i hele kommunen.' }],
    }
    const { units } = await read(JSON.stringify(content))
    expect(units[0]).toMatchObject({ kind: 'tables', tables: [{ place: 'list:koder' }, { place: 'list:svar' }] })
    const { inputs, setAside, isBalanced } = segment(units)
    expect(inputs.map(({ text }) => text)).toEqual(['Vi vil ha flere busser i hele kommunen.'])
    expect(setAside.map(({ reason, place }) => [reason, place])).toEqual([
      ['other-table', 'list:koder row:1'],
      ['other-table', 'list:koder row:2'],
    ])
    expect(isBalanced).toBe(true)
  })

  it('keeps lists at one path apart.', async () => {
    const { units } = await read('{"a.b":[{"tekst":"en"}],"a":{"b":[{"tekst":"to"}]},"a.b":[{"tekst":"tre"}]}')
    const places = units.filter((unit) => unit.kind === 'table').map(({ place }) => place)
    expect(places).toEqual(['list:a.b', 'list:a.b (2)', 'list:a.b (3)'])
    const { inputs } = segment(units)
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(3)
  })

  it('reads lists of texts, a single object, a bare text and rows that are lists.', async () => {
    expect(await cellsOf(['en', 'to'])).toEqual([['en'], ['to']])
    expect(await cellsOf({ id: 1, tekst: 'Ett svar', tema: ['a'] })).toEqual([['1', 'Ett svar', 'a']])
    expect(await cellsOf('Bare tekst')).toEqual([['Bare tekst']])
    expect(await cellsOf(42)).toEqual([['42']])
    expect(await cellsOf({ innspill: ['Vi vil ha flere busser', 'Vi vil ha færre biler'] })).toHaveLength(2)
    const grid = [
      ['id', 'tekst'],
      ['1', 'Vi vil ha flere busser'],
      ['2', 'Vi vil ha tid', 'mer'],
    ]
    const { units } = await read(JSON.stringify({ values: grid }))
    expect(units[0]).toMatchObject({ columns: ['id', 'tekst', 'kolonne 3'] })
    expect(await cellsOf(grid)).toEqual([
      ['1', 'Vi vil ha flere busser', ''],
      ['2', 'Vi vil ha tid', 'mer'],
    ])
    expect((await read(JSON.stringify(grid), { header: false })).rows).toHaveLength(3)
    expect((await read(JSON.stringify([['1', 'Vi vil ha busser.']]))).infos[0]?.hasHeader).toBe(false)
  })

  it('puts a bare text among objects into the column text, as JSON Lines does.', async () => {
    const { units } = await read('[{"text":"a"},"b",3,null,["c"]]')
    expect(units[0]).toMatchObject({ columns: ['text', 'kolonne 2'] })
    expect(units.slice(1)).toMatchObject(
      [
        ['a', ''],
        ['b', ''],
        ['3', ''],
        ['', ''],
        ['', 'c'],
      ].map((cells) => ({ cells })),
    )
  })

  it('keeps the digits of numbers, the order of keys, keys given twice, and keys that name parts of objects.', async () => {
    const { units } = await read(
      '[{"b":12345678901234567890,"2":1.10,"1":-0,"__proto__":{"x":"y"},"constructor":1e400,"b":"igjen"}]',
    )
    expect(units[0]).toMatchObject({ columns: ['b', '2', '1', '__proto__.x', 'constructor', 'b (2)'] })
    expect(units[1]).toMatchObject({ cells: ['12345678901234567890', '1.10', '-0', 'y', '1e400', 'igjen'] })
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('tells where a file is no JSON, and what would help.', async () => {
    const flaws: [string, string, string, string][] = [
      ['[\n  {"a": 1},\n]', 'line:3', 'linje 3, tegn 1: ventet en verdi, men der står "]"', 'kommaet'],
      ['{"a": 1,}', 'line:1', 'linje 1, tegn 9: ventet en nøkkel', 'kommaet'],
      ['[1 // to\n]', 'line:1', 'linje 1, tegn 4', 'kommentar'],
      ["{'a': 1}", 'line:1', 'linje 1, tegn 2', 'doble'],
      ['{"a":1}\n{"a":2}', 'line:2', 'linje 2, tegn 1: ventet slutten av filen', '--from jsonl'],
      ['{"a": "b\nc"}', 'line:1', 'linje 1, tegn 9: ventet «"» før linjeslutt', 'Eksporter'],
      ['["a', 'line:1', 'men filen slutter', 'Eksporter'],
      ['["\\x"]', 'line:1', 'linje 1, tegn 2: ventet gyldige tegn', 'Eksporter'],
      ['[01]', 'line:1', 'ventet en verdi', 'Eksporter'],
      ['[NaN]', 'line:1', 'ventet en verdi, men der står "N"', 'Eksporter'],
      ['\r\n\r[nei]', 'line:3', 'linje 3, tegn 2', 'Eksporter'],
    ]
    for (const [content, place, message, hint] of flaws) {
      const { units, findings } = await read(content)
      expect(units).toEqual([{ kind: 'unreadable', place, count: 1 }])
      expect(findings).toMatchObject([{ rule: 'json-invalid', severity: 'error', place }])
      expect(findings[0]?.message).toContain(message)
      expect(findings[0]?.hint).toContain(hint)
    }
  })

  it('refuses what is nested too deep, and takes objects apart to ten levels.', async () => {
    const { findings, units } = await read('['.repeat(100_000))
    expect(findings).toMatchObject([{ rule: 'nested-too-deep' }])
    expect(units).toMatchObject([{ kind: 'unreadable' }])
    let value: unknown = 'dypt'
    for (let level = 0; level < 12; level++) value = { a: value }
    const deep = await read(JSON.stringify([value]))
    expect(deep.units[0]).toMatchObject({ columns: [Array(10).fill('a').join('.')] })
    expect(deep.rows[0]?.cells).toEqual(['{"a":{"a":"dypt"}}'])
  })

  it('sets what holds nothing aside as empty.', async () => {
    for (const content of ['', ' \n', '[]', '{}', 'null', '""', '{"a":{"b":{}}}']) {
      const { inputs, ledger, isBalanced } = segment((await read(content)).units)
      expect([content, inputs.length, ledger.read, ledger.setAside.empty, isBalanced]).toEqual([content, 0, 1, 1, true])
    }
  })

  it('reads UTF-16, a byte-order mark and Windows-1252, and obeys --encoding and the limit.', async () => {
    const text = '[{"tekst":"Vi vil ha båt"}]'
    const { units } = await read(text)
    expect((await read(`\uFEFF${text}`)).units).toEqual(units)
    expect((await read(Buffer.from(`\uFEFF${text}`, 'utf16le'))).units).toEqual(units)
    expect((await read(Buffer.from(text, 'latin1'))).units).toEqual(units)
    expect((await read(Buffer.from(text, 'latin1'), { encoding: 'iso-8859-1' })).units).toEqual(units)
    expect((await read(text, { maxDocumentBytes: 5 })).findings).toMatchObject([{ rule: 'document-too-large' }])
  })

  it('leaves keys out, and says so, only where each of many rows has its own.', async () => {
    const rows = Array.from({ length: 21_000 }, (_, row) => `{"tekst":"a","k${row}":"b"}`)
    const { units, findings } = await read(`[${rows.join(',')}]`)
    expect(units[0]?.kind === 'table' && units[0].columns.length).toBe(952)
    expect(findings[0]).toMatchObject({ rule: 'unknown-key', place: 'row:952' })
    expect(findings).toHaveLength(51)
  })

  it('reads megabytes of one thing to the end.', async () => {
    expect(segment((await read(`[${'1,'.repeat(2_000_000)}1]`)).units).isBalanced).toBe(true)
    expect(segment((await read(`["${'\\n'.repeat(2_000_000)}"]`)).units).isBalanced).toBe(true)
    expect(segment((await read(`${' '.repeat(4_000_000)}x`)).units).isBalanced).toBe(true)
    const key = 'k'.repeat(1_000_000)
    expect(
      segment(
        (await read(`[{"${key}":{${Array.from({ length: 50_000 }, (_, index) => `"${index}":1`).join(',')}}}]`)).units,
      ).isBalanced,
    ).toBe(true)
  })
})

describe('readJson and any input', () => {
  const seed = 20190412

  it('reads what JSON.parse reads, and refuses what it refuses.', async () => {
    const mutated = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '\\', '0', '}', ']', '.', '\u0001', 'e', '-', ' '))
      .map(([text, at, sign]) => {
        const cut = at % (text.length + 1)
        return at % 3 === 0 ? text : text.slice(0, cut) + sign + text.slice(cut + (at % 2))
      })
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        fc.pre(text.trim() !== '')
        let isValid = true
        try {
          JSON.parse(text)
        } catch {
          isValid = false
        }
        const { findings, units } = await read(text)
        expect([text, findings.some(({ rule }) => rule === 'json-invalid')]).toEqual([text, !isValid])
        expect(segment(units).isBalanced).toBe(true)
      }),
      { seed, numRuns: 1000 },
    )
  })

  it('brings every text of an object through unchanged.', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
        async (object) => {
          const { rows } = await read(JSON.stringify([object]))
          expect(rows[0]?.cells.filter((cell) => cell !== '')).toEqual(
            Object.values(object).filter((text) => text !== ''),
          )
        },
      ),
      { seed, numRuns: 300 },
    )
  })

  it('survives any bytes, however they are cut.', async () => {
    const part = fc.oneof(
      fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom(
          '{',
          '}',
          '[',
          ']',
          '"',
          ':',
          ',',
          '"a"',
          '1',
          '{"a":"b"}',
          '[{"a":["b c d e"]}]',
          '\n',
          '\\u00',
          '\0',
        )
        .map(Buffer.from),
    )
    const bytes = fc.array(part, { maxLength: 30 }).map((parts) => Buffer.concat(parts))
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 9 }), async (content, size) => {
        const whole = await readBytes('json', content)
        const { isBalanced, inputs, ledger } = segment(whole.units)
        expect(isBalanced).toBe(true)
        expect(ledger.read).toBeGreaterThan(0)
        expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length)
        expect(await readBytes('json', content, {}, [size])).toEqual(whole)
      }),
      { seed, numRuns: 500 },
    )
  })
})
