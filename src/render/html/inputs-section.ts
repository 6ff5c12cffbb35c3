import { visibleText } from '../../text/visible-text.ts'
import { aspects, type InputLanguage, statuses } from '../../types/assignment.ts'
import { respondentTypes } from '../../types/input.ts'
import type { InputItem, InputTable } from '../../types/report.ts'
import type { Section } from '../form.ts'
import type { InputsData, PackedInput, SortColumn } from './client/inputs-data.ts'
import { paragraph } from './elements.ts'
import { type Html, html, type Part, raw } from './html.ts'
import type { HtmlPage } from './page.ts'
import { scriptJson } from './script-json.ts'

/** Anchor of the section with the table of all inputs; where it stands, the page has a script. */
export const inputsSectionId = 'inputs'

const inputLanguages = ['nb', 'nn', 'en', 'other'] as const satisfies readonly InputLanguage[]

const columns = [
  'id',
  'text',
  'lever',
  'status',
  'probability',
  'aspect',
  'respondentType',
  'language',
  'place',
] as const satisfies readonly SortColumn[]

/** Classes of the columns' widths: the table is laid out before its rows are known. */
const widths = {
  id: 'w-id',
  text: 'w-text',
  lever: 'w-name',
  status: 'w-word',
  probability: 'w-name',
  aspect: 'w-word',
  respondentType: 'w-name',
  language: 'w-word',
  place: 'w-name',
} as const satisfies Readonly<Record<SortColumn, string>>

/** Packs an input, with everything that it says made visible first. */
function packer(levers: readonly string[]): (item: InputItem) => PackedInput {
  return (item) => [
    visibleText(item.id),
    visibleText(item.place),
    item.lever === '' ? levers.length : levers.indexOf(item.lever),
    statuses.indexOf(item.status),
    item.probability,
    inputLanguages.indexOf(item.language),
    aspects.indexOf(item.aspect),
    respondentTypes.indexOf(item.respondentType),
    visibleText(item.text),
    item.isCut ? 1 : 0,
  ]
}

/** What the script needs beside the rows. */
function namesOf({ report, words, language, lever }: HtmlPage): Omit<InputsData, 'rows'> {
  return {
    language,
    levers: [...report.levers.map(({ id }) => lever(id)), words.html.inputs.noLever],
    statuses: statuses.map((status) => words.html.inputs.statuses[status]),
    languages: inputLanguages.map((code) => words.languages[code]),
    languageCodes: inputLanguages.map((code) => (code === 'other' ? '' : code)),
    aspects: aspects.map((aspect) => words.aspectNames[aspect]),
    respondentTypes: respondentTypes.map((type) => words.respondentTypes[type]),
    thousands: words.numbers.integer(1000).slice(1, -3),
    point: words.numbers.decimal(0.5, 1).slice(1, -1),
    hits: words.html.inputs.hits,
  }
}

const choices = (all: string, names: readonly string[]): Html =>
  html`<option value="-1">${all}</option>${names.map((name, at) => html`<option value="${at}">${name}</option>`)}`

/** {@link InputsData} as JSON. Row by row, so that a page of 50,000 is not held in several copies while it is escaped. */
function dataJson({ report }: HtmlPage, names: Omit<InputsData, 'rows'>, { items }: InputTable): string {
  const pack = packer(report.levers.map(({ id }) => id))
  const rows = items.map((item) => scriptJson(pack(item))).join(',\n')
  return `${scriptJson(names).slice(0, -1)},"rows":[${rows}]}`
}

function filters(
  data: Omit<InputsData, 'rows'>,
  { html: { inputs: say }, columns: { lever } }: HtmlPage['words'],
): Html {
  return html`<div class="filters" role="search" aria-label="${say.filters}">
<div class="field"><label for="filter-text">${say.filterText}</label><input type="search" id="filter-text" autocomplete="off"></div>
<div class="field"><label for="filter-lever">${lever}</label><select id="filter-lever">${choices(say.allLevers, data.levers)}</select></div>
<div class="field"><label for="filter-status">${say.columns.status}</label><select id="filter-status">${choices(say.allStatuses, data.statuses)}</select></div>
<button type="button" id="filter-reset">${say.reset}</button>
</div>
`
}

function rowsTable({ html: { inputs: say } }: HtmlPage['words']): Html {
  const head = (name: (typeof columns)[number]): Html =>
    html`<th scope="col" class="${widths[name]}" data-column="${name}" aria-sort="none"><button type="button">${say.columns[name]}</button></th>`
  return html`<div class="rows" id="input-rows" role="region" aria-labelledby="input-caption" tabindex="0">
<table id="input-table">
<caption id="input-caption"><span>${say.caption}</span></caption>
<thead>
<tr>${columns.map(head)}</tr>
</thead>
<tbody id="input-body"></tbody>
</table>
</div>
`
}

/** Shows one input whole. */
function reader({ html: { inputs: say } }: HtmlPage['words']): Html {
  const facts = columns.filter((name) => name !== 'id' && name !== 'text')
  return html`<dialog id="input-reader" aria-labelledby="input-reader-title">
<h3 id="input-reader-title">${say.columns.id}</h3>
<dl>${facts.map((name) => html`<dt>${say.columns[name]}</dt><dd></dd>`)}</dl>
<p class="whole" id="input-reader-text"></p>
<p class="note" id="input-reader-cut" hidden>${say.cut}</p>
<button type="button" id="input-reader-close">${say.close}</button>
</dialog>
`
}

function intro({ words }: HtmlPage, { total, keptLength, items }: InputTable): Part {
  const { inputs: say } = words.html
  const shown = items.length < total ? say.introCut(items.length, total) : say.intro(total)
  return paragraph(items.some(({ isCut }) => isCut) ? `${shown} ${say.textsCut(keptLength)}` : shown)
}

/**
 * The table of all inputs. Its rows stand in the page as data, which the script draws; without the script the section
 * says how to get the same.
 */
export function inputsSection(page: HtmlPage): Section<Part>[] {
  const { report, words } = page
  const { allInputs } = report
  if (allInputs === null || report.totals.inputs === 0) return []
  const names = namesOf(page)
  const body = [
    html`<div class="inputs" id="input-app" hidden>
${intro(page, allInputs)}${filters(names, words)}<p class="hits" id="input-hits" role="status"></p>
${rowsTable(words)}${reader(words)}</div>
`,
    paragraph(words.html.inputs.withoutScript, 'note'),
    html`<pre><code>hovedgrep classify … -o innspill.csv</code></pre>
<script type="application/json" id="input-data">${raw(dataJson(page, names, allInputs))}</script>
`,
  ]
  return [{ id: inputsSectionId, title: words.html.inputs.title, body }]
}
