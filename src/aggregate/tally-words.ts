import { blankPseudonyms } from '../personal/pseudonyms.ts'
import type { ClassifiedInput } from '../types/assignment.ts'
import type { KeyWord, NoneGroups, WordNotes } from '../types/report-detail.ts'
import type { Taxonomy } from '../types/taxonomy.ts'
import { compareCodeUnits } from './compare-code-units.ts'
import { createNoneGrouper } from './group-none.ts'
import { keyness } from './keyness.ts'
import { createNameWords } from './name-words.ts'
import type { Slots } from './slots.ts'
import { findSubjectWords } from './subject-words.ts'
import { type CountedStem, createVocabulary } from './vocabulary.ts'
import { voiceOf } from './voice-of.ts'

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
  /** @param slot - see {@link Slots} */
  add(row: ClassifiedInput, slot: number): void
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
  const vocabulary = createVocabulary((word) => subject.abbreviations.has(word))
  const grouper = createNoneGrouper()
  const noneSlot = slots.status('none')
  const textsIn = new Array<number>(slots.count).fill(0)
  let texts = 0

  /** The word as it is shown, or undefined if it must not be: what is mostly written with a capital is a name. */
  const shownForm = (stem: CountedStem): string | undefined => {
    const form = vocabulary.usualForm(stem)
    const abbreviation = subject.abbreviations.get(form)
    if (abbreviation === undefined && stem.lowerTexts * 2 < stem.texts) return undefined
    return names.has(stem.root, form) ? undefined : (abbreviation ?? form)
  }

  /** Undefined unless the word sets the slot apart. */
  const distribution = (stem: CountedStem, slot: number): Omit<KeyWord, 'word'> | undefined => {
    const cell = stem.cells.find((one) => one.slot === slot)
    const here = textsIn[slot] ?? 0
    if (cell === undefined || here === texts || cell.texts < minimumTexts || cell.voices < minimumTexts)
      return undefined
    const otherTexts = stem.texts - cell.texts
    const { logLikelihood, logRatio } = keyness(cell.texts, here, otherTexts, texts - here)
    const [least, leastRatio] =
      slot === noneSlot ? [groupingLogLikelihood, groupingLogRatio] : [minimumLogLikelihood, minimumLogRatio]
    if (logLikelihood < least || logRatio < leastRatio) return undefined
    return { texts: cell.texts, otherTexts, logLikelihood, logRatio }
  }

  const keyWords = (slot: number): KeyWord[] => {
    const found: KeyWord[] = []
    for (const stem of vocabulary.stems()) {
      const counts = distribution(stem, slot)
      const word = counts === undefined ? undefined : shownForm(stem)
      if (counts !== undefined && word !== undefined) found.push({ word, ...counts })
    }
    return found.sort(surestFirst).slice(0, shownWords)
  }

  return {
    add(row, slot) {
      const { input, assignment, campaign } = row
      names.add(input)
      if (campaign !== '') return
      texts += 1
      textsIn[slot] = (textsIn[slot] ?? 0) + 1
      const isEnglish = assignment.language === 'en'
      const used = vocabulary.add(withoutAddresses(input.text), isEnglish, slot, voiceOf(input))
      if (slot === noneSlot) grouper.add(input, used)
    },
    finish: () => ({
      levers: taxonomy.levers.map(({ id }) => keyWords(slots.lever(id))),
      noneGroups: grouper.finish((stem) => {
        const counts = stem.isForgotten ? undefined : distribution(stem, noneSlot)
        const word = counts === undefined ? undefined : shownForm(stem)
        return counts === undefined || word === undefined ? undefined : { word, weight: counts.logLikelihood }
      }),
      notes: { minimumTexts, minimumLogLikelihood, forgotten: vocabulary.forgotten },
    }),
  }
}
