// The table of targets: the shipped model on the development set, beside a plain learner on the same training inputs.
import { evaluate } from './hovedgrep.js'
import { linearSvmScores } from './linear-svm.js'
import { markdownTable, points, three } from './tables.js'

export const labels = [
  'rammebetingelser',
  'virkemidler',
  'digitalisering',
  'kultur',
  'kompetanse',
  'forsok',
  'samarbeid',
  'anskaffelser',
  'forskning',
  'verdi',
  'ingen',
]

const largest = (scores) => scores.indexOf(Math.max(...scores))

/** Accuracy of the plain linear support vector machine. */
function svmAccuracy(training, gold) {
  const scores = linearSvmScores(
    training.map(({ text }) => text),
    training.map(({ primary }) => [labels.indexOf(primary)]),
    labels.length,
    gold.map(({ text }) => text),
  )
  return gold.filter(({ primary }, i) => labels[largest(scores[i])] === primary).length / gold.length
}

const byLanguage = ({ languages }, wanted) => languages.find(({ language }) => language === wanted).accuracy.share

/** @returns the chapter as Markdown */
export function devFigures(goldFile, gold, training, aspectMacroF1) {
  const models = ['combined', 'tfidf', 'keyword']
  const measured = Object.fromEntries(models.map((model) => [model, evaluate(goldFile, '--model', model)]))
  const { combined } = measured
  const svm = svmAccuracy(training, gold)
  const none = combined.labels.find(({ label }) => label === 'ingen')
  const nb = byLanguage(combined, 'nb')
  const rows = [
    ['top-1 accuracy, every input answered', combined.accuracy.share, 0.9],
    ['macro-F1', combined.macroF1.value, 0.89],
    ['nynorsk against bokmål, points', byLanguage(combined, 'nn') - nb, -0.03, points],
    ['English against bokmål, points', byLanguage(combined, 'en') - nb, -0.06, points],
    ['micro-F1 of all levers of an input', combined.allLevers.f1, 0.8],
    ['accuracy of the most certain 70 %', combined.mostCertain.share, 0.97],
    ['expected calibration error (15 bins)', combined.calibration.error, 0.04, three, 'most'],
    ['`ingen`: precision', none.precision, 0.8],
    ['`ingen`: recall', none.recall, 0.8],
    ['over a plain linear SVM, points', combined.accuracy.share - svm, 0.05, points],
    ['aspect: macro-F1 by cross-validation', aspectMacroF1, 0.65],
  ]
  const table = markdownTable(
    ['measure', 'measured', 'target', ''],
    rows.map(([name, value, target, show = three, kind = 'least']) => {
      const met = kind === 'least' ? value >= target : value <= target
      return [name, show(value), `${kind === 'least' ? '≥' : '≤'} ${show(target)}`, met ? 'met' : 'MISSED']
    }),
  )
  const each = markdownTable(
    ['model', 'top-1', '95 % interval', 'macro-F1', 'bokmål', 'nynorsk', 'English'],
    [
      ...models.map((model) => {
        const { accuracy, macroF1 } = measured[model]
        const languages = ['nb', 'nn', 'en'].map((language) => three(byLanguage(measured[model], language)))
        const interval = `${three(accuracy.low)}–${three(accuracy.high)}`
        return [model, three(accuracy.share), interval, three(macroF1.value), ...languages]
      }),
      ['plain linear SVM', three(svm), '', '', '', '', ''],
      [`constant: \`${combined.baseline.label}\``, three(combined.baseline.accuracy.share), '', '', '', '', ''],
    ],
  )
  const confusion = markdownTable(
    ['gold', ...labels.map((label) => label.slice(0, 3))],
    combined.confusion.counts.map((counts, i) => [labels[i], ...counts.map((n) => (n === 0 ? '·' : String(n)))]),
  )
  const perLabel = markdownTable(
    ['label', 'precision', 'recall', 'F1', 'gold', 'answers'],
    combined.labels.map(({ label, precision, recall, f1, gold: relevant, answers }) => [
      label,
      three(precision),
      three(recall),
      three(f1),
      String(relevant),
      String(answers),
    ]),
  )
  return `## Targets on dev\n\n${table}\n\n## Each model on dev\n\n${each}\n\n## By label\n\n${perLabel}\n\n## Confusion\n\nRows are gold, columns are answers.\n\n${confusion}\n`
}
