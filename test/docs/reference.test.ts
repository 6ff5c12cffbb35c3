import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultCapacity } from '../../src/campaign/find-campaigns.ts'
import { defaultSettings } from '../../src/classify/create-classifier.ts'
import { decodeModel } from '../../src/classify/model-file.ts'
import { kindWeights } from '../../src/classify/tfidf/features.ts'
import { largestStep } from '../../src/classify/tfidf/linear-model.ts'
import { tfidfSettings } from '../../src/classify/tfidf/train-tfidf.ts'
import { folds } from '../../src/classify/train/prepare-texts.ts'
import { exitCodeOf } from '../../src/errors.ts'
import { formatNames, readers } from '../../src/read/registry.ts'
import { fixedColumns } from '../../src/render/rows/columns.ts'
import { packedRowFormats, rowFormats } from '../../src/render/rows/registry.ts'
import { languageBuckets } from '../../src/text/language/language-model.ts'
import { statuses } from '../../src/types/assignment.ts'
import { setAsideReasons } from '../../src/types/input.ts'
import { readProject, root } from './markdown-files.ts'

/** First cells of the rows of all tables whose header begins with a word, without the marks of code. */
function firstCells(text: string, head: string): string[] {
  const cells: string[] = []
  let isInside = false
  for (const line of text.split('\n')) {
    const cell = /^\| ([^|]*) \|/u.exec(line)?.[1]?.trim()
    if (cell === undefined) isInside = false
    else if (cell === head) isInside = true
    else if (isInside && cell !== '---') cells.push(cell.replaceAll('`', ''))
  }
  return cells
}

describe('docs/dependencies.md', () => {
  const page = readProject('docs/dependencies.md')
  const manifest: { dependencies?: object; devDependencies: object } = JSON.parse(readProject('package.json'))
  const [bundled = '', rest = ''] = page.split('\n## For development only\n')

  it('has a row for every package in package.json, and for no other', () => {
    expect(firstCells(page, 'package').sort()).toEqual(Object.keys(manifest.devDependencies).sort())
  })

  it('is right that hovedgrep depends on nothing once installed', () => {
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([])
  })

  const licences = `${root}dist/THIRD-PARTY-LICENSES.txt`
  it.skipIf(!existsSync(licences))('tells rightly which packages are in the bundle (needs dist/)', () => {
    const text = readFileSync(licences, 'utf8')
    const isBundled = (name: string) => new RegExp(`^${name} \\d`, 'm').test(text)
    expect(firstCells(bundled, 'package').filter((name) => !isBundled(name))).toEqual([])
    expect(firstCells(rest, 'package').filter(isBundled)).toEqual([])
  })

  it.each(firstCells(page, 'package'))('gives %s the licence that it has', (name) => {
    const { license }: { license: string } = JSON.parse(readProject(`node_modules/${name}/package.json`))
    const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? ''
    expect(row.split(' | ').map((cell) => cell.replace(/ \|$/u, ''))).toContain(license)
  })
})

describe('docs/columns.md', () => {
  const page = readProject('docs/columns.md')

  it('has the columns of classify in their order', () => {
    expect(firstCells(page, 'kolonne')).toEqual([...fixedColumns])
  })

  it('has the formats of classify', () => {
    expect(firstCells(page, 'format')).toEqual([...Object.keys(rowFormats), ...Object.keys(packedRowFormats)])
  })

  it('names every status', () => {
    expect(statuses.filter((status) => !page.includes(`\`${status}\``))).toEqual([])
  })

  it('counts the letters of the spreadsheet rightly', () => {
    const letters = [...page.matchAll(/`(\w+)` er ([A-Z])\b/gu)]
    expect(letters.length).toBeGreaterThan(5)
    const names: readonly string[] = fixedColumns
    for (const [, name = '', letter] of letters)
      expect(`${name} ${letter}`).toBe(`${name} ${String.fromCharCode(65 + names.indexOf(name))}`)
  })
})

describe('docs/reading.md', () => {
  const page = readProject('docs/reading.md')

  it('has every reason for setting something aside, in the order of the code', () => {
    expect(firstCells(page, 'grunn')).toEqual([...setAsideReasons])
  })

  it('names every file extension that is read', () => {
    const extensions = formatNames.flatMap((format) => [...readers[format].extensions])
    expect(extensions.filter((extension) => !page.includes(`\`${extension}\``))).toEqual([])
  })
})

describe('docs/commands.md', () => {
  it('has every exit code', () => {
    const codes = [...new Set<number>([...Object.values(exitCodeOf), 0, 1, 130])].sort((a, b) => a - b)
    expect(firstCells(readProject('docs/commands.md'), 'kode').map(Number)).toEqual(codes)
  })
})

describe('docs/classifying.md', () => {
  const page = readProject('docs/classifying.md')

  it.each([
    [`C = ${tfidfSettings.c}, ${tfidfSettings.passes} passes`],
    [`α = ${tfidfSettings.smoothing}`],
    [`fewer than ${tfidfSettings.minimumTexts} training texts`],
    [`${kindWeights.stem} for stems, ${kindWeights.pair} for pairs, ${kindWeights.gram} for n-grams`],
    [`${languageBuckets.toLocaleString('en')} buckets`],
    [`by ${folds}-fold cross-validation`],
    [`fewer than ${defaultSettings.minWords} words`],
    [`P < ${defaultSettings.uncertainBelow}`],
  ])('says «%s», as the code has it', (words) => {
    expect(page).toContain(words)
  })

  it('tells how many weights a feature of the shipped model has', () => {
    const { linear } = decodeModel(readFileSync(`${root}data/model.bin`), 'data/model.bin')
    expect(page).toContain(`${linear.columns} weights in ${largestStep} steps`)
  })
})

describe('the README', () => {
  it('says on how many inputs the shipped model was trained', () => {
    const { trainingTexts } = decodeModel(readFileSync(`${root}data/model.bin`), 'data/model.bin')
    expect(readProject('README.md')).toContain(
      `${(trainingTexts / 1000) | 0} ${trainingTexts % 1000} oppdiktede innspill`,
    )
  })

  it('says how many texts are remembered when repeats are looked for', () => {
    const shown = `${Math.floor(defaultCapacity / 1000)} ${defaultCapacity % 1000}`
    expect(readProject('README.md')).toContain(`de siste ${shown} ulike tekstene`)
    expect(readProject('docs/architecture.md')).toContain(`${defaultCapacity.toLocaleString('en')} texts`)
  })

  it('names every status', () => {
    expect(firstCells(readProject('README.md'), 'status').sort()).toEqual([...statuses].sort())
  })
})
