const lowest = -20
const highest = 20
const rounds = 3

/**
 * Macro-F1 of the classes that occur, when each row's answer is the class with the highest score plus bias.
 * @param biases - one per class
 * @returns 0–1; 0 without rows
 */
export function macroF1(rows: readonly Float64Array[], gold: readonly number[], biases: readonly number[]): number {
  const classes = biases.length
  const right = new Float64Array(classes)
  const answered = new Float64Array(classes)
  const relevant = new Float64Array(classes)
  rows.forEach((row, i) => {
    let best = 0
    for (let k = 1; k < classes; k++)
      if ((row[k] ?? 0) + (biases[k] ?? 0) > (row[best] ?? 0) + (biases[best] ?? 0)) best = k
    const label = gold[i] ?? 0
    answered[best] = (answered[best] ?? 0) + 1
    relevant[label] = (relevant[label] ?? 0) + 1
    if (best === label) right[label] = (right[label] ?? 0) + 1
  })
  let sum = 0
  let occurring = 0
  for (let k = 0; k < classes; k++) {
    const both = (answered[k] ?? 0) + (relevant[k] ?? 0)
    if (both === 0) continue
    occurring++
    sum += (2 * (right[k] ?? 0)) / both
  }
  return occurring === 0 ? 0 : sum / occurring
}

/**
 * Chooses what is added to each class's score so that rare classes are answered as often as is best for the macro-F1:
 * one class at a time, in tenths from −2 to 2, three rounds.
 * @param rows - held-out scores; shape [rows][classes]
 * @param gold - right class of each row
 * @returns one bias per class
 */
export function chooseBiases(rows: readonly Float64Array[], gold: readonly number[], classes: number): number[] {
  const biases = new Array<number>(classes).fill(0)
  for (let round = 0; round < rounds; round++)
    for (let k = 0; k < classes; k++) {
      let best = biases[k] ?? 0
      let bestScore = macroF1(rows, gold, biases)
      for (let tenths = lowest; tenths <= highest; tenths++) {
        biases[k] = tenths / 10
        const score = macroF1(rows, gold, biases)
        if (score > bestScore) {
          bestScore = score
          best = tenths / 10
        }
      }
      biases[k] = best
    }
  return biases
}
