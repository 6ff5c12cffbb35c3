import { Chalk, type ChalkInstance } from 'chalk'
import type { Io, OutputStream } from './io.ts'

/**
 * Colours for a stream: none unless a person reads it, and none with `--no-color` or a non-empty `NO_COLOR`;
 * `FORCE_COLOR` turns them on for a stream that nobody is known to read.
 * @see https://no-color.org
 */
export function coloursFor(io: Io, stream: OutputStream, wanted: boolean): ChalkInstance {
  const { NO_COLOR: off = '', FORCE_COLOR: forced = '', TERM: terminal = '' } = io.env
  const isOn =
    wanted && off === '' && (forced !== '' && forced !== '0' ? true : stream.isTTY === true && terminal !== 'dumb')
  return new Chalk({ level: isOn ? 1 : 0 })
}
