import { nearest } from '../../taxonomy/nearest.ts'
import { quote } from '../../taxonomy/quote.ts'
import { isCalendarDate } from '../../text/calendar-date.ts'

/** What a comment asks for, and how far it reaches. */
const scopes = {
  'hovedgrep-disable': 'from-here',
  'hovedgrep-enable': 'to-here',
  'hovedgrep-disable-block': 'block',
  'hovedgrep-disable-file': 'file',
} as const

const keywords = Object.keys(scopes)

/** How far an exception in a file reaches. */
export type DirectiveScope = (typeof scopes)[keyof typeof scopes]

/** What a comment for hovedgrep says. */
export interface Directive {
  readonly scope: DirectiveScope
  /** Rules that exist; none for an `enable` that ends all. */
  readonly rules: readonly string[]
  /** Last day on which it holds; empty when it has no end. */
  readonly until: string
}

/** A comment, read. */
export interface ParsedDirective {
  /** Undefined when it says nothing that can be followed. */
  readonly directive: Directive | undefined
  /** What is wrong with it, in Norwegian, one sentence each. */
  readonly mistakes: readonly string[]
}

/** What stands between the rules and the reason; editors make dashes of two hyphens. */
const separators: ReadonlySet<string> = new Set(['--', '–', '—'])

const untilMark = 'until:'

/**
 * Reads a comment: `hovedgrep-disable rule [rule…] -- reason [until:2027-01-31]`. One with a mistake holds for those of its
 * rules that exist, if it has a reason.
 * @param text - without the marks of the comment, trimmed
 * @param known - rules that can be named
 */
export function parseDirective(text: string, known: readonly string[]): ParsedDirective {
  const [keyword = '', ...words] = text.split(/[\s,]+/).filter((word) => word !== '')
  const scope = Object.entries(scopes).find(([name]) => name === keyword)?.[1]
  if (scope === undefined) return { directive: undefined, mistakes: [unknownKeyword(keyword)] }
  const dates = words.filter((word) => word.startsWith(untilMark)).map((word) => word.slice(untilMark.length))
  const said = words.filter((word) => !word.startsWith(untilMark))
  const cut = said.findIndex((word) => separators.has(word))
  const named = [...new Set(cut < 0 ? said : said.slice(0, cut))]
  const hasReason = cut >= 0 && cut < said.length - 1
  const rules = named.filter((rule) => known.includes(rule))
  const mistakes = named.filter((rule) => !known.includes(rule)).map((rule) => unknownRule(rule, known))
  const until = dates[0] ?? ''
  const isDated = until === '' || isCalendarDate(until)
  if (!isDated) mistakes.push(`Unntaket har en sluttdato som ikke finnes, ${quote(until)}, og gjelder ikke.`)
  if (scope === 'to-here') {
    // One that names only rules that do not exist must not end those that do.
    const isMeant = named.length === 0 || rules.length > 0
    return { directive: isMeant ? { scope, rules, until: '' } : undefined, mistakes }
  }
  if (named.length === 0) mistakes.push('Unntaket sier ikke hvilken regel det gjelder.')
  if (!hasReason && rules.length > 0) {
    mistakes.push(`Unntaket fra ${rules.join(', ')} har ingen begrunnelse, og gjelder ikke.`)
  }
  const holds = rules.length > 0 && hasReason && isDated
  return { directive: holds ? { scope, rules, until } : undefined, mistakes }
}

function unknownKeyword(keyword: string): string {
  const near = nearest(keyword, keywords)
  const hint = near === undefined ? `ventet ${keywords.join(', ')}` : `mente du ${near}?`
  return `Unntaket begynner med et ord som ikke finnes, ${quote(keyword)} (${hint}).`
}

/** A sentence about a rule that does not exist, with the nearest that does. */
export function unknownRule(rule: string, known: readonly string[]): string {
  const near = nearest(rule, known)
  return `Unntaket gjelder en regel som ikke finnes, ${quote(rule)}${near === undefined ? '' : ` (mente du ${near}?)`}.`
}
