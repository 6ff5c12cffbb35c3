import { quote } from '../../../taxonomy/quote.ts'
import { declaredLanguages, findLanguageColumn } from '../../../text/columns/language-column.ts'
import { createWordBuffer, scanWords } from '../../../text/scan-words.ts'
import type { ClassifiedInput, InputLanguage } from '../../../types/assignment.ts'
import { createFactFinder, type Fact } from '../../fact-finder.ts'
import type { Rule } from '../../rule.ts'
import { createTableBook } from '../../table-book.ts'

const names: Readonly<Record<InputLanguage, string>> = {
  nb: 'bokmål',
  nn: 'nynorsk',
  en: 'engelsk',
  other: 'et annet språk',
}

/** Words from which on the language of a text is sure enough to contradict its sender: bokmål and nynorsk share most. */
const leastWords = 20

/** Words from which on an input counts where many of one document are looked at, and how many it takes. */
const leastWordsTogether = 8
const leastTogether = 3

/** The inputs of one document, which says its language once. */
interface DocumentTally {
  readonly source: string
  /** Where the language is said. */
  readonly place: string
  judged: number
  /** Inputs in a language that it does not say, by language. */
  readonly others: Map<InputLanguage, number>
  written: string
}

/**
 * An input in another language than a column beside it says; of a document, whose language is said once, one finding
 * where most of its inputs are in another. Short texts are not judged.
 */
export const declaredLanguage: Rule = {
  severity: 'warning',
  description: 'Innspillet er på et annet språk enn kolonnen eller dokumenthodet sier.',
  needs: 'rows',
  watch: ({ report }) => {
    const tables = createTableBook()
    const languageOf = createFactFinder(findLanguageColumn)
    const documents = new Map<string, DocumentTally>()
    const words = createWordBuffer()

    function contradicts({ assignment }: ClassifiedInput, fact: Fact): boolean {
      const declared = declaredLanguages(fact.value)
      return declared.length > 0 && !declared.some((language) => language === assignment.language)
    }

    return {
      addTable: tables.add,
      addDocument: ({ source, facts, places }) => {
        const at = findLanguageColumn(facts.map(([name]) => name))
        if (at < 0) return
        documents.set(source, { source, place: places?.[at] ?? '', judged: 0, others: new Map(), written: '' })
      },
      addRow: (row) => {
        const { input, assignment } = row
        const fact = languageOf(input.meta)
        if (fact === undefined || assignment.status === 'too-short') return
        scanWords(input.text, words)
        const document = tables.rowOf(input) === undefined ? documents.get(input.source) : undefined
        if (words.count < (document === undefined ? leastWords : leastWordsTogether)) return
        if (document !== undefined) {
          document.judged++
          document.written = fact.value
          if (contradicts(row, fact))
            document.others.set(assignment.language, (document.others.get(assignment.language) ?? 0) + 1)
        } else if (contradicts(row, fact)) {
          report({
            source: input.source,
            place: input.place,
            inputId: input.id,
            message: `Innspillet er på ${names[assignment.language]}, men ${quote(fact.name)} sier ${quote(fact.value)}.`,
            hint: 'Rett opplysningen om språk, eller se etter om teksten hører til en annen rad.',
          })
        }
      },
      finish: () => {
        for (const { source, place, judged, others, written } of documents.values()) {
          const [[language, most] = ['nb', 0] as const] = [...others].sort((a, b) => b[1] - a[1])
          if (judged < leastTogether || most * 2 <= judged) continue
          report({
            source,
            place,
            inputId: '',
            message: `${most} av ${judged} innspill i dokumentet er på ${names[language]}, men det sier selv at språket er ${quote(written)}.`,
            hint: 'Rett opplysningen om språk øverst i filen.',
          })
        }
      },
    }
  },
}
