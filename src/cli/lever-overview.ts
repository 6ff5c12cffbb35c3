import type { ChalkInstance } from 'chalk'
import { bar } from '../render/bar.ts'
import { catalogues } from '../render/catalogue/catalogues.ts'
import { numberFormats } from '../render/format-number.ts'
import { displayWidth } from '../text/display-width.ts'
import type { Report } from '../types/report.ts'

const barWidth = 24

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text
}

/** The levers with their counts, shares and bars for a terminal, in bokmål; the inputs without a lever below. */
export function leverOverview(report: Report, colours: ChalkInstance): string {
  const { integer, percent, percentRange } = numberFormats.nb
  const words = catalogues.nb
  const rows = report.levers.map(({ number, name, coverage, relative }) => ({
    label: `${padStart(String(number), 2)}  ${name.nb}`,
    share: coverage.inputs,
    relative,
  }))
  const rest = report.statuses
    .filter(({ coverage }) => coverage.inputs.count > 0)
    .map(({ status, coverage }) => ({ label: `    ${words.statuses[status]}`, share: coverage.inputs, relative: 0 }))
  const width = Math.max(...[...rows, ...rest].map(({ label }) => displayWidth(label)))
  const lineOf = ({ label, share, relative }: (typeof rows)[number]): string => {
    const numbers = `${padStart(integer(share.count), 7)}  ${padStart(percent(share.share), 6)}`
    const interval = colours.dim(`(${percentRange(share.low, share.high)})`)
    return `${pad(label, width)}${numbers}  ${pad(interval, 0)}  ${colours.cyan(bar(relative, barWidth))}`.trimEnd()
  }
  const intervals = [...rows, ...rest].map(({ share }) => displayWidth(`(${percentRange(share.low, share.high)})`))
  const widest = Math.max(...intervals)
  const lines = [...rows, ...rest].map((row, i) => {
    const gap = ' '.repeat(widest - (intervals[i] ?? 0))
    return lineOf(row).replace(')', `)${gap}`).trimEnd()
  })
  const head = colours.bold(
    `${pad('    Hovedgrep', width)}${padStart('Innspill', 7)}  ${padStart('Andel', 5)}  95 %-intervall`,
  )
  return [head, ...lines.slice(0, rows.length), '', ...lines.slice(rows.length)].join('\n')
}
