import { describe, expect, it } from 'vitest'
import { lineOf, readBytes } from './read-fixture.ts'

async function blocks(content: string) {
  const result = await readBytes('text', content)
  return result.blocks.map((block) => [lineOf(block), block.setAside ?? 'input', block.text])
}

const letter = (body: string) => `Hei,\n\n${body}\n\nMed vennlig hilsen\nKari Nordmann\n`

describe('readText', () => {
  it('makes an input of every paragraph of a text that is no letter.', async () => {
    expect(await blocks('Flere busser\n\nVi vil ha tog hver time.\n\nTil slutt\n\nFor alle\n')).toEqual([
      [1, 'input', 'Flere busser'],
      [3, 'input', 'Vi vil ha tog hver time.'],
      [5, 'input', 'Til slutt'],
      [7, 'input', 'For alle'],
    ])
  })

  it.each([
    'Hei, jeg får ikke lastet opp vedlegget mitt.',
    'Heisen på rådhuset må repareres',
    'Kjære politikere, bygg flere sykehjem i distriktene',
    'Hilsen fra rådmannen var at vi skulle vente. Det gjør vi ikke.',
    'Date: ikke et møte uten oss, takk for det!',
  ])('does not take prose for furniture: %s', async (text) => {
    expect(await blocks(`${text}\n\nVi trenger flere hender i tjenesten.\n`)).toContainEqual([1, 'input', text])
  })

  it('sets aside head and end of an e-mail and keeps a late postscript.', async () => {
    const content =
      'Fra: Kari\nTil: KMD\nEmne: Busser\n\nHei dere!\nVi vil ha flere busser.\nHilsen Kari\n\nPS: Og vi vil gjerne ha flere tog til byen.\n'
    const { units } = await readBytes('text', content)
    expect(units[0]).toEqual({
      kind: 'document',
      meta: [
        ['avsender', 'Kari'],
        ['emne', 'Busser'],
      ],
    })
    expect((await blocks(content)).map(([line, reason]) => [line, reason])).toEqual([
      [1, 'reference'],
      [3, 'subject'],
      [5, 'salutation'],
      [6, 'input'],
      [7, 'sign-off'],
      [9, 'input'],
    ])
  })

  it('makes headings of short lines above paragraphs in a letter, and gives them as section.', async () => {
    const prose = 'Vi mener at de som kan tjenesten, må få bestemme mer over hvordan den gjøres.'
    const { blocks: found } = await readBytes(
      'text',
      letter(`Vi takker for høringen.\n\nOm tillit\n\n${prose}\n\n2. Tid?\n\n${prose}`),
    )
    expect(found.map((block) => [block.setAside ?? 'input', block.section])).toEqual([
      ['salutation', []],
      ['input', []],
      ['heading', []],
      ['input', ['Om tillit']],
      ['heading', ['Om tillit']],
      ['input', ['2. Tid?']],
      ['sign-off', ['2. Tid?']],
    ])
  })

  it('makes a block of each bullet, also numbered ones and those that are parted by blank lines.', async () => {
    const content =
      'Vi foreslår:\n- flere busser\n  hver dag\n* flere tog\n\n1. lavere pris\n\n2. bedre tid\n\n1. mai er en fin dag.\n\n7. sans\n'
    expect(await blocks(content)).toEqual([
      [1, 'input', 'Vi foreslår:'],
      [2, 'input', 'flere busser\nhver dag'],
      [4, 'input', 'flere tog'],
      [6, 'input', 'lavere pris'],
      [8, 'input', 'bedre tid'],
      [10, 'input', '1. mai er en fin dag.'],
      [12, 'input', '7. sans'],
    ])
  })

  it('joins hard-wrapped lines and mends words divided at their end.', async () => {
    const content = [
      'Vi ser at styringen av kommunene er blitt altfor detaljert, og at departe-',
      'mentene ikke snakker sammen. Det gjelder både olje- og gassnæringen, helse-',
      'og omsorgstjenestene og alle de andre som i disse årene har flyttet til Nord-',
      'Norge for å få bygge noe som ingen har bygd før, nemlig de helt nye IKT-',
      'systemer som skulle tas i bruk over hele landet i løpet av perioden 2018-',
      '2019 og framover mot neste stortingsperiode, slik det ble lovet i meldingen.',
      'Kort linje.',
      'Ny tanke.',
    ]
    const text = (await blocks(content.join('\n')))[0]?.[2]
    expect(text).toContain('at departementene ikke')
    expect(text).toContain('olje- og gassnæringen, helse- og omsorgstjenestene')
    expect(text).toContain('til Nord-Norge')
    expect(text).toContain('nye IKT-systemer')
    expect(text).toContain('2018-2019')
    expect(text).toMatch(/Kort linje\.\nNy tanke\.$/)
  })

  it('keeps the lines of a text that is not hard-wrapped.', async () => {
    expect(await blocks('mer tillit\nmindre kontroll\n')).toEqual([[1, 'input', 'mer tillit\nmindre kontroll']])
  })

  it('joins a paragraph that goes on over a page and sets the page line aside.', async () => {
    const content =
      'Dette er en setning som fortsetter\n\n   Side 1 av 3\n\nover på neste side.\n\n---\n\nNy.\n\n- 2 -\n\nNy igjen.\n'
    expect(await blocks(content)).toEqual([
      [1, 'input', 'Dette er en setning som fortsetter\nover på neste side.'],
      [3, 'page-furniture', 'Side 1 av 3'],
      [7, 'ruler', '---'],
      [9, 'input', 'Ny.'],
      [11, 'page-furniture', '- 2 -'],
      [13, 'input', 'Ny igjen.'],
    ])
  })

  it('names the line of bytes that cannot be decoded.', async () => {
    const { findings } = await readBytes(
      'text',
      Buffer.concat([Buffer.from('blåbær på øya\nbr'), Buffer.from([0xc3]), Buffer.from('d\n')]),
    )
    expect(findings.map(({ rule, place }) => [rule, place])).toEqual([['undecodable-bytes', 'line:2']])
  })

  it('sets an empty file and one of white space aside as empty.', async () => {
    for (const content of ['', ' \n\t\r\n']) expect(await blocks(content)).toEqual([[1, 'empty', '']])
  })
})

describe('readText, of hostile text', () => {
  it.each([
    ['bullets in one paragraph', '- a b\n'.repeat(200_000)],
    ['sign-offs', 'Hilsen Kari\n\n'.repeat(50_000)],
    ['page lines', `a${'\nSide 1\nb'.repeat(50_000)}`],
    ['spaces', `a${' '.repeat(500_000)}b\nc`],
    ['hard-wrapped lines', `${'x'.repeat(70)}-\n`.repeat(100_000)],
  ])('comes to the end: %s.', async (_, content) => {
    expect((await readBytes('text', content)).blocks.length).toBeGreaterThan(0)
  })
})
