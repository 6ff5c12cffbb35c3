import type { ExitCode } from '../errors.ts'

/** A stream that can be written to; `process.stdout` is one, and so is a few lines in a test. */
export interface OutputStream {
  write(chunk: string | Uint8Array, done?: (error?: Error | null) => void): boolean
  on(event: 'error', listener: (error: Error & { code?: string }) => void): unknown
  /** Whether a person reads it. */
  readonly isTTY?: boolean | undefined
  /** Width of the terminal in columns. */
  readonly columns?: number | undefined
}

/** All that the command line touches of the world besides files. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean | undefined }
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly env: Readonly<Record<string, string | undefined>>
  /** Working folder, absolute. */
  readonly cwd: string
  /** Registers what must happen before Ctrl-C ends the process; returns a function that takes it back. */
  readonly onInterrupt: (clean: () => void) => () => void
}

/** What a command gives back. */
export type CommandResult = Promise<ExitCode>
