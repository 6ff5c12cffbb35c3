import { describe, expect, it } from 'vitest'
import { readBytes } from './read-fixture.ts'

describe('readJsonl', () => {
  it('reads objects as rows of a table whose columns are their keys.', async () => {
    const { units, findings } = await readBytes(
      'jsonl',
      '{"id":1,"tekst":"hei\\nder"}\r\n\n"bare tekst"\n{"tekst":"ja","x":[1]}\n',
    )
    expect(units).toEqual([
      { kind: 'table', place: '', columns: ['id', 'tekst', 'text', 'x'], sample: expect.any(Array) },
      { kind: 'row', row: 1, cells: ['1', 'hei\nder', '', ''] },
      { kind: 'row', row: 2, cells: ['', '', '', ''] },
      { kind: 'row', row: 3, cells: ['', '', 'bare tekst', ''] },
      { kind: 'row', row: 4, cells: ['', 'ja', '', '[1]'] },
    ])
    expect(findings).toEqual([])
  })

  it('keeps the digits of long numbers, which are ids, and the order of the keys.', async () => {
    const { units, rows } = await readBytes('jsonl', '{"tekst":"a","7":1.50,"id":12345678901234567890}\n')
    expect(units[0]).toMatchObject({ columns: ['tekst', '7', 'id'] })
    expect(rows[0]?.cells).toEqual(['a', '1.50', '12345678901234567890'])
  })

  it('reports lines that are no objects, keys that come too late and lines that are too long.', async () => {
    const late = `${'{"tekst":"a"}\n'.repeat(70_000)}{"tekst":"b","ny":"c"}\n`
    const { findings, rows } = await readBytes('jsonl', late)
    expect(rows).toHaveLength(70_001)
    expect(findings.map(({ rule, place }) => [rule, place])).toEqual([['unknown-key', 'row:70001']])
    const broken = await readBytes('jsonl', `{"tekst":"a"}\n{tekst}\n[1]\n{"tekst":"${'x'.repeat(500)}"}\n`, {
      maxRecordBytes: 100,
    })
    expect(broken.units.slice(2)).toEqual(
      [2, 3, 4].map((row) => ({ kind: 'unreadable', place: `row:${row}`, count: 1 })),
    )
    expect(broken.findings.map((finding) => finding.rule)).toEqual(['json-invalid', 'json-invalid', 'json-invalid'])
  })

  it('sets an empty file aside as empty.', async () => {
    expect((await readBytes('jsonl', ' \n')).blocks).toMatchObject([{ place: 'line:1', setAside: 'empty' }])
  })
})
