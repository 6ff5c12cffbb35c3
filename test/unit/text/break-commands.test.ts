import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakCommands } from '../../../src/text/break-commands.ts'

describe('a line without commands to the runner of a workflow', () => {
  it('has no ##[ anywhere', () => {
    expect(breakCommands('a ##[error]b ###[stop-commands]x')).toBe('a #\\u0023[error]b ##\\u0023[stop-commands]x')
  })

  it('has no ##vso[ and no ##teamcity[ either', () => {
    expect(breakCommands('a ##vso[task.complete]b')).toBe('a #\\u0023vso[task.complete]b')
    expect(breakCommands('##teamcity[x] ##Vso[')).toBe('#\\u0023teamcity[x] #\\u0023Vso[')
  })

  it('does not begin with ::, also after white space of any kind', () => {
    expect(breakCommands('::error::x')).toBe('\\u003A:error::x')
    expect(breakCommands(' \u00a0\u3000::error::x')).toBe(' \u00a0\u3000\\u003A:error::x')
  })

  it('is as it was where it holds none', () => {
    expect(breakCommands('## [a] std::move ::')).toBe('## [a] std::move ::')
  })

  it('holds none whatever was written, and stays as it is when given again', () => {
    const line = fc.string({ unit: fc.constantFrom('#', '[', ':', ' ', '\u00a0', 'a', ']', '\\') })
    fc.assert(
      fc.property(line, (text) => {
        const broken = breakCommands(text)
        expect(broken).not.toMatch(/##a*\[/)
        expect(broken.trimStart().startsWith('::')).toBe(false)
        expect(breakCommands(broken)).toBe(broken)
      }),
      { seed: 20190412, numRuns: 500 },
    )
  })
})
