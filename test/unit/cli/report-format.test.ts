import { describe, expect, it } from 'vitest'
import { reportFormatOf } from '../../../src/cli/report-format.ts'

describe('reportFormatOf', () => {
  it('does as it is told, whatever the file is called.', () => {
    expect(reportFormatOf({ format: 'markdown', output: 'rapport.xlsx' })).toBe('markdown')
  })

  it.each([
    ['rapport.xlsx', 'xlsx'],
    ['RAPPORT.XLSX', 'xlsx'],
    ['mappe.xlsx/rapport.json', 'json'],
    ['rapport.md', 'markdown'],
    ['rapport.txt', 'markdown'],
    ['-', 'markdown'],
    [undefined, 'markdown'],
  ] as const)('takes %s for %s.', (output, format) => {
    expect(reportFormatOf({ output })).toBe(format)
  })
})
