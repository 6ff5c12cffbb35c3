import { breakCommands } from '../../text/break-commands.ts'
import { fitWidth } from '../../text/display-width.ts'
import { oneLine } from '../../text/visible-text.ts'
import type { Assignment, ClassifiedInput, Status } from '../../types/assignment.ts'
import type { Paint, RowStyle, RowWriter, RowWriterOptions } from './row-writer.ts'

const plain: Paint = (text) => text
const noStyle: RowStyle = { head: plain, faint: plain, certain: plain, doubtful: plain }

/** What stands where a lever would, in bokmål. */
const unplaced: Readonly<Record<Exclude<Status, 'assigned' | 'uncertain'>, string>> = {
  none: '– ingen',
  'too-short': '– for kort',
  'other-language': '– annet språk',
}

const leverWidth = 24
const probabilityWidth = 6

function paintOf(style: RowStyle, { status }: Assignment): Paint {
  return status === 'assigned' ? style.certain : status === 'uncertain' ? style.doubtful : style.faint
}

/** One line per input, as wide as the terminal: id, lever (`?` when uncertain), probability, beginning of the text. Nothing in it can move the cursor. */
export function createTableWriter({ taxonomy, width = 100, style = noStyle }: RowWriterOptions): RowWriter {
  const names = new Map(taxonomy.levers.map(({ id, number, name }) => [id, `${number} ${oneLine(name.nb)}`]))
  const idWidth = Math.max(12, Math.min(34, Math.floor(width * 0.28)))
  const textWidth = Math.max(8, width - idWidth - leverWidth - probabilityWidth - 6)

  const leverCell = ({ status, lever }: Assignment): string => {
    if (status === 'assigned' || status === 'uncertain') {
      return `${names.get(lever) ?? lever}${status === 'uncertain' ? ' ?' : ''}`
    }
    return unplaced[status]
  }
  /** The end of an id says more than its beginning, which is the file. */
  const idCell = (id: string): string => {
    const line = breakCommands(oneLine(id))
    return line.length <= idWidth ? fitWidth(line, idWidth) : fitWidth(`…${oneLine(line.slice(1 - idWidth))}`, idWidth)
  }
  const cells = (id: string, lever: string, probability: string, text: string): string[] => [
    idCell(id),
    fitWidth(lever, leverWidth),
    probability.padStart(probabilityWidth),
    fitWidth(text, textWidth).trimEnd(),
  ]

  return {
    header: () => `${style.head(cells('id', 'hovedgrep', 'sanns.', 'tekst').join('  '))}\n`,
    row({ input, assignment }: ClassifiedInput) {
      const { status, probability } = assignment
      const isScored = status !== 'too-short' && status !== 'other-language'
      const shown = breakCommands(oneLine(input.text.slice(0, 4 * textWidth)))
      const [id = '', lever = '', p = '', text = ''] = cells(
        input.id,
        leverCell(assignment),
        isScored ? probability.toFixed(2) : '',
        shown,
      )
      return `${style.faint(id)}  ${paintOf(style, assignment)(lever)}  ${p}  ${text}\n`
    },
  }
}
