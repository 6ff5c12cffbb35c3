/** First 32 bits of the fractional parts of the square roots of the first eight primes. */
const start = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19] as const

/** The same of the cube roots of the first sixty-four. */
const constants = Uint32Array.of(
  ...[0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5],
  ...[0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174],
  ...[0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da],
  ...[0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967],
  ...[0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85],
  ...[0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070],
  ...[0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3],
  ...[0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2],
)

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

/** The bytes, a one, zeros, and the length in bits: whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  new Uint8Array(view.buffer).set(bytes)
  view.setUint8(bytes.length, 0x80)
  view.setBigUint64(view.byteLength - 8, BigInt(bytes.length) * 8n)
  return view
}

/** The sixteen words of a block, and forty-eight made of them. */
function fillSchedule(words: Uint32Array, view: DataView, block: number): void {
  const at = (i: number): number => words[i] ?? 0
  for (let i = 0; i < 16; i++) words[i] = view.getUint32(block + i * 4)
  for (let i = 16; i < 64; i++) {
    const [a, b] = [at(i - 15), at(i - 2)]
    const small = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
    const large = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
    words[i] = at(i - 16) + small + at(i - 7) + large
  }
}

/**
 * The SHA-256 of some bytes: 32 bytes. For the few kilobytes that a page has to name in its content-security policy,
 * where the rooms that write it have no `node:crypto`.
 * @see FIPS 180-4, sections 4.1.2, 5.1.1 and 6.2
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes)
  const state = Uint32Array.from(start)
  const words = new Uint32Array(64)
  for (let block = 0; block < view.byteLength; block += 64) {
    fillSchedule(words, view, block)
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let i = 0; i < 64; i++) {
      const turn = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      const first = h + turn + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + (words[i] ?? 0)
      const other = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      const second = other + ((a & b) ^ (a & c) ^ (b & c))
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
    }
    for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + value
  }
  const digest = new DataView(new ArrayBuffer(32))
  for (const [at, value] of state.entries()) digest.setUint32(at * 4, value)
  return new Uint8Array(digest.buffer)
}
