import { encode } from 'iconv-lite'

/** Fonts that every reader of PDF brings along. A letter of Courier is 0.6 times as wide as it is high. */
export type PdfFont = 'Helvetica' | 'Helvetica-Bold' | 'Courier' | 'Courier-Bold'

/** A piece of text where it stands on the page: points from the left and from the top, on the line of its letters. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Points; 11 unless set. */
  readonly size?: number
  /** Helvetica unless set. */
  readonly font?: PdfFont
  /** Degrees by which it is turned against the clock; 0 unless set. */
  readonly turn?: number
  /** Whether it is marked as belonging to the page and not to the text. */
  readonly isArtifact?: boolean
}

/** A field of a form, with the text or the choice that it is filled with. */
export interface PdfField {
  readonly name: string
  readonly value: string
  /** What a screen reader says of it. */
  readonly label?: string
  /** Written text unless set. */
  readonly kind?: 'Tx' | 'Ch'
  /** Points from the left and from the top of the page, to its upper edge. */
  readonly x: number
  readonly y: number
}

/** A page of A4 (595 × 842 points). */
export interface PdfPage {
  readonly texts?: readonly PdfText[]
  readonly fields?: readonly PdfField[]
  /** Whether a picture fills the page. */
  readonly hasImage?: boolean
  /** Comments that lie upon the page: as a note, or as a box of text. */
  readonly comments?: readonly { readonly kind: 'Text' | 'FreeText'; readonly text: string }[]
  /** Further content, as PDF writes it. */
  readonly content?: string
}

/** What a document tells of itself, and what else it holds. */
export interface PdfOptions {
  /** Such as `{ Title: 'Innspill', CreationDate: "D:20240312" }`. */
  readonly info?: Readonly<Record<string, string>>
  /** Whether a password is asked for. */
  readonly isProtected?: boolean
  /** Maps codes of Helvetica, in hexadecimal, to characters: `{ AD: '00AD' }`. */
  readonly toUnicode?: Readonly<Record<string, string>>
  /** Further objects, whole, as PDF writes them, from number 900 on: `900 0 obj … endobj`. */
  readonly objects?: string
  /** Further entries of the resources of each page. */
  readonly resources?: string
  /** Name and content of a file that is packed into it. */
  readonly attachment?: readonly [name: string, content: string]
}

const fonts: readonly PdfFont[] = ['Helvetica', 'Helvetica-Bold', 'Courier', 'Courier-Bold']
const height = 842

/** Lines one below the other, as a paragraph sets them. */
export function linesAt(
  x: number,
  y: number,
  lines: readonly string[],
  rest: Partial<PdfText> & { leading?: number } = {},
) {
  const { leading = 14, ...style } = rest
  return lines.map((text, index): PdfText => ({ ...style, text, x, y: y + index * leading }))
}

/** Writes a PDF, uncompressed, with letters in Windows-1252. */
export function makePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Buffer {
  const objects = new Map<number, string>()
  let next = 20
  const add = (body: string) => {
    objects.set(next, body)
    return next++
  }
  const kids = pages.map((page) => addPage(page, options, add))
  const fields = kids.flatMap(({ fields }) => fields).map(ref)
  const form = fields.length > 0 ? `/AcroForm << /Fields [${fields.join(' ')}] >>` : ''
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${form} ${attach(options, add)} >>`)
  const pageRefs = kids.map(({ page }) => ref(page)).join(' ')
  objects.set(2, `<< /Type /Pages /Kids [${pageRefs}] /Count ${pages.length} >>`)
  fonts.forEach((font, index) => {
    const map = index === 0 && options.toUnicode !== undefined ? '/ToUnicode 9 0 R' : ''
    const encoding = '/Encoding /WinAnsiEncoding'
    objects.set(3 + index, `<< /Type /Font /Subtype /Type1 /BaseFont /${font} ${encoding} ${map} >>`)
  })
  objects.set(
    8,
    stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', '@'),
  )
  objects.set(9, stream('', unicodeMap(options.toUnicode ?? {})))
  const info = Object.entries(options.info ?? {}).map(([name, value]) => `/${name} ${string(value)}`)
  objects.set(10, `<< ${info.join(' ')} >>`)
  const guard =
    options.isProtected === true
      ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> >>`
      : ''
  return write(objects, options.objects ?? '', guard)
}

const ref = (number: number) => `${number} 0 R`

