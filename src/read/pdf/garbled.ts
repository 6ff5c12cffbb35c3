import type { BlockUnit } from '../../types/unit.ts'

/** What is read of a page, and how many of its blocks are nothing but signs without sense. */
export interface Sifted {
  readonly blocks: readonly BlockUnit[]
  /** Integer ≥ 0. */
  readonly garbled: number
}

/** A formula or two are in order; so many blocks of signs are not. */
const tooMany = 6

/** Signs in these blocks together. */
const enoughSigns = 40

/**
 * Takes out the blocks that a font without a table of its characters has made unreadable: what a person sees as words
 * comes out as `% &! $`.
 */
export function siftGarbled(blocks: readonly BlockUnit[]): Sifted {
  const garbled = new Set(blocks.filter(({ setAside, text }) => setAside !== 'page-furniture' && isGarbled(text)))
  const length = [...garbled].reduce((sum, { text }) => sum + text.length, 0)
  if (garbled.size < tooMany || length < enoughSigns) return { blocks, garbled: 0 }
  return { blocks: blocks.filter((block) => !garbled.has(block)), garbled: garbled.size }
}

/** Signs with which lines are drawn, and places to fill in are marked. */
const drawn = /[-–—_=*~.·…\s]/g

/** Whether more of it is signs than letters and figures. */
function isGarbled(text: string): boolean {
  const signs = text.replace(drawn, '')
  const readable = signs.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0
  return signs !== '' && readable < 0.5 * [...signs].length
}
