import type { FindingLimit } from '../limit-findings.ts'
import type { SheetEnd } from './sheet-items.ts'

/** The sheet that ends. */
export interface EndedSheet {
  readonly place: string
  readonly isHidden: boolean
}

/** Tells of a sheet what is not to be seen in it, and what could not be read of it. */
export function reportEnd(end: SheetEnd, { place, isHidden }: EndedSheet, { report }: FindingLimit): void {
  const hidden = hiddenParts(end)
  if (isHidden) {
    const message = 'Arket er skjult. Det er lest som de andre.'
    report({ rule: 'hidden-sheet', severity: 'info', place, message, hint: leaveOut })
  }
  if (hidden !== '') {
    const message = `Arket har ${hidden}. Alt er lest.`
    report({ rule: 'hidden-sheet', severity: 'info', place, message, hint: leaveOut })
  }
  if (end.hasDrawings) {
    const message = 'Arket har bilder, diagrammer eller tekstbokser. De er ikke lest.'
    const hint = 'Skriv tekst som er innspill, i celler.'
    report({ rule: 'unread-part', severity: 'info', place, message, hint })
  }
  if (end.unknownValues > 0) {
    const message = `Arket har ${count(end.unknownValues, 'formel', 'formler')} uten lagret verdi. Cellene er lest som tomme.`
    const hint = 'Åpne filen i regnearket, og lagre den på nytt.'
    report({ rule: 'unread-part', severity: 'warning', place, message, hint })
  }
}

const leaveOut = 'Slett det i filen hvis det ikke skal være med.'

function hiddenParts({ hiddenRows, hiddenColumns }: SheetEnd): string {
  return [
    ...(hiddenRows > 0 ? [count(hiddenRows, 'skjult rad', 'skjulte rader')] : []),
    ...(hiddenColumns > 0 ? [count(hiddenColumns, 'skjult kolonne', 'skjulte kolonner')] : []),
  ].join(' og ')
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`
}
