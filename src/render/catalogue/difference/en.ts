import { numberFormats } from '../../format-number.ts'
import { joinList, spellNumber } from '../phrasing.ts'
import type { DifferenceCatalogue } from './difference-catalogue.ts'

const n = numberFormats.en.integer
/** A number with its noun. */
const count =
  (one: string, many: string) =>
  (value: number): string =>
    `${n(value)} ${value === 1 ? one : many}`
/** `has` or `have`. */
const have = (value: number): string => (value === 1 ? 'has' : 'have')
/** `is` or `are`. */
const be = (value: number): string => (value === 1 ? 'is' : 'are')

const inputs = count('input', 'inputs')
const respondents = count('named respondent', 'named respondents')
/** How many of those just counted are not named. */
const privatePersons = (value: number): string =>
  value === 0
    ? ''
    : ` (${n(value)} of them ${value === 1 ? 'is a private person' : 'are private persons'} and not named)`
const list = (parts: readonly string[]): string => joinList(parts, ' and ')
const small = (value: number): string =>
  spellNumber(value, 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '))

/** The words of a comparison in English. */
export const en: DifferenceCatalogue = {
  title: 'Two rounds compared: what is new?',
  sections: {
    glance: 'In brief',
    rounds: 'The two rounds',
    run: 'How they were made differently',
    inputs: 'What became of the inputs?',
    levers: 'The levers then and now',
    flows: 'Why the counts have changed',
    addedOnly: 'The new inputs by themselves',
    relabelled: 'Same text, another answer',
    moves: 'From and to',
    paired: 'Do the changes mostly go one way?',
    relabelledInputs: 'The inputs',
    respondents: 'The respondents',
    subtopics: 'The subtopics',
    added: 'New inputs',
    gone: 'Inputs that are gone',
    changed: 'Inputs whose text has changed',
    moved: 'Inputs that have a new id',
    method: 'Method',
  },
  titles: {
    before: 'Previous round',
    after: 'New round',
    difference: 'Difference',
    verdict: 'More than chance?',
    file: 'File',
    respondents: 'Named respondents',
    unnamed: 'Inputs without a name',
    sources: 'Sources',
    assigned: 'Assigned to a lever',
    filteredOut: 'Left out by a filter',
    what: 'What',
    same: 'Unchanged',
    moved: 'Same text, new id',
    changed: 'Changed text',
    added: 'New',
    gone: 'Gone',
    label: 'Lever',
    relabelledOut: 'Moved from here',
    relabelledIn: 'Moved here',
    changedOut: 'Changed text, from here',
    changedIn: 'Changed text, to here',
    moveFrom: 'From ↓ to →',
    movedIn: 'To here',
    movedOut: 'From here',
    respondentType: 'Type of respondent',
  },
  runParts: {
    tool: 'the version of hovedgrep',
    model: 'the model',
    'model-file': 'the model file',
    taxonomy: 'the taxonomy',
    'taxonomy-version': 'the version of the taxonomy',
    'taxonomy-file': 'the taxonomy file',
    levers: 'the levers in the taxonomy',
    'min-words': 'the fewest words of an input',
    'uncertain-below': 'the limit for uncertain inputs',
    'secondary-above': 'the limits for additional levers',
  },
  noValue: 'none',
  ownLevers: (levers) => (levers.length === 0 ? 'none of its own' : `its own: ${levers.join('; ')}`),
  list,
  inputs,
  points: (signed) => `${signed} percentage points`,
  pointRange: (low, high) => `${low} to ${high}`,
  verdict: (isMore, p) => `${isMore ? 'yes' : 'no'} (${p})`,
  notCompared: 'not compared',
  notInTaxonomy: 'not in the taxonomy',
  answers: { none: 'none of the levers', 'too-short': 'too short', 'other-language': 'another language' },
  uncertain: (lever) => `uncertain, nearest ${lever}`,
  idBefore: (id) => `before: ${id}`,
  glance: {
    totals: (before, after) => `The previous round has ${inputs(before)}, the new one has ${n(after)}.`,
    empty: 'Neither round has any inputs.',
    inputs: ({ same, moved, changed, added, gone }) => {
      const found: readonly (readonly [number, string])[] = [
        [same, `${be(same)} unchanged`],
        [moved, `${have(moved)} a new id`],
        [changed, `${have(changed)} a changed text`],
        [added, `${be(added)} new`],
        [gone, `${be(gone)} gone`],
      ]
      const parts = found.filter(([value]) => value > 0)
      return `${list(parts.map(([value, what], at) => `${at === 0 ? inputs(value) : n(value)} ${what}`))}.`
    },
    identical: 'The two rounds have exactly the same inputs.',
    disjoint: 'The two rounds have no inputs in common.',
    sameRun: 'Both rounds were made in the same way: with the same model, taxonomy and limits.',
    otherRun: (parts) =>
      `The rounds were not made in the same way. What differs: ${list(parts)}. A difference may therefore be due to the inputs, to the way they were assigned, or to both.`,
    otherRunOnly: (parts) =>
      `The rounds were not made in the same way. What differs: ${list(parts)}. The inputs are the same, so the differences come from the way they were assigned.`,
    more: (lever, after, before, points, interval) =>
      `${lever} has a larger share: ${after} of the inputs, against ${before} before (${points}, ${interval}). That is more than chance.`,
    less: (lever, after, before, points, interval) =>
      `${lever} has a smaller share: ${after} of the inputs, against ${before} before (${points}, ${interval}). That is more than chance.`,
    noneChanged: 'No lever has a share that has changed more than chance alone can explain.',
    addedDiffers: (levers) =>
      `Among the new inputs, the share differs more than chance would make it from the previous round for ${list(levers)} (see The new inputs by themselves).`,
    pairedIn: (lever, here, away) =>
      `More inputs with the same text were moved to ${lever} (${n(here)}) than from it (${n(away)}). That is more than chance.`,
    pairedOut: (lever, here, away) =>
      `More inputs with the same text were moved from ${lever} (${n(away)}) than to it (${n(here)}). That is more than chance.`,
    first: (levers) => `Without inputs before, with inputs now: ${list(levers)}.`,
    lost: (levers) => `With inputs before, without inputs now: ${list(levers)}.`,
    onlyAfter: (levers) =>
      `Only the taxonomy of the new round has ${list(levers)}. ${levers.length === 1 ? 'It is' : 'They are'} not compared.`,
    onlyBefore: (levers) =>
      `Only the taxonomy of the previous round has ${list(levers)}. ${levers.length === 1 ? 'It is' : 'They are'} not compared.`,
    relabelled: (changed, compared) =>
      changed === 0
        ? compared === 1
          ? 'The one input with the same text is assigned as before.'
          : `The ${n(compared)} inputs with the same text are assigned as before.`
        : `${n(changed)} of ${inputs(compared)} with the same text ${be(changed)} assigned differently from before.`,
    respondents: (added, silent, both) =>
      `${respondents(added)} ${be(added)} new, ${silent === 0 ? 'none' : n(silent)} ${silent === 1 ? 'has' : 'have'} dropped out, and ${n(both)} ${be(both)} in both rounds.`,
    sameRespondents: (both) =>
      both === 1
        ? 'The same named respondent is in both rounds.'
        : `The same ${n(both)} named respondents are in both rounds.`,
    filtered: (before, after) =>
      `This compares selections: a filter left ${inputs(before)} out of the previous round and ${n(after)} out of the new one. Inputs may be new or gone for that reason alone.`,
  },
  notes: {
    run: 'Of long checksums (SHA-256) the beginning is shown. They stand in full in the JSON form of this comparison.',
    inputs:
      'Each input is counted once in each round. An input without a counterpart in the other round is new or gone.',
    levers: (compared) =>
      `The shares are of all inputs of the round, the differences are in percentage points. “More than chance” is yes when p is below 0.05 after allowing for ${small(compared)} levers being compared at once. The interval is of each lever by itself and does not allow for that.`,
    overlap: (both) =>
      `${inputs(both)} ${be(both)} in both rounds, but the intervals and the test take the rounds as two independent samples. The intervals are then as a rule wider than they need be, and it takes more for a yes.`,
    allPaired: (changed) =>
      `All inputs are in both rounds. So the differences come only from inputs that were moved${changed > 0 ? ' or whose text has changed' : ''}. Intervals and tests for two independent samples do not apply.`,
    filtered:
      'The shares are of selections that a filter made. What they hold is not left to chance, so the differences are not tested.',
    flows:
      'Each row adds up: the previous round, less what is gone or went elsewhere, plus what came here and what is new, is the new round.',
    addedOnly: (added) =>
      `The shares among the ${n(added)} new inputs, against those of the whole previous round. The two groups have no inputs in common, so here they are independent as the test assumes.`,
    tooFewAdded: (added) =>
      `${count('new input is', 'new inputs are')(added)} too few to be compared by themselves (fewer than ten).`,
    nothingCompared: 'No text is in both rounds, so there are no assignments to compare.',
    relabelled: (changed, compared, percent) =>
      `${n(changed)} of ${inputs(compared)} with the same text (${percent}) ${be(changed)} assigned differently from before.`,
    becauseRun: (parts) =>
      `The texts are the same, so the changes come from the rounds being made differently. What differs: ${list(parts)}.`,
    withoutReason:
      'The rounds were made in the same way, so the same text should have got the same answer. At least one of the files was probably changed after classify wrote it.',
    causes: (limits, probabilities) =>
      [
        ...(probabilities > 0 ? [`For ${n(probabilities)}, the model gave other probabilities than before.`] : []),
        ...(limits > 0 ? [`For ${n(limits)}, the probabilities are the same and only the limits differ.`] : []),
      ].join(' '),
    others: (aspects, secondary) =>
      `Of the inputs with the same text, ${list([
        ...(aspects > 0 ? [`${n(aspects)} ${have(aspects)} another aspect than before`] : []),
        ...(secondary > 0 ? [`${n(secondary)} ${have(secondary)} other additional levers than before`] : []),
      ])}.`,
    moves: 'The figures are inputs. In the columns, levers are shown by their numbers.',
    paired:
      'Only inputs with the same text count here. “More than chance” is yes when so many more went the one way than the other that it is not reasonable to call it chance.',
    surestFirst: 'The surest new answers come first.',
    more: 'More are shown with `--list`.',
    limitsOnly: 'same probabilities',
    respondentsNone: 'None of the inputs names its respondent.',
    respondents: (before, after, both) =>
      `The previous round has ${respondents(before)}, the new one has ${n(after)}. ${n(both)} ${be(both)} in both.`,
    addedRespondents: (value, unnamed) => `New in this round: ${n(value)}${privatePersons(unnamed)}.`,
    silentRespondents: (value, unnamed) => `No longer taking part: ${n(value)}${privatePersons(unnamed)}.`,
    types: 'The figures are inputs.',
    typesAdded: (types) => `Types of respondent in the new round only: ${list(types)}.`,
    typesGone: (types) => `Types of respondent in the previous round only: ${list(types)}.`,
    subtopics: 'The figure in brackets is inputs that mention the subtopic.',
    subtopicsNone: 'The same subtopics are mentioned in both rounds.',
    subtopicsAdded: (names) => `Mentioned now, not before: ${names.join('; ')}.`,
    subtopicsGone: (names) => `Mentioned before, not now: ${names.join('; ')}.`,
    subtopicsTaxonomy:
      'The taxonomies differ. A subtopic may be mentioned in one round only because the words that show it are others.',
    listNone: {
      added: 'No inputs are new.',
      gone: 'No inputs are gone.',
      changed: 'No input has a changed text.',
      moved: 'No input has a new id.',
    },
  },
  method: {
    inputs:
      'Inputs are paired in three steps: first those with the same id and exactly the same text, then those with exactly the same text under another id, last those with the same id and at least a third of their words in common (distinct words in common, divided by all distinct words of the two texts, Jaccard 1901). The last count as changed text. Where a text was sent in several times, the first is paired with the first, the second with the second, and so on.',
    folders:
      'The folder that all sources of a round stand in is no part of the id, so two rounds may stand in folders of their own. Where both rounds have only one source, it is taken as the same whatever it is called.',
    labels:
      'What an input is assigned to is its lever, or else its status: uncertain, none of the levers, too short, or another language.',
    interval:
      'The interval of the difference of two shares is Newcombe’s 95% interval, made of the Wilson intervals of each (Newcombe 1998, method 10).',
    test: (compared) =>
      `p is the probability of a difference at least so large, were there nothing but chance between the rounds, by Fisher’s exact test (Fisher 1935; two-sided by doubling, Yates 1984). It is corrected for ${small(compared)} ${compared === 1 ? 'comparison' : 'comparisons'} after Holm (1979).`,
    paired:
      'The paired test is McNemar’s exact test (McNemar 1947): were both ways as likely, how probable would so uneven a result be? It is corrected in the same way.',
    limits:
      'Intervals and tests tell what chance may do. They do not tell how often the model is wrong, nor how representative those who answered are.',
    subtopics:
      'A subtopic is mentioned when an input that has the lever first or in addition uses one of the subtopic’s words. Only subtopics that both taxonomies have are compared.',
    respondents:
      'Respondents are counted by name, regardless of capitals and spaces. Private persons are counted but not named.',
    recount:
      'All figures can be counted again from the two result files: the columns `id`, `text`, `lever`, `status`, `probability`, `secondary`, `aspect`, `campaign`, and in JSON Lines `respondent` and `probabilities`.',
    bothRounds: 'Both rounds',
  },
}
