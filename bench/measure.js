// What the cases measure with: processes and their time and memory, taken in turns, and the middle of several runs.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The command line tool, as it is started. */
export const hovedgrep = join(root, 'bin/hovedgrep.js')

/** Path of one of the programs that run in a process of their own. */
export const program = (name) => join(root, 'bench/programs', `${name}.js`)

/** Start of a Node command line that also measures memory. */
const withPeak = ['--import', new URL('programs/peak-memory.js', import.meta.url).href]

/**
 * Runs Node to its end; what it writes goes nowhere, unless it is asked for.
 * @returns seconds from start to end; `peak` in bytes where `measuresPeak`; `text` written to standard output where `keepsText`
 */
export function runNode(words, { measuresPeak = false, keepsText = false } = {}) {
  return new Promise((done, fail) => {
    const start = performance.now()
    const child = spawn(process.execPath, [...(measuresPeak ? withPeak : []), ...words], {
      cwd: root,
      stdio: ['ignore', keepsText ? 'pipe' : 'ignore', 'pipe', measuresPeak ? 'pipe' : 'ignore'],
    })
    let text = ''
    let complaint = ''
    let peak = ''
    child.stdout?.setEncoding('utf8').on('data', (part) => (text += part))
    child.stderr.setEncoding('utf8').on('data', (part) => (complaint += part))
    if (measuresPeak) child.stdio[3].setEncoding('utf8').on('data', (part) => (peak += part))
    let seconds = 0
    child.on('error', fail)
    child.on('exit', () => (seconds = (performance.now() - start) / 1000))
    child.on('close', (code) => {
      if (code === 0) done({ seconds, peak: Number(peak), text })
      else fail(new Error(`node ${words.join(' ')} ended with ${code}\n${complaint}`))
    })
  })
}

/** The object that a program prints. */
export async function askProgram(name, ...words) {
  return JSON.parse((await runNode([program(name), ...words.map(String)], { keepsText: true })).text)
}

/**
 * Runs several things in turns, A B C A B C …, so that what slows the machine down for a while slows all of them down.
 * @param works - by name, functions that give a number or a promise of one
 * @returns by name, the numbers
 */
export async function inTurns(rounds, works) {
  const numbers = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) numbers[name].push(await work())
  return numbers
}

/** The middle one; of an even count, the mean of the middle two. */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** `5.31 (5.20–5.90)`: the median, and what it lies between. */
export function spread(numbers, digits = 2) {
  const fixed = (value) => value.toFixed(digits)
  if (numbers.length === 1) return fixed(numbers[0])
  return `${fixed(median(numbers))} (${fixed(Math.min(...numbers))}–${fixed(Math.max(...numbers))})`
}

/** Megabytes of 10⁶ bytes. */
export const megabytes = (bytes) => bytes / 1e6

/** `12,345`. */
export const grouped = (value) => Math.round(value).toLocaleString('en-GB')
