import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, linesOfBytes, unifiedDiff } from '../../../../../src/cli/check/fix/unified-diff.ts'
import { createWorkspace } from '../../../../support/workspace.ts'

const hasGit = (() => {
  try {
    execFileSync('git', ['--version'])
    return true
  } catch {
    return false
  }
})()

describe('unifiedDiff', () => {
  it('shows what changes with three lines around it', () => {
    const before = Array.from({ length: 12 }, (_, at) => `linje ${at + 1}\n`)
    const after = before.map((line, at) => (at === 5 ? 'ny\n' : line))
    expect(unifiedDiff('mappe/a.txt', before, after)).toBe(
      '--- a/mappe/a.txt\n+++ b/mappe/a.txt\n@@ -3,7 +3,7 @@\n linje 3\n linje 4\n linje 5\n-linje 6\n+ny\n linje 7\n linje 8\n linje 9\n',
    )
  })

  it('is empty where nothing changes, and tells of what no line shows', () => {
    expect(unifiedDiff('a.txt', ['a\n'], ['a\n'])).toBe('')
    expect(unifiedDiff('a.txt', ['a\n'], ['a\n'], 'fra utf-16le til UTF-8')).toBe('# a.txt: fra utf-16le til UTF-8\n')
  })

  it('writes out bytes that are no UTF-8, and never lets a file name act', () => {
    const old = Buffer.from('Bl\xe5b\xe6r\nfin\n', 'latin1')
    expect(unifiedDiff('a\n.csv', linesOfBytes(old), linesOf('Blåbær\nfin\n'))).toMatch(
      /^--- a\/a[^\n]*\.csv\t\n\+\+\+ b\/a[^\n]*\.csv\t\n@@ -1,2 \+1,2 @@\n-Bl\\xE5b\\xE6r\n\+Blåbær\n fin\n$/,
    )
  })

  it.skipIf(!hasGit)('is what git makes the new file of', async () => {
    const place = await createWorkspace()
    const line = fc.constantFrom('', 'a', 'a ', ' b', 'å\r', '--- c', '+++ d', '@@')
    const pairs = fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 30 })
    try {
      fc.assert(
        fc.property(pairs, fc.boolean(), (lines, endsInLine) => {
          const [before, after] = [0, 1].map((side) => {
            const text = lines.map((pair) => pair[side]).join('\n')
            return endsInLine ? `${text}\n` : `${text}x`
          })
          const file = join(place.path, 'a.txt')
          const diff = unifiedDiff('a.txt', linesOf(before ?? ''), linesOf(after ?? ''))
          writeFileSync(file, before ?? '')
          if (diff !== '') execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: place.path, input: diff })
          expect(readFileSync(file, 'utf8')).toBe(after)
        }),
        { seed: 63, numRuns: 25 },
      )
    } finally {
      await place.remove()
    }
  })
})
