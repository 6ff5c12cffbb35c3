// `npm run bench`: measures what docs/benchmarks.md tells of. See there.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { build } from '../bin/setup.js'
import { againstNatural } from './cases/against-natural.js'
import { checkCache } from './cases/check-cache.js'
import { copies } from './cases/copies.js'
import { endToEnd } from './cases/end-to-end.js'
import { huge } from './cases/huge.js'
import { memory } from './cases/memory.js'
import { operations } from './cases/operations.js'
import { packageSize } from './cases/package-size.js'
import { stagesInTurn } from './cases/stages.js'
import { startUp } from './cases/start-up.js'
import { train } from './cases/train.js'
import { showCase } from './table.js'

/** All cases, in the order in which they run and are shown. */
const cases = [
  endToEnd,
  stagesInTurn,
  memory,
  againstNatural,
  startUp,
  operations,
  checkCache,
  copies,
  train,
  packageSize,
  huge,
]

const usage = `npm run bench -- [quick] [case …] [--markdown] [--date <date>]
Cases: ${cases.map(({ name }) => name).join(', ')}; all of them but huge unless some are named, and quick leaves out train.`

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { markdown: { type: 'boolean', default: false }, date: { type: 'string' } },
    })
    const isQuick = positionals.includes('quick')
    const names = positionals.filter((word) => word !== 'quick')
    const unknown = names.find((name) => !cases.some((known) => known.name === name))
    if (unknown !== undefined) throw new Error(`No case is called ${unknown}.`)
    const isChosen = ({ name, isLong, isExtra }) =>
      names.length === 0 ? !isExtra && !(isQuick && isLong) : names.includes(name)
    return { isQuick, chosen: cases.filter(isChosen), isMarkdown: values.markdown, date: values.date }
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}\n`)
    process.exit(2)
  }
}

/** The machine, and how busy it was: numbers without that are worth little. */
function machine(date) {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const facts = [
    `${model}, ${availableParallelism()} cores, ${gigabytes} GiB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
  ]
  if (date !== undefined) facts.push(date)
  return `${facts.join('; ')}; load before the run ${loadavg()[0].toFixed(1)}`
}

const { isQuick, chosen, isMarkdown, date } = readArguments()
build()
console.log(`${machine(date)}${isQuick ? '; quick' : ''}\n`)
for (const { name, title, run } of chosen) {
  process.stderr.write(`${name} …\n`)
  console.log(showCase(title, await run({ isQuick }), isMarkdown))
}
