import { nearest } from '../../../taxonomy/nearest.ts'
import { quote } from '../../../taxonomy/quote.ts'
import { nameWords } from '../../../text/columns/column-name.ts'
import { countyAnswer, countyNames } from '../../../text/counties.ts'
import { fingerprintHex } from '../../../text/fingerprint.ts'
import { createCountyFinder } from '../../county-finder.ts'
import { count } from '../../words.ts'
import { mostValues, unknownValueRule } from './unknown-values.ts'

/** Names of columns that may well be about something larger than counties, or something else. */
const vagueNames = new Set(['region', 'landsdel'])

const isVague = (column: string): boolean => vagueNames.has(nameWords(column).join(' '))

/**
 * A county that is none of Norway's, of today or before, so that the report counts it as one of its own: one finding per
 * value and source, at its first input. A column with a vague name (`Region`) may hold parts of the country, and is only
 * judged where most of its inputs have a county.
 */
export const unknownCounty = unknownValueRule({
  description: 'Fylket er ikke et norsk fylke, og blir en gruppe for seg i rapporten.',
  finder: createCountyFinder,
  judge: ({ name, value }) => {
    const answer = countyAnswer(value)
    if (answer === 'county') return 'known'
    if (answer === 'answer' || (answer === 'region' && isVague(name))) return 'no-answer'
    return { unknown: nameWords(value.slice(0, mostLetters)).join(' ') }
  },
  isJudged: (column, known, unknown) => !isVague(column) || known > unknown,
  isNamed: (options) => options?.county !== undefined,
  tell: ({ written, inputs }) => {
    const meant = nearest(written.replace(/ (?:fylke|fylkeskommune|county)$/i, ''), countyNames)
    return {
      message: `${quote(written)} er ikke et norsk fylke (${count(inputs, 'innspill', 'innspill')}).`,
      hint:
        meant === undefined
          ? 'Skriv navnet på et fylke, slik det heter nå eller het før, eller «hele landet» eller «ukjent».'
          : `Mente du ${quote(meant)}?`,
    }
  },
  tellMany: (column, shown) => ({
    message: `Kolonnen ${quote(column)} har flere enn ${mostValues} ulike verdier som ikke er norske fylker: ${shown} …`,
    hint: 'Velg kolonnen med fylke med --county-column (read.county-column).',
  }),
  hash: (source, column, key) => fingerprintHex(['county', source, column, key].join('\u0000')),
})

/** Letters by which a value is known; more is no name. */
const mostLetters = 400
