import type { InputsData, PackedInput } from '../inputs-data.ts'
import { windowRange } from '../window-range.ts'
import { byId, make } from './elements.ts'
import { rowElement } from './row-element.ts'

/** The rows that are drawn: those in sight and a few more, however many there are. */
export interface RowsWindow {
  /** Shows these rows from the first on. */
  show(order: readonly number[]): void
}

function gap(columns: number): { readonly row: HTMLTableRowElement; readonly resize: (height: number) => void } {
  const row = make('tr', '', 'gap')
  row.ariaHidden = 'true'
  const cell = make('td')
  cell.colSpan = columns
  row.append(cell)
  return {
    row,
    resize(height) {
      row.hidden = height === 0
      cell.style.height = `${height}px`
    },
  }
}

/** Binds the table of the page. @param open - called with the row whose id was chosen */
export function createRowsWindow(data: InputsData, open: (row: PackedInput) => void): RowsWindow {
  const region = byId('input-rows', HTMLDivElement)
  const table = byId('input-table', HTMLTableElement)
  const body = byId('input-body', HTMLTableSectionElement)
  const [above, below] = [gap(9), gap(9)]
  body.append(above.row, below.row)
  const drawn = new Map<number, HTMLTableRowElement>()
  let order: readonly number[] = []
  // A first guess; the first row that is drawn tells.
  let rowHeight = 80

  const lineAt = (index: number): HTMLTableRowElement | undefined => {
    const row = data.rows[order[index] ?? -1]
    if (row === undefined) return undefined
    const known = drawn.get(index)
    if (known !== undefined) return known
    const line = rowElement(data, row, index)
    line.dataset.index = String(index)
    drawn.set(index, line)
    return line
  }

  const draw = (): void => {
    const { from, to } = windowRange(region.scrollTop - body.offsetTop, region.clientHeight, rowHeight, order.length)
    for (const [index, line] of drawn) {
      if (index >= from && index < to) continue
      // The focus must not vanish with the row that has it.
      if (line.contains(document.activeElement)) region.focus({ preventScroll: true })
      line.remove()
      drawn.delete(index)
    }
    let next = below.row
    for (let index = to - 1; index >= from; index--) {
      const line = lineAt(index)
      if (line === undefined) continue
      if (line.nextElementSibling !== next) body.insertBefore(line, next)
      next = line
    }
    above.resize(from * rowHeight)
    below.resize((order.length - to) * rowHeight)
  }

  /** Draws, and draws anew if rows turn out to be of another height than thought. */
  const drawMeasured = (): void => {
    draw()
    const height = drawn.values().next().value?.offsetHeight ?? 0
    if (height === 0 || height === rowHeight) return
    rowHeight = height
    draw()
  }

  const focusOn = (index: number): void => {
    const top = body.offsetTop + index * rowHeight
    const head = table.tHead?.offsetHeight ?? 0
    if (top < region.scrollTop + head) region.scrollTop = top - head
    else if (top + rowHeight > region.scrollTop + region.clientHeight)
      region.scrollTop = top + rowHeight - region.clientHeight
    draw()
    drawn.get(index)?.querySelector('button')?.focus({ preventScroll: true })
  }

  const indexOf = (target: EventTarget | null): number =>
    target instanceof Element ? Number(target.closest('tr')?.dataset.index ?? -1) : -1

  region.addEventListener('scroll', draw, { passive: true })
  window.addEventListener('resize', drawMeasured)
  body.addEventListener('click', (event) => {
    const row = data.rows[order[indexOf(event.target)] ?? -1]
    if (event.target instanceof HTMLButtonElement && row !== undefined) open(row)
  })
  body.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const index = indexOf(event.target)
    if (step === undefined || index === -1 || order[index + step] === undefined) return
    event.preventDefault()
    focusOn(index + step)
  })

  return {
    show(given) {
      order = given
      for (const line of drawn.values()) line.remove()
      drawn.clear()
      table.ariaRowCount = String(order.length + 1)
      region.scrollTop = 0
      drawMeasured()
    },
  }
}
