import { describe, expect, it } from 'vitest'
import { createSegmenter } from '../../../src/segment/segmenter.ts'
import { namedRespondent } from '../../../src/text/named-respondent.ts'
import type { Unit } from '../../../src/types/unit.ts'

describe('What a respondent is called', () => {
  it.each(['Anonym', 'ANONYM', '(ukjent)', 'N/A', 'privatperson', ''])('is nothing where it says so: «%s».', (name) => {
    expect(namedRespondent(name, '', '').name).toBe('')
  })

  it.each([
    ['Innbygger', 'innbygger'],
    ['Innbyggjar', 'innbygger'],
    ['Kommune', 'kommune'],
    ['Social entrepreneur', 'sosial-entreprenør'],
  ])('is a type and no name where it is nothing but a word for one: «%s».', (name, type) => {
    expect(namedRespondent(name, '', 'Oslo')).toEqual({ name: '', type, county: 'Oslo' })
  })

  it.each([
    ['FJORDHEIM KOMMUNE', 'kommune'],
    ['Kari Nordmann', ''],
    ['Kommunenes hus', ''],
    ['Innbyggerforumet i Storelva', ''],
    ['Anonyma Teater', ''],
  ])('stays a name where it says more: «%s».', (name, type) => {
    expect(namedRespondent(name, '', '')).toEqual({ name, type, county: '' })
  })

  it('does not decide the type where the file states one.', () => {
    expect(namedRespondent('Innbygger', 'kommune', '')).toEqual({ name: '', type: 'kommune', county: '' })
  })

  it('is judged in tables as well, so that three citizens without a name are not one respondent.', () => {
    const columns = ['Avsender', 'Innspill']
    const rows = ['Anonym', 'Innbygger', 'Storelva vel'].map((name) => [
      name,
      'Vi trenger flere anbud for nye løsninger.',
    ])
    const units: Unit[] = [
      { kind: 'table', place: '', columns, sample: rows },
      ...rows.map((cells, at) => ({ kind: 'row', row: at + 1, line: at + 2, cells }) as const),
    ]
    const inputs = createSegmenter('svar.csv', {}, { onSetAside: () => {}, onFinding: () => {} }).push(units)
    expect(inputs.map(({ respondent }) => [respondent.name, respondent.type])).toEqual([
      ['', ''],
      ['', 'innbygger'],
      ['Storelva vel', ''],
    ])
  })
})
