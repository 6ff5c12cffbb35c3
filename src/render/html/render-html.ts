import { oneLine } from '../../text/visible-text.ts'
import { catalogues } from '../catalogue/catalogues.ts'
import { hiddenMark } from '../hidden-mark.ts'
import type { RenderReport } from '../renderer.ts'
import { reportSections } from '../report-sections.ts'
import { choiceNotes } from '../sections/choice-notes.ts'
import { personalNote } from '../sections/personal-note.ts'
import { publishNotes } from '../sections/publish-notes.ts'
import { clientScript } from './client/client-script.ts'
import { contents } from './contents.ts'
import { document } from './document.ts'
import { sectionElement } from './elements.ts'
import { type Html, html, type Part } from './html.ts'
import { inputsSection, inputsSectionId } from './inputs-section.ts'
import { leverTableSection } from './lever-table-section.ts'
import { matricesSection } from './matrices-section.ts'
import { createHtmlPage, type HtmlPage } from './page.ts'
import { style } from './style/style.ts'

/** The four numbers that the page opens with. */
function figures({ report, words, percent }: HtmlPage): Html {
  const { inputs, texts, respondents, assigned } = report.totals
  const { integer } = words.numbers
  const facts = [
    [words.columns.inputs, integer(inputs)],
    [words.columns.texts, integer(texts)],
    [words.html.namedRespondents, respondents === null ? hiddenMark : integer(respondents)],
    [words.method.assignedTitle, percent(assigned.share)],
  ]
  return html`<dl class="figures">
${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
`
}

/** The report as one file of HTML that loads nothing, in the language asked for. Complete without its script. */
export const renderHtml: RenderReport = (report, { language, sections: chosen }) => {
  const words = catalogues[language]
  const page = createHtmlPage(report, words, chosen)
  const sections = reportSections<Part>(page, {
    opening: () => [figures(page)],
    levers: () => leverTableSection(page),
    matrices: () => matricesSection(page),
    inputs: () => inputsSection(page),
  })
  const title = oneLine(report.title) === '' ? words.title : oneLine(report.title)
  const date = report.date === '' ? '' : html`<p>${words.dateLabel(oneLine(words.date(report.date)))}</p>\n`
  const body = html`<a class="skip" href="#main">${words.html.skip}</a>
<header>
<div>
<h1>${title}</h1>
${date}</div>
</header>
<div class="page">
${contents(words.html.contents, sections)}<main id="main" tabindex="-1">
${publishNotes(page)}${personalNote(page)}${sections.map(sectionElement)}${choiceNotes(page)}</main>
</div>
<footer>
<div><p>${words.method.tool(oneLine(report.run.toolVersion))}</p></div>
</footer>
`
  // The script looks for the table as soon as it runs.
  const script = sections.some(({ id }) => id === inputsSectionId) ? clientScript : undefined
  return document({ language, title, style, script, body }).markup
}
