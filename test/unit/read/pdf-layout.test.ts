import { describe, expect, it } from 'vitest'
import { linesAt, makePdf, type PdfPage, type PdfText } from '../../support/make-pdf.ts'
import { readBytes, segment } from './read-fixture.ts'

const read = (pages: readonly PdfPage[]) => readBytes('pdf', makePdf(pages))

/** Text of each block, with the reason before it where it is set aside. */
async function outlineOf(pages: readonly PdfPage[]) {
  const { blocks, units } = await read(pages)
  expect(segment(units).isBalanced).toBe(true)
  return blocks.map(({ text, setAside }) => (setAside === undefined ? text : `{${setAside}} ${text}`))
}

const bold = 'Helvetica-Bold' as const

/** Lines of nearly one length, as a column has them. */
const column = (name: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `${name} linje ${index + 1} har omtrent ti korte ord${index === count - 1 ? '.' : ''}`,
  )

const body = [
  'Kommunen mener at innovasjon krever tillit mellom nivåene,',
  'og at medarbeidere må få rom til å prøve ut nye løsninger.',
]

describe('Columns', () => {
  it('are read one after the other, below a heading that reaches across.', async () => {
    const [left, right] = [column('Venstre', 8), column('Høyre', 8)]
    const rows = left.flatMap((text, index): PdfText[] => [
      { text, x: 60, y: 120 + 13 * index, size: 10 },
      { text: right[index] ?? '', x: 310, y: 120 + 13 * index, size: 10 },
    ])
    const title = { text: 'Innspill til meldingen om innovasjon i offentlig sektor', x: 60, y: 90, size: 18 }
    expect(await outlineOf([{ texts: [title, ...rows] }])).toEqual([
      `{heading} ${title.text}`,
      left.join(' '),
      right.join(' '),
    ])
  })

  it('may hold paragraphs that stand at different heights.', async () => {
    const texts = [
      ...linesAt(60, 100, [...column('A', 5)], { size: 10, leading: 13 }),
      ...linesAt(60, 180, [...column('B', 5)], { size: 10, leading: 13 }),
      ...linesAt(310, 105, [...column('C', 8)], { size: 10, leading: 13 }),
      ...linesAt(310, 220, [...column('D', 3)], { size: 10, leading: 13 }),
    ]
    expect((await outlineOf([{ texts }])).map((text) => text[0])).toEqual(['A', 'B', 'C', 'D'])
  })

  it('may change in number down the page.', async () => {
    const wide = 'Dette avsnittet går over hele siden og har en lang linje som når fra den ene margen til den andre.'
    const texts = [
      ...linesAt(60, 100, column('A', 4), { size: 10, leading: 13 }),
      ...linesAt(310, 100, column('B', 4), { size: 10, leading: 13 }),
      { text: wide, x: 60, y: 170, size: 10 },
      ...linesAt(60, 200, column('C', 4), { size: 8, leading: 13 }),
      ...linesAt(230, 200, column('D', 4), { size: 8, leading: 13 }),
      ...linesAt(400, 200, column('E', 4), { size: 8, leading: 13 }),
    ]
    expect((await outlineOf([{ texts }])).map((text) => text.slice(0, 7))).toEqual([
      'A linje',
      'B linje',
      'Dette a',
      'C linje',
      'D linje',
      'E linje',
    ])
  })
})

describe('Tables', () => {
  it('with text in their cells are read row by row, each cell by itself.', async () => {
    const answer = [
      'For lite tid og for mange krav om rapportering hindrer',
      'oss i å prøve ut nye ting sammen med innbyggerne.',
    ]
    const texts = [
      { text: 'Spørsmål', x: 60, y: 100, font: bold },
      { text: 'Svar', x: 200, y: 100, font: bold },
      ...linesAt(60, 120, ['Hva hindrer', 'innovasjon?']),
      ...linesAt(200, 120, answer),
      ...linesAt(60, 160, ['Hva hjelper?']),
      ...linesAt(200, 160, answer),
    ]
    expect(await outlineOf([{ texts }])).toEqual([
      '{table-header} Spørsmål',
      '{table-header} Svar',
      'Hva hindrer innovasjon?',
      answer.join(' '),
      'Hva hjelper?',
      answer.join(' '),
    ])
  })

  it('with short cells are read row by row, the cells of a row together; rows of figures are set aside.', async () => {
    const rows = [
      ['Tiltak', 'Ansvar', 'Sum'],
      ['Forsøk', 'Staten', '12,5'],
      ['2', '3', '4,0'],
    ]
    const texts = rows.flatMap((row, y) => row.map((text, x) => ({ text, x: 60 + 150 * x, y: 100 + 15 * y })))
    expect(await outlineOf([{ texts }])).toEqual([
      'Tiltak\nAnsvar\nSum',
      'Forsøk\nStaten\n12,5',
      '{table-cell} 2\n3\n4,0',
    ])
  })
})

