import { numberFormats } from '../format-number.ts'
import type { DetailWords } from './detail-words.ts'
import { joinList, spellNumber } from './phrasing.ts'

const n = numberFormats.en.integer
const list = (parts: readonly string[]): string => joinList(parts, ' and ')
const small = (value: number): string => spellNumber(value, ['no', 'one', 'two', 'three', 'four', 'five'])
const inputs = (value: number): string => `${n(value)} ${value === 1 ? 'input' : 'inputs'}`
/** A part of the inputs, or all of them. */
const part = (value: number, percent: string): string =>
  percent === '' ? (value === 1 ? 'the one input' : `all ${inputs(value)}`) : `${inputs(value)} (${percent})`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const texts = (value: number): string => `${n(value)} ${value === 1 ? 'text' : 'texts'}`

/** See {@link DetailWords}; in English. */
export const detailEn: DetailWords = {
  origin: {
    types: (value, percent, parts) => `The type of respondent is known for ${part(value, percent)}: ${list(parts)}.`,
    counties: (value, percent, counties, top) =>
      `The county is known for ${part(value, percent)}, from ${counties === 1 ? 'one county' : `${n(counties)} counties`}` +
      `${top.length === 0 ? '' : counties === top.length ? `: ${list(top)}` : `; most from ${list(top)}`}.`,
    dates: (value, percent, first, last) =>
      `${capital(part(value, percent))} ${value === 1 ? 'has' : 'have'} a date, ` +
      `${first === last ? `${value === 1 ? '' : 'each '}${first}` : `from ${first} to ${last}`}.`,
    others: 'others',
    unreadableDates: (value) => `${inputs(value)} ${value === 1 ? 'has' : 'have'} a date that could not be read.`,
    unknown: 'The files do not say what types of respondent the inputs come from, which counties, or when.',
    dateColumns: (columns) =>
      `Dates were read from the ${columns.length === 1 ? 'field' : 'fields'} ${list(columns)}. Dates written as 2019-03-04, 04.03.2019 or 4 March 2019 are recognised.`,
  },
  lever: {
    words: 'Words that set it apart (texts here/elsewhere)',
    together: 'Mentioned together with',
  },
  oneSided: {
    respondent: (value) => `All ${inputs(value)} with a named respondent come from the same one.`,
    aspect: (value, of, aspect, everywhere) =>
      `${n(value)} of ${inputs(of)} have the same aspect: ${aspect.toLowerCase()} (in all levers together: ${everywhere}).`,
    county: (value, of, county, everywhere) =>
      `${n(value)} of ${inputs(of)} whose county is known come from ${county} (in all: ${everywhere}).`,
    source: (value, of, source, everywhere) =>
      `${n(value)} of ${inputs(of)} come from one source, ${source} (in all: ${everywhere}).`,
  },
  disagreements: {
    title: 'Where the two models disagree',
    none: 'The word list and the statistical model give the same answer for all assigned inputs.',
    intro: (total, of, withoutTerms) =>
      `A word list and a statistical model have each assessed every input. They give different answers for ${n(total)} of ${n(of)} assigned inputs` +
      `${withoutTerms === 0 ? '' : `; for ${n(withoutTerms)} of them because the word list finds no lever`}.`,
    verdict: (lever, keyword, tfidf) => `assigned to ${lever}; word list: ${keyword}; statistical model: ${tfidf}`,
    rest: (shown, total) =>
      `${n(shown)} of ${n(total)} are shown. All: the assigned rows from \`hovedgrep classify …\` where \`keyword_lever\` and \`tfidf_lever\` differ.`,
  },
  groups: {
    intro: (grouped, total) =>
      `${n(grouped)} of ${n(total)} distinct texts on none of the levers can be grouped by words that are far more common here than in the other inputs. Each text is in one group:`,
    none: 'No word sets these texts clearly apart from the others, so they are not grouped.',
    considered: (value) => `Only the first ${n(value)} were grouped.`,
    group: ([first = '', ...others], total) =>
      `${first}${others.length === 0 ? '' : `, also ${list(others)}`} (${texts(total)})`,
    more: (ids) => `and ${n(ids)} more`,
    rest: (shown, total) => `The ${n(shown)} largest of ${n(total)} groups are shown.`,
    listIntro: 'The inputs one by one.',
  },
  method: {
    rulesIntro:
      'The sentences on what is well, thinly, unevenly or not covered follow from rules. The mark in brackets after a sentence shows which. “With certainty” means that the whole interval lies on one side of the limit.',
    rules: {
      most: 'The interval of the lever, or of the few that are named together, lies above the intervals of all others.',
      'well-covered': 'At least five inputs, with certainty above an even share, and no repetition by R10.',
      'few-inputs': 'Fewer than five inputs, or with certainty below half of an even share.',
      'one-respondent-type': 'At least five inputs have a known type of respondent, and all are of the same type.',
      'one-respondent': 'At least five inputs have a named respondent, and it is the same one.',
      'barriers-without-proposals': 'At least three barriers are mentioned, but no proposals.',
      'one-aspect':
        'With certainty more than two thirds of the inputs have the same aspect, and with certainty a larger share than in all levers together. The aspect “other” is left out.',
      'one-county':
        'With certainty more than two thirds of the inputs whose county is known come from the same one, and with certainty a larger share than among all inputs.',
      'one-source':
        'With certainty more than two thirds of the inputs come from the same source, and with certainty a larger share than among all inputs.',
      'repeated-texts': 'At least five inputs, and at least twice as many inputs as distinct texts.',
      'no-input': 'No input has it as its main lever.',
      'subtopics-unseen': 'None of the lever’s inputs uses the words that belong to the subtopic.',
    },
    words: (limit, leastTexts, leastVoices) =>
      `The words that set a lever apart are those that clearly more of the distinct texts use there than elsewhere: a log-likelihood (G², Dunning 1993) of at least ${limit}, and at least twice as common (log ratio after Hardie 2014). ` +
      `A word counts once per text, with all its inflections (Snowball’s and Porter’s stemmers), and is shown in the form most used. Function words, numbers, addresses and names are left out, and so are words from fewer than ${small(leastTexts)} texts or ${small(leastVoices)} respondents (without a name: rows of a table, or documents).`,
    forgotten: (value) =>
      `The vocabulary is so large that ${n(value)} rare words were left out of the comparison. The figures of the words shown are complete all the same.`,
    together:
      'Two levers count as mentioned together when at least three inputs have both, as their main lever or a further one.',
    groups:
      'Inputs on none of the levers are grouped as follows: the word that most surely sets them apart from the other inputs (G² at least 3.84, and at least four times as common) takes all texts that use it, the next word takes those that are left, and so on. A word that would take fewer than three texts, or those of fewer than three respondents, takes none.',
  },
}
