import { fieldKind } from '../personal/field-kind.ts'
import { givenNames } from '../personal/given-names.ts'
import { blankPseudonyms } from '../personal/pseudonyms.ts'
import { wordsOf } from '../text/scan-words.ts'
import { stem } from '../text/stem.ts'
import type { Input, Meta } from '../types/input.ts'
import { addText, createKeyIndex, findText } from './key-index.ts'
import { respondentKey } from './respondent-key.ts'

/** Words that name somebody and therefore are never shown as words of a text. */
export interface NameWords {
  add(input: Input): void
  /** Whether a word is part of a name. @param stem - what its forms have in common @param form - its usual form, folded */
  has(stem: string, form: string): boolean
}

/** A word in the names of so many organisations is no name but a kind: kommune, senter, forening. */
const commonFrom = 3

/**
 * Gathers the words of all respondents' names, and of columns that hold people's names. A word of a person's name is a
 * name always; one of an organisation's, until {@link commonFrom} organisations have it. Common given names are names
 * in any case. Keeps hashes: some 40 bytes per name and word.
 * @param subject - stems that are words of the subject whoever bears them
 */
export function createNameWords(subject: ReadonlySet<string>): NameWords {
  const names = createKeyIndex()
  const stems = createKeyIndex()
  const organisations: number[] = []
  const isPersons: boolean[] = []
  let [columns, persons]: [readonly string[], readonly number[]] = [[], []]

  const count = (word: string, isPerson: boolean): void => {
    for (const root of new Set([stem(word, 'no'), stem(word, 'en')])) {
      const at = addText(stems, root)
      if (isPerson) isPersons[at] = true
      else organisations[at] = (organisations[at] ?? 0) + 1
    }
  }

  const addName = (written: string, isPerson: boolean): void => {
    const name = respondentKey(written)
    if (name === '') return
    const known = names.size
    addText(names, isPerson ? `person:${name}` : name)
    if (names.size === known) return
    for (const word of new Set(wordsOf(blankPseudonyms(name)))) count(word, isPerson)
  }

  const addPersons = ({ names: all, values }: Meta): void => {
    // Rows of one file share their list of names.
    if (all !== columns) {
      columns = all
      persons = all.flatMap((name, at) => (fieldKind(name) === 'person' ? [at] : []))
    }
    for (const at of persons) addName(values[at] ?? '', true)
  }

  return {
    add({ respondent, meta }) {
      addName(respondent.name, respondent.type === 'innbygger')
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
