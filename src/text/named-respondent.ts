import type { Respondent, RespondentType } from '../types/input.ts'
import { isNobody } from './respondent-key.ts'
import { isOnlyType, respondentType, typeOfSender } from './respondent-type.ts'

/**
 * The respondent of a letter or of front matter, from what it says; certain words of a name tell the type
 * (`FJORDHEIM KOMMUNE`). «Anonym» is no name: two of them need not be the same. Neither is «Innbygger»
 * or «Statlig etat», which only says what kind of respondent it is.
 * @param type - what the file states, as one of ours; then the name is not asked
 */
export function namedRespondent(name: string, type: RespondentType, county: string): Respondent {
  const told = toldBy(name)
  return { name: told.name, type: type || told.type || typeOfSender(told.name), county }
}

/** What a name tells: itself, a type, or neither. */
export function toldBy(name: string): Pick<Respondent, 'name' | 'type'> {
  if (name === '' || isNobody(name)) return { name: '', type: '' }
  return isOnlyType(name) ? { name: '', type: respondentType(name) } : { name, type: '' }
}
