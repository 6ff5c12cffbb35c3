// Runs the stages up to the one named, one input after another as the command does, and prints what it took.
import { createCampaignFinder, createRowWriter, createSegmenter, loadClassifier, readSource } from '../../dist/index.js'

const [path, last] = process.argv.slice(2)
const metaColumns = ['Referanse', 'Mottatt', 'Navn', 'Organisasjon', 'Aktørtype', 'Fylke']
const { classifier, taxonomy } = await loadClassifier()
const segmenter = createSegmenter('big.csv', {}, { onSetAside() {}, onFinding() {} })
const campaigns = createCampaignFinder()
const writer = createRowWriter('csv', { taxonomy, metaColumns })

const steps = {
  read() {},
  segment: (units) => segmenter.push(units),
  classify(units) {
    for (const { text } of segmenter.push(units)) classifier.classify(text)
  },
  campaign(units) {
    for (const { id, text } of segmenter.push(units)) {
      classifier.classify(text)
      campaigns.find(id, text, classifier.words)
    }
  },
  write(units) {
    let text = ''
    for (const input of segmenter.push(units)) {
      const assignment = classifier.classify(input.text)
      text += writer.row({ input, assignment, campaign: campaigns.find(input.id, input.text, classifier.words) })
    }
    Buffer.from(text)
  },
}

const start = performance.now()
for await (const units of readSource({ name: 'big.csv', path, format: 'csv' }, {}, () => {})) steps[last](units)
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }))
