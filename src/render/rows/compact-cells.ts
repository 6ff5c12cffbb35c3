import type { Evidence, ScoredLever } from '../../types/assignment.ts'
import { createFixed } from './fixed-digits.ts'

const whole = createFixed(0)
const hundredths = createFixed(2)

/** `samarbeid:0.34|verdi:0.21`; empty for none. */
export function secondaryCell(secondary: readonly ScoredLever[]): string {
  let cell = ''
  for (const { lever, probability } of secondary) {
    cell += `${cell === '' ? '' : '|'}${lever}:${hundredths(probability)}`
  }
  return cell
}

function signed(weight: number, fixed: (value: number) => string): string {
  return weight < 0 ? fixed(weight) : `+${fixed(weight)}`
}

/**
 * Evidence on one line: `sandkasse@12-21 (forsok/sandkasser +5); … | ord: prøve +1.24 | nr. 2: anskaffelser 0.12`.
 * Parts that are empty are left out.
 */
export function evidenceCell({ hits, features, runnerUp }: Evidence): string {
  let cell = ''
  for (const { term, start, end, lever, subtopic, weight } of hits) {
    const topic = subtopic === '' ? lever : `${lever}/${subtopic}`
    const points = signed(weight, Number.isInteger(weight) ? whole : hundredths)
    cell += `${cell === '' ? '' : '; '}${term}@${start}-${end} (${topic} ${points})`
  }
  let words = ''
  for (const { text, weight } of features)
    words += `${words === '' ? 'ord: ' : ', '}${text} ${signed(weight, hundredths)}`
  if (words !== '') cell += `${cell === '' ? '' : ' | '}${words}`
  if (runnerUp.lever === '') return cell
  return `${cell}${cell === '' ? '' : ' | '}nr. 2: ${runnerUp.lever} ${hundredths(runnerUp.probability)}`
}
