import { blankPseudonyms } from '../personal/pseudonyms.ts'
import { createWordBuffer, scanWords, type WordBuffer } from '../text/scan-words.ts'
import { createNearIndex } from './near-index.ts'
import { hasEnoughWords, minDistinctWords } from './sketch.ts'
import { createTextIndex } from './text-index.ts'

/** Limits of a {@link CampaignFinder}. */
export interface CampaignFinderOptions {
  /** Distinct texts remembered, integer ≥ 1; default 65,536 (some 16 MB when full). */
  readonly capacity?: number | undefined
  /** Estimated share of common word pairs from which a text nearly repeats another, above 0, at most 1; default 0.6. */
  readonly threshold?: number | undefined
}

/** Tells of each text whether it repeats an earlier one. One pass: an answer never depends on later texts. */
export interface CampaignFinder {
  /**
   * The earlier input that a text repeats or nearly repeats.
   *
   * It repeats an earlier text when both have the same words in the same order; case, punctuation and white space do not
   * count. It nearly repeats the first of a group when both have at least eight different words and share most of their
   * pairs of neighbouring words. A text without words repeats nothing. Pseudonyms count as no words.
   * @param id - of this input; kept when it is the first of its kind
   * @param text - NFC
   * @param words - the words of `text`, where they have been scanned already
   * @returns id of the first of its group; empty when this is the first of its kind
   */
  find(id: string, text: string, words?: WordBuffer): string
  /**
   * First texts of a group that are no longer remembered because the capacity is used up, oldest first: later repeats of
   * them can pass for distinct texts. Integer ≥ 0.
   */
  readonly forgotten: number
}

/** Texts remembered by default. */
export const defaultCapacity = 65_536

/**
 * Share of common word pairs from which texts are near-duplicates by default. In the campaign letters by which it was
 * chosen any two share at least 0.69; of some 15,000 independent short inputs no two of eight words share more than 0.6.
 */
export const defaultThreshold = 0.6

/**
 * Creates a {@link CampaignFinder}. Its memory grows by doubling up to the capacity and then stays.
 * @see Broder 1997, On the resemblance and containment of documents
 */
export function createCampaignFinder(options: CampaignFinderOptions = {}): CampaignFinder {
  const { capacity = defaultCapacity, threshold = defaultThreshold } = options
  const texts = createTextIndex(capacity)
  const nears = createNearIndex(capacity, threshold)
  const ownWords = createWordBuffer()
  const seen = new Int32Array(minDistinctWords)

  return {
    find(id, text, given) {
      const words = given ?? ownWords
      if (given === undefined) scanWords(blankPseudonyms(text), words)
      if (words.count === 0) return ''
      const repeated = texts.find(words)
      if (repeated !== undefined) return repeated
      const near = hasEnoughWords(words, seen) ? nears.findOrAdd(words, texts.added, texts.oldest) : -1
      if (near < 0) {
        texts.add(id, true)
        return ''
      }
      const leader = texts.leaderOf(near)
      // Another wording of the same: remembered too, so that its exact repeats join the same group.
      texts.add(leader, false)
      return leader
    },
    get forgotten() {
      return texts.forgotten
    },
  }
}
