import { describe, expect, it } from 'vitest'
import { packLocations, unpackLocations } from '../../../../src/cli/check/cache/kept-locations.ts'
import type { FindingLocations } from '../../../../src/cli/check/locate-findings.ts'
import type { Finding } from '../../../../src/types/finding.ts'
import type { TextLocation } from '../../../../src/types/location.ts'

const finding = (place: string, related?: Finding['related']): Finding => ({
  rule: 'campaign',
  severity: 'info',
  source: 'a.csv',
  place,
  inputId: '',
  message: 'Like.',
  hint: '',
  ...(related === undefined ? {} : { related }),
})

const at = (line: number): TextLocation => ({
  line,
  column: 3,
  endColumn: 9,
  text: 'to ord',
  textColumn: 3,
  lineLength: 12,
})

const others = [
  { source: 'a.csv', place: 'row:1', inputId: 'a.csv#1' },
  { source: 'b.docx', place: 'paragraph:4', inputId: 'b.docx#paragraph:4' },
]
const findings = [finding('row:2', others), finding('row:3'), finding('', others)]

const locations: FindingLocations = {
  of: ({ place }) => (place === '' ? undefined : at(Number(place.slice(4)) + 1)),
  ofRelated: ({ place }) => (place === 'row:1' ? at(2) : undefined),
}

describe('locations of findings, kept for the next run', () => {
  it('come back from JSON as they were, for each finding and each input that it names besides', () => {
    const kept = packLocations(findings, locations)
    const back = unpackLocations(findings, JSON.parse(JSON.stringify(kept)))
    expect(findings.map((one) => back.of(one))).toEqual([at(3), at(4), undefined])
    expect(others.map((one) => back.ofRelated(one))).toEqual([at(2), undefined])
  })

  it('hold a place that several findings name once, and nothing of what has no line', () => {
    expect(packLocations(findings, locations)).toEqual({
      findings: [at(3), at(4), null],
      others: [['a.csv', 'row:1', at(2)]],
    })
  })
})
