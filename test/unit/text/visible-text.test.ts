import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  collapseSpace,
  escapeAsJson,
  hasUnsafe,
  oneLine,
  visibleInLine,
  visibleLines,
  visibleText,
} from '../../../src/text/visible-text.ts'

describe('visibleText', () => {
  it('leaves ordinary text alone, emoji and Sámi letters included', () => {
    const text = 'Blåbærsyltetøy, čáhci, 👩‍👧 og «sitat» – 100 %'
    expect(visibleText(text)).toBe(text)
    expect(hasUnsafe(text)).toBe(false)
  })

  it('leaves white space alone', () => {
    expect(visibleText(' a\nb\tc\r\n  d\u2028e')).toBe(' a\nb\tc\r\n  d\u2028e')
  })

  it.each([
    ['\u001B[31m', '\\u001B[31m'],
    ['\u009B31m', '\\u009B31m'],
    ['\u0007', '\\u0007'],
    ['\u007F', '\\u007F'],
    ['\u202Eabc', '\\u202Eabc'],
    ['\u2066', '\\u2066'],
    ['\uFEFF', '\\uFEFF'],
    ['\uD800', '\\uD800'],
    ['\u{E0041}', '\\u{E0041}'],
  ])('writes %j out', (text, expected) => {
    expect(visibleText(text)).toBe(expected)
  })
})

describe('visibleInLine', () => {
  it('turns each line break and tab into a space and keeps spaces', () => {
    expect(visibleInLine('a\nb\tc\r\nd  e')).toBe('a b c  d  e')
    expect(visibleInLine('\u001B[31m')).toBe('\\u001B[31m')
  })
})

describe('visibleLines', () => {
  it('keeps line feeds, pairs of return and line feed, and tabs, and writes everything else out', () => {
    expect(visibleLines('a\r\nb\tc\nd\re\u001B]0;x\u0007\u202E')).toBe('a\r\nb\tc\nd\\u000De\\u001B]0;x\\u0007\\u202E')
    expect(visibleLines('trygt')).toBe('trygt')
  })
})

describe('oneLine', () => {
  it('makes one space of spaces, tabs and line breaks, and drops those at the ends', () => {
    expect(oneLine(' a\nb\tc\r\n  d\u2028e\u0085')).toBe('a b c d e')
    expect(collapseSpace('to\u00A0\u00A0faste')).toBe('to\u00A0\u00A0faste')
  })

  it('leaves nothing unsafe in any text, and is then as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = oneLine(text)
        expect(hasUnsafe(line)).toBe(false)
        expect(oneLine(line)).toBe(line)
      }),
      { seed: 7 },
    )
  })
})

describe('escapeAsJson', () => {
  it('keeps the meaning of any JSON text and leaves nothing unsafe but line feeds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeAsJson(JSON.stringify({ text }, null, 2))
        expect(JSON.parse(escaped)).toEqual({ text })
        expect(hasUnsafe(escaped.replaceAll('\n', ''))).toBe(false)
      }),
      { seed: 7 },
    )
  })

  it('writes characters beyond the basic plane as two escapes', () => {
    expect(escapeAsJson('"\u{E0041}"')).toBe('"\\udb40\\udc41"')
  })
})
