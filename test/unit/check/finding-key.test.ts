import { describe, expect, it } from 'vitest'
import { findingKey } from '../../../src/check/finding-key.ts'
import type { Finding } from '../../../src/types/finding.ts'

const finding: Finding = {
  rule: 'too-short',
  severity: 'warning',
  source: 'svar.csv',
  place: 'row:3 column:Svar',
  inputId: 'svar.csv#7',
  message: 'Innspillet «Nei» har færre enn 3 ord.',
  hint: '',
  contentHash: '00000000000001',
}

describe('findingKey', () => {
  it('is the same when an input with the same words has moved to another row, or the message is put otherwise.', () => {
    expect(findingKey({ ...finding, place: 'row:9 column:Svar', message: 'For kort.', severity: 'info' })).toBe(
      findingKey(finding),
    )
  })

  it('is another for another rule, another input and other words.', () => {
    const others = [{ rule: 'campaign' }, { inputId: 'svar.csv#8' }, { contentHash: '00000000000002' }]
    const keys = [{}, ...others].map((other) => findingKey({ ...finding, ...other }))
    expect(new Set(keys).size).toBe(4)
  })

  it('goes by the path of the file where that is known, so that it does not matter how the source was named.', () => {
    const outer = { ...finding, source: `inn/${finding.source}`, inputId: `inn/${finding.inputId}` }
    expect(findingKey(finding, `inn/${finding.source}`)).toBe(findingKey(outer))
    expect(findingKey(finding)).not.toBe(findingKey(outer))
    const [own, other] = [finding, outer].map((one) => ({ ...one, inputId: '' }))
    expect(own && findingKey(own, outer.source)).toBe(other && findingKey(other))
  })

  it('goes by place and message where the finding is not about an input.', () => {
    const { contentHash: _, ...rest } = { ...finding, inputId: '' }
    expect(findingKey({ ...rest, place: 'row:4' })).not.toBe(findingKey(rest))
    expect(findingKey({ ...rest, message: 'Noe annet.' })).not.toBe(findingKey(rest))
    expect(findingKey(rest)).toMatch(/^[0-9a-f]{14}$/)
  })
})
