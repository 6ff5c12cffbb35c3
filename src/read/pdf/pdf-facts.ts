import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { DocumentUnit } from '../../types/unit.ts'

/** What a document tells of itself. */
export interface PdfFacts {
  /** `tittel`, `forfatter`, `dato`; only those that are there. */
  readonly facts: DocumentUnit['meta']
  /** Whether it is one of the forms that are drawn by a program inside of them, of which the pages show nothing. */
  readonly isProgram: boolean
  /** How many files are packed into it. */
  readonly attachments: number
}

/** Reads what a document tells of itself. Whatever cannot be read of it is not told. */
export async function readFacts(document: PDFDocumentProxy): Promise<PdfFacts> {
  const info = await document.getMetadata().then(
    (metadata): object => metadata.info,
    () => ({}),
  )
  const attachments: unknown = await document.getAttachments().catch(() => undefined)
  const facts: [string, string][] = [
    ['tittel', said(info, 'Title')],
    ['forfatter', said(info, 'Author')],
    ['dato', isoDate(said(info, 'CreationDate'))],
  ]
  const isForm = Reflect.get(info, 'IsAcroFormPresent') === true
  return {
    facts: facts.filter(([, value]) => value !== ''),
    isProgram: Reflect.get(info, 'IsXFAPresent') === true && !isForm,
    attachments: typeof attachments === 'object' && attachments !== null ? Object.keys(attachments).length : 0,
  }
}

function said(info: object, key: string): string {
  const value: unknown = Reflect.get(info, key)
  return typeof value === 'string' ? value.replace(/[\s\0]+/g, ' ').trim() : ''
}

const written = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?)?/

/** The day of a date as PDF writes it (`D:20240312093000+01'00'`), in UTC; empty if there is no such day. */
function isoDate(date: string): string {
  const found = written.exec(date)
  if (found === null) return ''
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    sign,
    offset = '00',
    rest = '00',
  ] = found
  const zone = sign === undefined ? 'Z' : `${sign}${offset}:${rest}`
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 10)
}
