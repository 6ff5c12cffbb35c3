import type { PDFPageProxy } from 'pdfjs-dist'

/** A field of a form in which one writes or chooses. */
export interface FormField {
  /** Name of the field in the file: fields of one name show one value. */
  readonly name: string
  /** What a screen reader says of it; empty if the form does not tell. */
  readonly label: string
  /** What was filled in; empty if nothing was. */
  readonly value: string
  /** Whether it was chosen from a list rather than written. */
  readonly isChoice: boolean
  readonly x0: number
  readonly x1: number
  /** Upper and lower edge, points from the top of the page. */
  readonly top: number
  readonly bottom: number
}

/** What lies upon a page. */
export interface PageFields {
  /** From the top down. */
  readonly fields: readonly FormField[]
  /** How many boxes of text were laid upon the page in a viewer, as comments are. */
  readonly textBoxes: number
}

/** Reads the fields of a page. @throws whatever pdf.js says of annotations that it cannot read */
export async function readFields(page: PDFPageProxy): Promise<PageFields> {
  const annotations: readonly unknown[] = await page.getAnnotations()
  const seen = annotations.filter(isRecord).filter((one) => one.hidden !== true)
  const { transform } = page.getViewport({ scale: 1 })
  const fields = seen.flatMap((one) => fieldOf(one, transform)).sort((a, b) => a.top - b.top || a.x0 - b.x0)
  return { fields, textBoxes: seen.filter((one) => one.subtype === 'FreeText').length }
}

function fieldOf(one: Readonly<Record<string, unknown>>, view: readonly number[]): FormField[] {
  const isChoice = one.fieldType === 'Ch'
  if (one.password === true || !(isChoice || one.fieldType === 'Tx')) return []
  const [left = 0, low = 0, right = 0, high = 0] = Array.isArray(one.rect) ? one.rect.map(Number) : []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  const across = [a * left + c * low + e, a * right + c * high + e]
  const down = [b * left + d * low + f, b * right + d * high + f]
  const edges = { x0: Math.min(...across), x1: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) }
  const label = oneLine(one.alternativeText)
  return [{ name: oneLine(one.fieldName), label, value: filledIn(one.fieldValue), isChoice, ...edges }]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function oneLine(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}

/** A value is text, or a list of what was chosen. */
function filledIn(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim()
  return Array.isArray(value) ? value.map(oneLine).filter(Boolean).join(', ') : ''
}
