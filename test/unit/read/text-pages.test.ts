import { describe, expect, it } from 'vitest'
import { lineOf, readBytes, segment } from './read-fixture.ts'

async function blocks(content: string) {
  const result = await readBytes('text', content)
  return result.blocks.map((block) => [lineOf(block), block.setAside ?? 'input', block.text])
}

const inputs = async (content: string) => (await blocks(content)).filter(([, reason]) => reason === 'input')
const texts = async (content: string) => (await inputs(content)).map(([, , text]) => text)

describe('readText, of pages', () => {
  const page = (number: number, body: string) =>
    `Fjordheim kommune     Sak 19/318\n\n${body}\n\nHøringssvar om innovasjon     ${number}\n`

  it('sets aside what stands at the edges of pages between form feeds, and joins what goes on over them.', async () => {
    const content = [
      page(1, 'Vi mener at de som kan tjenesten, må få\nbestemme mer, og at det er viktig å'),
      page(2, 'lytte til dem.\n\nSide to har mer.'),
      page(3, 'Siste side.'),
    ].join('\f')
    expect(await blocks(content)).toEqual([
      [1, 'page-furniture', 'Fjordheim kommune     Sak 19/318'],
      [3, 'input', 'Vi mener at de som kan tjenesten, må få\nbestemme mer, og at det er viktig å\nlytte til dem.'],
      [6, 'page-furniture', 'Høringssvar om innovasjon     1'],
      [7, 'page-furniture', 'Fjordheim kommune     Sak 19/318'],
      [11, 'input', 'Side to har mer.'],
      [13, 'page-furniture', 'Høringssvar om innovasjon     2'],
      [14, 'page-furniture', 'Fjordheim kommune     Sak 19/318'],
      [16, 'input', 'Siste side.'],
      [18, 'page-furniture', 'Høringssvar om innovasjon     3'],
    ])
  })

  it('finds the edges of pages by numbers that count up, without form feeds.', async () => {
    const pages = ['en', 'to', 'tre'].map(
      (word, at) => `Notat fra rådet\n\nDette er side ${word} av noe\n${at + 4}\n\n`,
    )
    expect(await blocks(pages.join(''))).toEqual([
      [1, 'page-furniture', 'Notat fra rådet'],
      [3, 'input', 'Dette er side en av noe'],
      [4, 'page-furniture', '4'],
      [6, 'page-furniture', 'Notat fra rådet'],
      [8, 'input', 'Dette er side to av noe'],
      [9, 'page-furniture', '5'],
      [11, 'page-furniture', 'Notat fra rådet'],
      [13, 'input', 'Dette er side tre av noe'],
      [14, 'page-furniture', '6'],
    ])
  })

  it('finds what comes again at the same distance throughout the text.', async () => {
    const body = (page: number) =>
      Array.from({ length: 48 }, (_, line) =>
        line % 7 === 6 ? '' : `ord ${'abcdefgh'[page]} ${'qrstuvw'[line % 7]}${line} her`,
      )
    const pages = Array.from({ length: 4 }, (_, number) => ['Notat til møtet', '', ...body(number), ''])
    const furniture = (await blocks(pages.flat().join('\n'))).filter(([, reason]) => reason === 'page-furniture')
    expect(furniture.map(([line]) => line)).toEqual([1, 52, 103, 154])
  })

  it('leaves alone what is repeated but belongs to no page.', async () => {
    const answers = Array.from({ length: 40 }, (_, at) => `Svar fra ${at}\n\nVi vil ha flere busser\n\n`).join('')
    expect((await blocks(answers)).every(([, reason]) => reason === 'input')).toBe(true)
    expect(await texts('Vi har bare\n\n3\n\nbusser, ikke\n\n7\n')).toEqual(['Vi har bare', '3', 'busser, ikke', '7'])
    expect(await texts('Takk for det.\n\fTakk for det.\n\fTakk for det.\n')).toEqual(Array(3).fill('Takk for det.'))
  })

  it('keeps the head of a letter, though every page repeats it.', async () => {
    const content =
      'STORELVA KOMMUNE\n\nDepartementet\n0032 Oslo\n\nDato: 12.04.2019\n\nUttalelse\n\nVi vil ha mer tillit til dem som jobber der, og at\n1\n\fSTORELVA KOMMUNE\n\nde får bestemme.\n2\n'
    const { units } = await readBytes('text', content)
    expect(units[0]).toMatchObject({ meta: expect.arrayContaining([['avsender', 'STORELVA KOMMUNE']]) })
    expect((await blocks(content)).map(([line, reason]) => [line, reason])).toEqual([
      [1, 'letterhead'],
      [3, 'letterhead'],
      [6, 'reference'],
      [8, 'subject'],
      [10, 'input'],
      [11, 'page-furniture'],
      [12, 'page-furniture'],
      [15, 'page-furniture'],
    ])
  })

  it('begins a new paragraph at a form feed when the sentence is over.', async () => {
    const result = await readBytes('text', 'Slutt.\fNy side.\fMidt i en\fsetning.\n')
    const { inputs: found, isBalanced } = segment(result.units)
    expect(found.map(({ place, text }) => [place, text])).toEqual([
      ['line:1', 'Slutt.'],
      ['line:1 part:2', 'Ny side.'],
      ['line:1 part:3', 'Midt i en\nsetning.'],
    ])
    expect(isBalanced).toBe(true)
  })
})

