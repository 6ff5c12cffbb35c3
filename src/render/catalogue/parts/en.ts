import { numberFormats } from '../../format-number.ts'
import { joinList } from '../phrasing.ts'
import type { PartWords } from './parts.ts'

const n = numberFormats.en.integer
const list = (parts: readonly string[]): string => joinList(parts, ' and ')

/** Words in English on matrices, on a report that may be published, and on sections left out. */
export const enParts: PartWords = {
  chartTitle: 'Inputs per lever',
  matrices: {
    title: 'Breakdowns',
    rest: 'Rest',
    restNote: '“Rest” is the inputs that are placed under no lever.',
    leverNumbers: (levers) => `The columns are the numbers of the levers: ${list(levers)}.`,
    fullNames: 'Names that are shortened in the table, in the same order:',
    none: 'No breakdown can be shown.',
    leftOut: (parts) => `Breakdowns not shown: ${parts.join('; ')}.`,
    because: {
      'no-group': (column) => `${column} (not stated)`,
      'one-group': (column) => `${column} (only one group)`,
      same: (column, like) => `${column} (the same as ${like})`,
      small: (column) => `${column} (fewer than two groups are large enough)`,
      alike: (column, like) =>
        `${column} (divides the inputs almost as ${like} does, so that one could give away what the other hides)`,
      hidden: (column) => `${column} (all numbers but zeros had to be hidden)`,
      language: (column) => `${column} (the status “other languages” already tells which)`,
      sources: (column) => `${column} (a source may be a letter from one person)`,
    },
  },
  publish: {
    note: (minimum, mark) =>
      `This edition is made to be published. Numbers from 1 to ${minimum - 1}, and numbers with fewer than three respondents behind them, are hidden where they say how many inputs a group of respondents has under a lever, or how many respondents a lever or a repeated text has. ` +
      `Hidden numbers are written “${mark}”. Some larger numbers and some zeros are hidden too, so that nobody can work out a hidden number from totals or from other tables. ` +
      `Groups with fewer than ${minimum} inputs or three respondents are put together, words from fewer than ${minimum} texts are not shown, and assessments that rest on hidden numbers are left out.`,
    people:
      'Inputs from respondents stated to be private persons are not quoted. Where the type of respondent is not stated, an input may be quoted, but without a name. Only respondents stated to be something other than private persons are named. ' +
      'Names may still stand inside the text of a quote, in an id or in the name of a file; `--redact` replaces them.',
    method: (minimum) =>
      `Numbers are hidden by cell suppression (Cox 1980; Hundepool et al. 2012). For each hidden number, the values that are possible when all totals and all numbers shown are known have been found exactly (Cox 1995). A number that had to be hidden has at least ${minimum} possible values, or as many as the totals themselves allow; the other hidden numbers have at least two. ` +
      'A zero is shown, for nobody stands behind it, unless it is needed to hide another number. Quotes are taken only from types of respondents whose number under the lever is shown. Where the respondent has no name, each row of a table, or each document, counts as one respondent.',
    distinct: (texts) =>
      `There ${texts === 1 ? 'is 1 distinct text' : `are ${n(texts)} distinct texts`}. The number of respondents is hidden.`,
    campaign: (inputs) => `${n(inputs)} ${inputs === 1 ? 'input' : 'inputs'}`,
    personal: (total, ids) =>
      `${total === 1 ? 'One of the inputs shown here holds' : `${n(total)} of the inputs shown here hold`} a telephone number, an e-mail address or other personal data (${ids.join(', ')}${total > ids.length ? ' …' : ''}). If the report is to be shared, make it with \`--redact\`.`,
    byHand: 'They are not shown here, because this edition is made to be published.',
  },
  choice: {
    leftOut: (parts) =>
      `These sections of the report are left out by choice: ${parts.map((part) => `“${part}”`).join(', ')}.`,
  },
}
