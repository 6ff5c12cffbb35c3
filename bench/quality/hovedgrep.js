// The tool as its users run it.
import { spawnSync } from 'node:child_process'
import { hovedgrep } from '../measure.js'

/** Runs a command to its end. @returns what it wrote to standard output */
export function run(...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [hovedgrep, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(`hovedgrep ${words.join(' ')} ended with ${status}\n${stderr}`)
  return stdout
}

/** What `evaluate` measures on a gold file. */
export function evaluate(gold, ...words) {
  return JSON.parse(run('evaluate', gold, '--format', 'json', '--quiet', ...words))
}
