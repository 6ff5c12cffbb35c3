import { describe, expect, it } from 'vitest'
import { createLabelReader } from '../../../../src/check/labels/label-reader.ts'
import { taxonomy } from '../sample.ts'

const read = createLabelReader(taxonomy)

describe('createLabelReader', () => {
  it.each(['kultur', ' Kultur ', '1', 'KULTUR'])('knows %j as the lever kultur', (written) => {
    expect(read(written, '')).toEqual({ primary: 'kultur', secondary: [], unknown: [] })
  })

  it('knows ingen, and a name with its Norwegian letters', () => {
    expect(read('Ingen', '').primary).toBe('ingen')
    expect(read('Forsøk', '').primary).toBe('forsok')
  })

  it('takes the first of several as primary, from one cell or two, each once', () => {
    expect(read('forsok | kultur', '')).toEqual({ primary: 'forsok', secondary: ['kultur'], unknown: [] })
    expect(read('forsok', 'kultur;forsok,kultur')).toEqual({ primary: 'forsok', secondary: ['kultur'], unknown: [] })
  })

  it('keeps what it does not know as it is written, and takes no other for primary', () => {
    expect(read('kulttur|forsok', '')).toEqual({ primary: undefined, secondary: ['forsok'], unknown: ['kulttur'] })
    expect(read('', 'kulttur')).toEqual({ primary: undefined, secondary: [], unknown: ['kulttur'] })
  })

  it('does not count ingen as a further lever', () => {
    expect(read('kultur', 'ingen').secondary).toEqual([])
  })
})
