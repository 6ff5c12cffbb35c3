import type { Finding } from '../../types/finding.ts'

/** A file, or a folder that is passed over, and what findings call it. */
export interface NamedFile {
  /** As in `SourceFile.name`; empty only for what has no name. */
  readonly name: string
  /** Absolute path on disk, of the outermost file for one within another; empty for what came as a stream. */
  readonly path: string
  /** Path within that file, `brev/ett.txt`; empty or absent for the file itself. */
  readonly inside?: string | undefined
}

/** A file that is not read, and the finding that says so. */
export interface SkippedFile extends NamedFile {
  readonly finding: Finding
}
