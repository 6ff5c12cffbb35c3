import { numberFormats } from '../format-number.ts'
import type { Catalogue } from './catalogue.ts'
import { correctionEn } from './correction-en.ts'
import { detailEn } from './detail-en.ts'
import { htmlEn } from './html/en.ts'
import { enParts } from './parts/en.ts'
import { joinList, spellDate, spellNumber } from './phrasing.ts'

const numbers = numberFormats.en
const n = numbers.integer
/** A number with its noun. */
const count =
  (one: string, many: string) =>
  (value: number): string =>
    `${n(value)} ${value === 1 ? one : many}`
/** `is` or `are`. */
const be = (value: number): string => (value === 1 ? 'is' : 'are')

const inputs = count('input', 'inputs')
const texts = count('distinct text', 'distinct texts')
const respondents = count('named respondent', 'named respondents')
const list = (parts: readonly string[]): string => joinList(parts, ' and ')
const small = (value: number): string =>
  spellNumber(value, 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '))
const months = 'January February March April May June July August September October November December'.split(' ')

/** The report's words in English. */
export const en: Catalogue = {
  ...enParts,
  language: 'en',
  numbers,
  quote: (text) => `“${text}”`,
  interval: (range) => `95% interval ${range}`,
  date: (date) => spellDate(date, months, (day, month, year) => `${day} ${month} ${year}`),
  dateLabel: (date) => `Date: ${date}`,
  title: 'Coverage report: what the inputs are about',
  sections: {
    glance: 'In brief',
    levers: 'The levers',
    assessment: 'What is covered, and what is missing?',
    wellCovered: 'Well covered',
    thin: 'Thinly or unevenly covered',
    missing: 'Without inputs',
    unseen: 'Subtopics that the word list did not find',
    leverByLever: 'Lever by lever',
    campaigns: 'Campaigns',
    matrix: (column) => `Levers by ${column}`,
    byHand: 'To read by hand',
    ledger: 'Ledger',
    findings: 'Notes on the data',
    method: 'Method',
  },
  columns: {
    number: 'No.',
    lever: 'Lever',
    inputs: 'Inputs',
    texts: 'Distinct texts',
    respondents: 'Respondents',
    share: 'Share',
    interval: '95% interval',
    bar: 'Bar',
    source: 'Source',
    read: 'Read',
    classified: 'Assessed',
    setAside: 'Set aside',
    unreadable: 'Unreadable',
    reasons: 'What was set aside',
    sum: 'Total',
    group: 'Group',
  },
  statuses: {
    uncertain: 'Uncertain',
    none: 'None of the levers',
    'too-short': 'Too short',
    'other-language': 'Other languages',
  },
  aspects: {
    hindring: count('barrier', 'barriers'),
    mulighet: count('opportunity or need', 'opportunities or needs'),
    forslag: count('proposal', 'proposals'),
    eksempel: count('example', 'examples'),
    annet: (value) => `${n(value)} other`,
  },
  aspectNames: {
    hindring: 'Barrier',
    mulighet: 'Opportunity or need',
    forslag: 'Proposal',
    eksempel: 'Example',
    annet: 'Other',
  },
  respondentTypes: {
    stat: 'central government',
    kommune: 'municipality',
    fylkeskommune: 'county authority',
    næringsliv: 'business',
    frivillig: 'voluntary sector',
    forskning: 'research and higher education',
    'sosial-entreprenør': 'social entrepreneur',
    fagforening: 'trade union',
    innbygger: 'citizen',
    '': 'not stated',
  },
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English', other: 'other languages' },
  groupings: {
    avsendertype: 'type of respondent',
    fylke: 'county',
    kilde: 'source',
    språk: 'language',
    vinkling: 'aspect',
    spørsmål: 'question',
  },
  severities: { error: 'error', warning: 'warning', info: 'information' },
  reasons: {
    empty: count('empty answer', 'empty answers'),
    heading: count('heading', 'headings'),
    'group-label': count('group label', 'group labels'),
    code: count('code block', 'code blocks'),
    image: count('image', 'images'),
    html: count('HTML block', 'HTML blocks'),
    'front-matter': count('document header', 'document headers'),
    'table-header': count('table header', 'table headers'),
    'table-cell': count('short table cell', 'short table cells'),
    'table-total': count('line of totals below a table', 'lines of totals below a table'),
    letterhead: count('letterhead', 'letterheads'),
    reference: count('reference line', 'reference lines'),
    subject: count('subject line', 'subject lines'),
    salutation: count('salutation', 'salutations'),
    'sign-off': count('sign-off', 'sign-offs'),
    'quoted-reply': count('quoted e-mail', 'quoted e-mails'),
    'page-furniture': count('page header or footer', 'page headers or footers'),
    ruler: count('ruler', 'rulers'),
    'other-table': count('row in a sheet without inputs', 'rows in sheets without inputs'),
  },
  delimiters: { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'vertical bar' },
  glance: {
    nothing: 'There are no inputs to report on. The ledger below shows what was read.',
    read: (value, sources) => `${count('source was', 'sources were')(sources)} read, with ${inputs(value)}.`,
    distinct: (value, named, unnamed) =>
      named === 0
        ? `There ${be(value)} ${texts(value)}. None of them names its respondent.`
        : `There ${be(value)} ${texts(value)} and ${respondents(named)}.` +
          `${unnamed > 0 ? ` ${inputs(unnamed)} ${unnamed === 1 ? 'names' : 'name'} no respondent.` : ''}`,
    assigned: (value, percent, levers) =>
      `${inputs(value)} (${percent}) ${be(value)} assigned to one of the ${small(levers)} levers.`,
    rest: (parts) => `The rest are not assigned: ${list(parts)}.`,
    restPart: {
      uncertain: (value) => `${n(value)} uncertain`,
      none: (value) => `${n(value)} on none of the levers`,
      'too-short': (value) => `${n(value)} too short`,
      'other-language': (value) => `${n(value)} in other languages`,
    },
    mostOne: (lever, percent, interval) => `${lever} has the most inputs: ${percent} of all (${interval}).`,
    mostSeveral: (levers) =>
      `${list(levers)} have the most inputs. The difference between them is too small to say which of them has most.`,
    mostNone: 'No lever stands out with certainty as having more inputs than all the others.',
    missing: (levers) => `Without inputs: ${list(levers)}.`,
    few: (levers) => `Few inputs: ${list(levers)}.`,
    campaigns: (campaigns, value) =>
      `${count('text was', 'texts were')(campaigns)} sent in more than once, word for word or nearly so: ${inputs(value)} in all.`,
    languages: (parts) => `Languages: ${list(parts)}.`,
    filtered: (value) =>
      `This report is of a selection: ${inputs(value)} ${value === 1 ? 'was' : 'were'} assessed but left out by the filter used.`,
  },
  assessment: {
    wellCovered: (value, percent, interval, even, types) =>
      `${inputs(value)} (${percent}, ${interval}), with certainty above an even share of ${even}` +
      `${types > 0 ? `, from ${count('type of respondent', 'types of respondent')(types)}` : ''}.`,
    noneWellCovered: 'No lever is with certainty above an even share.',
    noneThin: 'No lever that has inputs is thinly or unevenly covered by the rules.',
    noneMissing: 'All levers have inputs.',
    noneUnseen: 'The word list found all subtopics.',
    noInput: ({ uncertain, secondary }) => {
      const parts = [
        ...(secondary > 0 ? [`${inputs(secondary)} ${secondary === 1 ? 'mentions' : 'mention'} it in addition`] : []),
        ...(uncertain > 0 ? [`${count('uncertain input', 'uncertain inputs')(uncertain)} may concern it`] : []),
      ]
      return parts.length === 0 ? 'No inputs, not even in addition.' : `No inputs, but ${list(parts)}.`
    },
    fewInputs: (gap, high, floor) =>
      gap.because === 'below-minimum'
        ? `${inputs(gap.inputs)} (fewer than ${small(gap.minimum)}).`
        : `${inputs(gap.inputs)}; the share is at most ${high}, below half of an even share (${floor}).`,
    oneType: (value, type) => `All ${n(value)} inputs whose type of respondent is known are of one type: ${type}.`,
    barriersOnly: (barriers) => `${count('barrier is', 'barriers are')(barriers)} mentioned, but no proposals.`,
    repeated: (value, distinct) => `${inputs(value)}, but only ${texts(distinct)}: repeated texts shape the figure.`,
    unseen: (names, of) => `${n(names.length)} of ${n(of)}: ${names.join('; ')}.`,
    unseenNote:
      'A subtopic counts as found when an assigned input of the lever uses at least one of its words or phrases in the word list. It may have been discussed in other words, or in an uncertain input. Read before you write that something is missing.',
  },
  lever: {
    summary: (value, interval, distinct, named) =>
      `${inputs(value.count)} (${value.percent}, ${interval}), ${texts(distinct.count)} (${distinct.percent})` +
      `${named === undefined ? '' : `, ${respondents(named.count)} (${named.percent})`}.`,
    none: 'No inputs are assigned here.',
    unnamed: (value) => `${inputs(value)} ${value === 1 ? 'names' : 'name'} no respondent.`,
    secondary: (value) => `It is also mentioned in ${inputs(value)} chiefly about another lever.`,
    uncertain: (value) => `${count('uncertain input is', 'uncertain inputs are')(value)} closest to this lever.`,
    subtopicsSeen: (value, secondary, isAll) =>
      `${isAll ? 'All subtopics found' : 'Subtopics found'}${secondary === 0 ? '' : ` (in ${inputs(value)} here and ${n(secondary)} where the lever comes in addition)`}`,
    subtopicsUnseen: 'Not found by the word list',
    noneSeen: 'none',
    aspects: 'Aspects',
    respondentTypes: 'Inputs by type of respondent',
  },
  tables: {
    noCampaigns: 'No text was sent in more than once.',
    campaignIntro: (total, value) =>
      `${count('text was', 'texts were')(total)} sent in more than once, word for word or nearly so: ${inputs(value)} in all. ` +
      'Each counts as one among the distinct texts.',
    campaign: (value, named, unnamed) =>
      named === 0
        ? `${inputs(value)} without a named respondent`
        : `${inputs(value)} from ${respondents(named)}${unnamed > 0 ? ` (${n(unnamed)} without a name)` : ''}`,
    campaignIds: (first, example) => `First: ${first}. Quoted: ${example}.`,
    cutList: (shown, total) => `${n(shown)} of ${n(total)} are shown.`,
    missingValue: '(not stated)',
    restGroups: (value) => `(${n(value)} others)`,
    matrixNote: 'The figures are inputs, each counted under its main lever.',
    matrixLegend: 'The columns are the numbers of the levers, see the table of the levers.',
    leverNote: (value) =>
      `The shares are of all ${inputs(value)}, of all distinct texts and of all named respondents. A respondent may have inputs on several levers, so the respondents do not add up to the total. ` +
      'The levers are listed by number; this is not a ranking. Where intervals overlap, the difference may be due to chance.',
    ledgerNote: (read, classified, setAside, unreadable) =>
      `All that was read is accounted for: ${n(read)} = ${n(classified)} assessed + ${n(setAside)} set aside + ${n(unreadable)} unreadable.`,
  },
  hand: {
    intro: 'A person should read these inputs.',
    title: {
      uncertain: 'Uncertain inputs',
      none: 'Inputs on none of the levers',
      'too-short': 'Inputs that are too short',
      'other-language': 'Inputs in other languages',
    },
    meaning: {
      uncertain: 'Possibly about a lever, but the model is too unsure.',
      none: 'About none of the levers, in the model’s judgement.',
      'too-short': 'Too few words to be assigned.',
      'other-language': 'In neither Bokmål, Nynorsk nor English.',
    },
    empty: {
      uncertain: 'No uncertain inputs.',
      none: 'No inputs fall outside the levers.',
      'too-short': 'No inputs are too short.',
      'other-language': 'No inputs in other languages.',
    },
    doubtfulFirst: 'Those whose two most probable answers are closest come first.',
    between: (best, bestP, next, nextP) => `${best} ${bestP} against ${next} ${nextP}`,
    noLever: 'none of the levers',
    rest: (shown, total, command) => `${n(shown)} of ${n(total)} are shown. All: ${command}`,
  },
  correction: correctionEn,
  method: {
    tool: (version) => `Tool: hovedgrep ${version}.`,
    taxonomy: (id, version, sha) => `Taxonomy: ${id}, version ${version}, SHA-256 ${sha}.`,
    model: (name, sha) => `Model: ${name}${sha === '' ? '' : `, SHA-256 ${sha}`}.`,
    untrained: (name) =>
      `Model: ${name}, made of the taxonomy’s own words, without labelled inputs. Probabilities are not calibrated, and aspects are not told apart.`,
    statusIntro: 'Each input has one status:',
    assignedTitle: 'Assigned',
    assigned:
      'One lever is the most probable, at least as probable as the limit below, and is the input’s main lever. Others may be mentioned in addition; they do not count in the shares.',
    thresholds: (words, uncertain, low, high) =>
      `Limits: an input of fewer than ${n(words)} words is too short. If the most probable answer, a lever or none, is below ${uncertain}, the input is uncertain. ` +
      `A further lever is added from a probability of ${low === high ? low : `${low}–${high}, depending on the lever`}.`,
    denominators:
      'The shares have three denominators: inputs, distinct texts and named respondents. The share of inputs is those with the lever as their main one, divided by all inputs, including those that are uncertain, on none of the levers, too short, or in other languages. Distinct texts are inputs that do not repeat an earlier one; repetitions count under the first.',
    respondents:
      'Respondents are counted by name, regardless of capitals and spaces. Inputs without a name are counted apart.',
    interval:
      'The interval is Wilson’s 95% interval for a proportion (Wilson 1927). It shows how much chance alone may have moved the figure. It does not show how often the model is wrong, nor how representative the respondents are.',
    ranking: (even) => `An even spread of the assigned inputs would give each lever ${even}.`,
    subtopics:
      'A subtopic counts each input that has the lever as its main or a further one and uses one of the subtopic’s words. One input may count under several subtopics.',
    quotes:
      'Quotes are verbatim. Where only a part is shown, … stands outside the quotation marks. They were chosen because their assignment is certain, because they are typical, and because they come from different respondents and sources. Private persons are not named.',
    recount:
      'All figures can be counted again from the columns `lever`, `status`, `secondary`, `aspect`, `keyword_lever`, `tfidf_lever`, `evidence`, `campaign` and `text`, and from `respondent` and `meta` in JSON Lines. This command gives one row per input:',
    sources: 'How the sources were read:',
    source: (format, encoding, delimiter, columns) =>
      [
        format,
        ...(encoding === '' ? [] : [encoding]),
        ...(delimiter === '' ? [] : [`delimiter ${delimiter}`]),
        ...(columns.length === 0 ? [] : [`text ${columns.length === 1 ? 'column' : 'columns'} ${list(columns)}`]),
      ].join(', '),
  },
  detail: detailEn,
  html: htmlEn,
}
