import type { ClassifiedInput } from '../types/assignment.ts'
import type { Finding, RelatedInput } from '../types/finding.ts'
import { createFingerprintMap, type Fingerprint, fingerprintOf } from './fingerprint-map.ts'
import { createPlaceCodes } from './place-codes.ts'

/** What is remembered of every input, for findings about it. */
export interface InputBook {
  readonly add: (row: ClassifiedInput) => Fingerprint
  readonly printOf: (id: string) => Fingerprint | undefined
  /** The place that a print tells. */
  readonly placeOf: (code: number) => string | undefined
  /** Hash of the text of an input, by its id. */
  readonly hashOf: (id: string) => string | undefined
  /** A finding with what can be said of its inputs only when all have been read. */
  readonly complete: (finding: Finding) => Finding
}

/** Answers of one row that are asked for, where an id is that of a whole row. */
const mostAnswers = 20

/** Rules that tell of a row because of an earlier one with its id. */
const aboutTwoRows: ReadonlySet<string> = new Set(['duplicate-id', 'duplicate-row'])

/** An empty book: 32 to 64 bytes an input. */
export function createInputBook(): InputBook {
  const prints = createFingerprintMap()
  const { codeOf, placeOf } = createPlaceCodes()

  const hashOf = (id: string): string | undefined => prints.get(id)?.text.toString(16).padStart(14, '0')
  const inputWith = (source: string, inputId: string): RelatedInput | undefined => {
    const place = placeOf(prints.get(inputId)?.place ?? 0)
    return place === undefined ? undefined : { source, place, inputId }
  }
  /** The input that had the id first: reading has put `@row:N` after it, and `/N` where a row has several answers. */
  const firstWithId = ({ source, inputId }: Finding): RelatedInput | undefined => {
    const id = inputId.replace(/@(?:[^@\n]{0,200} )?row:\d{1,15}(?=$|\/\d{1,6}$)/, '')
    if (id === inputId) return undefined
    let found = inputWith(source, id)
    for (let answer = 1; found === undefined && answer <= mostAnswers; answer++)
      found = inputWith(source, `${id}/${answer}`)
    return found
  }
  return {
    add: ({ input: { id, text, place, respondent } }) => {
      const name = respondent.name.trim().toLowerCase()
      const print = {
        text: fingerprintOf(text),
        name: name === '' ? 0 : fingerprintOf(name),
        place: codeOf(place),
      }
      prints.set(id, print)
      return print
    },
    printOf: prints.get,
    placeOf,
    hashOf,
    complete: (finding) => {
      const contentHash = finding.inputId === '' ? undefined : hashOf(finding.inputId)
      const first = aboutTwoRows.has(finding.rule) ? firstWithId(finding) : undefined
      // A row with the same id and another text is not the one that was exported again.
      const isMeant = first !== undefined && (finding.rule === 'duplicate-id' || hashOf(first.inputId) === contentHash)
      return {
        ...finding,
        ...(contentHash === undefined ? {} : { contentHash }),
        ...(isMeant ? { related: [first] } : {}),
      }
    },
  }
}