describe('Heads and feet of pages', () => {
  const page = (number: number, rest: readonly PdfText[] = []): PdfPage => ({
    texts: [
      { text: 'Storelva kommune – høringssvar', x: 72, y: 45 },
      ...linesAt(72, 120, [`Side ${number} handler om sak ${number * 7} og er lang nok.`]),
      { text: `Dokument 2024/88 – side ${number}`, x: 250, y: 800, size: 9 },
      ...rest,
    ],
  })

  it('are set aside where they repeat at the same height, also when only the figures differ.', async () => {
    expect(await outlineOf([page(1), page(2), page(3)])).toEqual(
      [1, 2, 3].flatMap((number) => [
        '{page-furniture} Storelva kommune – høringssvar',
        `Side ${number} handler om sak ${number * 7} og er lang nok.`,
        `{page-furniture} Dokument 2024/88 – side ${number}`,
      ]),
    )
  })

  it('are found although the first page has none, or left and right pages differ.', async () => {
    const texts = linesAt(72, 120, body)
    const head = (text: string) => ({ text, x: 72, y: 45 })
    const pages = Array.from({ length: 7 }, (_, index): PdfPage => {
      const name = index === 0 ? [] : [head(index % 2 === 0 ? 'Storelva kommune' : 'Høringssvar om innovasjon')]
      return { texts: [...name, ...texts] }
    })
    expect((await outlineOf(pages)).filter((text) => text.startsWith('{page-furniture}'))).toHaveLength(6)
  })

  it('are not what repeats in the middle of the pages, or once.', async () => {
    const middle = { text: 'Vi vil ha mer tillit.', x: 72, y: 400 }
    const once = { text: 'Innspill fra oss', x: 72, y: 60 }
    const outline = await outlineOf([{ texts: [once, middle] }, { texts: [middle] }, { texts: [middle] }])
    expect(outline).toEqual(['Innspill fra oss', middle.text, middle.text, middle.text])
  })

  it('are not all there is: pages of the same words are text.', async () => {
    const texts = linesAt(72, 50, ['Mer tillit'])
    expect(await outlineOf([{ texts }, { texts }, { texts }])).toEqual(['Mer tillit', 'Mer tillit', 'Mer tillit'])
  })

  it('are not sentences that several pages begin with.', async () => {
    const pages = ['A', 'B', 'C'].map((name) => ({
      texts: [...linesAt(72, 82, ['Vi vil ha mer tillit.', `Dette er svaret på spørsmål ${name}.`])],
    }))
    expect((await outlineOf(pages)).filter((text) => text.startsWith('{'))).toEqual([])
  })

  it('are not headings with a number, such as one question on each page.', async () => {
    const pages = [1, 2, 3].map((number) => ({
      texts: [{ text: `Spørsmål ${number}`, x: 72, y: 60, size: 16, font: bold }, ...linesAt(72, 120, body)],
    }))
    const { blocks } = await read(pages)
    expect(blocks.map(({ section }) => section)).toEqual([[], ['Spørsmål 1'], [], ['Spørsmål 2'], [], ['Spørsmål 3']])
  })

  it.each(['Side 1 av 1', '1', '- 1 -', 's. 1', '1/4'])(
    'are page numbers such as «%s» on a single page.',
    async (text) => {
      const texts = [...linesAt(72, 120, body), { text, x: 280, y: 800 }]
      expect(await outlineOf([{ texts }])).toEqual([body.join(' '), `{page-furniture} ${text}`])
    },
  )

  it('are running titles that count the pages of a chapter.', async () => {
    const pages = Array.from({ length: 12 }, (_, index): PdfPage => {
      const title = index < 4 ? `Innledning ${index + 9}` : index < 8 ? `Bakgrunn ${index + 9}` : `Forslag ${index + 9}`
      return { texts: [...linesAt(72, 120, body), { text: title, x: 250, y: 800 }] }
    })
    expect((await outlineOf(pages)).filter((text) => text.startsWith('{page-furniture}'))).toHaveLength(12)
  })

  it('are the addresses at the foot of a letter, and what the file marks as such at the edge.', async () => {
    const texts = [
      { text: 'Kopi fra arkivet', x: 400, y: 30, isArtifact: true },
      ...linesAt(72, 120, body),
      ...linesAt(72, 770, ['Postadresse', 'Postboks 12'], { size: 7, leading: 9 }),
      ...linesAt(300, 770, ['Org.nr.', '999 888 777'], { size: 7, leading: 9 }),
    ]
    expect(await outlineOf([{ texts }])).toEqual([
      '{page-furniture} Kopi fra arkivet',
      body.join(' '),
      '{page-furniture} Postadresse Org.nr.',
      '{page-furniture} Postboks 12 999 888 777',
    ])
  })

  it('are lines of a table of contents.', async () => {
    const texts = [
      ...linesAt(72, 120, [`1 Innledning ${'.'.repeat(60)} 3`, `2 Forslag ${'. '.repeat(40)} 4`]),
      ...linesAt(72, 200, body),
    ]
    const reasonsOf = async (page: PdfPage) => (await read([page])).blocks.map(({ setAside }) => setAside)
    expect(await reasonsOf({ texts })).toEqual(['page-furniture', 'page-furniture', undefined])
    const plain = ['1 Innledning', '2 Forslag'].flatMap((text, index) => [
      { text, x: 72, y: 150 + 14 * index },
      { text: String(index + 3), x: 500, y: 150 + 14 * index },
    ])
    const title = { text: 'Innhold', x: 72, y: 120, size: 16 }
    expect(
      await reasonsOf({ texts: [title, ...plain, ...linesAt(72, 200, [...body, 'Vi var flere enn 20'])] }),
    ).toEqual(['heading', 'page-furniture', 'page-furniture', undefined, undefined])
  })
})

