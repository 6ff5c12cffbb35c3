// The same training code on public sets, told only the labels, beside the plain learner: does what we do fit only us?
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { evaluate, run } from './hovedgrep.js'
import { linearSvmScores } from './linear-svm.js'
import { markdownTable, readCsv, toCsv } from './tables.js'

const percent = (share) => (share * 100).toFixed(1)
const idOf = (label) => `t-${label.toLowerCase().replace(/[^a-z0-9]+/gu, '-')}`

/** A taxonomy that knows nothing but the labels' names. */
function bareTaxonomy(names) {
  const levers = names.map((name, i) => {
    const words = JSON.stringify(name)
    return `  - { number: ${i + 1}, id: ${idOf(name)}, name: { nb: ${words}, nn: ${words}, en: ${words} }, description: { nb: ${words}, nn: ${words}, en: ${words} } }`
  })
  return `id: bare\nversion: '1'\nlevers:\n${levers.join('\n')}\n`
}

/** Accuracy on sib200-no: one label each. */
function oneLabel(file, folder, trainLanguage, testLanguage) {
  const rows = readCsv(file)
  const names = [...new Set(rows.map(({ label }) => label))].sort()
  const [taxonomy, training, gold, model] = ['t.yaml', 'train.csv', 'gold.csv', 'm.bin'].map((f) => join(folder, f))
  const part = (split, lang) => rows.filter((row) => row.split === split && row.lang === lang)
  const csv = (some) =>
    toCsv(
      ['id', 'text', 'primary'],
      some.map(({ id, text, label }) => [id, text, idOf(label)]),
    )
  const [known, asked] = [part('train', trainLanguage), part('test', testLanguage)]
  writeFileSync(taxonomy, bareTaxonomy(names))
  writeFileSync(training, csv(known))
  writeFileSync(gold, csv(asked))
  run('train', training, '--taxonomy', taxonomy, '-o', model, '--quiet')
  const ours = evaluate(gold, '--taxonomy', taxonomy, '--model-file', model, '--model', 'tfidf').accuracy.share
  const scores = linearSvmScores(
    known.map(({ text }) => text),
    known.map(({ label }) => [names.indexOf(label)]),
    names.length,
    asked.map(({ text }) => text),
  )
  const right = asked.filter(({ label }, i) => names[scores[i].indexOf(Math.max(...scores[i]))] === label).length
  return [ours, right / asked.length]
}

function microF1(predicted, gold) {
  let [right, both] = [0, 0]
  gold.forEach((own, i) => {
    right += predicted[i].filter((label) => own.includes(label)).length
    both += own.length + predicted[i].length
  })
  return (2 * right) / both
}

/** Fewest inputs of a kind that `train` learns from. */
const fewest = 10

/** Micro-F1 on a set with several labels a text: each label is asked for by itself, ours as a taxonomy of one lever. */
function severalLabels(file, folder) {
  const rows = readCsv(file).map((row) => ({ ...row, own: row.label.split('|').filter((label) => label !== 'none') }))
  const names = [...new Set(rows.flatMap(({ own }) => own))].sort()
  const known = rows.filter(({ split }) => split === 'train')
  const asked = rows.filter(({ split }) => split === 'test')
  const predicted = asked.map(() => [])
  const [taxonomy, training, gold, model] = ['t.yaml', 'train.csv', 'gold.csv', 'm.bin'].map((f) => join(folder, f))
  writeFileSync(
    gold,
    toCsv(
      ['id', 'text'],
      asked.map(({ text }, i) => [i, text]),
    ),
  )
  for (const name of names) {
    const has = (row) => row.own.includes(name)
    const positive = known.filter(has).length
    if (positive < fewest || known.length - positive < fewest) continue
    writeFileSync(taxonomy, bareTaxonomy([name]))
    const labelled = known.map((row) => [row.id, row.text, has(row) ? idOf(name) : 'ingen'])
    writeFileSync(training, toCsv(['id', 'text', 'primary'], labelled))
    run('train', training, '--taxonomy', taxonomy, '-o', model, '--quiet')
    const options = ['--taxonomy', taxonomy, '--model-file', model, '--model', 'tfidf', '--text-column', 'text']
    const answers = parse(run('classify', gold, ...options, '--wide', '--format', 'csv', '--quiet'), { columns: true })
    answers.forEach((row, i) => {
      if (Number(row[`p.${idOf(name)}`]) > 0.5) predicted[i].push(name)
    })
  }
  const scores = linearSvmScores(
    known.map(({ text }) => text),
    known.map(({ own }) => own.map((label) => names.indexOf(label))),
    names.length,
    asked.map(({ text }) => text),
  )
  const gold2 = asked.map(({ own }) => own)
  const bySvm = scores.map((row) => names.filter((_, label) => row[label] > 0))
  return [microF1(predicted, gold2), microF1(bySvm, gold2)]
}

/** @returns the chapter as Markdown */
export function publicSets(shared, folder, say) {
  const sib = join(shared, 'bench/sib200-no/data.csv')
  const measures = [
    ['sib200-no, bokmål', 'accuracy', () => oneLabel(sib, folder, 'nb', 'nb'), 0.745],
    ['sib200-no, nynorsk', 'accuracy', () => oneLabel(sib, folder, 'nn', 'nn'), 0.779],
    ['sib200-no, trained on bokmål, tested on nynorsk', 'accuracy', () => oneLabel(sib, folder, 'nb', 'nn'), 0.716],
    ...['cimt-ottensen-themes', 'themefinder-gambling'].map((name, i) => [
      name,
      'micro-F1',
      () => severalLabels(join(shared, 'bench', name, 'data.csv'), folder),
      [0.823, 0.93][i],
    ]),
  ]
  const rows = measures.map(([name, measure, work, given]) => {
    say(name)
    const [ours, svm] = work()
    return [name, measure, percent(ours), percent(svm), percent(given), ours >= given - 0.01 ? 'met' : 'MISSED']
  })
  const header = ['set', 'measure', 'TF-IDF model', 'SVM, same run', 'SVM, as given', 'within a point of it']
  return `## Public sets\n\n${markdownTable(header, rows)}\n`
}
