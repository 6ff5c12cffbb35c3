import { describe, expect, it } from 'vitest'
import { githubFailure } from '../../../../src/check/format/github.ts'

describe('githubFailure', () => {
  it('is one command at the line, with all mistakes and the hint', () => {
    const failure = {
      message: 'Konfigurasjonen har 2 feil:\n  a:1:1 x\n  a:2:1 y',
      hint: 'Rett dem.',
      path: 'a',
      line: 1,
    }
    expect(githubFailure(failure)).toBe(
      '::error file=a,line=1,title=hovedgrep::Konfigurasjonen har 2 feil:%0A  a:1:1 x%0A  a:2:1 y%0ARett dem.\n',
    )
  })

  it('says what it can where there is no place, and lets nothing act', () => {
    const failure = { message: 'Se ##[error]100 %\r::warning::x', hint: '', path: '', line: undefined }
    expect(githubFailure(failure)).toBe('::error title=hovedgrep::Se #\\u0023[error]100 %25 ::warning::x\n')
    expect(githubFailure({ ...failure, path: 'a,b:c\nd', line: 2 })).toMatch(/^::error file=a%2Cb%3Ac d,line=2,title=/)
  })
})
