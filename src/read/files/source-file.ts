import type { Loss } from '../lost-source.ts'
import type { FormatName } from '../registry.ts'
import type { NamedFile } from './named-file.ts'

/** A file to be read, on disk or within an archive or a mail. */
export interface SourceFile extends NamedFile {
  /**
   * Name in ids and reports, with `/` on every system. Of a file: the path as given. Of a file in a folder: the path
   * within that folder when the folder is all that was given, so that ids do not depend on where the folder lies; else
   * the folder as given, joined with it. Of a file that a pattern matched: its path from the working folder. Of a file
   * in an archive: the archive's name and the path in it, `svar.zip/brev/ett.txt`.
   */
  readonly name: string
  readonly format: FormatName
  /** Size in bytes. */
  readonly bytes: number
  /** Gives the bytes where they are not those of the file at `path`. */
  readonly contents?: () => AsyncIterable<Uint8Array>
  /** Whether it was found in a folder or by a pattern: when it cannot be opened, the others are read all the same. */
  readonly isFound?: boolean
  /** Why it cannot be read at all; it is still a source, so that the ledger shows it. */
  readonly flaw?: Loss & { readonly rule: string }
}
