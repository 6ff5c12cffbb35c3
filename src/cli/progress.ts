import { numberFormats } from '../render/format-number.ts'
import type { Io } from './io.ts'

/** Tells on standard error how far a long run has come. */
export interface Progress {
  /** Counts inputs. */
  add(count: number): void
  /** Shows a step of work that is not counted in inputs. */
  step(text: string): void
  /** Takes the line away again. */
  end(): void
}

const inputsPerUpdate = 2000

/** A {@link Progress}: only for a person at a terminal, and not with `--quiet`. */
export function createProgress(io: Io, isWanted: boolean): Progress {
  const isShown = isWanted && io.stderr.isTTY === true
  let total = 0
  let shownAt = 0
  let isOpen = false
  const show = (text: string): void => {
    if (!isShown) return
    io.stderr.write(`\r\u001b[K${text}`)
    isOpen = true
  }
  return {
    add(count) {
      total += count
      if (total - shownAt < inputsPerUpdate) return
      shownAt = total
      show(`${numberFormats.nb.integer(total)} innspill plassert …`)
    },
    step: show,
    end() {
      if (isOpen) io.stderr.write('\r\u001b[K')
      isOpen = false
    },
  }
}
