import { base64 } from '../../text/base64.ts'
import { escapeInline } from '../../text/escape-markdown.ts'
import type { Report } from '../../types/report.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { light } from '../html/style/palette.ts'
import { aspectBars } from './aspect-bars.ts'
import { chartWords } from './chart-words.ts'
import { leverBars } from './lever-bars.ts'
import { statusBar } from './status-bar.ts'

/** Charts that can stand alone as a picture. */
export type ChartKind = 'levers' | 'statuses' | 'aspects'

/** Width of a picture in pixels, and the room around the chart. */
const width = 720
const margin = 16

/** The page's style does not reach into a picture, so it brings its own: that of a bright page. */
const pictureStyle = [
  'text{font:14px system-ui,"Segoe UI",Roboto,Arial,sans-serif}',
  `.name,.value{fill:${light.ink}}`,
  `.tick{fill:${light.muted};font-size:12.5px}`,
  `.grid{stroke:${light.rule}}`,
  `.even{stroke:${light.muted};stroke-dasharray:4 4}`,
  `.bar{fill:${light.bar}}`,
  `.whisker{stroke:${light.whisker};stroke-width:1.75}`,
  `.on{fill:${light.onParts};font-size:12.5px;font-weight:600}`,
  ...light.parts.map((colour, at) => `.c${at + 1}{fill:${colour};stroke:${light.paper};stroke-width:1.5}`),
].join('')

/** A chart of a page as a picture of its own, with a white ground, so that it can be read on a dark one too. */
function standAlone(chart: string): string {
  const height = Number(/ height="([0-9.]+)"/.exec(chart)?.[1] ?? 0)
  const [outerWidth, outerHeight] = [width + 2 * margin, height + 2 * margin]
  const size = `width="${outerWidth}" height="${outerHeight}" viewBox="0 0 ${outerWidth} ${outerHeight}"`
  // The inner chart is as wide as it is told here: its coordinates are parts of that.
  const inner = chart.replace(' width="100%"', ` x="${margin}" y="${margin}" width="${width}"`)
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><style>${pictureStyle}</style><rect width="100%" height="100%" fill="${light.paper}"/>${inner}</svg>`
}

/** The numbers of a chart in words, for those who do not see it. */
function alternative(report: Report, words: Catalogue, kind: ChartKind): string {
  const say = chartWords(report, words)
  switch (kind) {
    case 'levers': {
      const range = report.levers.map(({ coverage: { inputs } }) =>
        words.interval(words.numbers.percentRange(inputs.low, inputs.high)),
      )
      const parts = say.levers.bars.map(({ name, label }, at) => `${name} ${label}, ${range[at] ?? ''}`)
      return `${say.leverBars.title}: ${parts.join('; ')}.`
    }
    case 'statuses':
      return `${say.statusBar.title}: ${say.statuses.map(({ name, label }) => `${name} ${label}`).join('; ')}.`
    case 'aspects': {
      const parts = report.levers.map(({ aspects }, at) => {
        const counts = aspects.filter(({ inputs }) => inputs > 0)
        const said = counts.map(({ aspect, inputs }) => words.aspects[aspect](inputs)).join(', ')
        return `${say.aspects.bars[at]?.name ?? ''}: ${said === '' ? '0' : said}`
      })
      return `${say.aspectBars.title}: ${parts.join('; ')}.`
    }
  }
}

/** The chart as SVG that stands alone: a whole file. */
export function chartSvg(report: Report, words: Catalogue, kind: ChartKind): string {
  const say = chartWords(report, words)
  switch (kind) {
    case 'levers':
      return standAlone(leverBars(say.levers, say.leverBars))
    case 'statuses':
      return standAlone(statusBar(say.statuses, say.statusBar))
    case 'aspects':
      return standAlone(aspectBars(say.aspects, say.aspectBars))
  }
}

/**
 * A chart as a picture in Markdown: the SVG stands in the address itself, and the alternative text carries the numbers.
 * Editors and pandoc draw it; GitHub shows the alternative text alone, because it lets no such address through.
 * @returns one line of Markdown
 */
export function chartImage(report: Report, words: Catalogue, kind: ChartKind): string {
  const address = `data:image/svg+xml;base64,${base64(new TextEncoder().encode(chartSvg(report, words, kind)))}`
  return `![${escapeInline(alternative(report, words, kind))}](${address})`
}
