import { describe, expect, it } from 'vitest'
import { formulaOpening } from '../../../src/text/formula-start.ts'

describe('formulaOpening', () => {
  it.each([
    ['=HYPERLINK("http://example.com";"Les mer")', '=HYPERLINK('],
    ['@SUM(A1:A14) skjemaer', '@SUM('],
    ['  +HYPERKOBLING("x")', '+HYPERKOBLING('],
    ['=A1+B2', '=A1'],
    ['=2+5', '=2'],
    ['="tekst"', '="tekst'],
    ['==1', '==1'],
    ['-SUMMER.HVIS(A:A)', '-SUMMER.HVIS('],
    ["-2+3+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!"],
    ["=cmd|' /C calc'!A0", '=cmd'],
  ])('takes «%s» for a formula and shows «%s»', (cell, shown) => {
    expect(formulaOpening(cell)).toBe(shown)
  })

  it.each([
    ['=> vi trenger mer tid'],
    ['= fem kommuner'],
    ['- Bedre tid (og råd)'],
    ['-kommune(r) må få lov'],
    ['+47 912 34 567'],
    ['+1 til det forrige'],
    ['-5 grader i klasserommet'],
    ['@kommunen: svar oss'],
    ['1 = 1'],
    ['Summen er =SUM(A1)'],
    ['- enten | eller, men ikke begge'],
    [''],
  ])('takes «%s» for text', (cell) => {
    expect(formulaOpening(cell)).toBeUndefined()
  })

  it('shows no more of a formula than forty characters', () => {
    expect(formulaOpening(`=a|${'b'.repeat(90)}!`)).toBe('=a')
    expect(formulaOpening(`+a|${'b'.repeat(90)}!`)).toBe(`+a|${'b'.repeat(37)}`)
  })
})
