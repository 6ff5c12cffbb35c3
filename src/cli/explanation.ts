import type { ChalkInstance } from 'chalk'
import type { Explanation } from '../classify/classifier.ts'
import type { Turns } from '../classify/find-turns.ts'
import { indexOfLargest } from '../numeric/index-of-largest.ts'
import { catalogues } from '../render/catalogue/catalogues.ts'
import { numberFormats } from '../render/format-number.ts'
import { escapeAsJson, oneLine } from '../text/visible-text.ts'
import type { TermHit } from '../types/assignment.ts'
import { type Lever, noLever, type Taxonomy } from '../types/taxonomy.ts'
import { wrap } from './wrap.ts'

/** The lever that was not the answer, and what would have made it so. */
export interface WhyNot {
  readonly lever: Lever
  readonly turns: Turns
}

/** An input with all that is known of its assignment. */
export interface Explained {
  readonly id: string
  readonly place: string
  readonly text: string
  readonly taxonomy: Taxonomy
  readonly explanation: Explanation
  /** Asked for with `--why-not`. */
  readonly whyNot: WhyNot | undefined
  readonly modelName: string
}

const { percent, decimal } = numberFormats.nb
const statusWords = {
  assigned: 'plassert',
  uncertain: 'usikker',
  none: 'ingen av hovedgrepene',
  'too-short': 'for kort til å plasseres',
  'other-language': 'på et annet språk; plasseres ikke',
} as const

const positionOf = ({ taxonomy }: Explained, lever: string): number => {
  const position = taxonomy.levers.findIndex(({ id }) => id === lever)
  return position < 0 ? taxonomy.levers.length : position
}

function nameOf(explained: Explained, lever: string): string {
  return explained.taxonomy.levers.find(({ id }) => id === lever)?.name.nb ?? 'ingen av hovedgrepene'
}

function hitLine(explained: Explained, hit: TermHit): string {
  const { text, taxonomy } = explained
  const lever = taxonomy.levers.find(({ id }) => id === hit.lever)
  const subtopic = lever?.subtopics.find(({ id }) => id === hit.subtopic)?.name.nb
  const found = oneLine(text.slice(hit.start, hit.end))
  // People count the first letter as number one, and the last one with.
  return `  «${found}» (tegn ${hit.start + 1}–${hit.end}) → ${lever?.name.nb ?? hit.lever}${subtopic === undefined ? '' : `, ${subtopic}`}  +${decimal(hit.weight, 0)}`
}

function featureLine(explained: Explained, position: number): string {
  const features = explained.explanation.features[position] ?? []
  if (features.length === 0) return '  (ingen ord trakk hit)'
  return features.map(({ text, weight }) => `  ${oneLine(text)}  +${decimal(weight, 2)}`).join('\n')
}

/** Why not that lever: its probability, and what spoke for the two beside each other. */
function whyNotLines(explained: Explained, { lever, turns }: WhyNot, colours: ChalkInstance): string[] {
  const { explanation } = explained
  const { assignment } = explanation
  const position = positionOf(explained, lever.id)
  const best = mostProbable(explained)
  if (best === lever.id) return ['', colours.bold(`Hvorfor ikke ${lever.name.nb}?`), '  Det ble dette hovedgrepet.']
  const own = assignment.probabilities[position] ?? 0
  const difference =
    (explanation.tfidfScores[positionOf(explained, best)] ?? 0) - (explanation.tfidfScores[position] ?? 0)
  const hits = assignment.evidence.hits.filter((hit) => hit.lever === lever.id)
  return [
    '',
    colours.bold(`Hvorfor ikke ${lever.name.nb}?`),
    `  Sannsynlighet ${percent(own, 1)}. ${nameOf(explained, best)} har ${decimal(Math.abs(difference), 2)} ${difference >= 0 ? 'mer' : 'mindre'} i TF-IDF-modellen.`,
    hits.length === 0
      ? '  Ingen ord i ordlista peker hit.'
      : `  I ordlista peker ${hits.map((hit) => `«${oneLine(explained.text.slice(hit.start, hit.end))}» (+${decimal(hit.weight, 0)})`).join(', ')} hit.`,
    '  Ordene som likevel trakk hit:',
    featureLine(explained, position),
    ...turnLines(lever, turns),
  ]
}

