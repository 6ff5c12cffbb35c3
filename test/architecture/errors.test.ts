import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exitCodeOf } from '../../src/errors.ts'

describe('docs/errors.md', () => {
  it('lists exactly the error codes that there are, with their exit codes, in the same order.', () => {
    const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
    const rows = page
      .split('\n')
      .map((line) => /^\| `([A-Z_]+)` \| (\d) \| ([^|]+) \| ([^|]+) \|$/.exec(line))
      .filter((row) => row !== null)
    expect(rows.map(([, code, exit]) => [code, Number(exit)])).toEqual(Object.entries(exitCodeOf))
    for (const [, , , when, what] of rows) for (const words of [when, what]) expect(words?.length).toBeGreaterThan(20)
  })
})
