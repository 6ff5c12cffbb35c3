// Runs in the page, where there is a table of all inputs. It reads what stands in the page and writes texts, never
// markup; it asks for nothing and stores nothing. bin/client.js makes client-script.ts of it.
import { filterRows, searchText } from '../filter-rows.ts'
import { formatInteger } from '../format.ts'
import { column, type InputsData, type SortColumn } from '../inputs-data.ts'
import { nextOrder, type SortOrder, sortRows } from '../sort-rows.ts'
import { byId } from './elements.ts'
import { createReader } from './reader.ts'
import { createRowsWindow } from './rows-window.ts'

const data: InputsData = JSON.parse(byId('input-data', HTMLScriptElement).textContent)
const text = byId('filter-text', HTMLInputElement)
const lever = byId('filter-lever', HTMLSelectElement)
const status = byId('filter-status', HTMLSelectElement)
const hits = byId('input-hits', HTMLParagraphElement)
const searches: string[] = []
let order: SortOrder = { by: 'id', direction: 'none' }

function search(at: number): string {
  const row = data.rows[at]
  if (row === undefined) return ''
  const known = searches[at] ?? searchText(row, data.language)
  searches[at] = known
  return known
}

function isSortColumn(name: string): name is SortColumn {
  return name in column && name !== 'isCut'
}

byId('input-app', HTMLDivElement).hidden = false
const rows = createRowsWindow(data, createReader(data).open)

function update(): void {
  const filter = { text: text.value, lever: Number(lever.value), status: Number(status.value) }
  const found = filterRows(data.rows, filter, data.language, search)
  rows.show(sortRows(data.rows, found, order, data.language))
  hits.textContent = data.hits
    .replace('{shown}', formatInteger(found.length, data.thousands))
    .replace('{total}', formatInteger(data.rows.length, data.thousands))
}

const heads = [...byId('input-table', HTMLTableElement).querySelectorAll<HTMLTableCellElement>('th[data-column]')]
for (const head of heads) {
  head.querySelector('button')?.addEventListener('click', () => {
    const by = head.dataset.column ?? ''
    if (!isSortColumn(by)) return
    order = nextOrder(order, by)
    for (const other of heads) other.ariaSort = other === head ? order.direction : 'none'
    update()
  })
}
for (const control of [text, lever, status]) control.addEventListener('input', update)
byId('filter-reset', HTMLButtonElement).addEventListener('click', () => {
  text.value = ''
  lever.value = '-1'
  status.value = '-1'
  update()
  text.focus()
})
update()
