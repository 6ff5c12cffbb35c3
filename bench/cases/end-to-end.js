import { statSync } from 'node:fs'
import { consultationOfMegabytes } from '../generate.js'
import { grouped, hovedgrep, inTurns, median, megabytes, program, runNode, spread } from '../measure.js'

/** Classifying a file from start to end, against only parsing it. */
export const endToEnd = {
  name: 'end-to-end',
  title: 'Classifying a whole file, against csv-parse alone reading it',
  async run({ isQuick }) {
    const path = consultationOfMegabytes(isQuick ? 10 : 100)
    const seconds = async (...words) => (await runNode(words)).seconds
    const classify = [hovedgrep, 'classify', '--quiet', '--format', 'csv', path]
    const times = await inTurns(isQuick ? 3 : 5, {
      parse: () => seconds(program('parse-only'), path),
      classify: () => seconds(...classify),
      alone: () => seconds(...classify, '--workers', '0'),
    })
    const bytes = statSync(path).size
    const row = (name, numbers) => [
      name,
      spread(numbers),
      megabytes(bytes / median(numbers)).toFixed(1),
      `${(median(numbers) / median(times.parse)).toFixed(2)} ×`,
    ]
    return {
      columns: [`${grouped(megabytes(bytes))} MB of CSV`, 'seconds', 'MB/s', 'csv-parse = 1'],
      rows: [
        row('csv-parse alone', times.parse),
        row('hovedgrep classify', times.classify),
        row('hovedgrep classify --workers 0', times.alone),
      ],
      targets: [
        {
          what: 'classify against csv-parse',
          value: median(times.classify) / median(times.parse),
          limit: 3,
          unit: '×',
        },
      ],
    }
  },
}
