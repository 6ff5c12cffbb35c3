import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import type { Draw } from '../draw.ts'
import { hostileToken } from './words.ts'

/** Damages bytes as disks, networks and old programs do: up to four times. */
export function damageBytes(draw: Draw, bytes: Buffer): Buffer {
  let damaged = bytes
  for (let times = 1 + draw.int(4); times > 0; times--) damaged = damageOnce(draw, damaged)
  return damaged
}

function damageOnce(draw: Draw, bytes: Buffer): Buffer {
  const at = draw.int(bytes.length + 1)
  const other = draw.int(bytes.length + 1)
  const [from, to] = [Math.min(at, other), Math.max(at, other)]
  switch (draw.int(7)) {
    case 0: {
      const flipped = Buffer.from(bytes)
      for (let flips = 1 + draw.int(8); flips > 0 && flipped.length > 0; flips--) {
        const place = draw.int(flipped.length)
        flipped[place] = (flipped[place] ?? 0) ^ (1 << draw.int(8))
      }
      return flipped
    }
    case 1:
      return bytes.subarray(0, at)
    case 2:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    case 3:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, Math.min(to, from + 2000)), bytes.subarray(to)])
    case 4:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(hostileToken(draw)), bytes.subarray(at)])
    case 5:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(draw.many(1, 20, () => draw.int(256))),
        bytes.subarray(at),
      ])
    default: {
      const filled = Buffer.from(bytes)
      return filled.fill(draw.pick([0, 255, 32, 60]), from, Math.min(to, from + 64))
    }
  }
}

/** Damages XML as programs do that nearly know the format: up to four times. */
export function damageXml(draw: Draw, xml: string): string {
  let damaged = xml
  for (let times = 1 + draw.int(4); times > 0; times--) damaged = damageXmlOnce(draw, damaged)
  return damaged
}

function damageXmlOnce(draw: Draw, xml: string): string {
  const tags = Array.from(xml.matchAll(/<[^>]*>/g))
  const [first, second] = [tags[draw.int(tags.length)], tags[draw.int(tags.length)]]
  if (first === undefined || second === undefined) return hostileToken(draw)
  const [from, to] = first.index < second.index ? [first, second] : [second, first]
  const cut = (start: number, end: number, put: string): string => xml.slice(0, start) + put + xml.slice(end)
  const end = first.index + first[0].length
  switch (draw.int(8)) {
    case 0:
      return cut(first.index, end, '')
    case 1:
      return cut(end, end, second[0])
    case 2:
      return cut(end, end, hostileToken(draw))
    case 3:
      return cut(
        first.index,
        end,
        first[0].replace(/"[^"]*"/, () => `"${hostileToken(draw).replaceAll('"', '')}"`),
      )
    case 4:
      return cut(from.index, to.index, '')
    case 5:
      return cut(to.index, to.index, xml.slice(from.index, Math.min(to.index, from.index + 3000)))
    case 6:
      return cut(end, end, first[0].repeat(1 + draw.int(300)))
    default:
      return cut(
        first.index,
        end,
        first[0].replace(/[\w-]+(?=[\s/>])/, (name) => draw.pick([`${name}x`, 'p', 't', 'r'])),
      )
  }
}

/** Damages the XML of one part of a packed document, and packs it anew. */
export function damagePart(draw: Draw, packed: Buffer): Buffer {
  const files = unzipSync(packed)
  const names = Object.keys(files).filter((name) => /\.(?:xml|rels)$/.test(name))
  // The part with the words is hit as often as all others together.
  const main = names.filter((name) => /document\.xml$|content\.xml|sheet1\.xml/.test(name))
  const from = draw.chance(0.5) && main.length > 0 ? main : names
  const name = from[draw.int(from.length)]
  const part = name === undefined ? undefined : files[name]
  if (name === undefined || part === undefined) return packed
  if (draw.chance(0.05)) delete files[name]
  else files[name] = strToU8(damageXml(draw, strFromU8(part)))
  return Buffer.from(zipSync(files, { level: 1, mtime: '2019-05-08T12:00:00' }))
}

const encodings = [
  'utf8',
  'utf8',
  'utf8',
  'utf8-bom',
  'utf16le-bom',
  'utf16be-bom',
  'win1252',
  'utf16le',
  'iso-8859-15',
  'mixed',
] as const

/** A text in some encoding, perhaps in two. */
export function encodeSomehow(draw: Draw, text: string): Buffer {
  const encoding = draw.pick(encodings)
  if (encoding === 'utf8-bom') return Buffer.from(`\uFEFF${text}`)
  if (encoding === 'utf16le-bom') return Buffer.from(`\uFEFF${text}`, 'utf16le')
  if (encoding === 'utf16be-bom') return iconv.encode(`\uFEFF${text}`, 'utf16-be')
  if (encoding !== 'mixed') return iconv.encode(text, encoding)
  return Buffer.concat(text.split(/(?<=\n)/).map((line) => iconv.encode(line, draw.pick(['utf8', 'win1252']))))
}

/** A text in an encoding that can hold all of it. */
export function encodeWell(draw: Draw, text: string): Buffer {
  const whole = Buffer.from(text).toString()
  return draw.pick([
    () => Buffer.from(whole),
    () => Buffer.from(`\uFEFF${whole}`),
    () => Buffer.from(`\uFEFF${whole}`, 'utf16le'),
  ])()
}
