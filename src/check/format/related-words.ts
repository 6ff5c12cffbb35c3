import type { Finding, RelatedInput } from '../../types/finding.ts'
import type { FindingFormatOptions } from './finding-format.ts'
import { placeInWords } from './place-in-words.ts'

/** Other inputs that are named. */
const mostNamed = 5

/** As many as a finding has at most: there may be more. */
const mostKept = 100

/** The other inputs that a finding is about, in words. */
export interface RelatedWords {
  /** The first five: `linje 76 (rad 65)` in the finding's own source, `brev/03.txt:7` in another. */
  readonly places: readonly string[]
  /** What stands between two of them: a comma, or a semicolon where places have commas of their own. */
  readonly joint: ', ' | '; '
  /** ` … og 3 til`; empty where all are named. */
  readonly rest: string
}

/**
 * Says where the other inputs of a finding stand, so that a person finds them with an editor or in a spreadsheet.
 * @param nameOf - how the format calls a source
 */
export function relatedWords(
  finding: Finding,
  { relatedLocationOf }: FindingFormatOptions,
  nameOf: (source: string) => string,
): RelatedWords {
  const { related = [] } = finding
  const places = related.slice(0, mostNamed).map((one) => {
    const name = one.source === finding.source ? '' : nameOf(one.source)
    return whereOf(name, shortPlace(one, finding), relatedLocationOf?.(one)?.line)
  })
  const left = related.length - places.length
  const joint = places.some((place) => place.includes(', ')) ? '; ' : ', '
  return { places, joint, rest: left === 0 ? '' : related.length < mostKept ? ` … og ${left} til` : ' … og flere' }
}

/** {@link relatedWords} as a sentence `Også: linje 76 (rad 65).`; empty where there are none. */
export function relatedSentence(
  finding: Finding,
  options: FindingFormatOptions,
  nameOf: (source: string) => string,
): string {
  const { places, joint, rest } = relatedWords(finding, options, nameOf)
  return places.length === 0 ? '' : `Også: ${places.join(joint)}${rest}.`
}

function whereOf(name: string, place: string, line: number | undefined): string {
  const words = placeInWords(place)
  if (line === undefined) return [name, words].filter((part) => part !== '').join(' ') || 'hele filen'
  const isLine = place.startsWith('line:')
  return `${name === '' ? `linje ${line}` : `${name}:${line}`}${isLine || place === '' ? '' : ` (${words})`}`
}

/** The column goes without saying, unless it is another cell of the finding's own row. */
function shortPlace({ source, place }: RelatedInput, finding: Finding): string {
  const row = withoutColumn(place)
  return source === finding.source && row === withoutColumn(finding.place) ? place : row
}

function withoutColumn(place: string): string {
  const at = place.indexOf(' column:')
  return at < 0 ? place : place.slice(0, at)
}
