import { isPersonName, startsWithGivenName } from './name-words.ts'
import { isOrganisationWord, isPlace, isRole } from './not-names.ts'
import { findPseudonyms } from './pseudonyms.ts'

/** How surely a field that names a sender names a person. */
export type NameField = 'person' | 'sender' | 'organisation'

/**
 * Finds the persons that a field names: the whole of it, or what stands beside an organisation, as in
 * `Kari Nordmann, Fjordheim kommune`.
 * @param isCitizen - whether the sender is a private person; undefined where nothing says
 * @returns each as written in the field; none where it names an organisation or holds a code
 */
export function personsIn(value: string, field: NameField, isCitizen: boolean | undefined): readonly string[] {
  const name = value.trim()
  const found = name.split(/[^\p{L}\p{M}.'’-]+/u).filter((word) => /\p{L}/u.test(word))
  if (found.length === 0 || isCode(name) || findPseudonyms(name).length > 0) return []
  if (found.some(isOrganisationWord)) return partsOf(name).filter(isCertain)
  if (found.every(isRole) || found.every(isPlace)) return []
  if (field === 'person' || isCitizen === true || isCertain(name)) return [name]
  // Nothing tells: a sender may be anybody, and what is called an organisation is one.
  return field === 'sender' && isCitizen === undefined ? [name] : []
}

/** `R-017`, `42`: one word with digits names nobody. */
function isCode(name: string): boolean {
  return /^\S+$/.test(name) && /\d/.test(name)
}

function partsOf(name: string): readonly string[] {
  return name
    .split(/[,;/()|]| [-–] | v\/ ?/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Two to five words, the first a given name, and none of an organisation. */
function isCertain(name: string): boolean {
  const found = name.split(/\s+/u)
  return found.length > 1 && found.length <= 5 && startsWithGivenName(found) && isPersonName(found)
}
