import { describe, expect, it } from 'vitest'
import { addText, createKeyIndex, findText } from '../../../src/aggregate/key-index.ts'

describe('createKeyIndex', () => {
  it('numbers a hundred thousand texts in the order first met and finds each again', () => {
    const index = createKeyIndex()
    const texts = Array.from({ length: 100_000 }, (_, at) => `svar.csv#row:${at} column:Innspill`)
    expect(texts.every((text, at) => addText(index, text) === at)).toBe(true)
    expect(texts.every((text, at) => addText(index, text) === at && findText(index, text) === at)).toBe(true)
    expect(index.size).toBe(100_000)
    expect(findText(index, 'ukjent')).toBe(-1)
  })
})
