import { limitFindings } from '../limit-findings.ts'
import type { ReadContext } from '../reader.ts'
import { garbledPage, lossOf, noTextOnPage } from './pdf-losses.ts'
import type { LostPage, PageText, PdfContent } from './read-pages.ts'

/** Tells of the flaws of a document. */
export interface PdfReport {
  readonly ofFile: (content: PdfContent, bytes: Uint8Array) => void
  /** @returns how many pieces are lost with the page */
  readonly ofPage: (page: PageText | LostPage | undefined, reading: PageReading) => number
  readonly finish: () => void
}

/** What came of the reading of a page. */
export interface PageReading {
  /** Whether nothing of the page is text, in a document that has text elsewhere. */
  readonly isBare: boolean
  /** How many of its blocks are signs without sense. */
  readonly garbled: number
}

/** Makes the report of one document. */
export function createReport(context: ReadContext): PdfReport {
  const { report, finish } = limitFindings(context)

  function ofPage(page: PageText | LostPage | undefined, { isBare, garbled }: PageReading): number {
    if (page === undefined) return 0
    const place = `page:${page.number}`
    if ('error' in page) {
      const what = page.isLast ? 'Siden, og kanskje flere etter den,' : 'Siden'
      report({ ...lossOf(page.error, what), severity: 'error', place })
      return 1
    }
    if (page.textBoxes > 0) report({ ...textBoxes, place })
    if (page.isCut) report({ ...cutPage, place })
    if (garbled > 0) report({ ...garbledPage, severity: 'warning', place })
    const isScanned = isBare && page.hasPicture
    if (isScanned) report({ ...noTextOnPage, severity: 'warning', place })
    return garbled + (page.isCut || isScanned ? 1 : 0)
  }

  function ofFile({ facts, unread, pages, lost }: PdfContent, bytes: Uint8Array): void {
    if (!hasEnd(bytes)) report({ ...noEnd, place: '' })
    if (facts.isProgram) report({ ...program, place: '' })
    if (facts.attachments > 0) report({ ...attached(facts.attachments), place: '' })
    const rest = { ...tooManyPages(unread), place: `page:${pages.length + lost.length + 1}` }
    if (unread > 0) report(rest)
  }

  return { ofFile, ofPage, finish }
}

/** Whether a file ends as PDF does; some programs write a little after the end. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-4096)).toString('latin1')
  return tail.includes('%%EOF') || tail.includes('startxref')
}

const noEnd = {
  rule: 'damaged-file',
  severity: 'warning',
  message: 'Filen slutter brått, så noe kan mangle.',
  hint: 'Be om filen en gang til, eller last den ned på nytt.',
} as const

const program = {
  rule: 'unread-part',
  severity: 'warning',
  message: 'Filen er et skjema (XFA) som bare noen leseprogrammer kan vise, og svarene i det er ikke lest.',
  hint: 'Skriv skjemaet ut til en ny PDF-fil, og les den.',
} as const

const attached = (count: number) =>
  ({
    rule: 'unread-part',
    severity: 'warning',
    message: `Filen har ${count} vedlegg inni seg som ikke er lest.`,
    hint: 'Lagre vedleggene som egne filer, og les dem også.',
  }) as const

const textBoxes = {
  rule: 'unread-part',
  severity: 'info',
  message: 'Siden har tekstbokser som er lagt oppå den, slik merknader er, og de er ikke lest.',
  hint: 'Er de svar og ikke merknader, så skriv dokumentet ut til en ny PDF-fil, og les den.',
} as const

const cutPage = {
  rule: 'document-too-large',
  severity: 'error',
  message: 'Siden har for mange tekstbiter, og resten av den er ikke lest.',
  hint: 'Skriv siden ut til en ny PDF-fil, eller lim teksten inn i en tekstfil.',
} as const

const tooManyPages = (count: number) =>
  ({
    rule: 'document-too-large',
    severity: 'error',
    message: `Filen er for stor: ${count} sider fra og med denne er ikke lest.`,
    hint: 'Del filen opp, og les delene.',
  }) as const
