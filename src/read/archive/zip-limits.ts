/** How much may be unpacked, so that a small file cannot fill memory or disk. */
export interface ZipLimits {
  /** Bytes of all files in one archive together, unpacked; those in archives within it included. */
  readonly maxUnpackedBytes: number
  /** Files in one archive; those in archives within it included. */
  readonly maxFiles: number
}

/** What a user may set. */
interface LimitOptions {
  readonly maxUnpackedBytes?: number | undefined
}

/** Limits unless the user says otherwise: 1 GiB and 10,000 files. */
export const defaultZipLimits: ZipLimits = { maxUnpackedBytes: 1024 ** 3, maxFiles: 10_000 }

/** The limits that hold for an archive, or for a document that is one. */
export function limitsOf({ maxUnpackedBytes = defaultZipLimits.maxUnpackedBytes }: LimitOptions): ZipLimits {
  return { ...defaultZipLimits, maxUnpackedBytes }
}

/** Archives within archives, and attachments within attachments, that are opened. */
export const deepestArchive = 4

/** What is wrong with an archive. */
export type ZipFlawKind = 'damaged' | 'encrypted' | 'too-large' | 'too-many' | 'unsafe-path'

/** Thrown by the functions that read archives; never leaves src/read. */
export class ZipFlaw extends Error {
  readonly kind: ZipFlawKind

  constructor(kind: ZipFlawKind, options?: ErrorOptions) {
    super(kind, options)
    this.name = 'ZipFlaw'
    this.kind = kind
  }
}
