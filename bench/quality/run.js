// `npm run quality`: measures what docs/quality.md tells of. Needs ../shared beside the project. Deterministic: the same
// model and the same gold give the same bytes.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../bin/setup.js'
import { root } from '../measure.js'
import { devFigures } from './dev.js'
import { curveSvg, curveTable, measureCurve } from './learning-curve.js'
import { publicSets } from './public-sets.js'
import { readCsv } from './tables.js'

const chapters = ['dev', 'public', 'curve']
const asked = process.argv.slice(2)
const unknown = asked.find((word) => !chapters.includes(word))
if (unknown !== undefined) {
  process.stderr.write(`npm run quality -- [${chapters.join('] [')}]: no chapter is called ${unknown}.\n`)
  process.exit(2)
}
const shared = join(root, '../shared')
const goldFile = join(shared, 'eval/dev.csv')
if (!existsSync(goldFile)) {
  process.stderr.write(`${goldFile} is not there: the gold is not part of this repository.\n`)
  process.exit(2)
}

const say = (text) => process.stderr.write(`${text} …\n`)
const isWanted = (chapter) => asked.length === 0 || asked.includes(chapter)

/** What cross-validation said when the shipped model was made: it stands in the model's head. */
function crossValidation() {
  const bytes = readFileSync(join(root, 'data/model.bin'))
  return JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(8)).toString()).crossValidation
}

build()
const folder = mkdtempSync(join(tmpdir(), 'hovedgrep-quality-'))
try {
  const trainingFolder = join(root, 'data/training')
  const training = readdirSync(trainingFolder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .flatMap((name) => readCsv(join(trainingFolder, name)))
  const cv = crossValidation()
  const parts = [
    '# Figures\n\nMade by `npm run quality`; [quality.md](quality.md) tells what they mean.\n',
    `Shipped model: ${training.length.toLocaleString('en-GB')} training inputs. By five-fold cross-validation inside them: both models ${cv.accuracy.toFixed(3)}, TF-IDF alone ${cv.tfidfAccuracy.toFixed(3)}, keywords alone ${cv.keywordAccuracy.toFixed(3)}; micro-F1 of all levers ${cv.microF1.toFixed(3)}; aspect macro-F1 ${cv.aspectMacroF1.toFixed(3)}.\n`,
  ]
  if (isWanted('dev')) {
    say('dev')
    parts.push(devFigures(goldFile, readCsv(goldFile), training, cv.aspectMacroF1))
  }
  if (isWanted('public')) parts.push(publicSets(shared, folder, say))
  if (isWanted('curve')) {
    const points = measureCurve(training, goldFile, folder, say)
    parts.push(
      `## Learning curve\n\nTrained anew on inputs drawn at random, the smaller draws within the larger; accuracy on dev.\n\n${curveTable(points)}\n\n![Learning curve](learning-curve.svg)\n`,
    )
    writeFileSync(join(root, 'docs/learning-curve.svg'), curveSvg(points))
  }
  const text = parts.join('\n')
  process.stdout.write(text)
  if (asked.length === 0) writeFileSync(join(root, 'docs/quality-figures.md'), text)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
