import type { Lever } from '../../types/taxonomy.ts'
import { columnNames } from './columns.ts'
import { evidenceCell, secondaryCell } from './compact-cells.ts'
import { createFixed } from './fixed-digits.ts'
import { createMetaCells } from './meta-cells.ts'
import type { RowWriter, RowWriterOptions } from './row-writer.ts'

/** What sets one delimited format apart from another. */
export interface Dialect {
  /** Before the header: a byte order mark, or nothing. */
  readonly mark: string
  readonly delimiter: string
  readonly lineBreak: string
  /** Whether numbers of their own column have a decimal comma, without which a Norwegian spreadsheet takes them for text. */
  readonly decimalComma?: boolean
  /** Makes a value fit to stand between delimiters. */
  readonly cell: (value: string) => string
}

const withPoint = createFixed(4)
const withComma = (value: number): string => withPoint(value).replace('.', ',')

/** Rows in columns, see {@link columnNames}. Lever ids, statuses and numbers need no quoting; all else goes through the dialect. */
export function createDelimitedWriter(options: RowWriterOptions, dialect: Dialect): RowWriter {
  const { delimiter: d, cell, lineBreak, mark } = dialect
  const { taxonomy, metaColumns, wide = false } = options
  const tenThousandths = dialect.decimalComma === true ? withComma : withPoint
  const metaCells = createMetaCells(metaColumns)
  const leverName = new Map(taxonomy.levers.map((lever: Lever) => [lever.id, cell(lever.name.nb)]))
  return {
    header: () => mark + columnNames(taxonomy, wide, metaColumns).map(cell).join(d) + lineBreak,
    row({ input, assignment: a, campaign }) {
      let line =
        cell(input.id) +
        d +
        cell(input.source) +
        d +
        cell(input.place) +
        d +
        cell(input.section) +
        d +
        cell(input.question)
      line += d + a.language + d + a.lever + d + (leverName.get(a.lever) ?? '') + d + a.status
      line += d + tenThousandths(a.probability) + d + secondaryCell(a.secondary) + d + a.aspect
      line += d + a.keywordLever + d + a.tfidfLever + d + cell(evidenceCell(a.evidence))
      line += d + cell(campaign) + d + cell(input.text)
      if (wide) for (const probability of a.probabilities) line += d + tenThousandths(probability)
      return line + metaCells(input.meta, cell, d) + lineBreak
    },
  }
}
