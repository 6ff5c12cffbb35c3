import type { ReadOptions } from '../../../src/read/reader.ts'
import type { FormatName } from '../../../src/read/registry.ts'
import type { Draw } from '../draw.ts'

/** What is fuzzed: the readers, and archives. */
export type Kind = FormatName | 'zip'

/** A file that was made. */
export interface Generated {
  readonly bytes: Buffer
  readonly options: ReadOptions
  /** Markers that stand in it, each in a text of its own; all of them must come out. None where damage may cost some. */
  readonly markers: number
}

/** Makes a file; the same draws make the same file. */
export type Generate = (draw: Draw) => Generated

/** A sound file with so many markers. */
export function sound(bytes: Buffer | string, markers: number, options: ReadOptions = {}): Generated {
  return { bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, options, markers }
}

/** A file of which anything may be lost, as long as it is accounted for. */
export function broken(bytes: Buffer | string, options: ReadOptions = {}): Generated {
  return sound(bytes, 0, options)
}
