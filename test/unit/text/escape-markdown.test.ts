import { describe, expect, it } from 'vitest'
import { codeSpan, escapeInline, escapeMarkdown } from '../../../src/text/escape-markdown.ts'

describe('escapeInline', () => {
  it('leaves ordinary prose as it is', () => {
    const prose = 'Vi trenger (minst) 12 % mer – «nå»: F&U, 5+3 = 8, snake_case og Ola #1!'
    expect(escapeInline(prose)).toBe(prose)
  })

  it('escapes what is structure anywhere', () => {
    expect(escapeInline('`a` *b* _c_ [d](e) <f> ~g~ | \\ {{h}} &amp; $i$')).toBe(
      '\\`a\\` \\*b\\* \\_c\\_ \\[d\\](e) \\<f> \\~g\\~ \\| \\\\ \\{\\{h\\}\\} \\&amp; \\$i\\$',
    )
  })

  it('makes code of what GitHub would link even when escaped', () => {
    expect(escapeInline('Se www.example.com, https://e.no/a_b?c=1. Skriv til o@e.no (@ola) :tada:')).toBe(
      'Se `www.example.com`, `https://e.no/a_b?c=1`. Skriv til `o@e.no` (`@ola`) `:tada:`',
    )
  })

  it('puts a text on one line and shows what cannot be seen', () => {
    expect(escapeInline(' a\n\n b\t\u202Ec\u0000\u001b[0m ')).toBe('a b \\\\u202Ec\\\\u0000\\\\u001B\\[0m')
  })
})

describe('escapeMarkdown', () => {
  it.each([
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['> a', '\\> a'],
    ['---', '\\---'],
    ['12. mars', '12\\. mars'],
    ['1) a', '1\\) a'],
  ])('makes a plain line of %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })
})

describe('codeSpan', () => {
  it('is code where code can show it whole, else escaped text', () => {
    expect(codeSpan('svar.csv#row:1 column:Innspill')).toBe('`svar.csv#row:1 column:Innspill`')
    expect(codeSpan('a`b|c')).toBe('a\\`b\\|c')
    expect(codeSpan('')).toBe('')
  })
})
