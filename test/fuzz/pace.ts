/** Milliseconds of processor time that the work below takes on two quiet cores of the machine that the limits were set on. */
const usual = 150

const lines = Array.from({ length: 40_000 }, (_, at) => `ord${(at * 7919) % 5003} og «linje» ${at}.`).join('\n')

/** Some of what readers do: cutting lines and words, counting them, and asking a regular expression. */
function work(): number {
  const before = process.cpuUsage()
  const seen = new Map<string, number>()
  for (let round = 0; round < 4; round++)
    for (const line of lines.split('\n')) {
      for (const word of line.split(' ')) seen.set(word, (seen.get(word) ?? 0) + 1)
      if (/^(?:side|page)\s+\d+$/i.test(line)) seen.clear()
    }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/**
 * How many times slower the machine is just now than the one that the limits were set on, at least 1: the best of three
 * tries. Processor time, too, is longer on a slower machine, and on one whose memory others use.
 */
export function slowness(): number {
  return Math.max(1, Math.min(work(), work(), work()) / usual)
}
