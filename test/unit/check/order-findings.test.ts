import { describe, expect, it } from 'vitest'
import { orderFindings } from '../../../src/check/order-findings.ts'
import type { Finding } from '../../../src/types/finding.ts'
import { finding } from './sample.ts'

const locations = new Map<Finding, { readonly line: number; readonly column: number }>()
const at = (line: number, column: number, part: Partial<Finding>): Finding => {
  const one = finding(part)
  locations.set(one, { line, column })
  return one
}
const order = (findings: readonly Finding[]) =>
  orderFindings(findings, (one) => locations.get(one)).map(({ rule }) => rule)

describe('orderFindings', () => {
  it('keeps what stands in one line together, also where one place is a row and the other a line', () => {
    const list = [
      at(9, 1, { rule: 'c', place: 'line:9' }),
      at(4, 1, { rule: 'a', place: 'row:2' }),
      at(4, 30, { rule: 'b', place: 'row:2 column:Alder' }),
      at(9, 12, { rule: 'd', place: 'row:4 column:Svar' }),
    ]
    expect(order(list)).toEqual(['a', 'b', 'c', 'd'])
    expect(order([...list].reverse())).toEqual(['a', 'b', 'c', 'd'])
  })

  it('follows the columns as they stand in the file, not their names', () => {
    const list = [
      at(2, 40, { rule: 'a', place: 'row:1 column:Alder' }),
      at(2, 3, { rule: 'b', place: 'row:1 column:Tekst' }),
    ]
    expect(order(list)).toEqual(['b', 'a'])
  })

  it('puts the worst of one place first, then goes by rule', () => {
    const list = [
      at(2, 1, { rule: 'a', severity: 'info' }),
      at(2, 1, { rule: 'c', severity: 'warning' }),
      at(2, 1, { rule: 'b', severity: 'warning' }),
      at(2, 1, { rule: 'd', severity: 'error' }),
    ]
    expect(order(list)).toEqual(['d', 'b', 'c', 'a'])
  })

  it('begins with the whole file, and ends with what has no line and what stands for others', () => {
    const list = [
      finding({ rule: 'e', place: '', standsFor: 7 }),
      finding({ rule: 'd', place: 'sheet:Svar row:10' }),
      finding({ rule: 'c', place: 'sheet:Svar row:9' }),
      at(2, 1, { rule: 'b', place: 'row:1' }),
      finding({ rule: 'a', place: '' }),
    ]
    expect(order(list)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('leaves the sources in their order, each in one piece', () => {
    const list = [
      at(9, 1, { rule: 'a', source: 'z.csv' }),
      at(1, 1, { rule: 'c', source: 'a.csv' }),
      at(8, 1, { rule: 'b', source: 'z.csv' }),
    ]
    expect(order(list)).toEqual(['b', 'a', 'c'])
  })
})
