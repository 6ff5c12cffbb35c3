// Each operation by itself on the rows of one file, in memory: prints seconds per round.
import {
  createAggregator,
  createCampaignFinder,
  createRowWriter,
  createSegmenter,
  loadClassifier,
  readSource,
  renderers,
  rowFormats,
} from '../../dist/index.js'

const [path, rounds] = [process.argv[2], Number(process.argv[3])]
const metaColumns = ['Referanse', 'Mottatt', 'Navn', 'Organisasjon', 'Aktørtype', 'Fylke']
const { classifier, taxonomy, run } = await loadClassifier()
const renderMarkdown = await renderers.markdown.load()
const seconds = {}

async function time(operation, work) {
  const start = performance.now()
  const result = await work()
  seconds[operation] ??= []
  seconds[operation].push((performance.now() - start) / 1000)
  return result
}

async function readAll() {
  const units = []
  for await (const batch of readSource({ name: 'big.csv', path, format: 'csv' }, {}, () => {})) units.push(...batch)
  return units
}

function segmentAll(units) {
  const segmenter = createSegmenter('big.csv', {}, { onSetAside() {}, onFinding() {} })
  return { inputs: segmenter.push(units), ledger: segmenter.ledger }
}

function findCampaigns(inputs) {
  const finder = createCampaignFinder()
  return inputs.map(({ id, text }) => finder.find(id, text))
}

function aggregateAll(rows, ledger) {
  const aggregator = createAggregator(taxonomy)
  for (const row of rows) aggregator.add(row)
  return aggregator.finish({ ledger: [{ source: 'big.csv', classified: rows.length, ...ledger }], sources: [], run })
}

function writeAll(format, rows) {
  const writer = createRowWriter(format, { taxonomy, metaColumns })
  let text = ''
  for (const row of rows) {
    text += writer.row(row)
    if (text.length < 65_536) continue
    Buffer.from(text)
    text = ''
  }
}

for (let round = 0; round < rounds; round++) {
  const units = await time('read', readAll)
  const { inputs, ledger } = await time('segment', () => segmentAll(units))
  const assignments = await time('classify', () => inputs.map(({ text }) => classifier.classify(text)))
  const campaigns = await time('campaign', () => findCampaigns(inputs))
  const rows = inputs.map((input, at) => ({ input, assignment: assignments[at], campaign: campaigns[at] }))
  const report = await time('aggregate', () => aggregateAll(rows, ledger))
  await time('render report', () => renderMarkdown(report, { language: 'nb' }))
  for (const format of Object.keys(rowFormats)) await time(`write ${format}`, () => writeAll(format, rows))
}
console.log(JSON.stringify(seconds))
