import { max, sum } from 'd3-array'
import { type BarPart, stackedBar } from './stacked-bar.ts'
import { type ChartText, label, svgChart } from './svg.ts'

/** Levers with their inputs by aspect. */
export interface AspectBars {
  /** The aspects' names and colours, in the order of the parts. */
  readonly keys: readonly { readonly name: string; readonly kind: string }[]
  readonly bars: readonly {
    /** `2. Virkemidler`. */
    readonly name: string
    /** What stands at the right: the sum. */
    readonly label: string
    readonly parts: readonly BarPart[]
  }[]
}

const rowHeight = 48

/** One stacked bar per lever, all on the same scale: the longest fills the width. */
export function aspectBars({ bars }: AspectBars, text: ChartText): string {
  const total = (parts: readonly BarPart[]): number => sum(parts, ({ count }) => count)
  const whole = max(bars, ({ parts }) => total(parts)) ?? 0
  const rows = bars.map(({ name, label: value, parts }, at) => {
    const y = at * rowHeight
    return [
      label(name, { class: 'name', x: 0, y: y + 13 }),
      label(value, { class: 'value', x: '100%', y: y + 13, 'text-anchor': 'end' }),
      stackedBar(parts, { y: y + 20, height: 20, whole }),
    ].join('')
  })
  return svgChart(text, bars.length * rowHeight, rows.join('\n'))
}