describe('Headings', () => {
  it('are larger or bolder than the text, and stand above what follows, the smaller below the larger.', async () => {
    const texts: PdfText[] = [
      { text: 'Innspill om innovasjon', x: 72, y: 80, size: 20 },
      { text: '1 Innledning', x: 72, y: 120, size: 14 },
      ...linesAt(72, 145, body),
      { text: '1.1 Bakgrunn', x: 72, y: 190, font: bold },
      ...linesAt(72, 204, body),
      { text: '1.2 Mål', x: 72, y: 250, font: bold },
      ...linesAt(72, 264, body),
      { text: '2 Forslag', x: 72, y: 320, size: 14 },
      ...linesAt(72, 345, body),
    ]
    const { blocks } = await read([{ texts }])
    const text = blocks.filter(({ setAside }) => setAside === undefined)
    expect(blocks.filter(({ setAside }) => setAside === 'heading')).toHaveLength(5)
    expect(text.map(({ section }) => section.slice(1).join(' › '))).toEqual([
      '1 Innledning',
      '1 Innledning › 1.1 Bakgrunn',
      '1 Innledning › 1.2 Mål',
      '2 Forslag',
    ])
    expect(text.every(({ section }) => section[0] === 'Innspill om innovasjon')).toBe(true)
  })

  it('may go over two lines.', async () => {
    const title = linesAt(72, 80, ['Innspill om innovasjon', 'i offentlig sektor'], { size: 20, leading: 24 })
    const { blocks } = await read([{ texts: [...title, ...linesAt(72, 160, body)] }])
    expect(blocks[0]).toMatchObject({ setAside: 'heading', text: 'Innspill om innovasjon i offentlig sektor' })
    expect(blocks[1]?.section).toEqual(['Innspill om innovasjon i offentlig sektor'])
  })

  it('are not bold sentences, long bold text, bold words in a line, or what nothing follows.', async () => {
    const texts: PdfText[] = [
      ...linesAt(72, 80, body),
      { text: 'Dette er viktig for oss.', x: 72, y: 130, font: bold },
      { text: 'Obs', x: 72, y: 160, font: bold },
      { text: 'som er uthevet og så går videre', x: 100, y: 160 },
      ...linesAt(72, 200, body),
      { text: 'Ola Nordmann', x: 72, y: 260, font: bold },
    ]
    expect((await read([{ texts }])).blocks.map(({ setAside }) => setAside)).toEqual(Array(5).fill(undefined))
  })

  it('are none where all text is bold.', async () => {
    const texts = [{ text: 'Om tillit', x: 72, y: 80 }, ...linesAt(72, 120, body)].map((line) => ({
      ...line,
      font: bold,
    }))
    expect((await read([{ texts }])).blocks.map(({ setAside }) => setAside)).toEqual([undefined, undefined])
  })
})

describe('Letters', () => {
  it('have their heads, salutations and sign-offs set aside, and tell who writes.', async () => {
    const texts: PdfText[] = [
      ...linesAt(72, 60, ['Storelva kommune', 'Postboks 12, 9999 Storelva']),
      { text: 'Vår ref: 2024/123', x: 72, y: 120 },
      { text: 'Dato: 12. mars 2024', x: 350, y: 120 },
      { text: 'Høringssvar om innovasjon', x: 72, y: 160, font: bold, size: 14 },
      { text: 'Hei,', x: 72, y: 200 },
      ...linesAt(72, 230, body),
      { text: 'Med vennlig hilsen', x: 72, y: 300 },
      { text: 'Kari Nordmann', x: 72, y: 340, font: bold },
      { text: 'kommunedirektør', x: 72, y: 354 },
    ]
    const { units, blocks } = await read([{ texts }])
    expect(blocks.map(({ setAside }) => setAside)).toEqual([
      'letterhead',
      'reference',
      'subject',
      'salutation',
      undefined,
      'sign-off',
      'sign-off',
      'sign-off',
    ])
    expect(blocks[4]?.section).toEqual(['Høringssvar om innovasjon'])
    expect(units[0]).toMatchObject({
      kind: 'document',
      meta: [
        ['avsender', 'Storelva kommune'],
        ['dato', '12. mars 2024'],
        ['emne', 'Høringssvar om innovasjon'],
      ],
    })
  })
})
