import { consultationOfMegabytes } from '../generate.js'
import { hovedgrep, megabytes, runNode } from '../measure.js'

/** Peak memory of `classify`, and whether it grows with the file. */
export const memory = {
  name: 'memory',
  title: 'Peak memory of classify --format csv, all threads together',
  async run({ isQuick }) {
    const sizes = isQuick ? [10, 40] : [100, 400]
    const peaks = []
    for (const size of sizes) {
      const words = [hovedgrep, 'classify', '--quiet', '--format', 'csv', consultationOfMegabytes(size)]
      peaks.push(megabytes((await runNode(words, { measuresPeak: true })).peak))
    }
    const [small, large] = peaks
    return {
      columns: ['file', 'peak'],
      rows: sizes.map((size, at) => [`${size} MB`, `${peaks[at].toFixed(0)} MB`]),
      targets: [
        { what: `at ${sizes[0]} MB`, value: small, limit: 200, unit: 'MB' },
        { what: `${sizes[1]} MB against ${sizes[0]} MB`, value: large / small, limit: 1.05, unit: '×' },
      ],
    }
  },
}
