import type { Finding } from '../../types/finding.ts'
import type { LedgerTotals } from '../../types/report.ts'
import { sayFinding } from '../catalogue/finding-words.ts'
import { type Form, type Section, say } from '../form.ts'

function cells<T>({ words, sentence }: Form<T>, entry: LedgerTotals): T[] {
  const reasons = entry.reasons.map(({ reason, count }) => words.reasons[reason](count)).join(', ')
  const counts = [entry.read, entry.classified, entry.setAside, entry.unreadable].map(words.numbers.integer)
  return [...counts, reasons].map((cell) => sentence(() => cell))
}

function finding<T>({ words, language, code, text, sentence }: Form<T>, found: Finding): T {
  const { severity, rule, source, place } = found
  return sentence((slot) => {
    const at = [...(source === '' ? [] : [slot(code(source))]), ...(place === '' ? [] : [slot(text(place))])]
    const known = [`${words.severities[severity]} (${slot(text(rule))})`, ...at].join(', ')
    return `${known}: ${slot(text(sayFinding(language, found).message))}`
  })
}

function findings<T>(form: Form<T>): Section<T>[] {
  const { report, words } = form
  const { total, items } = report.findings
  if (total === 0) return []
  const bullets = items.map((item) => finding(form, item))
  const cut = items.length < total ? [say(form, words.tables.cutList(items.length, total), 'note')] : []
  return [{ id: 'findings', title: words.sections.findings, body: [form.list(bullets, 'spaced'), ...cut] }]
}

/** What became of everything that was read, and the flaws that were met. */
export function ledger<T>(form: Form<T>): Section<T>[] {
  const { report, words, code, sentence } = form
  const { total, sources } = report.ledger
  const { columns } = words
  const number = (title: string) => ({ title, align: 'right' }) as const
  const body = [
    say(form, words.tables.ledgerNote(total.read, total.classified, total.setAside, total.unreadable)),
    form.table({
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
      rows: sources.map((entry) => [code(entry.source), ...cells(form, entry)]),
      sum: [sentence(() => columns.sum), ...cells(form, total)],
      kind: 'ledger',
    }),
  ]
  return [{ id: 'ledger', title: words.sections.ledger, body }, ...findings(form)]
}
