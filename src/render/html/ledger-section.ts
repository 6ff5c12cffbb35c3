import { oneLine } from '../../text/visible-text.ts'
import type { LedgerTotals } from '../../types/report.ts'
import { type HtmlSection, list, paragraph } from './elements.ts'
import { html } from './html.ts'
import type { HtmlPage } from './page.ts'
import { table } from './table.ts'

function cells({ words }: HtmlPage, entry: LedgerTotals): string[] {
  const { integer } = words.numbers
  return [
    ...[entry.read, entry.classified, entry.setAside, entry.unreadable].map(integer),
    entry.reasons.map(({ reason, count }) => words.reasons[reason](count)).join(', '),
  ]
}

function findings({ report, words, code }: HtmlPage): HtmlSection[] {
  const { total, items } = report.findings
  if (total === 0) return []
  const bullets = items.map(({ severity, rule, source, place, message }) => {
    const at = [source === '' ? undefined : code(source), place === '' ? undefined : oneLine(place)]
    const known = at.filter((part) => part !== undefined)
    return html`${words.severities[severity]} (${rule})${known.map((part) => html`, ${part}`)}: ${oneLine(message)}`
  })
  const cut = items.length < total ? paragraph(words.tables.cutList(items.length, total), 'note') : undefined
  return [{ id: 'findings', title: words.sections.findings, body: [list(bullets, 'spaced'), cut] }]
}

/** What became of everything that was read, and the flaws that were met. */
export function ledgerSection(page: HtmlPage): HtmlSection[] {
  const { report, words, code } = page
  const { total, sources } = report.ledger
  const { columns } = words
  const number = (title: string) => ({ title, align: 'right' }) as const
  const body = [
    paragraph(words.tables.ledgerNote(total.read, total.classified, total.setAside, total.unreadable)),
    table(
      {
        id: 'ledger-table',
        caption: words.html.ledgerCaption,
        columns: [
          { title: columns.source, align: 'left' },
          number(columns.read),
          number(columns.classified),
          number(columns.setAside),
          number(columns.unreadable),
          { title: columns.reasons, align: 'left' },
        ],
        kind: 'ledger',
      },
      [
        ...sources.map((entry) => ({ cells: [code(entry.source), ...cells(page, entry)] })),
        { cells: [columns.sum, ...cells(page, total)], kind: 'sum' },
      ],
    ),
  ]
  return [{ id: 'ledger', title: words.sections.ledger, body }, ...findings(page)]
}
