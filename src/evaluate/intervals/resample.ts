import { createRandom } from '../../numeric/shuffle.ts'

const seed = 20_200_619

/**
 * Draws as many positions as there are, with replacement, over and over: the bootstrap. The stream of random numbers is
 * seeded, so the same call draws the same positions.
 * @param size - number of positions, integer ≥ 1
 * @param times - resamples, integer ≥ 1
 * @param visit - gets the positions drawn, shape [size], each 0 … size − 1; overwritten by the next resample
 * @see Efron & Tibshirani 1993, An introduction to the bootstrap, ch. 6
 */
export function resample(size: number, times: number, visit: (drawn: Int32Array) => void): void {
  const random = createRandom(seed)
  const drawn = new Int32Array(size)
  for (let time = 0; time < times; time++) {
    for (let i = 0; i < size; i++) drawn[i] = random() % size
    visit(drawn)
  }
}
