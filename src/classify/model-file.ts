import { HovedgrepError } from '../errors.ts'
import type { LinearModel } from './tfidf/linear-model.ts'
import type { TrainedModel } from './train/trained-model.ts'

/** First bytes of every model file, and the version of its layout. */
const magic = 'HGMODEL4'
const prelude = 16

/** Where the checksum stands in the prelude, after the magic and the length of the header. */
const checksumAt = 12

/**
 * Checksum of all that follows the prelude, and of how much of it is header (FNV-1a over 32-bit words, then the last
 * bytes). Each step is one to one, so that no single word or byte can change unseen.
 */
function checksumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let hash = 0x811c9dc5 ^ view.getUint32(8, true)
  let at = prelude
  for (; at + 4 <= bytes.length; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x01000193)
  for (; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash >>> 0
}

/** The part of a model that stands as JSON at the head of its file. */
interface ModelHeader extends Omit<TrainedModel, 'linear'> {
  readonly features: number
  /** Number of different squared weights. */
  readonly squares: number
  readonly columns: number
  readonly scales: readonly number[]
  readonly biases: readonly number[]
}

/**
 * Writes a model as bytes: magic, length of the header, checksum, the header as JSON, then the features. The parts of the
 * features that are alike lie together, so that the file packs well: the differences of the keys, which ascend, byte by
 * byte; for each feature the number of its squared weight among the different ones, which stand before (32 bits each,
 * little-endian); the quantised weights column by column. The same model gives the same bytes on every machine.
 */
export function encodeModel(model: TrainedModel): Uint8Array {
  const { linear, ...rest } = model
  const features = linear.keys.length
  const squares = Float32Array.from(new Set(linear.squares)).sort()
  const header: ModelHeader = {
    ...rest,
    features,
    squares: squares.length,
    columns: linear.columns,
    scales: [...linear.scales],
    biases: [...linear.biases],
  }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(prelude + head.length + sizeOf(header))
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode(magic))
  view.setUint32(8, head.length, true)
  bytes.set(head, prelude)
  let at = prelude + head.length
  squares.forEach((square, i) => {
    view.setFloat32(at + i * 4, square, true)
  })
  at += squares.length * 4
  const differences = linear.keys.map((key, i) => key - (linear.keys[i - 1] ?? 0))
  at = writePlanes(bytes, at, differences)
  const numbers = new Map(Array.from(squares, (square, i) => [square, i]))
  at = writePlanes(
    bytes,
    at,
    Int32Array.from(linear.squares, (square) => numbers.get(square) ?? 0),
  )
  for (let k = 0; k < linear.columns; k++)
    for (let i = 0; i < features; i++) bytes[at++] = linear.weights[i * linear.columns + k] ?? 0
  view.setUint32(checksumAt, checksumOf(bytes), true)
  return bytes
}

/** Bytes after the header. */
function sizeOf({ features, columns, squares }: ModelHeader): number {
  return squares * 4 + features * 8 + features * columns
}

/** Writes the lowest bytes of all numbers, then the next, and so on: four planes. */
function writePlanes(bytes: Uint8Array, start: number, numbers: Int32Array): number {
  let at = start
  for (let shift = 0; shift < 32; shift += 8) for (const number of numbers) bytes[at++] = number >>> shift
  return at
}

function readPlanes(bytes: Uint8Array, start: number, count: number): Int32Array {
  const numbers = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const at = start + i
    const low = (bytes[at] ?? 0) | ((bytes[at + count] ?? 0) << 8)
    numbers[i] = low | ((bytes[at + 2 * count] ?? 0) << 16) | ((bytes[at + 3 * count] ?? 0) << 24)
  }
  return numbers
}

function invalid(source: string, what: string): HovedgrepError {
  return new HovedgrepError('MODEL_INVALID', `${source}: ${what}`, {
    place: { source, place: '' },
    hint: 'Lag modellfilen på nytt med `hovedgrep train merkede.csv -o modell.bin`, eller utelat --model-file for å bruke den innebygde.',
  })
}

function parseHeader(bytes: Uint8Array, source: string): { header: ModelHeader; start: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const begins = new TextDecoder().decode(bytes.subarray(0, 8))
  if (begins !== magic && /^HGMODEL\d$/.test(begins))
    throw invalid(
      source,
      `modellfilen har formatversjon ${begins.slice(-1)}, men denne utgaven av hovedgrep leser versjon ${magic.slice(-1)}`,
    )
  if (bytes.length < prelude || begins !== magic)
    throw invalid(source, `er ikke en modellfil (ventet at den begynner med ${magic})`)
  const start = prelude + view.getUint32(8, true)
  if (start > bytes.length) throw invalid(source, 'modellfilen er avkortet')
  if (view.getUint32(checksumAt, true) !== checksumOf(bytes))
    throw invalid(source, 'modellfilen er skadet (sjekksummen stemmer ikke)')
  try {
    // The checksum has shown that these are the bytes that encodeModel wrote.
    const header: ModelHeader = JSON.parse(new TextDecoder().decode(bytes.subarray(prelude, start)))
    return { header, start }
  } catch (cause) {
    throw new HovedgrepError('MODEL_INVALID', `${source}: modellfilens hode kan ikke leses`, {
      place: { source, place: '' },
      hint: 'Filen er skadet. Lag den på nytt med `hovedgrep train`.',
      cause,
    })
  }
}

/**
 * Reads a model from bytes.
 * @param source - how the file is called in messages
 * @throws {HovedgrepError} MODEL_INVALID when the bytes are no model, cut short or damaged
 */
export function decodeModel(bytes: Uint8Array, source: string): TrainedModel {
  const { header, start } = parseHeader(bytes, source)
  const { features, squares: different, columns, scales, biases, ...rest } = header
  const wanted = start + sizeOf(header)
  if (bytes.length !== wanted)
    throw invalid(source, `modellfilen er avkortet eller skadet (ventet ${wanted} byte, fikk ${bytes.length})`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = start + different * 4
  const keys = readPlanes(bytes, at, features)
  for (let i = 1; i < features; i++) keys[i] = (keys[i] ?? 0) + (keys[i - 1] ?? 0)
  at += features * 4
  const values = Float32Array.from({ length: different }, (_, number) => view.getFloat32(start + number * 4, true))
  const numbers = readPlanes(bytes, at, features)
  const squares = new Float32Array(features)
  for (let i = 0; i < features; i++) squares[i] = values[numbers[i] ?? 0] ?? 0
  at += features * 4
  const weights = new Int8Array(features * columns)
  // Feature by feature, so that what is written stands together.
  for (let i = 0, to = 0; i < features; i++)
    for (let k = 0, from = at + i; k < columns; k++, from += features) weights[to++] = bytes[from] ?? 0
  const linear: LinearModel = {
    keys,
    squares,
    columns,
    weights,
    scales: Float64Array.from(scales),
    biases: Float64Array.from(biases),
  }
  return { ...rest, linear }
}
