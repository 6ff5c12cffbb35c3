import { type CellObject, read, utils } from '@e965/xlsx'
import { unzipSync } from 'fflate'

/** The parts of a workbook, as text by name, in the order of the file. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, decoder.decode(part)]))
}

/** Sheets by name, as SheetJS reads them: a reader that has nothing in common with ours. Rows from the header on; empty cells are `''`. */
export function readWorkbook(bytes: Uint8Array): Record<string, (string | number | boolean)[][]> {
  const book = read(bytes, { type: 'array', cellFormula: true, cellHTML: false, cellText: false })
  return Object.fromEntries(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name]
      if (sheet === undefined) throw new Error(`no sheet ${name}`)
      for (const [address, cell] of Object.entries(sheet)) {
        if (address.startsWith('!')) continue
        const { f, l }: CellObject = cell
        if (f !== undefined || l !== undefined) throw new Error(`${name}!${address} is a formula or a link`)
      }
      return [name, utils.sheet_to_json<(string | number | boolean)[]>(sheet, { header: 1, raw: true, defval: '' })]
    }),
  )
}
