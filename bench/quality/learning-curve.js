// How much more training inputs help: the whole training, on ever more inputs drawn at random, measured on dev.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluate, run } from './hovedgrep.js'
import { markdownTable, three, toCsv } from './tables.js'

const steps = [1000, 2000, 4000, 8000, 16_000]
const columns = ['id', 'text', 'primary', 'secondary', 'aspect', 'language']

const drawn = ({ id }) => createHash('sha256').update(`draw ${id}`).digest('hex')

/** @returns rows of [inputs, cross-validated accuracy, combined on dev, TF-IDF on dev] */
export function measureCurve(training, goldFile, folder, say) {
  const inOrder = [...training].sort((a, b) => (drawn(a) < drawn(b) ? -1 : 1))
  return [...steps.filter((step) => step < inOrder.length), inOrder.length].map((size) => {
    say(`learning curve: ${size}`)
    const csv = join(folder, 'drawn.csv')
    const model = join(folder, 'drawn.bin')
    writeFileSync(
      csv,
      toCsv(
        columns,
        inOrder.slice(0, size).map((row) => columns.map((column) => row[column])),
      ),
    )
    run('train', csv, '-o', model, '--quiet')
    const accuracy = (name) => evaluate(goldFile, '--model-file', model, '--model', name).accuracy.share
    return [size, accuracy('combined'), accuracy('tfidf')]
  })
}

export function curveTable(points) {
  return markdownTable(
    ['training inputs', 'both models', 'TF-IDF alone'],
    points.map(([size, ...shares]) => [size.toLocaleString('en-GB'), ...shares.map(three)]),
  )
}

/** The curve as a picture; inputs on a logarithmic axis. */
export function curveSvg(points) {
  const [width, height, left, right, top, bottom] = [640, 400, 60, 20, 30, 50]
  const [low, high] = [0.5, 1]
  const sizes = points.map(([size]) => Math.log2(size))
  const x = (size) =>
    (left + ((Math.log2(size) - sizes[0]) / (sizes.at(-1) - sizes[0])) * (width - left - right)).toFixed(1)
  const y = (share) => (top + ((high - share) / (high - low)) * (height - top - bottom)).toFixed(1)
  const line = (column, colour) =>
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map((point) => `${x(point[0])},${y(point[column])}`).join(' ')}"/>` +
    points.map((point) => `<circle cx="${x(point[0])}" cy="${y(point[column])}" r="3.5" fill="${colour}"/>`).join('')
  const grid = [0.5, 0.6, 0.7, 0.8, 0.9, 1]
    .map(
      (share) =>
        `<line x1="${left}" x2="${width - right}" y1="${y(share)}" y2="${y(share)}" stroke="#ccc"/><text x="${left - 8}" y="${y(share)}" dy="4" text-anchor="end">${share.toFixed(1)}</text>`,
    )
    .join('\n')
  const ticks = points
    .map(([size]) => `<text x="${x(size)}" y="${height - bottom + 20}" text-anchor="middle">${size}</text>`)
    .join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Accuracy on dev by number of training inputs">
<rect width="${width}" height="${height}" fill="#fff"/>
${grid}
${ticks}
<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle">training inputs</text>
<text x="${left}" y="18">accuracy on dev</text>
${line(1, '#1b5e9b')}
${line(2, '#b4541a')}
<text x="${width - 150}" y="${height - bottom - 40}" fill="#1b5e9b">both models</text>
<text x="${width - 150}" y="${height - bottom - 20}" fill="#b4541a">TF-IDF alone</text>
</svg>
`
}
