import { quote } from '../../../taxonomy/quote.ts'
import type { RelatedInput } from '../../../types/finding.ts'
import { fingerprintHex, fingerprintOf } from '../../fingerprint-map.ts'
import { foldText } from '../../labels/fold-text.ts'
import type { HumanLabel } from '../../labels/label-book.ts'
import type { Rule } from '../../rule.ts'

/** Where a text was labelled first. */
interface First {
  readonly primary: string
  readonly where: string
  readonly related: RelatedInput
}

/**
 * The same text, marks and case aside, with two different primary levers: one finding at each place that disagrees with
 * the first. The same words may answer different questions, so they are compared within a question, and inputs that are
 * too short to say anything are left out. Memory: some 250 bytes per labelled text.
 */
export const goldTwoLevers: Rule = {
  severity: 'warning',
  description: 'Samme tekst har fått to forskjellige hovedgrep av dem som har satt merkelapper.',
  needs: 'rows',
  watch: ({ report, labels }) => {
    const texts = new Map<number, First>()
    const compare = (hash: number, label: HumanLabel, id: string, text: string): void => {
      const { primary, isOfGoldFile } = label
      if (primary === undefined || hash === 0) return
      const { source, place } = label
      const inputId = isOfGoldFile ? '' : id
      const first = texts.get(hash)
      if (first === undefined) {
        const where = isOfGoldFile ? `${source} ${place}` : id
        texts.set(hash, { primary, where, related: { source, place, inputId } })
        return
      }
      if (first.primary === primary) return
      report({
        source,
        place,
        inputId,
        message: `Teksten${text} har merkelappen ${primary} her, men ${first.primary} i ${first.where}.`,
        hint: 'Bli enige om ett hovedgrep, og la det andre eventuelt stå som sekundært.',
        subjectHash: fingerprintHex([hash, primary, first.primary].join('\u0000')),
        related: [first.related],
      })
    }
    return {
      addRow: (row) => {
        const { input, assignment } = row
        const own = labels.labelsOf(row)
        if (own.length === 0 || assignment.status === 'too-short') return
        const hash = fingerprintOf(`${input.question}\u0000${foldText(input.text)}`)
        for (const label of own) compare(hash, label, input.id, ` ${quote(input.text)}`)
      },
      finish: () => {
        // Gold rows with the same text, of which an input can have but one; by text alone, apart from the inputs.
        texts.clear()
        for (const [hash, label] of labels.goldTexts()) compare(hash, label, '', '')
      },
    }
  },
}
