import { createInflate, inflateSync } from 'node:zlib'

/** What can be said of a file before it is opened. */
export interface FileRisks {
  /** Whether a part of it is so large when unpacked that it must be left alone. */
  readonly isTooLarge: boolean
  /** Whether pages may be drawn; some files could be made so that drawing them never ends. */
  readonly mayDraw: boolean
  readonly hasImages: boolean
}

/** Largest part of a file that is text or a font, unpacked, bytes. */
const mostText = 64 * 1024 * 1024

/**
 * Looks at a file as it lies there. The dictionaries of its streams are always plain to see, and what takes much time or
 * memory is a stream.
 * @param mostUnpacked - largest image when unpacked, bytes
 */
export async function findRisks(bytes: Buffer, mostUnpacked: number): Promise<FileRisks> {
  const text = bytes.toString('latin1')
  const hasImages = named('Image').test(text)
  const mayDraw = !hasNestedTiles(bytes, text) && !hasVastFunction(text)
  const isTooLarge = await hasVastStream(bytes, text, mostUnpacked)
  return { isTooLarge, mayDraw, hasImages }
}

/** A name as it may be written: any letter of it as `#` and two digits. */
function named(name: string): RegExp {
  const letters = [...name].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`)
  return new RegExp(`/${letters.join('')}(?![A-Za-z0-9])`, 'i')
}

/** Most tiles that are looked at, and most of one, in bytes unpacked. */
const mostTiles = { count: 2000, size: 1024 * 1024 }

/** How far from its name the content of a tile begins at most. */
const furthest = 4096

/** A tile may be filled with tiles, and these with the first: then drawing has no end. One that names nothing has nothing in it. */
function hasNestedTiles(bytes: Buffer, text: string): boolean {
  // Patterns of kind 2 are no tiles.
  const pattern = new RegExp(`${named('PatternType').source}(?!\\s*2(?![\\d.]))`, 'gi')
  const hasForms = named('Form').test(text) || /\/Subtype(?!\s*\/)/.test(text)
  let count = 0
  for (const { index } of text.matchAll(pattern)) {
    count++
    const found = /(?<!end)stream\r?\n?/.exec(text.slice(index, index + furthest))
    const content = found === null ? undefined : contentAt(bytes, text, index, index + found.index + found[0].length)
    if (count > mostTiles.count || content === undefined) return true
    if (content.replace(hasForms ? harmless : harmlessWithoutForms, '').includes('/')) return true
  }
  return false
}

/** What a tile may name without naming another: a colour space, a rendering intent; an image, where there is nothing else to name so. */
const harmless = /\/[^\s/]+\s+(?:cs|CS|ri)\b/g
const harmlessWithoutForms = /\/[^\s/]+\s+(?:cs|CS|ri|Do)\b/g

/** What stands in a stream; undefined if it is packed in some unusual way, or large. */
function contentAt(bytes: Buffer, text: string, index: number, start: number): string | undefined {
  const filters = text
    .slice(Math.max(0, index - 2048), start)
    .match(/Filter\b[^<>]*?((?:\/\w+\s*)+)/)?.[1]
    ?.match(/\//g)
  if ((filters?.length ?? 0) > (isDeflated(bytes, start) ? 1 : 0)) return undefined
  if (!isDeflated(bytes, start)) {
    const end = text.indexOf('endstream', start)
    return end < 0 || end - start > mostTiles.size ? undefined : text.slice(start, end)
  }
  try {
    return inflateSync(bytes.subarray(start), { maxOutputLength: mostTiles.size }).toString('latin1')
  } catch {
    return undefined
  }
}

/** A function that is given by its values may claim to have any number of them. */
function hasVastFunction(text: string): boolean {
  for (const [, sizes] of text.matchAll(/\/Size\s*(\[[^\]]{0,200}\]|\d+\s+\d+\s+R)/g)) {
    const counts = sizes?.match(/\d+/g)?.map(Number) ?? []
    if (sizes?.startsWith('[') !== true || counts.reduce((product, count) => product * count, 1) > 1_000_000)
      return true
  }
  return false
}

/** All streams together may unpack to this many times what one of them may; what is more takes minutes. */
const mostStreams = 16

/** Streams that are, or say that they are, large enough to be unpacked; no file has so many. */
const mostLarge = 20_000

/** Deflate packs a byte into no less than 1/1032 of itself. */
const densest = 1032

const image = named('Image')

/** Whether a packed stream unpacks to more than it may. An image, which is not unpacked, may be larger than text. */
async function hasVastStream(bytes: Buffer, text: string, mostUnpacked: number): Promise<boolean> {
  let total = 0
  let count = 0
  let before = 0
  let end = 0
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream\r?\n?/g)) {
    const start = index + word.length
    const begin = Math.max(before, index - 2048)
    before = start
    if (!isDeflated(bytes, start)) continue
    const dictionary = text.slice(begin, index)
    if (end < start) end = text.indexOf('endstream', start)
    if (end < 0) end = text.length
    const most = image.test(dictionary) ? mostUnpacked : Math.min(mostText, mostUnpacked)
    if (lengthOf(dictionary, end - start) * densest < Math.min(most, mostText)) continue
    count++
    total += await unpackedSize(bytes.subarray(start), most)
    if (total > mostStreams * mostUnpacked || count > mostLarge) return true
  }
  return false
}

function isDeflated(bytes: Buffer, start: number): boolean {
  if (start + 2 > bytes.length) return false
  return ((bytes[start] ?? 0) & 15) === 8 && bytes.readUInt16BE(start) % 31 === 0
}

/** How long a stream is at most: as long as it says, or up to the word that ends it. */
function lengthOf(dictionary: string, toEnd: number): number {
  const said = [...dictionary.matchAll(/\/Length\s+(\d+)(\s+\d+\s+R)?/g)].map(([, length, elsewhere]) =>
    elsewhere === undefined ? Number(length) : Number.POSITIVE_INFINITY,
  )
  return Math.max(toEnd, ...said)
}

/** How much a packed stream unpacks to, in bytes; infinite if it is more than `most`. What is damaged counts up to there. */
function unpackedSize(packed: Uint8Array, most: number): Promise<number> {
  return new Promise((resolve) => {
    const inflate = createInflate({ chunkSize: 256 * 1024 })
    let size = 0
    inflate.on('data', (part: Buffer) => {
      size += part.length
      if (size <= most) return
      inflate.destroy()
      resolve(Number.POSITIVE_INFINITY)
    })
    inflate.on('end', () => resolve(size))
    inflate.on('error', () => resolve(size))
    inflate.end(packed)
  })
}
