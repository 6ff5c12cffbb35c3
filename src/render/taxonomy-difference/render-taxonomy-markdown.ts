import { codeSpan, escapeInline } from '../../text/escape-markdown.ts'
import { markdownMark } from '../../text/output-mark.ts'
import type { TaxonomyDifference, TaxonomyFile, TaxonomyModel } from '../../types/taxonomy-difference.ts'
import { table } from '../markdown/table.ts'
import { changeBlocks } from './change-blocks.ts'
import { effectBlocks } from './effect-blocks.ts'
import { goldBlocks } from './gold-blocks.ts'
import { integer } from './words.ts'

/** The comparison as a page of CommonMark with GitHub tables, in bokmål. */
export function renderTaxonomyMarkdown(difference: TaxonomyDifference, list: number): string {
  const { taxonomies, changes, model, effect, gold } = difference
  const blocks = [
    markdownMark,
    '# To taksonomier sammenlignet',
    fileTable([
      ['Før', taxonomies.before],
      ['Nå', taxonomies.after],
    ]),
    '## Hva som er endret',
    ...changeBlocks(changes, list),
    ...(effect === null ? [] : ['## Hva det gjør med innspillene', ...effectBlocks(effect, list)]),
    ...(gold === null ? [] : ['## Hva det gjør med treffsikkerheten', ...goldBlocks(gold)]),
    ...(effect === null && gold === null ? [] : ['## Slik er det regnet', methodText(model)]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function fileTable(files: readonly (readonly [side: string, file: TaxonomyFile])[]): string {
  return table(
    [
      { title: '', align: 'left' },
      { title: 'Fil', align: 'left' },
      { title: 'Taksonomi', align: 'left' },
      { title: 'Hovedgrep', align: 'right' },
      { title: 'Deltemaer', align: 'right' },
      { title: 'Termer', align: 'right' },
      { title: 'SHA-256', align: 'left' },
    ],
    files.map(([side, { file, id, version, levers, subtopics, terms, sha256 }]) => [
      side,
      codeSpan(file),
      escapeInline(`${id} ${version}`),
      integer(levers),
      integer(subtopics),
      integer(terms),
      codeSpan(sha256.slice(0, 12)),
    ]),
  )
}

function methodText({ name, isTrained }: TaxonomyModel): string {
  const which = name === 'keyword' ? 'ordlista alene' : 'ordlista og TF-IDF sammen'
  const learnt = isTrained
    ? 'Begge taksonomiene er brukt med den samme trente modellen, som er tilpasset ordlista den ble trent med. Tren en ny modell før du avgjør små forskjeller.'
    : 'Den trente modellen har ikke de samme hovedgrepene som begge taksonomiene, og er derfor ikke brukt for noen av dem: for begge er modellen laget av beskrivelser og termer.'
  return `Svarene er gitt av ${which}. ${learnt} Et innspill har fått et annet svar når det beste hovedgrepet er et annet, også om det er usikkert. Termene som er nevnt ved et innspill, er treff som bare den ene taksonomien gir.`
}
