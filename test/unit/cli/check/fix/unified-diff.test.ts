import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byteLines, byteString, unifiedDiff } from '../../../../../src/cli/check/fix/unified-diff.ts'
import { gitEnvironment, hasGit } from '../../../../support/git.ts'
import { createWorkspace } from '../../../../support/workspace.ts'

/** The diff of two texts, as the bytes that are written. */
function diffOf(name: string, before: string | Buffer, after: string): Buffer {
  const lines = unifiedDiff(name, byteLines(Buffer.from(before)), byteLines(Buffer.from(after)))
  return Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1')
}

describe('unifiedDiff', () => {
  it('shows what changes with three lines around it', () => {
    const before = Array.from({ length: 12 }, (_, at) => `linje ${at + 1}\n`)
    const after = before.map((line, at) => (at === 5 ? 'ny\n' : line))
    expect(diffOf('mappe/a.txt', before.join(''), after.join('')).toString()).toBe(
      '--- a/mappe/a.txt\n+++ b/mappe/a.txt\n@@ -3,7 +3,7 @@\n linje 3\n linje 4\n linje 5\n-linje 6\n+ny\n linje 7\n linje 8\n linje 9\n',
    )
  })

  it('is empty where nothing changes', () => {
    expect(unifiedDiff('a.txt', ['a\n'], ['a\n'])).toEqual([])
  })

  it('holds the very bytes of both sides', () => {
    expect(diffOf('a.csv', Buffer.from('Bl\xe5\nfin\n', 'latin1'), '\uFEFFBlå\nfin\n')).toEqual(
      Buffer.concat([
        Buffer.from('--- a/a.csv\n+++ b/a.csv\n@@ -1,2 +1,2 @@\n-Bl'),
        Buffer.from([0xe5]),
        Buffer.from('\n+\uFEFFBlå\n fin\n'),
      ]),
    )
  })

  it.each([
    ['blå bær.txt', 'a/blå bær.txt\t'],
    ['a"b\\c.txt', '"a/a\\042b\\134c.txt"'],
    ['a\tb\u202Eå.txt', '"a/a\\011b\\342\\200\\256å.txt"'],
    ['##[error]x.txt', '"a/\\043\\043[error]x.txt"'],
  ])('writes the name %j so that it is one name, and nothing obeys it', (name, head) => {
    expect(unifiedDiff(name, ['a '], ['a'])[0]).toBe(byteString(`--- ${head}`))
  })

  it.skipIf(!hasGit())('is what git makes the new file of', async () => {
    const place = await createWorkspace()
    const line = fc.constantFrom('', 'a', 'a ', ' b', 'å\r', '--- c', '+++ d', '@@', '\uFEFFe', '\0', 'f\rg')
    const pairs = fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 30 })
    const names = fc.constantFrom('a.txt', 'a b.txt', 'å"\\\t.txt', "'$x`.txt", '-p.txt', ' a\n.txt')
    try {
      fc.assert(
        fc.property(names, pairs, fc.boolean(), (name, lines, endsInLine) => {
          const [before = '', after = ''] = [0, 1].map((side) => {
            const text = lines.map((pair) => pair[side]).join('\n')
            return endsInLine ? `${text}\n` : `${text}x`
          })
          const file = join(place.path, name)
          const input = diffOf(name, before, after)
          writeFileSync(file, before)
          const options = { cwd: place.path, env: gitEnvironment, input }
          if (input.length > 0) execFileSync('git', ['apply', '--whitespace=nowarn', '-'], options)
          expect(readFileSync(file, 'utf8')).toBe(after)
        }),
        { seed: 63, numRuns: 40 },
      )
    } finally {
      await place.remove()
    }
  })
})
