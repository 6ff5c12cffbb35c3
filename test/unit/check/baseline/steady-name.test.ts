import { describe, expect, it } from 'vitest'
import { steadyId, steadyPlace, steadySource } from '../../../../src/check/baseline/steady-name.ts'

describe('steadyId', () => {
  it('keeps an id of its own', () => {
    expect(steadyId('2024/svar.csv#INN-0017', '2024/svar.csv')).toBe('2024/svar.csv#INN-0017')
    expect(steadyId('svar.csv#12/1', 'svar.csv')).toBe('svar.csv#12/1')
  })

  it('leaves the numbers of a place out', () => {
    expect(steadyId('notat2.md#line:42', 'notat2.md')).toBe('notat2.md#line:*')
    expect(steadyId('svar.csv#row:7 column:Svar', 'svar.csv')).toBe('svar.csv#row:* column:Svar')
    expect(steadyId('svar.csv#12@row:7', 'svar.csv')).toBe('svar.csv#12@row:*')
  })

  it('finds where the id begins although the source has a # in its name', () => {
    expect(steadyId('svar #2.md#line:4', 'svar #2.md')).toBe('svar #2.md#line:*')
  })

  it('puts a hash in place of a person', () => {
    expect(steadyId('Svar_Kari_Nordmann.docx#line:4', 'Svar_Kari_Nordmann.docx')).toMatch(/^~[0-9a-f]{14}#line:\*$/)
    expect(steadyId('svar.csv#kari.nordmann@example.no', 'svar.csv')).toMatch(/^svar\.csv#~[0-9a-f]{14}$/)
  })
})

describe('steadySource', () => {
  it('keeps a name without a person in it, and no other', () => {
    expect(steadySource('brev/01-fjordheim-kommune.txt')).toBe('brev/01-fjordheim-kommune.txt')
    expect(steadySource('brev/Svar_Kari_Nordmann.txt')).toMatch(/^brev\/~[0-9a-f]{14}$/)
    expect(steadySource('tom.csv')).toBe('tom.csv')
    expect(steadySource('')).toBe('')
  })
})

describe('steadyPlace', () => {
  it('leaves what is no place as it is', () => {
    expect(steadyPlace('2024-17')).toBe('2024-17')
    expect(steadyPlace('page:3 paragraph:12')).toBe('page:* paragraph:*')
  })
})
