import { stopWordsEn } from './en/stop-words.ts'
import { stopWordsNb } from './nb/stop-words.ts'
import { stopWordsNn } from './nn/stop-words.ts'
import { functionWordsOther } from './other/function-words.ts'

const ours: ReadonlySet<string> = new Set([...stopWordsNb, ...stopWordsNn, ...stopWordsEn])
const others: ReadonlySet<string> = new Set(functionWordsOther)

/** Whether a folded word is a stop word of bokmål, nynorsk or English. */
export function isStopWord(word: string): boolean {
  return ours.has(word)
}

/**
 * Whether a folded word is a function word of a language that hovedgrep does not classify, near relatives aside, and a
 * stop word of none that it does.
 */
export function isForeignFunctionWord(word: string): boolean {
  return others.has(word)
}