describe('readText, of points', () => {
  it.each([
    [
      'numbers and letters',
      '1. en\n2) to\na) tre\nb) fire\n(1) fem\n(2) seks\n',
      ['en', 'to', 'tre', 'fire', 'fem', 'seks'],
    ],
    ['numbers in steps', '1.1 en\n\n1.2 to\n\n2.1. tre\n\n2.1.1 fire\n', ['en', 'to', 'tre', 'fire']],
    ['steps that begin in the middle, which are numbers', '1.5 millioner er mye\n', ['1.5 millioner er mye']],
    [
      'signs of other programs',
      'Vi vil:\n•\ten\no\tto\n\uF0A7\ttre\n· fire\n▪ fem\n',
      ['Vi vil:', 'en', 'to', 'tre', 'fire', 'fem'],
    ],
    ['signs behind marks that nobody sees', '\u200B• en\n\uFEFF- to\n', ['en', 'to']],
    ['letters that are words', 'o jul med din glede\no fest\n', ['o jul med din glede\no fest']],
  ])('are %s.', async (_, content, expected) => {
    expect(await texts(content)).toEqual(expected)
  })
})

describe('readText, of words divided at the ends of lines', () => {
  const filler = 'Dette er en lang linje som fyller bredden i et brev, helt ut til kanten'
  const wrapped = (line: string) => `${filler}\n${filler}\n${filler}, ${line}`

  it.each([
    ['departe-\nmentene', 'departementene'],
    ['olje- og\ngassnæringen', 'olje- og gassnæringen'],
    ['olje-\nog gass', 'olje- og gass'],
    ['kultur-, idretts-\nog fritid', 'kultur-, idretts- og fritid'],
    ['IKT-\nsystemer', 'IKT-systemer'],
    ['nord-\nnorske', 'nord-norske'],
    ['sør-øst-\neuropeiske', 'sør-øst-europeiske'],
    ['Nord-\nNorge', 'Nord-Norge'],
    ['e-\npost', 'e-post'],
    ['A-\nlaget', 'A-laget'],
    ['5-\nåringer', '5-åringer'],
    ['2018-\n2019', '2018-2019'],
    ['ikke-\nvestlige', 'ikke-vestlige'],
    ['barne- og ungdoms-\narbeid', 'barne- og ungdomsarbeid'],
  ])('reads %j as %j.', async (divided, mended) => {
    const [text] = await texts(wrapped(`som ${divided} og mye annet som står her for å fylle linjen ut`))
    expect(text).toContain(`som ${mended} og`)
  })

  it('goes by how the text writes the word elsewhere.', async () => {
    const own =
      'Alt om prøve-feile-metoden er sagt.\n\nVi vil bruke prøve-\nfeile-metoden, og sam-\nhandling, ikke sam-handling.\n'
    expect((await texts(own))[1]).toBe('Vi vil bruke prøve-feile-metoden, og sam-handling, ikke sam-handling.')
  })

  it('mends a word in a text that is not hard-wrapped, too, and touches no dash.', async () => {
    expect(await texts('Et kort no-\ntat.\nNoe -\nannet\n')).toEqual(['Et kort notat.\nNoe -\nannet'])
  })
})

