import { hovedgrep, inTurns, median, runNode, spread } from '../measure.js'

/** What is paid before anything is done. */
export const startUp = {
  name: 'start-up',
  title: 'Start-up',
  async run({ isQuick }) {
    const milliseconds = async (...words) => 1000 * (await runNode(words)).seconds
    const classify = (file) =>
      milliseconds(hovedgrep, 'classify', '--quiet', '--format', 'csv', `fixtures/konsultasjon/${file}`)
    const times = await inTurns(isQuick ? 8 : 20, {
      node: () => milliseconds('-e', '0'),
      version: () => milliseconds(hovedgrep, '--version'),
      text: () => classify('horingssvar/06-nabohjelpa-vest.txt'),
      markdown: () => classify('workshop-bergen.md'),
      table: () => classify('sms-innspill.tsv'),
    })
    const ratio = (numbers) => median(numbers) / median(times.node)
    const row = (name, numbers) => [name, spread(numbers, 0), `${ratio(numbers).toFixed(2)} ×`]
    return {
      columns: ['', 'milliseconds', 'node -e 0 = 1'],
      rows: [
        row('node -e 0', times.node),
        row('hovedgrep --version', times.version),
        row('hovedgrep classify, a text file', times.text),
        row('hovedgrep classify, a Markdown file', times.markdown),
        row('hovedgrep classify, a table', times.table),
      ],
      targets: [
        { what: '--version', value: ratio(times.version), limit: 3, unit: '×' },
        { what: 'classify of one short text file', value: ratio(times.text), limit: 6, unit: '×' },
      ],
    }
  },
}
