import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeAsJson, hasUnsafe, makeVisible } from '../../../src/taxonomy/make-visible.ts'

describe('makeVisible', () => {
  it('leaves ordinary text alone, emoji and Sámi letters included', () => {
    const text = 'Blåbærsyltetøy, čáhci, 👩‍👧 og «sitat» – 100 %'
    expect(makeVisible(text)).toBe(text)
    expect(hasUnsafe(text)).toBe(false)
  })

  it('turns line breaks and tabs into spaces', () => {
    expect(makeVisible('a\nb\tc\r\nd')).toBe('a b c  d')
  })

  it.each([
    ['\u001B[31m', '\\u001B[31m'],
    ['\u009B31m', '\\u009B31m'],
    ['\u0007', '\\u0007'],
    ['\u007F', '\\u007F'],
    ['\u202Eabc', '\\u202Eabc'],
    ['\u2066', '\\u2066'],
    ['\u2028', '\\u2028'],
    ['\uFEFF', '\\uFEFF'],
    ['\uD800', '\\uD800'],
    ['\u{E0041}', '\\u{E0041}'],
  ])('writes %j out', (text, expected) => {
    expect(makeVisible(text)).toBe(expected)
  })

  it('leaves nothing unsafe in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => !hasUnsafe(makeVisible(text))),
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