const quoted = (word: string): string => `«${oneLine(word)}»`
const inProse = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`

const result = ({ probability }: { readonly probability: number }): string => `(${percent(probability, 1)})`

function removalLine(lever: Lever, { without, isTooLong }: Turns): string {
  if (isTooLong) return '    Teksten er for lang til at det er prøvd å ta bort ord.'
  if (without === null) return '    Det er ikke nok å ta bort noen få ord.'
  return `    Uten ${inProse(without.words.map(quoted))} hadde ${lever.name.nb} vært mest sannsynlig ${result(without)}.`
}

function turnLines(lever: Lever, turns: Turns): string[] {
  const { added } = turns
  return [
    '  Hva som måtte vært annerledes:',
    removalLine(lever, turns),
    added.length === 0
      ? '    Ingen enkelt formulering fra ordlista er nok når den legges til sist.'
      : `    Med ett av disse til sist også: ${added.map((turn) => `${quoted(turn.words[0] ?? '')} ${result(turn)}`).join(', ')}.`,
  ]
}

/** The label with the greatest probability, whatever the status. */
function mostProbable({ explanation, taxonomy }: Explained): string {
  const best = indexOfLargest(explanation.assignment.probabilities)
  return taxonomy.levers[best]?.id ?? noLever
}

/** The explanation for a person at a terminal, in bokmål. */
export function explanationToText(explained: Explained, colours: ChalkInstance, width: number): string {
  const { explanation, text, place, id } = explained
  const { assignment } = explanation
  const words = catalogues.nb
  const labels = [...explained.taxonomy.levers.map((lever) => lever.id), noLever]
  const ranked = labels
    .map((label, i) => ({ label, probability: assignment.probabilities[i] ?? 0 }))
    .sort((a, b) => b.probability - a.probability)
  const answer =
    assignment.lever === ''
      ? statusWords[assignment.status]
      : `${nameOf(explained, assignment.lever)} (${statusWords[assignment.status]}, ${percent(assignment.probability, 1)})`
  const best = positionOf(explained, assignment.lever)
  const lines = [
    colours.dim(id === '-' ? place : `${oneLine(id)}  (${oneLine(place)})`),
    wrap(oneLine(text), width, '  '),
    '',
    `${colours.bold('Hovedgrep:')} ${colours.bold(answer)}`,
    `Vinkling: ${words.aspectNames[assignment.aspect].toLowerCase()} · Språk: ${words.languages[assignment.language]} · Modell: ${explained.modelName}`,
  ]
  if (assignment.secondary.length > 0)
    lines.push(
      `Også: ${assignment.secondary.map(({ lever, probability }) => `${nameOf(explained, lever)} ${percent(probability, 1)}`).join(', ')}`,
    )
  lines.push('', colours.bold('Treff i ordlista'))
  if (assignment.evidence.hits.length === 0) lines.push('  ingen')
  for (const hit of assignment.evidence.hits) lines.push(hitLine(explained, hit))
  lines.push(
    '',
    colours.bold(`Ordene som trakk mest mot ${nameOf(explained, labels[best] ?? noLever)}`),
    featureLine(explained, best),
  )
  lines.push('', colours.bold('De mest sannsynlige svarene'))
  for (const { label, probability } of ranked.slice(0, 4))
    lines.push(`  ${percent(probability, 1).padStart(7)}  ${nameOf(explained, label)}`)
  lines.push(
    '',
    `Ordlista alene: ${nameOf(explained, assignment.keywordLever)}. TF-IDF alene: ${nameOf(explained, assignment.tfidfLever)}.`,
  )
  if (explained.whyNot !== undefined) lines.push(...whyNotLines(explained, explained.whyNot, colours))
  return `${lines.join('\n')}\n`
}

/** The same as JSON, in one object. */
export function explanationToJson(explained: Explained): string {
  const { explanation, taxonomy, id, place, text, whyNot, modelName } = explained
  const labels = [...taxonomy.levers.map((lever) => lever.id), noLever]
  const perLabel = <T>(values: readonly T[]): Record<string, T> =>
    Object.fromEntries(values.map((value, i) => [labels[i] ?? String(i), value]))
  const { probabilities, ...assignment } = explanation.assignment
  const result = {
    formatVersion: 2,
    id,
    place,
    text,
    model: modelName,
    assignment: { ...assignment, probabilities: perLabel(probabilities) },
    features: perLabel(explanation.features),
    tfidfScores: perLabel(explanation.tfidfScores),
    keywordScores: perLabel(explanation.keywordScores),
    ...(whyNot === undefined ? {} : { whyNot: { lever: whyNot.lever.id, ...whyNot.turns } }),
  }
  return `${escapeAsJson(JSON.stringify(result, null, 2))}\n`
}
