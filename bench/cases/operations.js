import { consultationOf } from '../generate.js'
import { askProgram, grouped, median } from '../measure.js'

/** Rounds by number of rows: the median of these is shown. */
const rounds = { 1000: 9, 10000: 5, 100000: 3 }

/** Each operation by itself. */
export const operations = {
  name: 'operations',
  title: 'Each operation by itself, in rows per second',
  async run({ isQuick }) {
    const sizes = isQuick ? [1000, 10_000] : [1000, 10_000, 100_000]
    const results = []
    for (const size of sizes) results.push(await askProgram('operations', consultationOf(size), rounds[size]))
    return {
      columns: ['', ...sizes.map((size) => `${grouped(size)} rows`)],
      rows: Object.keys(results[0]).map((name) => [
        name,
        ...sizes.map((size, at) =>
          name === 'render report'
            ? `${(1000 * median(results[at][name])).toFixed(1)} ms`
            : grouped(size / median(results[at][name])),
        ),
      ]),
    }
  },
}
