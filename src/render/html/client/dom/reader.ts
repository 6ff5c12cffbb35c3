import { column, type InputsData, type PackedInput } from '../inputs-data.ts'
import { byId } from './elements.ts'
import { factsOf, setLanguage } from './row-element.ts'

/** The window that shows one input whole. Esc closes it, and the focus goes back to where it was. */
export interface InputReader {
  open(row: PackedInput): void
}

/** Binds the window that stands in the page. */
export function createReader(data: InputsData): InputReader {
  const dialog = byId('input-reader', HTMLDialogElement)
  const values = [...dialog.querySelectorAll('dd')]
  const words = byId('input-reader-text', HTMLParagraphElement)
  byId('input-reader-close', HTMLButtonElement).addEventListener('click', () => dialog.close())
  return {
    open(row) {
      byId('input-reader-title', HTMLHeadingElement).textContent = row[column.id]
      for (const [at, fact] of factsOf(data, row).entries()) {
        const value = values[at]
        if (value !== undefined) value.textContent = fact
      }
      words.textContent = row[column.text]
      setLanguage(words, data, row)
      byId('input-reader-cut', HTMLParagraphElement).hidden = row[column.isCut] === 0
      dialog.showModal()
      dialog.scrollTop = 0
    },
  }
}
