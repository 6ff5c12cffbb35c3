import { escapeInline } from '../../text/escape-markdown.ts'
import type { Page } from './page.ts'

/** From whom, where and when, as far as the files say; a sentence each. */
export function originLines({ report, words, percent }: Page): string[] {
  const { origin, totals } = report
  const say = words.detail.origin
  // All is said in words.
  const share = (inputs: number): string => (inputs === totals.inputs ? '' : percent(inputs / totals.inputs))
  const withCount = (name: string, inputs: number): string => `${name} (${words.numbers.integer(inputs)})`
  const lines: string[] = []
  if (origin.typed > 0) {
    const parts = origin.respondentTypes.map(({ type, inputs }) => withCount(words.respondentTypes[type], inputs))
    const others = origin.typed - origin.respondentTypes.reduce((sum, { inputs }) => sum + inputs, 0)
    if (others > 0) parts.push(withCount(say.others, others))
    lines.push(say.types(origin.typed, share(origin.typed), parts))
  }
  if (origin.located > 0) {
    const top = origin.topCounties.map(({ county, inputs }) => withCount(escapeInline(county), inputs))
    lines.push(say.counties(origin.located, share(origin.located), origin.counties, top))
  }
  const dates = [
    ...(origin.dated > 0
      ? [say.dates(origin.dated, share(origin.dated), words.date(origin.first), words.date(origin.last))]
      : []),
    ...(origin.unreadableDates > 0 ? [say.unreadableDates(origin.unreadableDates)] : []),
  ]
  if (dates.length > 0) lines.push(dates.join(' '))
  return lines.length === 0 ? [say.unknown] : lines
}
