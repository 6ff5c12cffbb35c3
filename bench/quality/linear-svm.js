// The plain learner that the shipped model must beat: a linear support vector machine over TF-IDF of words and of
// characters, as any toolkit gives it with its defaults. It knows nothing of hovedgrep.

/** Words of one letter are left out, as is usual. */
const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []

function wordGrams(text) {
  const all = words(text)
  const grams = [...all]
  for (let i = 1; i < all.length; i++) grams.push(`${all[i - 1]} ${all[i]}`)
  return grams
}

/** Character n-grams of three to five within words, their borders as blanks. */
function characterGrams(text) {
  const grams = []
  for (const word of text.toLowerCase().split(/\s+/u)) {
    if (word === '') continue
    const padded = ` ${word} `
    for (let n = 3; n <= 5; n++)
      for (let start = 0; start + n <= padded.length; start++) grams.push(padded.slice(start, start + n))
  }
  return grams
}

const views = [wordGrams, characterGrams]

function count(grams) {
  const counts = new Map()
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return counts
}

/** What occurs in at least two texts, with ln((1 + n) / (1 + df)) + 1. */
function learnVocabulary(bags) {
  const frequencies = new Map()
  for (const bag of bags) for (const gram of bag.keys()) frequencies.set(gram, (frequencies.get(gram) ?? 0) + 1)
  const vocabulary = new Map()
  for (const [gram, df] of frequencies)
    if (df >= 2) vocabulary.set(gram, { at: vocabulary.size, idf: Math.log((1 + bags.length) / (1 + df)) + 1 })
  return vocabulary
}

/** (1 + ln tf) · idf, of length one. */
function toRow(bag, vocabulary, offset) {
  const row = []
  let square = 0
  for (const [gram, tf] of bag) {
    const known = vocabulary.get(gram)
    if (known === undefined) continue
    const value = (1 + Math.log(tf)) * known.idf
    row.push([known.at + offset, value])
    square += value * value
  }
  const norm = Math.sqrt(square) || 1
  return row.map(([at, value]) => [at, value / norm])
}

function createRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * One class against the rest with the squared hinge loss, by dual coordinate descent.
 * Hsieh, Chang, Lin, Keerthi & Sundararajan 2008, A dual coordinate descent method for large-scale linear SVM (ICML).
 */
function fitColumn(rows, isPositive, features, { c, passes, seed }) {
  const weights = new Float64Array(features + 1)
  const dual = new Float64Array(rows.length)
  const slack = 1 / (2 * c)
  const squares = rows.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1) + slack)
  const order = rows.map((_, i) => i)
  const random = createRandom(seed)
  for (let pass = 0; pass < passes; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    for (const i of order) {
      const { indices, values } = rows[i]
      const sign = isPositive[i] ? 1 : -1
      let score = weights[features]
      for (let j = 0; j < indices.length; j++) score += weights[indices[j]] * values[j]
      const gradient = sign * score - 1 + dual[i] * slack
      const next = Math.max(0, dual[i] - gradient / squares[i])
      const step = (next - dual[i]) * sign
      if (step === 0) continue
      dual[i] = next
      weights[features] += step
      for (let j = 0; j < indices.length; j++) weights[indices[j]] += step * values[j]
    }
  }
  return weights
}

/**
 * Learns from texts and scores others.
 * @param labels - of each text, a list of positions
 * @returns for each of the others a score per class
 */
export function linearSvmScores(texts, labels, classes, others, settings = { c: 1, passes: 20, seed: 11 }) {
  const bags = views.map((view) => texts.map((text) => count(view(text))))
  const vocabularies = bags.map(learnVocabulary)
  const features = vocabularies.reduce((sum, { size }) => sum + size, 0)
  const pack = (parts) => {
    const row = parts.flat()
    return { indices: Int32Array.from(row, ([at]) => at), values: Float64Array.from(row, ([, value]) => value) }
  }
  const rowOf = (bagsOfText) =>
    pack(bagsOfText.map((bag, view) => toRow(bag, vocabularies[view], view === 0 ? 0 : vocabularies[0].size)))
  const rows = texts.map((_, i) => rowOf(bags.map((ofView) => ofView[i])))
  const columns = Array.from({ length: classes }, (_, label) =>
    fitColumn(
      rows,
      labels.map((own) => own.includes(label)),
      features,
      settings,
    ),
  )
  return others.map((text) => {
    const { indices, values } = rowOf(views.map((view) => count(view(text))))
    return columns.map((weights) => {
      let score = weights[features]
      for (let j = 0; j < indices.length; j++) score += weights[indices[j]] * values[j]
      return score
    })
  })
}
