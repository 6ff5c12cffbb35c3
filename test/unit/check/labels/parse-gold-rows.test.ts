import { describe, expect, it } from 'vitest'
import { foldedHash } from '../../../../src/check/labels/fold-text.ts'
import { parseGoldRows } from '../../../../src/check/labels/parse-gold-rows.ts'

describe('parseGoldRows', () => {
  it('reads the form that evaluate takes, with a hash in place of the text', () => {
    expect(
      parseGoldRows(['id', 'Text', 'PRIMARY', 'secondary'], [['d1', 'Gi oss tid!', 'kultur', 'forsok']], 'f.csv'),
    ).toEqual([
      {
        source: 'f.csv',
        place: 'row:1',
        id: 'd1',
        inputSource: '',
        writtenSource: '',
        inputPlace: '',
        textHash: foldedHash('gi OSS  tid'),
        snippet: '',
        primary: 'kultur',
        secondary: 'forsok',
      },
    ])
  })

  it('reads the form with places, and passes over rows without a label', () => {
    const rows = parseGoldRows(
      ['source', 'locator', 'snippet', 'primary'],
      [
        ['./a\\b.csv', 'row:2', 'Så – her!', 'kultur'],
        ['a.csv', 'row:3', '', ''],
        ['a.csv', 'row:4'],
      ],
      'f.csv',
    )
    expect(rows).toMatchObject([{ inputSource: 'a/b.csv', inputPlace: 'row:2', snippet: 'såher', textHash: 0 }])
  })

  it('refuses a file without labels, with the nearest column', () => {
    expect(() => parseGoldRows(['text', 'primery'], [], 'f.csv')).toThrow('mangler kolonnen «primary»')
  })

  it('refuses a file that does not tell which inputs it is about', () => {
    expect(() => parseGoldRows(['source', 'primary'], [], 'f.csv')).toThrow('sier ikke hvilke innspill')
  })
})
