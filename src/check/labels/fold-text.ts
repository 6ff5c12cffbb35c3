import { fingerprintOf } from '../fingerprint-map.ts'

/** The letters and digits of a text in lower case: what is left when marks, spaces and line ends do not count. */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** 53-bit hash of the folded text; 0 where nothing is left of it. */
export function foldedHash(text: string): number {
  const folded = foldText(text)
  return folded === '' ? 0 : fingerprintOf(folded)
}
