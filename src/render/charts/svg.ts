import { escapeHtml } from '../html/html.ts'

/** What a chart is called and what it shows, for those who do not see it. */
export interface ChartText {
  /** Unique among the charts of a page: letters and hyphens. */
  readonly id: string
  readonly title: string
  readonly description: string
}

/** A number for an attribute, with two decimals at most, so that no machine writes more than another. */
export function coordinate(x: number): string {
  const rounded = Math.round(x * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

/** A number of percent of the chart's width: charts are as wide as there is room, and their letters never scale. */
export function across(x: number): string {
  return `${coordinate(x)}%`
}

/** An element with attributes and, if there is any, content that is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeHtml(String(value))}"`))
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** Words of a chart. */
export function label(text: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  return element('text', attributes, escapeHtml(text))
}

/** A chart as an element of a page, `height` pixels high and as wide as there is room. */
export function svgChart({ id, title, description }: ChartText, height: number, content: string): string {
  const names = element('title', { id: `${id}-name` }, escapeHtml(title))
  const facts = element('desc', { id: `${id}-facts` }, escapeHtml(description))
  return element(
    'svg',
    {
      class: 'chart',
      role: 'img',
      'aria-labelledby': `${id}-name`,
      'aria-describedby': `${id}-facts`,
      focusable: 'false',
      width: '100%',
      height: coordinate(height),
    },
    `${names}${facts}${content}`,
  )
}
