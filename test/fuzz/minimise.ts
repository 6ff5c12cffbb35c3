/**
 * Makes bytes smaller as long as something holds of them, by leaving out halves, quarters, eighths …
 * @param stillFails - whether the smaller ones still do what the large ones did
 */
export async function minimise(
  bytes: Buffer,
  stillFails: (smaller: Buffer) => Promise<boolean>,
  milliseconds = 20_000,
): Promise<Buffer> {
  const end = performance.now() + milliseconds
  let best = bytes
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.length && performance.now() < end; ) {
      const smaller = Buffer.concat([best.subarray(0, at), best.subarray(at + size)])
      if (await stillFails(smaller)) best = smaller
      else at += size
    }
  }
  return best
}
