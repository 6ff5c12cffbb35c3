import { foldedUnit, unitClass } from './characters.ts'

/** The words of one text, as offsets and hashes. One buffer serves text after text. */
export interface WordBuffer {
  /** Number of words in the latest text. */
  count: number
  /** UTF-16 offsets, half-open; shape [≥ count]. */
  starts: Int32Array
  ends: Int32Array
  /** Two independent 32-bit hashes of the folded word: together its identity; shape [≥ count]. */
  hashes: Int32Array
  checks: Int32Array
}

/** An empty {@link WordBuffer}. */
export function createWordBuffer(): WordBuffer {
  const size = 256
  return {
    count: 0,
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    hashes: new Int32Array(size),
    checks: new Int32Array(size),
  }
}

function grow(buffer: WordBuffer): void {
  const size = buffer.starts.length * 2
  for (const key of ['starts', 'ends', 'hashes', 'checks'] as const) {
    const larger = new Int32Array(size)
    larger.set(buffer[key])
    buffer[key] = larger
  }
}

const joiners: Readonly<Record<number, number>> = { [unitClass.apostrophe]: 0x27, [unitClass.hyphen]: 0x2d }

/**
 * Finds the words of a text: runs of letters, marks and digits of any script, with single hyphens and apostrophes
 * between them (`e-post`, `it's`). Unicode-aware where natural's default tokenizers break on æøå. Linear in the text.
 * @param text - NFC; offsets in the buffer refer to it
 * @param buffer - overwritten
 */
export function scanWords(text: string, buffer: WordBuffer): void {
  const { length } = text
  let count = 0
  let position = 0
  while (position < length) {
    if (foldedUnit(text.charCodeAt(position)) < unitClass.firstWord) {
      position++
      continue
    }
    const start = position
    let end = position
    let hash = 0x811c9dc5 | 0
    let check = 0x2545f491
    let joiner = 0
    while (position < length) {
      const unit = foldedUnit(text.charCodeAt(position))
      if (unit >= unitClass.firstWord) {
        if (joiner !== 0) {
          hash = Math.imul(hash ^ joiner, 0x01000193)
          check = (Math.imul(check, 31) + joiner) | 0
          joiner = 0
        }
        hash = Math.imul(hash ^ unit, 0x01000193)
        check = (Math.imul(check, 31) + unit) | 0
        end = position + 1
      } else if (unit !== unitClass.ignored) {
        if (unit === unitClass.other || joiner !== 0) break
        joiner = joiners[unit] ?? 0
      }
      position++
    }
    if (count === buffer.starts.length) grow(buffer)
    buffer.starts[count] = start
    buffer.ends[count] = end
    buffer.hashes[count] = hash
    buffer.checks[count] = check
    count++
  }
  buffer.count = count
}

/**
 * A stretch of text in the form in which words are compared: lower case, plain apostrophes and hyphens,
 * soft hyphens gone; other characters as they are.
 */
export function foldWord(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const unit = foldedUnit(code)
    if (unit >= unitClass.firstWord) folded += String.fromCharCode(unit)
    else if (unit !== unitClass.ignored) folded += String.fromCharCode(joiners[unit] ?? code)
  }
  return folded
}

/** The words of a text, folded. For set-up work; per-input work uses {@link scanWords}. */
export function wordsOf(text: string): string[] {
  const buffer = createWordBuffer()
  scanWords(text, buffer)
  const words: string[] = []
  for (let i = 0; i < buffer.count; i++) words.push(foldWord(text.slice(buffer.starts[i], buffer.ends[i])))
  return words
}
