import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { consultationOf, trainingTexts } from '../generate.js'
import { hovedgrep, inTurns, median, runNode, spread } from '../measure.js'

/** A folder of letters of twenty paragraphs each, two pages or so. */
function writeLetters(folder, count) {
  const texts = trainingTexts().map(({ text }) => text)
  mkdirSync(folder)
  for (let number = 0; number < count; number++) {
    const own = Array.from({ length: 20 }, (_, at) => texts[(number * 20 + at) % texts.length])
    writeFileSync(join(folder, `brev-${String(number).padStart(4, '0')}.txt`), `${own.join('\n\n')}\n`)
  }
}

/** Checking what was checked before: nothing has changed, or one file (of the table: one row). */
export const checkCache = {
  name: 'check-cache',
  title: 'Checking again, with --cache',
  async run({ isQuick }) {
    const scratch = mkdtempSync(join(tmpdir(), 'hovedgrep-bench-cache-'))
    const [inputs, letters] = isQuick ? [10_000, 200] : [100_000, 1000]
    const rounds = isQuick ? 2 : 3
    try {
      const folder = join(scratch, 'brev')
      writeLetters(folder, letters)
      const table = join(scratch, 'svar.csv')
      const rows = readFileSync(consultationOf(inputs))
      writeFileSync(table, rows)
      const corpora = {
        [`a table of ${inputs} inputs`]: [table, (round) => Buffer.concat([rows, Buffer.from(rowOf(round))])],
        [`${letters} letters`]: [join(folder, 'brev-0100.txt'), (round) => `Brev nummer ${round} kom for sent fram.\n`],
      }
      const shown = []
      const targets = []
      for (const [name, [changed, contentOf]] of Object.entries(corpora)) {
        const cache = join(scratch, 'cache')
        const check = ['check', '--quiet', changed === table ? table : folder]
        const seconds = async (...words) => (await runNode([hovedgrep, ...check, ...words])).seconds
        const cached = () => seconds('--cache', '--cache-location', cache)
        let round = 0
        const times = await inTurns(rounds, {
          without: () => seconds(),
          first: () => {
            rmSync(cache, { recursive: true, force: true })
            return cached()
          },
          again: cached,
          changed: () => {
            writeFileSync(changed, contentOf(++round))
            return cached()
          },
        })
        const row = (what, numbers) => [
          `${name}, ${what}`,
          spread(numbers),
          `${(median(times.without) / median(numbers)).toFixed(1)} ×`,
        ]
        shown.push(
          row('without a cache', times.without),
          row('first run', times.first),
          row('nothing changed', times.again),
          row('one changed', times.changed),
        )
        targets.push({
          what: `${name}, nothing changed, times as fast`,
          value: median(times.without) / median(times.again),
          limit: 10,
          isAtLeast: true,
          unit: '×',
        })
      }
      return { columns: ['', 'seconds', 'times as fast'], rows: shown, targets }
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  },
}

function rowOf(round) {
  return `"NY-${round}","24.03.2019 12:00","Kari Berg","","Privatperson","Oslo","Kommunen bør svare raskere på det vi spør om."\n`
}
