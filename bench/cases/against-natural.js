import { askProgram, grouped, median } from '../measure.js'

/** Inputs per second, ours against natural's. */
export const againstNatural = {
  name: 'natural',
  title: 'Classifying, against the naive Bayes classifier of natural',
  async run({ isQuick }) {
    const [trained, classified, rounds] = isQuick ? [1000, 100, 3] : [2000, 300, 5]
    const { ours, theirs } = await askProgram('natural', trained, classified, rounds)
    const row = (name, numbers) => [
      name,
      grouped(median(numbers)),
      `${grouped(Math.min(...numbers))}–${grouped(Math.max(...numbers))}`,
    ]
    return {
      columns: [`${classified} texts, ${rounds} times`, 'inputs per second', 'from–to'],
      rows: [
        row('hovedgrep, trained on all texts', ours),
        row(`natural, trained on ${grouped(trained)} texts`, theirs),
      ],
      targets: [
        { what: 'ours against theirs', value: median(ours) / median(theirs), limit: 10, isAtLeast: true, unit: '×' },
      ],
    }
  },
}
