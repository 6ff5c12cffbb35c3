import { quote } from '../../../taxonomy/quote.ts'
import { fingerprintHex } from '../../../text/fingerprint.ts'
import type { Rule } from '../../rule.ts'
import { count, listIds } from '../../words.ts'

/** How many ids a message names. */
const idsShown = 5

/** What is counted of a source whose labels stand in a gold file. */
interface Tally {
  inputs: number
  labelled: number
  readonly missing: string[]
  missed: number
}

/**
 * An input without a label where labels are asked for: in a table with a column of labels one finding per input, with a
 * gold file one per source. A source of which the gold file says nothing was not to be labelled.
 */
export const missingLabel: Rule = {
  severity: 'warning',
  description: 'Et innspill mangler merkelapp der det er bedt om det.',
  needs: 'rows',
  watch: ({ report, settings, labels, naming }) => {
    const column = settings.labels?.goldColumn
    const hasGold = (settings.labels?.gold.length ?? 0) > 0
    const sources = new Map<string, Tally>()
    return {
      addRow: (row) => {
        const { source, place, id } = row.input
        if (!labels.isAsked) return
        const isLabelled = labels.labelsOf(row).length > 0
        if (labels.hasColumn(row)) {
          if (isLabelled) return
          const message = `Innspillet mangler merkelapp: kolonnen ${quote(column ?? '')} er tom.`
          const hint = 'Sett inn hovedgrepet, eller «ingen» når innspillet ikke hører til noe av dem.'
          report({ source, place, inputId: id, message, hint })
          return
        }
        if (!hasGold) return
        const tally = sources.get(source) ?? { inputs: 0, labelled: 0, missing: [], missed: 0 }
        sources.set(source, tally)
        tally.inputs++
        if (isLabelled) tally.labelled++
        else {
          tally.missed++
          if (tally.missing.length < idsShown) tally.missing.push(id)
        }
      },
      finish: () => {
        for (const [source, { inputs, labelled, missing, missed }] of sources) {
          if (labelled === 0 || missed === 0) continue
          report({
            source,
            place: '',
            inputId: '',
            subjectHash: fingerprintHex(naming.inHash(source)),
            extent: missed,
            message: `${missed} av ${count(inputs, 'innspill', 'innspill')} mangler merkelapp i fasiten: ${listIds(missing, missed)}.`,
            hint: 'Er det meningen at fasiten bare gjelder noen av innspillene, så slå regelen av med --rule missing-label=off.',
          })
        }
      },
    }
  },
}
