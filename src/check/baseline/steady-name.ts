import { namesInFileName } from '../../personal/file-names.ts'
import { findPersonalData } from '../../personal/find-personal-data.ts'
import { fingerprintHex } from '../fingerprint-map.ts'

/** An id that is a place, as inputs without an id of their own have. */
const placeBased = /^(?:key|line|list|page|paragraph|row|sheet|slide):/

/** What counts pieces of a file; a sheet or a list is called something. */
const counted = /(\b(?:line|page|paragraph|row|slide):)\d+/g

const columnMark = ' column:'

/** What is added to an id that is not the first of its name. */
const repeatMark = /@row:\d{1,15}$/

/**
 * A name for a source that can stand in a file for years: as it is, save that a hash stands for each part of it that
 * holds personal data, so that it still tells in which folder the source lies.
 * @param source - path of a source, with `/`
 */
export function steadySource(source: string): string {
  const parts = source.split('/').map((part) => withoutPerson(part, [withoutExtension(part)]))
  const steady = parts.join('/')
  // What is a number only across the folders that it is divided among.
  return findPersonalData(steady).length > 0 ? hashed(source) : steady
}

/**
 * A name for an input that can stand in a file for years. Where the id is a place, its numbers are `*`: one line more at
 * the top of a file must not make all that is below it new. Where it holds personal data, a hash stands for it.
 * @param source - name of the source; with `#` after it the id begins
 * @param inFile - what a source is called in the file
 */
export function steadyId(id: string, source: string, inFile: (source: string) => string = steadySource): string {
  const cut = id.startsWith(`${source}#`) ? source.length : id.indexOf('#')
  const tail = steadyPlace(id.slice(cut + 1))
  return `${cut < 0 ? '' : `${inFile(id.slice(0, cut))}#`}${withoutPerson(tail, [tail])}`
}

/** A place without what changes when something is written above it; names of columns and sheets stay as they are. */
export function steadyPlace(place: string): string {
  if (!placeBased.test(place)) return place.replace(repeatMark, '@row:*')
  const at = place.indexOf(columnMark)
  const end = at < 0 ? place.length : at
  return place.slice(0, end).replace(counted, '$1*') + place.slice(end)
}

/** What a file's name ends with says nothing of a person, although Csv might. */
function withoutExtension(part: string): string {
  return part.replace(/\.[A-Za-z0-9]{1,8}$/, '')
}

function withoutPerson(text: string, names: readonly string[]): string {
  const hasPerson = findPersonalData(text).length > 0 || names.some((name) => namesInFileName(name).length > 0)
  return hasPerson ? hashed(text) : text
}

function hashed(text: string): string {
  return `~${fingerprintHex(text)}`
}

/** Whether a hash stands for a part of the name of a source, or for all of it. */
export function isHashed(source: string): boolean {
  return source.split('/').some((part) => /^~[0-9a-f]{14}$/.test(part))
}
