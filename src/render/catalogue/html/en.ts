import { numberFormats } from '../../format-number.ts'
import type { HtmlWords } from '../html-words.ts'

const n = numberFormats.en.integer

/** Words of the HTML form in English. */
export const htmlEn: HtmlWords = {
  skip: 'Skip to content',
  contents: 'Contents',
  namedRespondents: 'Named respondents',
  leverBarsCaption: 'Share of the inputs, with 95% interval',
  evenShare: (percent) => `Even share: ${percent}`,
  statusBarCaption: 'What became of the inputs',
  leverTableCaption: 'Inputs, distinct texts and respondents for each lever',
  aspectBarsCaption: 'Inputs under each lever, divided by aspect',
  accuracyCaption: 'Out of a hundred inputs, for each lever',
  sharesCaption: 'Counted and corrected shares',
  heatNote: 'The stronger the colour, the more inputs.',
  ledgerCaption: 'What was read from each source',
  inTable: 'The figures are in the table below.',
  inputs: {
    title: 'All inputs',
    intro: (total) =>
      total === 1
        ? 'The table shows the one input.'
        : `The table shows all ${n(total)} inputs in the order in which they were read.`,
    introCut: (shown, total) =>
      `The table shows the first ${n(shown)} of ${n(total)} inputs in the order in which they were read.`,
    textsCut: (units) => `Of long texts, the first ${n(units)} characters are shown.`,
    withoutScript:
      'The table of all inputs needs scripts in the browser and is left out on paper. This command gives the same list:',
    caption: 'Choose a column heading to sort by it, and an ID to read the whole text.',
    filters: 'Narrow the table',
    filterText: 'Words in the text or the ID',
    allLevers: 'All levers',
    noLever: 'No lever',
    allStatuses: 'All statuses',
    reset: 'Show all',
    hits: 'Showing {shown} of {total} inputs',
    close: 'Close',
    cut: 'The text goes on in the source.',
    statuses: {
      assigned: 'Assigned',
      uncertain: 'Uncertain',
      none: 'No lever',
      'too-short': 'Too short',
      'other-language': 'Other language',
    },
    columns: {
      id: 'ID',
      place: 'Place',
      lever: 'Lever',
      status: 'Status',
      probability: 'Probability',
      language: 'Language',
      aspect: 'Aspect',
      respondentType: 'Type of respondent',
      text: 'Text',
    },
  },
}
