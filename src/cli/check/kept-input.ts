import type { Io } from '../io.ts'

/** Standard input that can be looked at once more. */
export interface KeptInput {
  readonly stdin: Io['stdin']
  /** What has gone by; undefined when it was more than is kept. */
  readonly bytes: () => AsyncIterable<Uint8Array> | undefined
}

/** Most bytes that are kept, 16 MiB: memory does not grow with what comes through a pipe. */
const mostKept = 16 * 1024 * 1024

/** Keeps what goes by, so that lines can be shown of it: standard input cannot be read twice. */
export function keepInput(stdin: Io['stdin'], most: number = mostKept): KeptInput {
  let parts: Uint8Array[] = []
  let length = 0
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const part of stdin) {
      length += part.length
      if (length <= most) parts.push(part)
      else parts = []
      yield part
    }
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    yield* parts
  }
  const kept: Io['stdin'] = { isTTY: stdin.isTTY, [Symbol.asyncIterator]: watched }
  return { stdin: kept, bytes: () => (length > most ? undefined : again()) }
}
