import type { Finding } from '../../types/finding.ts'
import { mostNotes, type SourceNote } from '../../types/note.ts'
import { fingerprintHex } from '../fingerprint-map.ts'
import type { FindingDetail } from '../rule.ts'
import { parseDirective } from './parse-directive.ts'

/** A finding about an exception itself. */
export type UpkeepFinding = FindingDetail & {
  readonly rule: 'unused-exception' | 'expired-exception' | 'invalid-exception'
}

/** What decides whether an exception holds. */
export interface ExceptionSettings {
  /** Rules that can be named. */
  readonly known: readonly string[]
  readonly isOff: (rule: string) => boolean
  /** The day of the check, `2026-03-01`; without one no exception has ended. */
  readonly date: string | undefined
}

/** Exceptions from rules, of one kind. */
export interface Exceptions {
  /** Whether a finding is excepted; the exceptions that do it count as used. */
  readonly cover: (finding: Finding) => boolean
  /** What is to be told about the exceptions themselves, when all findings are known. */
  readonly flaws: () => readonly UpkeepFinding[]
}

/** Exceptions that Markdown files hold. */
export interface InlineExceptions extends Exceptions {
  /** A comment for hovedgrep; those of a source come in their order, before its inputs. */
  readonly add: (note: SourceNote) => void
}

/** One rule of one comment. */
interface Inline {
  readonly rule: string
  readonly source: string
  readonly place: string
  readonly isOfFile: boolean
  readonly from: number
  /** Last line for which it holds. */
  to: number
  readonly until: string
  readonly isExpired: boolean
  isUsed: boolean
  /** Inputs of other files that findings which it would else have covered are also about, or the files; the first three. */
  readonly elsewhere: Set<string>
  /** Whether it would have covered a finding that is also about inputs of other files, which it must not. */
  isTooWide: boolean
}

/** Inputs of other files that a message names. */
const mostElsewhere = 3

const hint =
  'Skriv det slik i en kommentar: hovedgrep-disable regel -- begrunnelse until:2027-01-31 (datoen kan utelates).'

/** No exceptions yet. */
export function createInlineExceptions({ known, isOff, date }: ExceptionSettings): InlineExceptions {
  const bySource = new Map<string, Map<string, Inline[]>>()
  const all: Inline[] = []
  const invalid: UpkeepFinding[] = []
  const counts = new Map<string, number>()

  function mistake({ source, place }: SourceNote, message: string): void {
    invalid.push({ rule: 'invalid-exception', source, place, inputId: '', message, hint })
  }

  function end({ source, place }: SourceNote, rules: readonly string[]): number {
    const line = lineOf(place)
    let ended = 0
    for (const [rule, inlines] of bySource.get(source) ?? []) {
      if (rules.length > 0 && !rules.includes(rule)) continue
      for (const inline of inlines) {
        if (inline.isOfFile || inline.to !== Number.POSITIVE_INFINITY) continue
        // What begins and ends in one block holds for that block.
        inline.to = Math.max(inline.from, line - 1)
        ended++
      }
    }
    return ended
  }

  function keep(inline: Inline): void {
    const rules = bySource.get(inline.source) ?? new Map<string, Inline[]>()
    bySource.set(inline.source, rules)
    const inlines = rules.get(inline.rule) ?? []
    rules.set(inline.rule, inlines)
    inlines.push(inline)
    all.push(inline)
  }

  return {
    add: (note) => {
      const count = (counts.get(note.source) ?? 0) + 1
      counts.set(note.source, count)
      if (count > mostNotes) {
        mistake(note, `Filen har flere unntak enn ${mostNotes}; dette og de neste gjelder ikke.`)
        return
      }
      const { directive, mistakes } = parseDirective(note.text, known)
      for (const message of mistakes) mistake(note, message)
      if (directive === undefined) return
      const { scope, rules, until } = directive
      if (scope === 'to-here') {
        if (end(note, rules) === 0) mistake(note, 'hovedgrep-enable står uten et hovedgrep-disable foran.')
        return
      }
      const { source, place } = note
      const block = note.block === '' ? Number.POSITIVE_INFINITY : lineOf(note.block)
      const from = scope === 'block' ? block : scope === 'file' ? 0 : lineOf(place)
      const to = scope === 'block' ? block : Number.POSITIVE_INFINITY
      const isExpired = date !== undefined && until !== '' && until < date
      for (const rule of rules) {
        keep({
          rule,
          source,
          place,
          isOfFile: scope === 'file',
          from,
          to,
          until,
          isExpired,
          isUsed: false,
          elsewhere: new Set(),
          isTooWide: false,
        })
      }
    },
    cover: (finding) => {
      const { rule, source, place } = finding
      const inlines = bySource.get(source)?.get(rule)
      if (inlines === undefined) return false
      const line = lineOf(place)
      // Whoever wrote one file shall not decide what is told of those of others.
      const isOwn = isOfOwnSource(finding)
      let isCovered = false
      for (const inline of inlines) {
        if (inline.isExpired || !(inline.isOfFile || (line >= inline.from && line <= inline.to))) continue
        if (isOwn) inline.isUsed = true
        else {
          inline.isTooWide = true
          for (const name of elsewhereOf(finding)) if (inline.elsewhere.size < mostElsewhere) inline.elsewhere.add(name)
        }
        isCovered ||= isOwn
      }
      return isCovered
    },
    flaws: () => [...invalid, ...all.filter(({ rule }) => !isOff(rule)).flatMap(flawOf)],
  }
}

