import { fieldKind } from '../../personal/field-kind.ts'
import { givenNames } from '../../personal/given-names.ts'
import { blankPseudonyms } from '../../personal/pseudonyms.ts'
import { createWordBuffer, foldWord, scanWords } from '../../text/scan-words.ts'
import { stem } from '../../text/stem.ts'
import type { Input, Meta } from '../../types/input.ts'
import { addText, createKeyIndex, findText } from '../key-index.ts'

/** Words that name somebody and therefore are never shown as words of a text. */
export interface NameWords {
  /** @param respondent - number of the respondent, in the order first met; −1 for an input without a name */
  add(input: Input, respondent: number): void
  /** Whether a word is part of a name. @param stem - what its forms have in common @param form - its usual form, folded */
  has(stem: string, form: string): boolean
}

/** A word in the names of so many respondents is no name but a kind: kommune, senter, forening. */
const commonFrom = 3

/**
 * Gathers the words of all respondents' names, and of columns that hold people's names. A word of a person's name is a
 * name always; one of another respondent's, until {@link commonFrom} respondents have it. Common given names are names
 * in any case. Keeps hashes and numbers: some 50 bytes per person and word.
 * @param subject - stems that are words of the subject whoever bears them
 */
export function createNameWords(subject: ReadonlySet<string>): NameWords {
  const people = createKeyIndex()
  const buffer = createWordBuffer()
  const words = createKeyIndex()
  const stems = createKeyIndex()
  /** By the number of a word: the numbers of its stems. */
  const [norwegian, english]: [number[], number[]] = [[], []]
  const organisations: number[] = []
  const isPersons: boolean[] = []
  const isCitizen: boolean[] = []
  let respondents = 0
  let [columns, persons]: [readonly string[], readonly number[]] = [[], []]

  /** Numbers of the two stems of the word that is new in the buffer. */
  const learn = (word: string): void => {
    norwegian.push(addText(stems, stem(word, 'no')))
    english.push(addText(stems, stem(word, 'en')))
  }

  const addWords = (written: string, isPerson: boolean): void => {
    const name = blankPseudonyms(written)
    scanWords(name, buffer)
    const met = new Set<number>()
    for (let at = 0; at < buffer.count; at += 1) {
      const known = words.size
      const word = words.add(buffer.hashes[at] ?? 0, buffer.checks[at] ?? 0)
      if (word === known) learn(foldWord(name.slice(buffer.starts[at], buffer.ends[at])))
      met.add(norwegian[word] ?? 0).add(english[word] ?? 0)
    }
    for (const at of met) {
      if (isPerson) isPersons[at] = true
      else organisations[at] = (organisations[at] ?? 0) + 1
    }
  }

  const addPerson = (name: string): void => {
    const known = people.size
    if (name !== '' && addText(people, name) === known) addWords(name, true)
  }

  const addPersons = ({ names: all, values }: Meta): void => {
    // Rows of one file share their list of names.
    if (all !== columns) {
      columns = all
      persons = all.flatMap((name, at) => (fieldKind(name) === 'person' ? [at] : []))
    }
    for (const at of persons) addPerson(values[at] ?? '')
  }

  return {
    add({ respondent: { name, type }, meta }, respondent) {
      if (respondent >= respondents) {
        respondents = respondent + 1
        addWords(name, false)
      }
      // Looked up by number, because a respondent may have thousands of inputs.
      if (type === 'innbygger' && isCitizen[respondent] !== true) {
        isCitizen[respondent] = true
        addPerson(name)
      }
      addPersons(meta)
    },
    has(root, form) {
      if (subject.has(root)) return false
      const at = findText(stems, root)
      const isOrganisation = (organisations[at] ?? 0) > 0 && (organisations[at] ?? 0) < commonFrom
      return isOrganisation || isPersons[at] === true || givenNames.has(form)
    },
  }
}
