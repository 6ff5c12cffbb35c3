/** Beginning of an entry in the list at a zip's end, and where its size before packing stands. */
const entry = Buffer.from('PK\u0001\u0002')
const sizeAt = 24

/** Bytes of what a file holds: of a zip what its list says of all its parts together, of any other its own. */
export function unpackedBytes(file: Buffer): number {
  let bytes = 0
  for (let at = file.indexOf(entry); at >= 0 && at + sizeAt + 4 <= file.length; at = file.indexOf(entry, at + 4))
    bytes += file.readUInt32LE(at + sizeAt)
  return Math.max(file.length, bytes)
}