const stream = (dictionary: string, content: string) =>
  `<< ${dictionary} /Length ${encode(content, 'win1252').length} >>\nstream\n${content}\nendstream`

/** A string of PDF: its own signs are masked. */
const string = (text: string) => `(${text.replace(/[\\()]/g, '\\$&')})`

function addPage(page: PdfPage, { resources = '' }: PdfOptions, add: (body: string) => number) {
  const drawn = page.hasImage === true ? ['q 595 0 0 842 0 0 cm /Picture Do Q'] : []
  const content = add(stream('', [...drawn, ...(page.texts ?? []).map(show), page.content ?? ''].join('\n')))
  const fields = (page.fields ?? []).map((field) => add(widget(field)))
  const comments = (page.comments ?? []).map(({ kind, text }) =>
    add(`<< /Type /Annot /Subtype /${kind} /F 4 /Rect [300 300 400 340] /DA (/F0 10 Tf) /Contents ${string(text)} >>`),
  )
  const fontNames = fonts.map((_, index) => `/F${index} ${ref(3 + index)}`).join(' ')
  const own = `/Resources << /Font << ${fontNames} >> /XObject << /Picture 8 0 R >> ${resources} >>`
  const lying = `/Annots [${[...fields, ...comments].map(ref).join(' ')}]`
  const number = add(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] ${own} /Contents ${ref(content)} ${lying} >>`,
  )
  return { page: number, fields }
}

function show({ text, x, y, size = 11, font = 'Helvetica', turn = 0, isArtifact = false }: PdfText): string {
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((number) => number.toFixed(6))
  const shown = `BT /F${fonts.indexOf(font)} ${size} Tf ${cos} ${sin} ${`-${sin}`.replace('--', '')} ${cos} ${x} ${height - y} Tm ${string(text)} Tj ET`
  return isArtifact ? `/Artifact BMC ${shown} EMC` : shown
}

function widget({ name, value, label, kind = 'Tx', x, y }: PdfField): string {
  const said = label === undefined ? '' : `/TU ${string(label)}`
  const place = `/Rect [${x} ${height - y - 20} ${x + 300} ${height - y}]`
  return `<< /Type /Annot /Subtype /Widget /F 4 /FT /${kind} /T ${string(name)} ${said} /V ${string(value)} /DA (/F0 10 Tf) ${place} >>`
}

function attach({ attachment }: PdfOptions, add: (body: string) => number): string {
  if (attachment === undefined) return ''
  const [name, content] = attachment
  const file = add(stream('/Type /EmbeddedFile', content))
  const entry = add(`<< /Type /Filespec /F ${string(name)} /UF ${string(name)} /EF << /F ${ref(file)} >> >>`)
  return `/Names << /EmbeddedFiles << /Names [${string(name)} ${ref(entry)}] >> >>`
}

function unicodeMap(map: Readonly<Record<string, string>>): string {
  const lines = Object.entries(map).map(([code, character]) => `<${code}> <${character}>`)
  const range = '1 begincodespacerange <00> <FF> endcodespacerange'
  const chars = `${lines.length} beginbfchar ${lines.join(' ')} endbfchar`
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap ${range} ${chars} endcmap end end`
}

function write(objects: ReadonlyMap<number, string>, further: string, guard: string): Buffer {
  const parts = ['%PDF-1.7\n']
  const offsets = new Map<number, number>()
  let length = parts[0]?.length ?? 0
  const put = (text: string) => {
    parts.push(text)
    length += encode(text, 'win1252').length
  }
  const further900 = further === '' ? [] : further.split(/(?=^\d+ 0 obj)/m)
  const all = [...objects].map(([number, body]) => `${number} 0 obj\n${body}\nendobj\n`)
  for (const text of [...all, ...further900]) {
    offsets.set(Number(/^\d+/.exec(text)?.[0]), length)
    put(text.endsWith('\n') ? text : `${text}\n`)
  }
  const start = length
  const entries = [...offsets].map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
  put(`xref\n0 1\n0000000000 65535 f \n${entries.join('')}`)
  const size = Math.max(...offsets.keys()) + 1
  put(`trailer\n<< /Size ${size} /Root 1 0 R /Info 10 0 R ${guard} /ID [<00> <00>] >>\nstartxref\n${start}\n%%EOF\n`)
  return encode(parts.join(''), 'win1252')
}
