import { blankPseudonyms } from '../../personal/pseudonyms.ts'
import type { ClassifiedInput } from '../../types/assignment.ts'
import type { KeyWord, NoneGroups, WordNotes } from '../../types/report-detail.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { compareCodeUnits } from '../compare-code-units.ts'
import { voiceOf } from '../origin/voice-of.ts'
import type { Slots } from '../slots.ts'
import { createNoneGrouper } from './group-none.ts'
import { keyness } from './keyness.ts'
import { createNameWords } from './name-words.ts'
import { findSubjectWords } from './subject-words.ts'
import { type CountedStem, createVocabulary } from './vocabulary.ts'

/** Fewer texts or voices than this, and a word may be one person's. */
const minimumTexts = 3
/** G² that chance gives one word in a thousand, and twice as often: what is said of a lever must hold. */
const minimumLogLikelihood = 10.83
const minimumLogRatio = 1
/** One in twenty, but four times as often: groups are a help for reading, and most inputs without a lever are few. */
const groupingLogLikelihood = 3.84
const groupingLogRatio = 2
/** Words per lever. */
const shownWords = 8

/** What the words of the texts say. */
export interface WordFindings {
  /** Per lever, in taxonomy order. */
  readonly levers: readonly (readonly KeyWord[])[]
  readonly noneGroups: NoneGroups
  readonly notes: WordNotes
}

/** Counts words in distinct texts. */
export interface WordTally {
  /**
   * @param slot - see {@link Slots}
   * @param respondent - number of the respondent, in the order first met; −1 for an input without a name
   */
  add(row: ClassifiedInput, slot: number, respondent: number): void
  finish(): WordFindings
}

/** The text with a space for each sign of what is an address or a pseudonym and no word. */
function withoutAddresses(text: string): string {
  const blanked = blankPseudonyms(text)
  if (!(blanked.includes('@') || blanked.includes('://') || blanked.includes('www.'))) return blanked
  return blanked.replace(/\S+/g, (stretch) => (/@|:\/\/|www\./.test(stretch) ? ' '.repeat(stretch.length) : stretch))
}

function surestFirst(a: KeyWord, b: KeyWord): number {
  return b.logLikelihood - a.logLikelihood || compareCodeUnits(a.word, b.word)
}

/**
 * Finds the words that set each lever apart, and those that inputs without a lever share. Names, numbers, addresses
 * and function words are never among them, and no word that fewer than {@link minimumTexts} texts or voices use.
 */
export function createWordTally(taxonomy: Taxonomy, slots: Slots): WordTally {
  const subject = findSubjectWords(taxonomy)
  const names = createNameWords(subject.stems)
  const vocabulary = createVocabulary(slots.count, (word) => subject.abbreviations.has(word))
  const grouper = createNoneGrouper()
  const noneSlot = slots.status('none')
  const textsIn = new Array<number>(slots.count).fill(0)
  let texts = 0

  /** The word as it is shown, or undefined if it must not be: what is mostly written with a capital is a name. */
  const shownForm = ({ root, texts: all, lowerTexts }: CountedStem): string | undefined => {
    const form = vocabulary.usualForm(root)
    const abbreviation = subject.abbreviations.get(form)
    if (abbreviation === undefined && lowerTexts * 2 < all) return undefined
    return names.has(root, form) ? undefined : (abbreviation ?? form)
  }

  /** The words that set a slot apart by these limits, with their roots. */
  const wordsOf = (slot: number, leastLikelihood: number, leastRatio: number): [string, KeyWord][] => {
    const here = textsIn[slot] ?? 0
    if (here === texts) return []
    return vocabulary.stems(slot, minimumTexts).flatMap((stem): [string, KeyWord][] => {
      const otherTexts = stem.texts - stem.textsHere
      const { logLikelihood, logRatio } = keyness(stem.textsHere, here, otherTexts, texts - here)
      if (logLikelihood < leastLikelihood || logRatio < leastRatio) return []
      const word = shownForm(stem)
      if (word === undefined) return []
      return [[stem.root, { word, texts: stem.textsHere, otherTexts, logLikelihood, logRatio }]]
    })
  }

  return {
    add(row, slot, respondent) {
      const { input, assignment, campaign } = row
      names.add(input, respondent)
      if (campaign !== '') return
      texts += 1
      textsIn[slot] = (textsIn[slot] ?? 0) + 1
      const voice = voiceOf(input, respondent)
      vocabulary.add(withoutAddresses(input.text), assignment.language === 'en', slot, voice)
      if (slot === noneSlot) grouper.add(input, voice, vocabulary.latest())
    },
    finish() {
      const levers = taxonomy.levers.map(({ id }) =>
        wordsOf(slots.lever(id), minimumLogLikelihood, minimumLogRatio)
          .map(([, word]) => word)
          .sort(surestFirst)
          .slice(0, shownWords),
      )
      const grouping = wordsOf(noneSlot, groupingLogLikelihood, groupingLogRatio)
      const noneGroups = grouper.finish(
        new Map(grouping.map(([root, { word, logLikelihood }]) => [root, { word, weight: logLikelihood }])),
      )
      return {
        levers,
        noneGroups,
        notes: { minimumTexts, minimumVoices: minimumTexts, minimumLogLikelihood, forgotten: vocabulary.forgotten },
      }
    },
  }
}
