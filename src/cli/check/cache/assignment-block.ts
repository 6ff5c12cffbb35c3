import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Assignment } from '../../../types/assignment.ts'
import { createAssignmentPacker, createAssignmentUnpacker } from '../../workers/packed-assignments.ts'
import { packTexts } from '../../workers/packed-texts.ts'

/** Assignments of one after another text, and by what each text is known. */
export interface AssignmentBlock {
  /** Hashes of the texts, as {@link hashOfText} gives them. */
  readonly hashes: readonly string[]
  /** The assignments, in the same order; the features are {@link withoutWords}. */
  readonly assignments: readonly Assignment[]
}

/** Length of the hash of a text in characters, each of them 6 bits. */
const hashLength = 22

/** More than any block unpacks to; stops one that was made to fill the memory. */
const maxBlockBytes = 64 * 1024 * 1024

/**
 * The assignment with places in place of the words of its features: `@12+7` for what stands from 12 on in the text in lower
 * case. A stranger's words are then not kept. What cannot be placed stands as it is, after `=`.
 */
export function withoutWords(assignment: Assignment, text: string): Assignment {
  const lower = text.toLowerCase()
  return withFeatures(assignment, (words) => {
    const at = lower.indexOf(words)
    return at < 0 ? `=${words}` : `@${at}+${words.length}`
  })
}

/** The assignment with its words again. @param text - the same as was given to {@link withoutWords} */
export function withWords(assignment: Assignment, text: string): Assignment {
  const lower = text.toLowerCase()
  return withFeatures(assignment, (kept) => {
    if (kept.startsWith('=')) return kept.slice(1)
    const [at = 0, length = 0] = kept.slice(1).split('+').map(Number)
    return lower.slice(at, at + length)
  })
}

function withFeatures(assignment: Assignment, change: (words: string) => string): Assignment {
  const features = assignment.evidence.features.map(({ text, weight }) => ({ text: change(text), weight }))
  return { ...assignment, evidence: { ...assignment.evidence, features } }
}

/** A block as bytes: a line of JSON, then the numbers; deflated. */
export function packBlock({ hashes, assignments }: AssignmentBlock): Buffer {
  const { numbers, names, features, count } = createAssignmentPacker()(assignments)
  const head = {
    count,
    hashes: hashes.join(''),
    names,
    numbers: numbers.length,
    features: features.text,
    lengths: [...features.lengths],
  }
  const text = Buffer.from(`${JSON.stringify(head)}\n`)
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)
  return deflateRawSync(Buffer.concat([text, bytes]), { level: 1 })
}

/** The block of {@link packBlock}; undefined when it is none. */
export function unpackBlock(packed: Uint8Array): AssignmentBlock | undefined {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: maxBlockBytes })
    const end = bytes.indexOf(0x0a)
    const head: Head = JSON.parse(bytes.toString('utf8', 0, end))
    const numbers = new Float64Array(head.numbers)
    if (bytes.length - end - 1 !== numbers.byteLength) return undefined
    new Uint8Array(numbers.buffer).set(bytes.subarray(end + 1))
    const features = packTexts([head.features])
    const unpack = createAssignmentUnpacker()
    const packedAgain = {
      numbers,
      names: head.names,
      features: { ...features, lengths: Int32Array.from(head.lengths) },
    }
    const assignments = [...unpack({ ...packedAgain, count: head.count })]
    const hashes = assignments.map((_, at) => head.hashes.slice(at * hashLength, (at + 1) * hashLength))
    return head.hashes.length === head.count * hashLength ? { hashes, assignments } : undefined
  } catch {
    return undefined
  }
}

interface Head {
  readonly count: number
  readonly hashes: string
  readonly names: readonly string[]
  readonly numbers: number
  readonly features: string
  readonly lengths: readonly number[]
}
