import { quote } from '../../taxonomy/quote.ts'
import { codeSpan, escapeInline } from '../../text/escape-markdown.ts'
import type { TaxonomyEffect, TermHits } from '../../types/taxonomy-difference.ts'
import { numberFormats } from '../format-number.ts'
import { table } from '../markdown/table.ts'
import { answerText, foundText, integer, shortList, sideText, signed } from './words.ts'

/** What the new taxonomy does to the inputs: counts, moves, inputs, and the terms that woke and died. */
export function effectBlocks(effect: TaxonomyEffect, most: number): string[] {
  return [
    summary(effect),
    ...(effect.inputs === 0 ? [] : ['### Innspill per hovedgrep', countTable(effect)]),
    ...moveBlocks(effect),
    ...termBlocks('Termer som gir treff nå, men ikke før', effect.awake, 'ny', most),
    ...termBlocks('Termer som ga treff før, men ikke nå', effect.dead, 'tatt bort', most),
    ...termBlocks('Nye termer uten treff', effect.silent, 'ny', most),
  ]
}

function summary({ inputs, moved, restated }: TaxonomyEffect): string {
  if (inputs === 0) return 'Det er ingen innspill å sammenligne på.'
  const share = numberFormats.nb.percent(moved / inputs, 1)
  const same = restated === 0 ? '' : ` ${integer(restated)} har samme hovedgrep, men er blitt sikre eller usikre.`
  return `${integer(moved)} av ${integer(inputs)} innspill (${share}) får et annet svar.${same}`
}

function countTable({ answers }: TaxonomyEffect): string {
  return table(
    [
      { title: 'Svar', align: 'left' },
      { title: 'Før', align: 'right' },
      { title: 'Nå', align: 'right' },
      { title: 'Endring', align: 'right' },
      { title: 'Usikre før', align: 'right' },
      { title: 'Usikre nå', align: 'right' },
    ],
    answers.map(({ answer, before, after }) => [
      answerText(answer),
      integer(before.inputs),
      integer(after.inputs),
      signed(after.inputs - before.inputs),
      integer(before.uncertain),
      integer(after.uncertain),
    ]),
  )
}

function moveBlocks({ moved, flows, shown }: TaxonomyEffect): string[] {
  if (moved === 0) return []
  const flowTable = table(
    [
      { title: 'Før', align: 'left' },
      { title: 'Nå', align: 'left' },
      { title: 'Innspill', align: 'right' },
    ],
    flows.map(({ before, after, count }) => [answerText(before), answerText(after), integer(count)]),
  )
  const inputTable = table(
    ['Innspill', 'Sted', 'Før', 'Nå', 'Termer som falt bort', 'Termer som kom til'].map((title) => ({
      title,
      align: 'left' as const,
    })),
    shown.map(({ id, source, place, before, after, lost, gained }) => [
      codeSpan(id),
      escapeInline(`${source} ${place}`.trim()),
      sideText(before),
      sideText(after),
      foundText(lost),
      foundText(gained),
    ]),
  )
  const rest = moved - shown.length
  return [
    '### Flyttinger',
    flowTable,
    ...(shown.length === 0 ? [] : ['### Innspill som får et annet svar', inputTable]),
    ...(rest > 0 ? [`${integer(rest)} ${shown.length === 0 ? '' : 'til '}er ikke vist.`] : []),
  ]
}

function termBlocks(title: string, terms: readonly TermHits[], strange: string, most: number): string[] {
  if (terms.length === 0) return []
  const lines = terms.map(({ lever, subtopic, text, language, hits, isKnown }) => {
    const home = codeSpan(subtopic === '' ? lever : `${lever}/${subtopic}`)
    const often = hits === 0 ? '' : `, ${integer(hits)} treff`
    return `${escapeInline(quote(text))} (${language}), ${home}${often}${isKnown ? '' : `, ${strange}`}`
  })
  return [`### ${title} (${integer(lines.length)})`, shortList(lines, most)]
}
