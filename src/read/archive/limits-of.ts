import type { ReadOptions } from '../reader.ts'
import { defaultZipLimits, type ZipLimits } from './zip-limits.ts'

/** The limits that hold for a document that is an archive itself. */
export function limitsOf({ maxUnpackedBytes }: ReadOptions): ZipLimits {
  return { ...defaultZipLimits, maxUnpackedBytes: maxUnpackedBytes ?? defaultZipLimits.maxUnpackedBytes }
}
