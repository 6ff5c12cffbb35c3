import type { Report } from '../../../types/report.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { chartImage } from '../../charts/chart-image.ts'

/** The report's charts as pictures that stand in the Markdown itself; that of aspects only where any input has one. */
export function chartImages(report: Report, words: Catalogue): string[] {
  const kinds =
    report.totals.assigned.count > 0 ? (['levers', 'statuses', 'aspects'] as const) : (['levers', 'statuses'] as const)
  return kinds.map((kind) => chartImage(report, words, kind))
}
