import { quote } from '../../../taxonomy/quote.ts'
import { fingerprintHex } from '../../fingerprint-map.ts'
import type { GoldRow } from '../../labels/gold-row.ts'
import type { Rule } from '../../rule.ts'
import { count } from '../../words.ts'

/** A row of gold that no input was found for. Rows about a file that was not read are told of together. */
export const goldNotFound: Rule = {
  severity: 'warning',
  description: 'En rad i fasiten hører ikke til noe innspill.',
  needs: 'rows',
  watch: ({ report, labels }) => {
    const read = new Set<string>()
    return {
      addRow: (row) => {
        for (const name of endings(row.input.source)) read.add(name)
        // A row of gold is found when its input is looked at, whichever rules are on.
        labels.labelsOf(row)
      },
      finish: () => {
        const unread = new Map<string, { readonly first: GoldRow; rows: number }>()
        for (const { row, there } of labels.unused()) {
          const { source, place, inputSource } = row
          if (inputSource !== '' && !read.has(inputSource)) {
            const group = unread.get(inputSource) ?? { first: row, rows: 0 }
            unread.set(inputSource, group)
            group.rows++
            continue
          }
          report({
            source,
            place,
            inputId: '',
            message:
              there === ''
                ? `Raden i fasiten${aboutOf(row)} hører ikke til noe innspill.`
                : `Raden i fasiten${aboutOf(row)} peker på et innspill med andre ord, ${there}.`,
            hint: 'Innspillene er kanskje endret etter at fasiten ble laget; rett stedet, eller ta raden ut.',
            subjectHash: fingerprintHex([row.writtenSource, row.inputPlace, row.id].join('\u0000')),
          })
        }
        for (const [name, { first, rows }] of unread)
          report({
            source: first.source,
            place: first.place,
            inputId: '',
            message: `${count(rows, 'rad', 'rader')} i fasiten gjelder ${quote(name)}, som ikke er lest.`,
            hint: 'Ta med filen, eller slå regelen av med --rule gold-not-found=off når bare noe av materialet sjekkes.',
            subjectHash: fingerprintHex(first.writtenSource),
          })
      },
    }
  },
}

function aboutOf({ id, inputSource, inputPlace }: GoldRow): string {
  const about = inputPlace === '' ? id : `${inputSource}#${inputPlace}`
  return about === '' ? '' : ` (${quote(about).slice(1, -1)})`
}

/** A path and what is left of it after each of its folders. */
function endings(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.map((_, at) => parts.slice(at).join('/'))
}
