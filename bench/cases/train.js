import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hovedgrep, inTurns, runNode, spread } from '../measure.js'

/** Training the model that ships. */
export const train = {
  name: 'train',
  /** Too long for a quick run. */
  isLong: true,
  title: 'Training the shipped model from data/training',
  async run() {
    const model = join(tmpdir(), `hovedgrep-bench-model-${process.pid}.bin`)
    const words = [hovedgrep, 'train', 'data/training', '-o', model, '--quiet']
    const times = await inTurns(3, { train: async () => (await runNode(words)).seconds })
    rmSync(model)
    return { columns: ['', 'seconds'], rows: [['hovedgrep train', spread(times.train, 1)]] }
  },
}
