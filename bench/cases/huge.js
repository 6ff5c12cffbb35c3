import { rmSync } from 'node:fs'
import { consultationOfMegabytes } from '../generate.js'
import { grouped, hovedgrep, megabytes, runNode } from '../measure.js'

/** A file of two gigabytes in one thread: whether memory stays below 300 MB. The file is removed again. */
export const huge = {
  name: 'huge',
  /** Takes a quarter of an hour, and two gigabytes of the disk: only when it is asked for by name. */
  isExtra: true,
  title: 'Peak memory of classify --format csv --workers 0 with a file of two gigabytes',
  async run({ isQuick }) {
    const size = isQuick ? 200 : 2000
    const path = consultationOfMegabytes(size)
    try {
      const words = [hovedgrep, 'classify', '--quiet', '--format', 'csv', '--workers', '0', path]
      const { seconds, peak } = await runNode(words, { measuresPeak: true })
      return {
        columns: ['file', 'peak', 'seconds'],
        rows: [[`${grouped(size)} MB`, `${megabytes(peak).toFixed(0)} MB`, seconds.toFixed(0)]],
        targets: [{ what: 'peak', value: megabytes(peak), limit: 300, unit: 'MB' }],
      }
    } finally {
      for (const made of [path, `${path}.size`]) rmSync(made, { force: true })
    }
  },
}
