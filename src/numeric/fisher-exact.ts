/**
 * Fisher's exact test of two independent proportions: how probable it is that two samples differ at least so much, were
 * they drawn from the same. Two-sided by doubling the smaller tail. It is right however few the observations are; with
 * few it rather says too seldom than too often that they differ.
 *
 * Of all ways to share out those that have the property, each weighs as the hypergeometric distribution says. The weights
 * are worked out from the most probable outwards, by multiplying and dividing alone, so that nothing overflows and every
 * machine gets the same.
 * @param first - observations of the first sample that have the property, integer 0..`ofFirst`
 * @param ofFirst - observations of the first sample, integer ≥ 0
 * @param second - as `first`, of the second sample
 * @param ofSecond - as `ofFirst`, of the second sample
 * @returns 0–1, six decimals; 1 when a sample is empty
 * @see Fisher 1935, Journal of the Royal Statistical Society 98, 39–82; Yates 1984, same journal A 147, 426–463, on doubling
 */
export function fisherExact(first: number, ofFirst: number, second: number, ofSecond: number): number {
  const having = first + second
  const least = Math.max(0, having - ofSecond)
  const most = Math.min(having, ofFirst)
  const mode = Math.floor(((having + 1) * (ofFirst + 1)) / (ofFirst + ofSecond + 2))
  let [below, above, total] = [0, 0, 0]
  const count = (k: number, weight: number): void => {
    total += weight
    if (k <= first) below += weight
    if (k >= first) above += weight
  }
  let weight = 1
  for (let k = mode; k <= most; k++) {
    count(k, weight)
    weight *= ((having - k) * (ofFirst - k)) / ((k + 1) * (ofSecond - having + k + 1))
  }
  weight = 1
  for (let k = mode; k > least; k--) {
    weight *= (k * (ofSecond - having + k)) / ((having - k + 1) * (ofFirst - k + 1))
    count(k - 1, weight)
  }
  return Math.round(Math.min(1, (2 * Math.min(below, above)) / total) * 1e6) / 1e6
}
