import { nearest } from '../../../taxonomy/nearest.ts'
import { quote } from '../../../taxonomy/quote.ts'
import { nameWords } from '../../../text/columns/column-name.ts'
import { createTypeFinder } from '../../type-finder.ts'
import { count } from '../../words.ts'
import { mostValues, unknownValueRule } from './unknown-values.ts'

/** Words that a mistyped type may stand for. */
const words = [
  'Stat',
  'Statlig',
  'Kommune',
  'Fylkeskommune',
  'Næringsliv',
  'Bedrift',
  'Frivillig',
  'Forskning',
  'Universitet',
  'Høgskole',
  'Sosial entreprenør',
  'Fagforening',
  'Innbygger',
  'Privatperson',
]

/** What says that there is no type, or none of these: an answer, and no flaw. */
const noType = new Set(
  'annet,anna,annen,annan,andre,other,others,ukjent,ukjend,unknown,uoppgitt,ikke,ikkje,not,ingen,none,na,n,vet'.split(
    ',',
  ),
)

/** Names of columns that may well be about something else than senders. */
const vagueNames = new Set(['type', 'sektor', 'sector', 'aktør', 'actor'])

/**
 * A type of sender that is none of the known ones, so that its inputs are counted with none: one finding per value and
 * source, at its first input. A column with a vague name (`Type`) is only judged where some of its values are types.
 */
export const unknownRespondentType = unknownValueRule({
  description: 'Avsendertypen er ingen av de kjente, så innspillet telles ikke med noen type.',
  finder: createTypeFinder,
  judge: ({ value }, { respondent }) => {
    const [first, ...rest] = nameWords(value)
    if (first === undefined || noType.has(first)) return 'no-answer'
    return respondent.type === '' ? { unknown: [first, ...rest].join(' ') } : 'known'
  },
  isJudged: (column, known) => known > 0 || !vagueNames.has(nameWords(column).join(' ')),
  isNamed: (options) => options?.type !== undefined,
  tell: ({ written, inputs }) => {
    const meant = nearest(written, words)
    return {
      message: `${quote(written)} er ingen kjent avsendertype (${count(inputs, 'innspill', 'innspill')}).`,
      hint:
        meant === undefined
          ? 'Kjente typer er stat, kommune, fylkeskommune, næringsliv, frivillig, forskning, sosial entreprenør, fagforening og innbygger.'
          : `Mente du ${quote(meant)}?`,
    }
  },
  tellMany: (column, shown) => ({
    message: `Kolonnen ${quote(column)} har flere enn ${mostValues} ulike verdier som ikke er kjente avsendertyper: ${shown} …`,
    hint: 'Velg kolonnen med avsendertype med --type-column (read.type-column).',
  }),
})
