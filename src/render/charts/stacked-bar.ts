import { sum } from 'd3-array'
import { stack } from 'd3-shape'
import { across, element, label } from './svg.ts'

/** A part of a stacked bar. */
export interface BarPart {
  /** Class that colours it. */
  readonly kind: string
  /** Integer ≥ 0. */
  readonly count: number
  /** Shown inside where there is room. */
  readonly label: string
}

/** Where the bar lies. */
export interface BarPlace {
  readonly y: number
  readonly height: number
  /** The count that fills the whole width; at least the sum of the parts. */
  readonly whole: number
}

/** A part narrower than this many percent of the width has no label of so many letters. */
const roomFor = (letters: number): number => 2 + letters * 2.1

/** Parts side by side; parts of nothing are not drawn. */
export function stackedBar(parts: readonly BarPart[], { y, height, whole }: BarPlace): string {
  const scale =
    100 /
    Math.max(
      1,
      whole,
      sum(parts, ({ count }) => count),
    )
  const layers = stack<readonly BarPart[], number>()
    .keys(parts.keys())
    .value((row, at) => row[at]?.count ?? 0)([parts])
  return layers
    .map(([span = [0, 0]], at) => {
      const part = parts[at]
      if (part === undefined || part.count === 0) return ''
      const [from, to] = [span[0] * scale, span[1] * scale]
      const rect = { class: part.kind, x: across(from), y, width: across(to - from), height }
      const middle = { x: across((from + to) / 2), y: y + height / 2, 'text-anchor': 'middle', dy: '0.35em' }
      const words =
        to - from < roomFor(part.label.length) ? '' : label(part.label, { class: `on ${part.kind}-on`, ...middle })
      return element('rect', rect) + words
    })
    .join('')
}
