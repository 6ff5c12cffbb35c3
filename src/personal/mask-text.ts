import { fieldKind } from './field-kind.ts'
import { findPersonalData } from './find-personal-data.ts'

/** What stands for each UTF-16 unit of personal data, so that all else stays in its column. */
const dot = '•'

/** Signs that part the cells of a table or the values of JSON, and that would else make one number of two cells. */
const partings = /[,;\t|"]/g

/**
 * The end of a quoted text that was shortened with `…`: it may be the beginning of a number or an address that can no
 * longer be told by its form. Bounded, and so linear.
 */
const cutOff = /(?:\d(?:[ .\u00a0\u2011-]?\d){3,24}[ .\u00a0\u2011-]?|[^\s«»@]{1,80}@[^\s«»…]{0,80})(?=…»)/gu

/** The text with dots in place of stretches. @param spans - offsets in UTF-16 units, none beyond the text */
export function putDots(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let shown = text
  for (const { start, end } of spans)
    shown = shown.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, dot) + shown.slice(end)
  return shown
}

/** A text of as many UTF-16 units, with a dot for each of personal data, whatever their kind; for what people are shown. */
export function maskText(text: string): string {
  const masked = putDots(text, findPersonalData(text))
  return masked.includes('…') ? masked.replace(cutOff, (found) => dot.repeat(found.length)) : masked
}

/**
 * As {@link maskText}, of a message: what it quotes is also looked at by itself, for the words before it are ours, and
 * `Id-en «99887766»` would else pass for the number of a case.
 */
export function maskMessage(message: string): string {
  const [before = '', ...quotes] = message.split('«')
  const masked = quotes.map((part) => {
    const end = part.indexOf('»')
    return end < 0 ? part : maskText(part.slice(0, end)) + part.slice(end)
  })
  return maskText([before, ...masked].join('«'))
}

/** As {@link maskText}, of a line of a file: also what stands in a cell or a value between others, as in `1,99887766`. */
export function maskLine(line: string): string {
  return putDots(maskText(line), findPersonalData(line.replace(partings, '\n')))
}

/** Whether a column, or a key, says by its name that its values are personal data, whatever they look like. */
export function isPrivateColumn(name: string): boolean {
  const kind = fieldKind(name)
  return kind !== undefined && kind !== 'person' && kind !== 'sender' && kind !== 'organisation'
}
