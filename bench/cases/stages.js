import { consultationOfMegabytes } from '../generate.js'
import { askProgram, inTurns, median, spread } from '../measure.js'

const stages = ['read', 'segment', 'classify', 'campaign', 'write']

/** Where the time goes: the stages one after another in one thread, each run with one stage more. */
export const stagesInTurn = {
  name: 'stages',
  title: 'Stages in one thread, each line with one stage more',
  async run({ isQuick }) {
    const size = isQuick ? 10 : 100
    const path = consultationOfMegabytes(size)
    const run = (stage) => async () => (await askProgram('stages', path, stage)).seconds
    const times = await inTurns(isQuick ? 1 : 3, Object.fromEntries(stages.map((stage) => [stage, run(stage)])))
    const all = median(times.write)
    let before = 0
    const rows = stages.map((stage, at) => {
      const now = median(times[stage])
      const own = now - before
      before = now
      return [
        at === 0 ? stage : `+ ${stage}`,
        spread(times[stage]),
        own.toFixed(2),
        `${Math.round((100 * own) / all)} %`,
      ]
    })
    return { columns: [`${size} MB`, 'seconds so far', 'this stage', 'share'], rows }
  },
}
