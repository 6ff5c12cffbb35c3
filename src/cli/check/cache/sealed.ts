import { createHash } from 'node:crypto'

/** Length of a seal in bytes: SHA-256, of which half is more than chance can forge. */
export const sealBytes = 16

/** The seal of some bytes under a key: tells damage, and an entry that was kept under something else. */
export function sealOf(key: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(key).update('\0').update(bytes).digest().subarray(0, sealBytes)
}

/** Bytes with their seal before them. */
export function seal(key: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([sealOf(key, bytes), bytes])
}

/** The bytes of {@link seal}; undefined when they are not what was sealed under this key. */
export function unseal(key: string, sealed: Buffer): Buffer | undefined {
  const bytes = sealed.subarray(sealBytes)
  return sealed.length >= sealBytes && sealOf(key, bytes).equals(sealed.subarray(0, sealBytes)) ? bytes : undefined
}
