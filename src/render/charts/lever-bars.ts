import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { across, type ChartText, element, label, svgChart } from './svg.ts'

/** A lever's share with what chance could have made of it. */
export interface LeverBar {
  /** `2. Virkemidler`. */
  readonly name: string
  /** What stands at the right: count and share. */
  readonly label: string
  /** 0–1, with the bounds of the 95 % interval. */
  readonly share: number
  readonly low: number
  readonly high: number
}

/** The levers' shares, and what they are measured against. */
export interface LeverBars {
  readonly bars: readonly LeverBar[]
  /** Share that each lever would have, were all alike; 0–1. */
  readonly evenShare: number
  readonly evenLabel: string
  /** Writes a share for the axis; `digits` decimals. */
  readonly percent: (share: number, digits: number) => string
}

const rowHeight = 46
const top = 26
const bar = { y: 20, height: 16 } as const
const cap = 5

/** About so many marks on the axis. */
const tickCount = 4

/** Shares as bars, 95 % intervals as whiskers, an even spread as a broken line. */
export function leverBars({ bars, evenShare, evenLabel, percent }: LeverBars, text: ChartText): string {
  const x = scaleLinear()
    .domain([0, Math.max(max(bars, ({ high }) => high) ?? 0, evenShare, 0.01)])
    .nice(tickCount)
    .range([0, 100])
  const bottom = top + bars.length * rowHeight
  const ticks = x.ticks(tickCount)
  const digits = (ticks[1] ?? 1) - (ticks[0] ?? 0) < 0.0099 ? 1 : 0
  const anchor = (at: number): string => (at < 4 ? 'start' : at > 96 ? 'end' : 'middle')
  const axis = ticks.map((tick) => {
    const at = x(tick)
    const line = element('line', { class: 'grid', x1: across(at), x2: across(at), y1: top, y2: bottom })
    const words = { class: 'tick', x: across(at), y: bottom + 17, 'text-anchor': anchor(at) }
    return line + label(percent(tick, digits), words)
  })
  const rows = bars.map(({ name, label: value, share, low, high }, at) => {
    const y = top + at * rowHeight
    const middle = y + bar.y + bar.height / 2
    const ends = [low, high].map((end) =>
      element('line', { x1: across(x(end)), x2: across(x(end)), y1: middle - cap, y2: middle + cap }),
    )
    const whisker = element('line', { x1: across(x(low)), x2: across(x(high)), y1: middle, y2: middle })
    return [
      label(name, { class: 'name', x: 0, y: y + 13 }),
      label(value, { class: 'value', x: '100%', y: y + 13, 'text-anchor': 'end' }),
      element('rect', { class: 'bar', x: 0, y: y + bar.y, width: across(x(share)), height: bar.height }),
      element('g', { class: 'whisker' }, whisker + ends.join('')),
    ].join('')
  })
  const even = x(evenShare)
  const evenLine = element('line', { class: 'even', x1: across(even), x2: across(even), y1: top - 6, y2: bottom })
  const evenWords = label(evenLabel, {
    class: 'tick',
    x: across(even),
    y: top - 11,
    'text-anchor': even < 50 ? 'start' : 'end',
  })
  return svgChart(text, bottom + 24, [...axis, evenLine, evenWords, ...rows].join('\n'))
}