/** Inputs of other files that a finding is about, or else the files. */
function elsewhereOf({ source, related = [], groupSources = [] }: Finding): readonly string[] {
  const ids = related.flatMap((one) => (one.source === source ? [] : [one.inputId === '' ? one.source : one.inputId]))
  return ids.length > 0 ? ids : groupSources.filter((other) => other !== source)
}

/** Whether all inputs that a finding is about stand in its source. */
function isOfOwnSource({ source, groupSources = [], related = [], isAcrossSources = false }: Finding): boolean {
  const others = [...groupSources, ...related.map((one) => one.source)]
  return !isAcrossSources && others.every((other) => other === source)
}

function flawOf({
  rule,
  source,
  place,
  until,
  isExpired,
  isUsed,
  isTooWide,
  elsewhere,
}: Inline): readonly UpkeepFinding[] {
  const about = { source, place, inputId: '' }
  if (isExpired) {
    const message = `Unntaket fra ${rule} gjaldt til og med ${until}, og gjelder ikke lenger.`
    return [{ ...about, rule: 'expired-exception', message, hint: expiredHint }]
  }
  if (isUsed) return []
  if (isTooWide) {
    const names = elsewhere.size === 0 ? '' : `: ${[...elsewhere].join(', ')}`
    const message = `Unntaket fra ${rule} gjelder ikke: funnet er også om innspill i andre filer${names}.`
    const wide = 'Gjør unntaket under check.exceptions i stedet, med id-en for ett av innspillene.'
    // The ids of the others are called as on the command line.
    const subjectHash = fingerprintHex(`${rule} elsewhere`)
    return [{ ...about, rule: 'unused-exception', message, hint: wide, subjectHash }]
  }
  const message = `Unntaket fra ${rule} er ikke i bruk: regelen har ingen funn der det gjelder.`
  return [
    { ...about, rule: 'unused-exception', message, hint: 'Fjern kommentaren, eller flytt den til det den gjelder.' },
  ]
}

/** What to do about an exception that has ended. */
export const expiredHint = 'Rett det som unntaket gjaldt, eller sett en ny dato.'

/** The line of a place such as `line:42 column:Svar`; 0 for any other, which only an exception for the file covers. */
function lineOf(place: string): number {
  return Number(/^line:(\d{1,9})(?: |$)/.exec(place)?.[1] ?? 0)
}
