import type { FormatName } from '../../../read/registry.ts'
import { isDoubtfulWindows } from '../../../text/doubtful-windows.ts'
import { readOptions, type Session, segmentOptions } from '../../session.ts'
import { type DecodedFile, decodeFile } from './decode-file.ts'
import { applyEdits, type Edit, type FixKind } from './edit.ts'
import { lineEdits } from './line-edits.ts'
import { isAsSound, readInputs } from './read-inputs.ts'
import type { Spellings } from './spellings.ts'
import { type EditableTable, editableTable } from './table-columns.ts'
import { tableEdits } from './table-edits.ts'

/** Formats whose files can be fixed: text that people write and read as such. */
export const fixableFormats: readonly FormatName[] = ['csv', 'markdown', 'text', 'jsonl']

/** A file that is to be fixed. */
export interface FixableFile {
  readonly name: string
  readonly format: FormatName
  readonly bytes: Buffer
}

/** What a fix would make of a file. */
export interface FixPlan {
  readonly bytes: Buffer
  /** The encoding that it had, if it is to get another. */
  readonly encoding: string | undefined
  readonly counts: ReadonlyMap<FixKind, number>
}

/** A plan; or why the file is left alone, in bokmål; or undefined where there is nothing to fix. */
export type FixOutcome = FixPlan | string | undefined

/** The table of a CSV file, if its cells can be changed one by one. @throws as reading does */
export async function tableOf(file: FixableFile, { config }: Session): Promise<EditableTable | undefined> {
  if (file.format !== 'csv') return undefined
  const { text } = await decodeFile(file.bytes, file.format, config['read.encoding'])
  return editableTable(text, file.name, readOptions(config), segmentOptions(config))
}

/**
 * Plans the fix of one file and puts it to the test: what it would become is read again, and has to hold the very same
 * inputs. A plan that would change one is none.
 * @throws {HovedgrepError} as reading and segmenting do
 */
export async function planFix(file: FixableFile, session: Session, spellings: Spellings): Promise<FixOutcome> {
  const { config } = session
  const { bytes, format, name } = file
  const decoded = await decodeFile(bytes, format, config['read.encoding'])
  const { text, encoding, hasMark, isUtf8 } = decoded
  const doubt = doubtOf(decoded)
  if (doubt !== undefined) return doubt
  const options = readOptions(config)
  const segment = segmentOptions(config)
  const table = format === 'csv' ? editableTable(text, name, options, segment) : undefined
  const edits =
    format !== 'csv' ? lineEdits(text, format === 'markdown') : table ? tableEdits(text, table, spellings) : []
  if (isUtf8 && edits.length === 0) return undefined
  const after = applyEdits(text, edits)
  // Excel needs the mark to know UTF-8, and would show a table wrongly that it showed rightly before; elsewhere the mark is
  // of no use, but what has one keeps it.
  const isMarked = isUtf8 ? hasMark : format === 'csv'
  const fixed = Buffer.from(isMarked ? `\uFEFF${after}` : after)
  // Other columns and facts are no inputs, and would be read wrongly in an encoding that the file no longer has.
  const again = await decodeFile(fixed, format, config['read.encoding'])
  if (again.text !== after)
    return `tegnkodingen er satt til ${config['read.encoding'] ?? encoding}, og den leses ikke lenger slik når den er UTF-8. La være å sette den.`
  const old = await readInputs(bytes, file, options, segment)
  const isSafe = isAsSound(old, await readInputs(fixed, file, options, segment))
  if (!isSafe) return 'da ville den blitt lest på en annen måte.'
  return { bytes: fixed, encoding: isUtf8 ? undefined : encoding, counts: countOf(edits, isUtf8) }
}

/** Why a file had better stay as it is, because nobody knows what its letters are; undefined where that is known. */
function doubtOf({ text, encoding, isUtf8, isDamaged }: DecodedFile): string | undefined {
  if (isDamaged) return 'den har byte som ikke lar seg lese, og de ville gått tapt.'
  if (isUtf8) return undefined
  if (text.includes('\0')) return 'den har nulltegn, og er neppe bare tekst.'
  // Set by the user, it is told of below, with what to do.
  if (encoding === 'windows-1252' && isDoubtfulWindows(text))
    return 'den er trolig skrevet i en annen tegnkoding enn Windows-1252, og da ville feil bokstaver blitt stående. Lagre den som UTF-8 i programmet den kommer fra.'
  return undefined
}

function countOf(edits: readonly Edit[], isUtf8: boolean): ReadonlyMap<FixKind, number> {
  const counts = new Map<FixKind, number>(isUtf8 ? [] : [['encoding', 1]])
  for (const { kind } of edits) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
