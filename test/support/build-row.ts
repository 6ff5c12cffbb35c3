import type { Aspect, ClassifiedInput, InputLanguage, Status, TermHit } from '../../src/types/assignment.ts'
import type { RespondentType } from '../../src/types/input.ts'
import type { ResultTrailer, RunInfo } from '../../src/types/run.ts'
import { smallTaxonomy } from './small-taxonomy.ts'

/** What a test wants to say of a row; the rest is filled in. */
export interface RowFacts {
  readonly id?: string
  readonly source?: string
  readonly place?: string
  readonly text?: string
  readonly section?: string
  readonly status?: Status
  readonly lever?: string
  readonly p?: number
  readonly next?: string
  readonly nextP?: number
  readonly secondary?: readonly string[]
  readonly aspect?: Aspect
  readonly language?: InputLanguage
  readonly name?: string
  readonly type?: RespondentType
  readonly county?: string
  readonly campaign?: string
  readonly meta?: Readonly<Record<string, string>>
}

/** Terms of the small taxonomy where they stand in a text; none overlap. */
export function findHits(text: string): TermHit[] {
  const lower = text.toLowerCase()
  const hits = smallTaxonomy.levers.flatMap(({ id, terms }) =>
    terms.flatMap((term): TermHit[] => {
      const start = lower.indexOf(term.text)
      if (start === -1) return []
      return [{ lever: id, subtopic: term.subtopic, term: term.text, start, end: start + term.text.length, weight: 4 }]
    }),
  )
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  return hits.filter((hit, at) => hits.slice(0, at).every((before) => before.end <= hit.start))
}

/** Probabilities in ten-thousandths that sum to one: the rest is shared by the others, the last taking the crumbs. */
function spread(best: string, p: number, next: string, nextP: number): number[] {
  const answers = [...smallTaxonomy.levers.map(({ id }) => id), 'ingen']
  const others = answers.filter((answer) => answer !== best && answer !== next)
  const left = 10_000 - Math.round(p * 10_000) - Math.round(nextP * 10_000)
  const each = Math.floor(left / others.length)
  return answers.map((answer) => {
    if (answer === best) return p
    if (answer === next) return nextP
    return (answer === others.at(-1) ? left - each * (others.length - 1) : each) / 10_000
  })
}

let counter = 0

/** A row as `classify` would give it, from what the test cares about. */
export function buildRow(facts: RowFacts = {}): ClassifiedInput {
  counter += 1
  const { source = 'svar.csv', text = 'Vi trenger en sandkasse der nye løsninger kan prøves i fred.' } = facts
  const place = facts.place ?? `row:${counter}`
  const { status = 'assigned', lever = 'forsok', p = 0.8 } = facts
  const nextP = facts.nextP ?? Math.round(Math.min(0.1, (1 - p) / 2) * 10_000) / 10_000
  const hasLever = status === 'assigned' || status === 'uncertain'
  const best = hasLever ? lever : 'ingen'
  // With `none`, the best answer is `ingen`, so another must be next.
  const next = facts.next ?? (best === 'ingen' ? 'forskning' : 'ingen')
  const isScored = hasLever || status === 'none'
  const meta = facts.meta ?? {}
  return {
    input: {
      id: facts.id ?? `${source}#${place}`,
      source,
      place,
      section: facts.section ?? '',
      question: '',
      text,
      respondent: { name: facts.name ?? '', type: facts.type ?? '', county: facts.county ?? '' },
      meta: { names: Object.keys(meta), values: Object.values(meta) },
    },
    assignment: {
      status,
      lever: hasLever ? lever : '',
      probability: isScored ? p : 0,
      secondary: (facts.secondary ?? []).map((id) => ({ lever: id, probability: 0.3 })),
      aspect: facts.aspect ?? 'forslag',
      language: facts.language ?? 'nb',
      keywordLever: best,
      tfidfLever: best,
      probabilities: spread(best, p, next, nextP),
      evidence: {
        hits: findHits(text),
        features: [{ text: 'ny løsning', weight: 1.24 }],
        runnerUp: { lever: next, probability: nextP },
      },
    },
    campaign: facts.campaign ?? '',
  }
}

/** The run that the tests' rows pretend to come from. */
export const testRun: RunInfo = {
  toolVersion: '0.1.0',
  modelName: 'combined',
  modelSha256: 'cd'.repeat(32),
  taxonomyId: smallTaxonomy.id,
  taxonomyVersion: smallTaxonomy.version,
  taxonomySha256: smallTaxonomy.sha256,
  thresholds: { minWords: 3, uncertainBelow: 0.45, secondaryAbove: [0.22, 0.25, 0.3] },
  quality: {
    inputs: 400,
    folds: 5,
    confusion: [
      [80, 5, 5, 8, 2],
      [4, 84, 2, 6, 4],
      [3, 3, 86, 7, 1],
      [1, 2, 2, 5, 90],
    ],
  },
}

/** A trailer with one source that balances for so many rows. */
export function buildTrailer(rows: number, more: Partial<ResultTrailer> = {}): ResultTrailer {
  return {
    run: testRun,
    ledger: [{ source: 'svar.csv', read: rows + 2, classified: rows, setAside: { empty: 2 }, unreadable: 0 }],
    sources: [
      {
        source: 'svar.csv',
        format: 'csv',
        encoding: 'windows-1252',
        delimiter: ';',
        hasHeader: true,
        textColumns: ['Innspill'],
        idColumn: '',
        sha256: 'ef'.repeat(32),
      },
    ],
    findings: [],
    filteredOut: 0,
    ...more,
  }
}
