import { describe, expect, it } from 'vitest'
import { linesAt, makePdf, type PdfOptions, type PdfPage } from '../../support/make-pdf.ts'
import { readBytes, segment } from './read-fixture.ts'

const read = (pages: readonly PdfPage[], options?: PdfOptions) => readBytes('pdf', makePdf(pages, options))

/** Place and text of what is an input. */
async function inputsOf(pages: readonly PdfPage[], options?: PdfOptions) {
  const { units } = await read(pages, options)
  const { inputs, isBalanced } = segment(units)
  expect(isBalanced).toBe(true)
  return inputs.map(({ place, text }) => `${place.replace(/page:(\d+) paragraph:(\d+)/, '$1.$2')} ${text}`)
}

const first = [
  'Kommunen mener at innovasjon krever tillit mellom',
  'nivåene, og at medarbeidere må få rom til å prøve ut',
  'nye løsninger uten frykt.',
]
const second = ['Regelverket bør forenkles slik at kommuner kan søke', 'om forsøk raskere enn i dag. Det haster.']
const joined = (lines: readonly string[]) => lines.join(' ')

describe('readPdf', () => {
  it('joins the lines of a paragraph, and begins a new one where the gap is wider.', async () => {
    const texts = [...linesAt(72, 100, first), ...linesAt(72, 150, second)]
    expect(await inputsOf([{ texts }])).toEqual([`1.1 ${joined(first)}`, `1.2 ${joined(second)}`])
  })

  it('reads Norwegian letters, quotes and dashes as they are written.', async () => {
    const text = 'Æ, ø og å – «Ærlig» sa hun: “Née” … 50 %'
    expect(await inputsOf([{ texts: linesAt(72, 100, [text]) }])).toEqual([`1.1 ${text}`])
  })

  it('puts lines in order by where they stand, and not by when they were drawn.', async () => {
    const texts = [...linesAt(72, 150, second), ...linesAt(72, 100, first).reverse()]
    expect(await inputsOf([{ texts }])).toEqual([`1.1 ${joined(first)}`, `1.2 ${joined(second)}`])
  })

  it('joins words that were drawn piece by piece, with a space only where there is a gap.', async () => {
    const font = 'Courier'
    const pieces = [
      { text: 'Vi vil ha inno', x: 72 },
      { text: 'vasjon', x: 72 + 14 * 6.6 },
      { text: 'nå', x: 72 + 21 * 6.6 },
    ]
    const texts = pieces.map((piece) => ({ ...piece, y: 100, font }) as const)
    expect(await inputsOf([{ texts }])).toEqual(['1.1 Vi vil ha innovasjon nå'])
  })

  it('takes words that are printed twice for a shadow as one.', async () => {
    const text = 'Mer tillit til fagfolk'
    const texts = [
      { text, x: 72, y: 100 },
      { text, x: 72.5, y: 100.3 },
    ]
    expect(await inputsOf([{ texts }])).toEqual([`1.1 ${text}`])
  })

  it('knows paragraphs by the indent of their first line where there is no gap.', async () => {
    const texts = [...linesAt(72, 100, first), ...linesAt(72, 142, second)].map((line) =>
      line.text === first[0] || line.text === second[0] ? { ...line, x: 86 } : line,
    )
    expect(await inputsOf([{ texts }])).toEqual([`1.1 ${joined(first)}`, `1.2 ${joined(second)}`])
  })

  it('knows paragraphs by a last line that ends early where there is neither gap nor indent.', async () => {
    const texts = [...linesAt(72, 100, first), ...linesAt(72, 142, second)]
    expect(await inputsOf([{ texts }])).toEqual([`1.1 ${joined(first)}`, `1.2 ${joined(second)}`])
  })

  it('keeps lines that were broken on purpose apart.', async () => {
    const texts = [...linesAt(72, 100, first), ...linesAt(72, 200, ['Kirkegata 1', '9999 Storelva'])]
    expect(await inputsOf([{ texts }])).toEqual([`1.1 ${joined(first)}`, '1.2 Kirkegata 1\n9999 Storelva'])
  })

  it('mends words that are divided at the end of a line, and leaves hyphens that are their own.', async () => {
    const texts = linesAt(72, 100, [
      'Vi trenger mer samhandling mellom tjenestene og inno-',
      'vasjon i kommunene, også for små kommuner i Nord-',
      'Norge, med olje- og gassnæringen på laget i IKT-',
      'prosjekter.',
    ])
    expect(await inputsOf([{ texts }])).toEqual([
      '1.1 Vi trenger mer samhandling mellom tjenestene og innovasjon i kommunene, også for små kommuner i Nord-Norge, med olje- og gassnæringen på laget i IKT-prosjekter.',
    ])
  })

  it('asks the rest of the document whether a word has a hyphen of its own.', async () => {
    const texts = [
      ...linesAt(72, 100, ['Vi vil ha flere del-', 'tidsstillinger, og et godt med-', 'arbeiderskap.']),
      ...linesAt(72, 200, ['Et med-arbeiderskap er mer enn deltidsstillinger.']),
    ]
    expect((await inputsOf([{ texts }]))[0]).toBe('1.1 Vi vil ha flere deltidsstillinger, og et godt med-arbeiderskap.')
  })

  it('mends words at soft hyphens, and drops those that are not shown.', async () => {
    const toUnicode = { A1: '00AD' }
    const texts = linesAt(72, 100, [
      'Vi trenger mer samhandling mellom tjenestene og inno\u00A1',
      'vasjon i kommu\u00A1nene.',
    ])
    expect(await inputsOf([{ texts }], { toUnicode })).toEqual([
      '1.1 Vi trenger mer samhandling mellom tjenestene og innovasjon i kommunene.',
    ])
  })

  it('takes ligatures apart.', async () => {
    const toUnicode = { A1: 'FB01', A2: 'FB03' }
    const texts = linesAt(72, 100, ['En \u00A1n o\u00A2siell ordning'])
    expect(await inputsOf([{ texts }], { toUnicode })).toEqual(['1.1 En fin offisiell ordning'])
  })

  it('joins a paragraph that goes on on the next page, where it began.', async () => {
    const pages = [
      { texts: [...linesAt(72, 100, second), ...linesAt(72, 740, first.slice(0, 2))] },
      { texts: [...linesAt(72, 80, first.slice(2)), ...linesAt(72, 120, second)] },
    ]
    expect(await inputsOf(pages)).toEqual([`1.1 ${joined(second)}`, `1.2 ${joined(first)}`, `2.1 ${joined(second)}`])
  })

  it('joins it across page numbers and footnotes, and mends the word that the page divides.', async () => {
    const foot = (page: number) => ({ text: `Side ${page} av 2`, x: 280, y: 810, size: 9 })
    const note = linesAt(72, 760, ['1 Se meldingen om innovasjon i offentlig sektor.'], { size: 8 })
    const pages = [
      { texts: [...linesAt(72, 700, ['Staten må rydde i øremerkede tilskudd, for uten hand-']), ...note, foot(1)] },
      { texts: [...linesAt(72, 80, ['lingsrom blir det ingen innovasjon hos oss.']), foot(2)] },
    ]
    expect(await inputsOf(pages)).toEqual([
      '1.1 Staten må rydde i øremerkede tilskudd, for uten handlingsrom blir det ingen innovasjon hos oss.',
      '1.2 1 Se meldingen om innovasjon i offentlig sektor.',
    ])
  })

  it('does not join what ended with a full stop.', async () => {
    const pages = [{ texts: linesAt(72, 740, second) }, { texts: linesAt(72, 80, first) }]
    expect(await inputsOf(pages)).toEqual([`1.1 ${joined(second)}`, `2.1 ${joined(first)}`])
  })

  it('gives points as inputs of their own, without their marks.', async () => {
    const texts = [
      ...linesAt(72, 100, ['Vi foreslår tre ting som bør gjøres med en gang i år:']),
      ...linesAt(72, 120, ['•', '•', '-', '1.', '2.'], { leading: 28 }),
      ...linesAt(90, 120, ['Slå sammen tilskudd til en ramme som kommunen kan', 'disponere selv.']),
      ...linesAt(90, 148, ['Styrk forsøksordningen.']),
      ...linesAt(90, 176, ['Bygg nettverk.']),
      ...linesAt(90, 204, ['Lytt til dem som står i førstelinjen hver eneste dag', 'hele året.']),
      ...linesAt(90, 232, ['Gi tid.']),
    ]
    expect(await inputsOf([{ texts }])).toEqual([
      '1.1 Vi foreslår tre ting som bør gjøres med en gang i år:',
      '1.2 Slå sammen tilskudd til en ramme som kommunen kan disponere selv.',
      '1.3 Styrk forsøksordningen.',
      '1.4 Bygg nettverk.',
      '1.5 Lytt til dem som står i førstelinjen hver eneste dag hele året.',
      '1.6 Gi tid.',
    ])
  })

  it('gives points that stand tight below each other, with marks in the line.', async () => {
    const texts = linesAt(72, 100, [
      'a) Mer tillit til dem som gjør jobben ute i kommunene',
      'b) Færre rapporter',
      'c) Flere forsøk',
      '– Bedre verktøy',
      '– Flere møteplasser',
    ])
    expect(await inputsOf([{ texts }])).toEqual([
      '1.1 Mer tillit til dem som gjør jobben ute i kommunene',
      '1.2 Færre rapporter',
      '1.3 Flere forsøk',
      '1.4 Bedre verktøy',
      '1.5 Flere møteplasser',
    ])
  })

  it('does not take a year or a dash at the beginning of a line for a mark.', async () => {
    const texts = linesAt(72, 100, [
      'Dette ble prøvd i flere kommuner i Nordland i perioden',
      '2019. Det gikk bra, men ordningen ble ikke videreført',
      '- noe vi beklager sterkt.',
    ])
    expect(await inputsOf([{ texts }])).toEqual([
      '1.1 Dette ble prøvd i flere kommuner i Nordland i perioden 2019. Det gikk bra, men ordningen ble ikke videreført - noe vi beklager sterkt.',
    ])
  })

  it('gives footnotes as text, and drops the figures that point to them.', async () => {
    const texts = [
      { text: 'Forsøk har vist at tillit', x: 72, y: 100, font: 'Courier' as const },
      { text: '1', x: 72 + 25 * 6.6, y: 96, size: 6.5, font: 'Courier' as const },
      { text: 'virker, og rommet er 20 m', x: 72 + 26 * 6.6, y: 100, font: 'Courier' as const },
      { text: '2', x: 72 + 51 * 6.6, y: 96, size: 6.5, font: 'Courier' as const },
    ]
    const raised = [
      { text: '1', x: 72, y: 697, size: 5 },
      { text: 'Se meldingen.', x: 76, y: 700, size: 8 },
    ]
    const said = '1.1 Forsøk har vist at tillit virker, og rommet er 20 m2'
    expect(await inputsOf([{ texts: [...texts, ...raised] }])).toEqual([said, '1.2 Se meldingen.'])
    const plain = { text: '1 Se meldingen.', x: 72, y: 700, size: 8 }
    expect(await inputsOf([{ texts: [...texts, plain] }])).toEqual([said, '1.2 1 Se meldingen.'])
  })

  it('reads what stands on its side after what stands upright, and sets aside what stands aslant.', async () => {
    const texts = [
      { text: 'UTKAST', x: 200, y: 500, size: 60, turn: 45 },
      { text: 'Figuren viser veksten', x: 560, y: 400, turn: 90 },
      ...linesAt(72, 100, first),
    ]
    const { blocks } = await read([{ texts }])
    expect(blocks.map(({ text, setAside }) => [text, setAside])).toEqual([
      [joined(first), undefined],
      ['Figuren viser veksten', undefined],
      ['UTKAST', 'page-furniture'],
    ])
  })

  it('takes title, author and date from the document, the date in UTC.', async () => {
    const info = {
      Title: 'Innspill til meldingen',
      Author: 'Storelva kommune',
      CreationDate: "D:20240312003000+02'00'",
    }
    const { units } = await read([{ texts: linesAt(72, 100, first) }], { info })
    expect(units[0]).toEqual({
      kind: 'document',
      meta: [
        ['tittel', 'Innspill til meldingen'],
        ['forfatter', 'Storelva kommune'],
        ['dato', '2024-03-11'],
      ],
    })
  })

  it('says nothing of title and date where the document does not, or says nonsense.', async () => {
    const { units } = await read([{ texts: linesAt(72, 100, first) }], { info: { CreationDate: 'D:20241399' } })
    expect(units.map(({ kind }) => kind)).toEqual(['block'])
  })

  it('tells its facts, gives the same units for the same bytes, however they are cut.', async () => {
    const bytes = makePdf([{ texts: linesAt(72, 100, first) }, { texts: linesAt(72, 100, second) }])
    const whole = await readBytes('pdf', bytes)
    expect(whole.infos[0]).toEqual({
      source: 'fil',
      format: 'pdf',
      encoding: '',
      delimiter: '',
      hasHeader: false,
      textColumns: [],
      idColumn: '',
    })
    expect(await readBytes('pdf', bytes, {}, [7, 300, 1])).toEqual(whole)
  })

  it('leaves the globals of the process as Node has them.', async () => {
    await read([{ texts: linesAt(72, 100, first) }])
    const drawing = ['DOMMatrix', 'ImageData', 'Path2D']
    expect(drawing.filter((name) => Reflect.has(globalThis, name))).toEqual([])
    expect(process.getBuiltinModule('module').builtinModules).toContain('fs')
  })
})
