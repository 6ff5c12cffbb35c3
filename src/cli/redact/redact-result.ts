import type { Redactor } from '../../personal/redactor.ts'
import { sectionMark } from '../../segment/document-segmenter.ts'
import type { RespondentOptions } from '../../text/columns/respondent-columns.ts'
import type { ClassifiedInput, TermHit } from '../../types/assignment.ts'
import type { Finding } from '../../types/finding.ts'
import type { ResultTrailer } from '../../types/run.ts'
import { type FactPlan, planFacts } from './fact-plan.ts'
import { redactFieldValue } from './field-value.ts'
import { lastLine } from './last-line.ts'

/** Replaces personal data in a result file, which may have been written without pseudonyms. What has them stays as it is. */
export interface ResultRedactor {
  readonly row: (row: ClassifiedInput) => ClassifiedInput
  readonly trailer: (trailer: ResultTrailer) => ResultTrailer
}

/** What a result is redacted with. */
export interface ResultRedaction {
  readonly redactor: Redactor
  readonly respondent: RespondentOptions
  /** Gives a source its name; to be called once for each. */
  readonly sourceName: (name: string) => string
  readonly finding: (finding: Finding) => Finding
}

/** Makes the {@link ResultRedactor} of one file. */
export function createResultRedactor({ redactor, respondent, sourceName, finding }: ResultRedaction): ResultRedactor {
  const { mask } = redactor
  const sources = new Map<string, string>()
  /** Ids that had to be changed, for the rows that point to them. */
  const changed = new Map<string, string>()
  let names: readonly string[] = []
  let masked: readonly string[] = []
  let plan: FactPlan = planFacts([], respondent)
  let before: ClassifiedInput['input'] | undefined

  function sourceOf(source: string): string {
    const name = sources.get(source) ?? sourceName(source)
    sources.set(source, name)
    return name
  }

  return {
    row(row) {
      const { input, assignment } = row
      const { meta, respondent: sender } = input
      if (meta.names !== names) {
        names = meta.names
        masked = names.map(mask)
        plan = planFacts(names, respondent)
      }
      const sameAsField = meta.values.findIndex((value) => value.trim() === sender.name && sender.name !== '')
      const kinds = [...plan.kinds, plan.kinds[sameAsField] ?? 'sender']
      const isCitizen = sender.type === '' ? undefined : sender.type === 'innbygger'
      const facts = redactor.facts(kinds, [...meta.values, sender.name], isCitizen)
      const redact = (text: string): string => redactor.text(text, facts.own)
      const lead = before?.source === input.source ? lastLine(before.text) : ''
      const label = input.section.split(sectionMark).at(-1) ?? ''
      const text = redactor.text(redactFieldValue(redactor, respondent, label, input.text), facts.own, lead)
      before = input
      const source = sourceOf(input.source)
      const isOfSource = input.id.startsWith(`${input.source}#`)
      const id = isOfSource ? `${source}${redact(input.id.slice(input.source.length))}` : redact(input.id)
      if (id !== input.id) changed.set(input.id, id)
      const evidence = {
        ...assignment.evidence,
        hits: movedHits(assignment.evidence.hits, input.text, text),
        features: [],
      }
      return {
        input: {
          id,
          source,
          place: mask(input.place),
          section: redact(input.section),
          question: mask(input.question),
          text,
          respondent: { ...sender, name: facts.values.at(-1) ?? '' },
          meta: { names: masked, values: facts.values.slice(0, -1) },
        },
        assignment: text === input.text ? assignment : { ...assignment, evidence },
        campaign: changed.get(row.campaign) ?? row.campaign,
      }
    },
    trailer: (trailer) => ({
      ...trailer,
      ledger: trailer.ledger.map((entry) => ({ ...entry, source: sourceOf(entry.source) })),
      sources: trailer.sources.map(({ source, textColumns, idColumn, ...facts }) => ({
        ...facts,
        source: sourceOf(source),
        textColumns: textColumns.map(mask),
        idColumn: mask(idColumn),
        sha256: '',
      })),
      findings: trailer.findings.map((met) => ({
        ...finding(met),
        inputId: changed.get(met.inputId) ?? mask(met.inputId),
      })),
    }),
  }
}

/** Finds term hits again in a text of which parts have been replaced; those that were in such a part are gone. */
function movedHits(hits: readonly TermHit[], before: string, after: string): TermHit[] {
  let from = 0
  return hits.flatMap((hit) => {
    const start = after.indexOf(before.slice(hit.start, hit.end), from)
    if (start < 0) return []
    from = start + hit.end - hit.start
    return [{ ...hit, start, end: from }]
  })
}
