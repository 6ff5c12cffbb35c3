import { nearest } from '../../../taxonomy/nearest.ts'
import { quote } from '../../../taxonomy/quote.ts'
import { noLever } from '../../../types/taxonomy.ts'
import type { FindingDetail, Rule } from '../../rule.ts'
import { count } from '../../words.ts'

/** A word that stands as a label and is none. */
interface Unknown {
  readonly word: string
  readonly source: string
  readonly place: string
  readonly inputId: string
  times: number
}

/** Words of one source that are remembered; who labels by another list has the same few words all over. */
const mostWords = 1000

/** A label that is no lever of the taxonomy: one finding per word and source, where it stands first. */
export const unknownLever: Rule = {
  severity: 'error',
  description: 'En merkelapp er verken et hovedgrep eller «ingen».',
  needs: 'rows',
  watch: ({ report, taxonomy, labels }) => {
    const ids = [...taxonomy.levers.map(({ id }) => id), noLever]
    const sources = new Map<string, Map<string, Unknown>>()
    let more = 0

    const add = (words: readonly string[], source: string, place: string, inputId: string): void => {
      for (const word of words) {
        const seen = sources.get(source) ?? new Map<string, Unknown>()
        sources.set(source, seen)
        const key = word.toLowerCase()
        const known = seen.get(key)
        if (known !== undefined) known.times++
        else if (seen.size < mostWords) seen.set(key, { word: quote(word), source, place, inputId, times: 1 })
        else more++
      }
    }
    const describe = ({ word, source, place, inputId, times }: Unknown): FindingDetail => {
      const plain = word.slice(1, -1)
      const meant = plain.length > 2 ? nearest(plain, ids) : undefined
      const often = times === 1 ? '' : `, og står ${count(times, 'gang', 'ganger')}`
      return {
        source,
        place,
        inputId,
        message: `Merkelappen ${word} er ikke et hovedgrep${often}.`,
        hint: meant === undefined ? `Velg blant ${ids.join(', ')}.` : `Mente du ${quote(meant)}?`,
      }
    }
    return {
      addRow: (row) => {
        const { source, place, id } = row.input
        for (const label of labels.labelsOf(row)) if (!label.isOfGoldFile) add(label.unknown, source, place, id)
        add(labels.secondOf(row)?.unknown ?? [], source, place, id)
      },
      finish: () => {
        for (const { unknown, source, place } of labels.goldLabels()) add(unknown, source, place, '')
        for (const words of sources.values()) for (const unknown of words.values()) report(describe(unknown))
        if (more > 0) report({ source: '', place: '', inputId: '', ...manyMore(more) })
      },
    }
  },
}

function manyMore(more: number): { readonly message: string; readonly hint: string } {
  return {
    message: `${count(more, 'merkelapp til', 'merkelapper til')} er ikke et hovedgrep, og er ikke vist.`,
    hint: 'Så mange forskjellige tyder på at det er oppgitt en kolonne med noe annet enn merkelapper.',
  }
}
