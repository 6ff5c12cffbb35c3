import { HovedgrepError } from '../errors.ts'
import type { LinearModel } from './tfidf/linear-model.ts'
import type { TrainedModel } from './train/trained-model.ts'

/** First bytes of every model file, and the version of its layout. */
const magic = 'HGMODEL2'
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
  readonly columns: number
  readonly scales: readonly number[]
  readonly biases: readonly number[]
}

/**
 * Writes a model as bytes: magic, length of the header, checksum, the header as JSON, then keys, squared weights (32 bits each,
 * little-endian) and the quantised weights. The same model gives the same bytes on every machine.
 */
export function encodeModel(model: TrainedModel): Uint8Array {
  const { linear, ...rest } = model
  const header: ModelHeader = {
    ...rest,
    features: linear.keys.length,
    columns: linear.columns,
    scales: [...linear.scales],
    biases: [...linear.biases],
  }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const features = linear.keys.length
  const bytes = new Uint8Array(prelude + head.length + features * 8 + linear.weights.length)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode(magic))
  view.setUint32(8, head.length, true)
  bytes.set(head, prelude)
  const start = prelude + head.length
  linear.keys.forEach((key, i) => {
    view.setInt32(start + i * 4, key, true)
  })
  linear.squares.forEach((square, i) => {
    view.setFloat32(start + features * 4 + i * 4, square, true)
  })
  bytes.set(
    new Uint8Array(linear.weights.buffer, linear.weights.byteOffset, linear.weights.length),
    start + features * 8,
  )
  view.setUint32(checksumAt, checksumOf(bytes), true)
  return bytes
}

function invalid(source: string, what: string): HovedgrepError {
  return new HovedgrepError('MODEL_INVALID', `${source}: ${what}`, {
    place: { source, place: '' },
    hint: 'Lag modellfilen på nytt med `hovedgrep train merkede.csv -o modell.bin`, eller utelat --model-file for å bruke den innebygde.',
  })
}

function parseHeader(bytes: Uint8Array, source: string): { header: ModelHeader; start: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < prelude || new TextDecoder().decode(bytes.subarray(0, 8)) !== magic)
    throw invalid(source, 'er ikke en modellfil (ventet at den begynner med HGMODEL2)')
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
  const { features, columns, scales, biases, ...rest } = header
  const wanted = start + features * 8 + features * columns
  if (bytes.length !== wanted)
    throw invalid(source, `modellfilen er avkortet eller skadet (ventet ${wanted} byte, fikk ${bytes.length})`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const keys = new Int32Array(features)
  const squares = new Float32Array(features)
  for (let i = 0; i < features; i++) {
    keys[i] = view.getInt32(start + i * 4, true)
    squares[i] = view.getFloat32(start + features * 4 + i * 4, true)
  }
  const offset = bytes.byteOffset + start + features * 8
  const linear: LinearModel = {
    keys,
    squares,
    columns,
    weights: new Int8Array(bytes.buffer, offset, features * columns),
    scales: Float64Array.from(scales),
    biases: Float64Array.from(biases),
  }
  return { ...rest, linear }
}
