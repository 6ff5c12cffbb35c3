import { breakCommands } from '../../text/break-commands.ts'
import { escapeAsJson, visibleInLine } from '../../text/visible-text.ts'
import type { Finding } from '../../types/finding.ts'
import { exceptableRules } from '../exceptions/exceptable-rules.ts'
import { count, severityWords } from '../words.ts'
import { type FindingFormatOptions, nothingShown } from './finding-format.ts'

/** Findings that one exception would cover. */
interface Wanted {
  readonly rule: string
  readonly id: string
  /** Whether it is about a file, in which it covers all findings of the rule. */
  readonly isOfFile: boolean
  readonly findings: Finding[]
}

/** Findings that one exception names in its comment. */
const findingsShown = 5

/**
 * Findings as exceptions for `check.exceptions`: YAML that can be put below `check:` as it is, with an entry for all
 * findings that one exception would cover, and in comments what they say. The reasons are empty, which no configuration
 * may have: whoever keeps an exception has to write one. Said at the end is what no exception is made of.
 *
 * Written without the YAML library, which is loaded only where YAML is read: a name in double quotes is a string of JSON,
 * and every such string is one of YAML too.
 * @see YAML 1.2.2, section 1.2, on JSON as a subset
 */
export function exceptions(findings: readonly Finding[], options: FindingFormatOptions = {}): string {
  const { wanted, leftOut } = sort(findings, options)
  const rest = leftOut.map(([what, number]) => `# ${count(number, 'funn', 'funn')} er ikke med: ${what}.\n`)
  if (wanted.length === 0) return findings.length === 0 ? `# ${nothingShown(options)}` : rest.join('')
  const head = [
    `# ${wanted.length} unntak til hovedgrep.yaml. Lim dem inn under «check:», slett dem som ikke skal gjelde, og skriv en\n`,
    '# begrunnelse i reason for hvert av de andre: et unntak uten begrunnelse er en feil i konfigurasjonen.\n',
  ]
  return [...head, '  exceptions:\n', ...wanted.map(entry), ...rest].join('')
}

function entry({ rule, id, isOfFile, findings }: Wanted): string {
  const shown = findings.slice(0, findingsShown).map(({ place, severity, message }) => {
    const where = place === '' ? '' : `${place}, `
    return `    # ${breakCommands(visibleInLine(`${where}${severityWords[severity].one}: ${message}`))}\n`
  })
  const more = findings.length - shown.length
  return [
    ...shown,
    ...(more > 0 ? [`    # … og ${more} til\n`] : []),
    ...(isOfFile ? ['    # Gjelder alle funn av regelen i filen.\n'] : []),
    `    - rule: ${rule}\n      id: ${scalar(id)}\n      reason: ''\n`,
  ].join('')
}

type LeftOut = readonly (readonly [why: string, number: number])[]

/** Findings by the exceptions that would cover them, in their order, and how many no exception is made of, and why. */
function sort(
  findings: readonly Finding[],
  { exceptionIdOf = idOf }: FindingFormatOptions,
): { readonly wanted: readonly Wanted[]; readonly leftOut: LeftOut } {
  const wanted = new Map<string, Wanted>()
  const reasons = {
    rule: ['regelen handler om unntak og grunnlinje, og kan ikke unntas', 0],
    corpus: ['de gjelder hele materialet, og bare mønsteret * passer', 0],
    count: ['de er bare talt, fordi det er for mange av samme slag', 0],
    hidden: ['id-en har personopplysninger, som er skjult her, så unntaket ikke ville ha passet', 0],
  } satisfies Record<string, [string, number]>
  for (const finding of findings) {
    const { rule, source, inputId, standsFor = 1 } = finding
    const id = exceptionIdOf(finding)
    if (!exceptableRules.includes(rule)) reasons.rule[1] += standsFor
    else if (source === '') reasons.corpus[1] += standsFor
    else if (finding.standsFor !== undefined) reasons.count[1] += standsFor
    else if (id === undefined) reasons.hidden[1]++
    else {
      const key = `${rule}\u0000${id}`
      const known = wanted.get(key) ?? { rule, id, isOfFile: inputId === '', findings: [] }
      wanted.set(key, known)
      known.findings.push(finding)
    }
  }
  return {
    wanted: [...wanted.values()],
    leftOut: Object.values(reasons).filter(([, number]) => number > 0),
  }
}

function idOf({ source, inputId }: Finding): string {
  return inputId === '' ? source : inputId
}

/** A string as YAML: as it is where it can be nothing else, else in double quotes. */
function scalar(text: string): string {
  const isPlain = /^[A-Za-z][\w-]*(?:[./#-][\w.-]+)+$/.test(text) && !text.endsWith('-')
  return isPlain ? text : escapeAsJson(JSON.stringify(text))
}
