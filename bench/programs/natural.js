// Our classifier and natural's naive Bayes on the same texts, in turn.
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js'
import norwegianStemmer from 'natural/lib/natural/stemmers/porter_stemmer_no.js'
import { loadClassifier } from '../../dist/index.js'
import { trainingTexts } from '../generate.js'

const [trained, classified, rounds] = process.argv.slice(2).map(Number)
const all = trainingTexts()
/** So many texts, evenly from all files. */
const spread = (count, offset) =>
  Array.from({ length: count }, (_, at) => all[(Math.floor((at * all.length) / count) + offset) % all.length])

const bayes = new BayesClassifier(norwegianStemmer)
for (const { text, primary } of spread(trained, 0)) bayes.addDocument(text, primary)
bayes.train()
const { classifier } = await loadClassifier()
const texts = spread(classified, 1).map(({ text }) => text)

function perSecond(classify) {
  const start = performance.now()
  for (const text of texts) classify(text)
  return (1000 * texts.length) / (performance.now() - start)
}

const ours = (text) => classifier.classify(text)
const theirs = (text) => bayes.classify(text)
perSecond(ours)
for (const text of texts.slice(0, 20)) theirs(text)
const result = { ours: [], theirs: [] }
for (let round = 0; round < rounds; round++) {
  result.theirs.push(perSecond(theirs))
  result.ours.push(perSecond(ours))
}
console.log(JSON.stringify(result))
