import { codeSpan, escapeInline } from '../../text/escape-markdown.ts'
import type { LedgerTotals } from '../../types/report.ts'
import type { Page } from './page.ts'
import { table } from './table.ts'

function cells({ words }: Page, entry: LedgerTotals): string[] {
  const { integer } = words.numbers
  return [
    ...[entry.read, entry.classified, entry.setAside, entry.unreadable].map(integer),
    entry.reasons.map(({ reason, count }) => words.reasons[reason](count)).join(', '),
  ]
}

function findings({ report, words }: Page): string[] {
  const { total, items } = report.findings
  if (total === 0) return []
  const lines = items.map(({ severity, rule, source, place, message }) => {
    const at = [codeSpan(source), escapeInline(place)].filter((part) => part !== '').join(', ')
    return `- ${words.severities[severity]} (${rule})${at === '' ? '' : `, ${at}`}: ${escapeInline(message)}`
  })
  return [
    `## ${words.sections.findings}`,
    lines.join('\n'),
    ...(items.length < total ? [words.tables.cutList(items.length, total)] : []),
  ]
}

/** What became of everything that was read, and the flaws that were met. */
export function ledgerSection(page: Page): string[] {
  const { report, words } = page
  const { total, sources } = report.ledger
  const { columns } = words
  const number = (title: string) => ({ title, align: 'right' }) as const
  return [
    `## ${words.sections.ledger}`,
    words.tables.ledgerNote(total.read, total.classified, total.setAside, total.unreadable),
    table(
      [
        { title: columns.source, align: 'left' },
        number(columns.read),
        number(columns.classified),
        number(columns.setAside),
        number(columns.unreadable),
        { title: columns.reasons, align: 'left' },
      ],
      [
        ...sources.map((entry) => [codeSpan(entry.source), ...cells(page, entry)]),
        [`**${columns.sum}**`, ...cells(page, total)],
      ],
    ),
    ...findings(page),
  ]
}
