import { formatProbability } from '../format.ts'
import { column, type InputsData, type PackedInput } from '../inputs-data.ts'
import { make } from './elements.ts'

/** What is known of an input beside its id and its text, in the order of the columns. */
export function factsOf(data: InputsData, row: PackedInput): string[] {
  return [
    data.levers[row[column.lever]] ?? '',
    data.statuses[row[column.status]] ?? '',
    formatProbability(row[column.probability], data.point),
    data.aspects[row[column.aspect]] ?? '',
    data.respondentTypes[row[column.respondentType]] ?? '',
    data.languages[row[column.language]] ?? '',
    row[column.place],
  ]
}

/** Language of an input's words, for voices. */
export function setLanguage(element: HTMLElement, data: InputsData, row: PackedInput): void {
  element.lang = data.languageCodes[row[column.language]] ?? ''
  element.dir = 'auto'
}

/** A cell that shows three lines and no more: all rows are of one height. */
function cell(text: string): { readonly cell: HTMLTableCellElement; readonly words: HTMLDivElement } {
  const made = make('td')
  const words = make('div', text)
  made.append(words)
  return { cell: made, words }
}

/** A row of the table. @param index - its place among those shown, from 0 */
export function rowElement(data: InputsData, row: PackedInput, index: number): HTMLTableRowElement {
  const line = make('tr')
  line.ariaRowIndex = String(index + 2)
  const head = make('th')
  head.scope = 'row'
  const open = make('button', row[column.id])
  open.type = 'button'
  open.title = row[column.id]
  const name = make('div')
  name.append(open)
  head.append(name)
  const text = cell(row[column.text])
  setLanguage(text.words, data, row)
  line.append(head, text.cell, ...factsOf(data, row).map((fact) => cell(fact).cell))
  return line
}
