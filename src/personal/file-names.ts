import { givenNames } from './given-names.ts'
import { isOrganisationWord, isPlace } from './not-names.ts'

/** Most words of a name. */
const mostWords = 4

/**
 * Finds persons after whom a file is called: a common given name and what follows it with a capital, as in
 * `Svar_Kari_Nordmann`, or a name alone, as in `kari-nordmann`.
 * @param stem - the name without its extension
 * @returns each as written
 */
export function namesInFileName(stem: string): readonly string[] {
  const words = [...stem.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({ word, index }))
  const isName = (at: number): boolean => {
    const word = words[at]?.word ?? ''
    return word !== '' && !isOrganisationWord(word) && !isPlace(word)
  }
  const isAlone = words.length === 2 && words.map(({ word }) => word).join('').length === stem.length - 1
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    if (first === undefined || !givenNames.has(first.word.toLowerCase())) continue
    let last = at
    while (last - at < mostWords - 1 && isName(last + 1) && isNext(stem, words[last], words[last + 1], isAlone)) last++
    const end = words[last]
    if (last === at || end === undefined) continue
    found.push(stem.slice(first.index, end.index + end.word.length))
    at = last
  }
  return found
}

interface Word {
  readonly word: string
  readonly index: number
}

function isNext(stem: string, word: Word | undefined, next: Word | undefined, isAlone: boolean): boolean {
  if (word === undefined || next === undefined) return false
  const between = stem.slice(word.index + word.word.length, next.index)
  return /^[ _.-]$/.test(between) && (isAlone || /^\p{Lu}/u.test(next.word))
}
