import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameLine } from '../../../../src/check/format/line-frame.ts'
import { displayWidth } from '../../../../src/text/display-width.ts'
import { hasUnsafe } from '../../../../src/text/visible-text.ts'
import { location } from '../sample.ts'

/** The whole line, of which a stretch is meant. */
function frame(text: string, start: number, end: number, width = 60) {
  return frameLine(location({ text, column: start + 1, endColumn: end + 1 }), width)
}

/** What stands over the mark. */
function over(shown: { line: string; mark: string } | undefined): string {
  const { line = '', mark = '' } = shown ?? {}
  const from = mark.indexOf('^')
  let [at, found] = [0, '']
  for (const char of line) {
    if (at >= from && at < mark.length) found += char
    at += displayWidth(char)
  }
  return found
}

describe('a line with a mark', () => {
  it('has the mark under what is meant', () => {
    expect(frame('a;feil;b', 2, 6)).toEqual({ number: '1', line: 'a;feil;b', mark: '  ^~~~' })
  })

  it('has one sign where nothing stands', () => {
    expect(frame('a;;b', 2, 2)?.mark).toBe('  ^')
  })

  it('counts wide characters as two columns and accents as none', () => {
    expect(frame('漢字e\u0301 feil', 5, 9)?.mark).toBe('      ^~~~')
  })

  it('writes out what a terminal would obey, and counts it so', () => {
    const shown = frame('a\u001b[31m\u202efeil', 7, 11)
    expect(shown).toMatchObject({ line: 'a\\u001B[31m\\u202Efeil', mark: `${' '.repeat(17)}^~~~` })
  })

  it('breaks a command to the runner of a workflow, also where the mark begins within it', () => {
    expect(frame('##[error]', 2, 9)).toMatchObject({ line: '#\\u0023[error]', mark: '       ^~~~~~~' })
  })

  it('shows a tab as a space', () => {
    expect(frame('a\tfeil', 2, 6)).toMatchObject({ line: 'a feil', mark: '  ^~~~' })
  })

  it('cuts a long line around what is meant', () => {
    const shown = frame(`${'a '.repeat(100)}FEIL ${'b '.repeat(100)}`, 200, 204)
    expect(shown?.line).toMatch(/^….*FEIL .*…$/)
    expect(over(shown)).toBe('FEIL')
    expect(displayWidth(shown?.line ?? '')).toBeLessThanOrEqual(60)
  })

  it('shows as much before as there is room for when little comes after', () => {
    const shown = frame(`${'a '.repeat(100)}FEIL`, 200, 204)
    expect([shown?.line.endsWith('FEIL'), shown?.line.length]).toEqual([true, 59])
  })

  it('says that a line goes on of which only a part is known', () => {
    const part = { text: 'bbb feil ccc', textColumn: 500, column: 504, endColumn: 508, lineLength: 9999 }
    expect(frameLine(location(part), 60)).toMatchObject({ line: '…bbb feil ccc…', mark: '     ^~~~' })
  })

  it('is none where there is nothing to see', () => {
    expect(frame(' \t ', 0, 0)).toBeUndefined()
    expect(frame('', 0, 0)).toBeUndefined()
  })

  it('fits, obeys nobody and marks the beginning of what is meant, whatever the line holds', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'ø', ' ', '漢', '😀', '\u001b', '\u202e', '\t'),
      maxLength: 120,
    })
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: 20, max: 120 }), (head, meant, tail, width) => {
        const text = head + meant + tail
        const shown = frame(text, head.length, head.length + meant.length, width)
        if (shown === undefined) return text.trim() === ''
        const { line, mark } = shown
        const first = [...meant][0]
        if (first === 'a' || first === '漢') expect(over(shown).startsWith(first)).toBe(true)
        return !hasUnsafe(line) && displayWidth(line) <= width && displayWidth(mark) <= width + 1
      }),
      { seed: 5, numRuns: 500 },
    )
  })
})