describe('readText, of mails, chats and notes', () => {
  it('reads quoted lines without their marks.', async () => {
    const content =
      'Vi er enige.\n\n> Den 12. april skrev Kari:\n> > Vi vil ha flere\n> > busser.\n>\n> Det er bra.\n\n> 5 busser\n'
    expect(await inputs(content)).toEqual([
      [1, 'input', 'Vi er enige.'],
      [3, 'input', 'Den 12. april skrev Kari:\nVi vil ha flere\nbusser.'],
      [7, 'input', 'Det er bra.'],
      [9, 'input', '> 5 busser'],
    ])
  })

  it('sets aside who wrote when in a chat; the text keeps the place of its line.', async () => {
    expect(
      await blocks('[10:32] Kari Nordmann: Vi må ha tillit.\nOg tid.\n[10:33] Nordmann, Ola (Ekstern)\nEnig.\n'),
    ).toEqual([
      [1, 'input', 'Vi må ha tillit.\nOg tid.'],
      [1, 'reference', '[10:32] Kari Nordmann:'],
      [3, 'reference', '[10:33] Nordmann, Ola (Ekstern)'],
      [4, 'input', 'Enig.'],
    ])
    // As a messenger on the web copies them: the time before the date.
    expect(await blocks('[10:32, 1.3.2019] Kari: Vi må ha tillit.\n[10:33, 1.3.2019] Per: Enig.\n')).toEqual([
      [1, 'input', 'Vi må ha tillit.'],
      [1, 'reference', '[10:32, 1.3.2019] Kari:'],
      [2, 'input', 'Enig.'],
      [2, 'reference', '[10:33, 1.3.2019] Per:'],
    ])
    expect(await blocks('Kari Nordmann 10:32\nMer tillit\n\nOla Nordmann, 12.04.2019 10:33\nEnig\n')).toEqual([
      [1, 'reference', 'Kari Nordmann 10:32'],
      [2, 'input', 'Mer tillit'],
      [4, 'reference', 'Ola Nordmann, 12.04.2019 10:33'],
      [5, 'input', 'Enig'],
    ])
    expect(await blocks('12.04.2019, 10:32 - Kari: Hei på deg\n')).toEqual([
      [1, 'input', 'Hei på deg'],
      [1, 'reference', '12.04.2019, 10:32 - Kari:'],
    ])
  })

  it('takes no agenda for a chat.', async () => {
    expect(await texts('Åpning Ordføreren 10:00\n\nLunsj 11:30\n')).toEqual(['Åpning Ordføreren 10:00', 'Lunsj 11:30'])
    expect(await texts('[sett inn] 10:30 Kari\n\n[1] Kari Nordmann: nei\n')).toHaveLength(2)
  })

  it('parts paragraphs at lines that only look blank, and counts a text of nothing else as empty.', async () => {
    expect(await inputs('En.\n\u00A0\nTo.\n\u200B\nTre.\n')).toEqual([
      [1, 'input', 'En.'],
      [3, 'input', 'To.'],
      [5, 'input', 'Tre.'],
    ])
    expect(await blocks('\u200B\n\u2060\n')).toEqual([[1, 'empty', '']])
  })
})

describe('readText, of encodings', () => {
  it.each([
    ['Windows-1252', Buffer.from('Bl\xe5b\xe6r \x96 p\xe5 \x93\xf8ya\x94.', 'latin1'), 'windows-1252', {}],
    [
      'ISO-8859-1',
      Buffer.from('Bl\xe5b\xe6r \xad p\xe5 "\xf8ya".', 'latin1'),
      'iso-8859-1',
      { encoding: 'iso-8859-1' },
    ],
    ['UTF-16 without a mark', Buffer.from('Blåbær – på “øya”.', 'utf16le'), 'utf-16le', {}],
    ['UTF-16BE without a mark', Buffer.from('Blåbær – på “øya”.', 'utf16le').swap16(), 'utf-16be', {}],
  ])('reads %s.', async (_, bytes, encoding, options) => {
    const { blocks: found, infos, findings } = await readBytes('text', bytes, options)
    expect(found[0]?.text.replace(/[\u00AD–]/, '-').replace(/[“”]/g, '"')).toBe('Blåbær - på "øya".')
    expect([infos[0]?.encoding, findings]).toEqual([encoding, []])
  })

  it('names the lines that are in another encoding than the rest.', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Blåbær på øya, og enda mer på åsen.\n\n'),
      Buffer.from('R\xf8dt p\xe5 bl\xe5tt.\n', 'latin1'),
    ])
    const { blocks: found, findings } = await readBytes('text', bytes)
    expect(found[1]?.text).toBe('Rødt på blått.')
    expect(findings.map(({ rule, place }) => [rule, place])).toEqual([['mixed-encoding', 'line:3']])
  })
})

describe('readText, of very large texts', () => {
  it.each([
    [
      '100,000 lines',
      Array.from({ length: 100_000 }, (_, at) => (at % 7 ? `Linje ${at} i en lang tekst` : '')).join('\n'),
    ],
    ['one line of 50 MB', 'ordet er fritt '.repeat(3_500_000)],
    ['one word of 50 MB', 'x'.repeat(50_000_000)],
    ['dots without end', `${'.'.repeat(5_000_000)}a`],
    ['pages without end', 'a\f'.repeat(200_000)],
    ['divided words without end', `${'x'.repeat(50)}-\n`.repeat(100_000)],
    ['marks of quoting without end', `${'> '.repeat(100_000)}\n> a\n`],
  ])('comes to the end: %s.', async (_, content) => {
    expect((await readBytes('text', content)).blocks.length).toBeGreaterThan(0)
  })
})
