import { describe, expect, it } from 'vitest'
import { isPrivateColumn, maskLine } from '../../../src/personal/mask-text.ts'
import { locatePlaces } from '../../../src/read/locate/locate-places.ts'
import type { FormatName } from '../../../src/read/registry.ts'

const shield = { hide: maskLine, isPrivate: isPrivateColumn }

/** What is shown of the lines of places. */
async function shown(format: FormatName, content: string, places: readonly string[]) {
  async function* bytes() {
    yield Buffer.from(content)
  }
  const wanted = places.map((place) => ({ place }))
  const found = await locatePlaces({ name: 'fil', format, bytes }, {}, wanted, (column) => column, shield)
  return found.map((one) => one?.text)
}

describe('what is shown of a line', () => {
  it('has dots for the cells of columns that are private by their names', async () => {
    const table = 'Telefon,Fødselsnummer,Svar\n12345,01019012345,Nei\n"12 345","5\n6",Ja\n'
    expect(await shown('csv', table, ['row:1 column:Svar', 'row:1', 'row:2 column:Telefon'])).toEqual([
      '•••••,•••••••••••,Nei',
      '•••••,•••••••••••,Nei',
      '"••••••","•',
    ])
  })

  it('is nothing where the cell of a private column cannot be told apart', async () => {
    const escaped = `Telefon;Svar\n${'"12345";"Et \\"svar\\" her"\n'.repeat(3)}`
    expect(await shown('csv', escaped, ['row:1 column:Svar'])).toEqual([''])
    expect(await shown('csv', 'id,Svar,Telefon\n1,12345\n2,Ja,1\n', ['row:1 column:Svar'])).toEqual([''])
  })

  it('has dots for the values of private keys, also of objects in objects', async () => {
    const line = '{"avsender":{"telefon":"12345"},"fnr":123,"svar":"Nei"}\n'
    expect(await shown('jsonl', line, ['row:1 column:svar'])).toEqual([
      '{"avsender":{"telefon":"•••••"},"fnr":•••,"svar":"Nei"}',
    ])
  })

  it('has dots for what a line of text calls private', async () => {
    expect(await shown('text', 'Telefon: 12345\nSvar: Nei\n', ['line:1', 'line:2'])).toEqual([
      'Telefon: •••••',
      'Svar: Nei',
    ])
  })

  it('hides a number whole that the end of what is shown cuts in two', async () => {
    // Of a long line 120 characters before what is meant are shown: one digit less than the number has.
    const line = `${'x'.repeat(300)} 01019012307 ${'y'.repeat(400)}`
    for (const length of [105, 106, 108, 110, 112, 114, 116, 118]) {
      const table = `a,svar,b\n${line}${'z'.repeat(length)},Nei,${'w'.repeat(269)} 99887766 ${'v'.repeat(300)}\n`
      const [text = ''] = await shown('csv', table, ['row:1 column:svar'])
      expect(text).toContain(',Nei,')
      expect(text).not.toMatch(/\d/)
    }
  })
})
