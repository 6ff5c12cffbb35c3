import { breakCommands } from '../../text/break-commands.ts'
import { escapeAsJson, visibleInLine } from '../../text/visible-text.ts'
import type { Finding } from '../../types/finding.ts'
import { exceptableRules } from '../exceptions/exceptable-rules.ts'
import { count, severityWords } from '../words.ts'
import { type FindingFormatOptions, nothingShown } from './finding-format.ts'
import { placeInWords } from './place-in-words.ts'

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
  const rest = leftOut.map(saidOf)
  if (wanted.length === 0) return findings.length === 0 ? `# ${nothingShown(options)}` : rest.join('')
  const head = [
    `# ${wanted.length} unntak til hovedgrep.yaml. Lim dem inn under «check:», slett dem som ikke skal gjelde, og skriv en\n`,
    '# begrunnelse i reason for hvert av de andre: et unntak uten begrunnelse er en feil i konfigurasjonen.\n',
  ]
  return [...head, '  exceptions:\n', ...wanted.map(entry), ...rest].join('')
}

function entry({ rule, id, isOfFile, findings }: Wanted): string {
  const shown = findings.slice(0, findingsShown).map(({ place, severity, message }) => {
    const where = place === '' ? '' : `${placeInWords(place)}, `
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

/** Findings that no exception is made of. */
interface LeftOut {
  readonly why: string
  readonly rules: Set<string>
  number: number
}

function saidOf({ why, rules, number }: LeftOut): string {
  const names = visibleInLine([...rules].sort().join(', '))
  return `# ${count(number, 'funn', 'funn')} er ikke med (${breakCommands(names)}): ${why}.\n`
}

/** Why no exception is made of a finding; undefined where one is. @param id - how an exception would name it */
function whyNot({ rule, source, standsFor }: Finding, id: string | undefined): string | undefined {
  if (!exceptableRules.includes(rule)) return 'regelen handler om unntak og grunnlinje, og kan ikke unntas'
  if (source === '') return 'det gjelder hele materialet, og bare mønsteret * passer'
  if (standsFor !== undefined) return 'det er for mange av samme slag, og de er bare talt'
  return id === undefined ? 'id-en har personopplysninger, som er skjult her, så unntaket ville ikke passe' : undefined
}

/** Findings by the exceptions that would cover them, in their order, and how many no exception is made of, and why. */
function sort(
  findings: readonly Finding[],
  { exceptionIdOf = idOf }: FindingFormatOptions,
): { readonly wanted: readonly Wanted[]; readonly leftOut: readonly LeftOut[] } {
  const wanted = new Map<string, Wanted>()
  const leftOut = new Map<string, LeftOut>()
  for (const finding of findings) {
    const { rule, inputId, standsFor = 1 } = finding
    const id = exceptionIdOf(finding)
    const why = whyNot(finding, id)
    if (why === undefined && id !== undefined) {
      const key = `${rule}\u0000${id}`
      const known = wanted.get(key) ?? { rule, id, isOfFile: inputId === '', findings: [] }
      wanted.set(key, known)
      known.findings.push(finding)
    } else if (why !== undefined) {
      const known = leftOut.get(why) ?? { why, rules: new Set(), number: 0 }
      leftOut.set(why, known)
      known.rules.add(rule)
      known.number += standsFor
    }
  }
  return { wanted: [...wanted.values()], leftOut: [...leftOut.values()] }
}

function idOf({ source, inputId }: Finding): string {
  return inputId === '' ? source : inputId
}

/** A name that YAML takes for a string as it stands: it has no space, begins with a letter and is no word alone. */
const plain = /^(?=\p{L}+[^\p{L}])\p{L}(?:[\p{L}\p{N}_./#@-]|:(?=[\p{L}\p{N}]))*$/u

/** A string as YAML: as it is where it can be nothing else, else in double quotes. */
function scalar(text: string): string {
  return plain.test(text) && !text.includes('##') ? text : escapeAsJson(JSON.stringify(text))
}
