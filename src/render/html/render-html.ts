import { oneLine } from '../../text/visible-text.ts'
import { catalogues } from '../catalogue/catalogues.ts'
import type { RenderReport } from '../renderer.ts'
import type { SectionName } from '../sections.ts'
import { assessmentSection } from './assessment-section.ts'
import { byHandSection } from './by-hand-section.ts'
import { campaignSection } from './campaign-section.ts'
import { choiceNotes } from './choice-notes.ts'
import { clientScript } from './client/client-script.ts'
import { contents } from './contents.ts'
import { document } from './document.ts'
import { type HtmlSection, sectionElement } from './elements.ts'
import { glanceSection } from './glance-section.ts'
import { html } from './html.ts'
import { inputsSection, inputsSectionId } from './inputs-section.ts'
import { ledgerSection } from './ledger-section.ts'
import { leverSections } from './lever-sections.ts'
import { leverTableSection } from './lever-table-section.ts'
import { matricesSection } from './matrices-section.ts'
import { methodSection } from './method-section.ts'
import { createHtmlPage, type HtmlPage } from './page.ts'
import { publishNotes } from './publish-notes.ts'
import { style } from './style/style.ts'

/**
 * The sections chosen, in the order of the Markdown form; what only this form has stands where it belongs among them.
 * The table of all inputs goes with those to read by hand: who leaves out the one would not show the other.
 */
function sectionsOf(page: HtmlPage): HtmlSection[] {
  const when = (name: SectionName, section: (page: HtmlPage) => readonly HtmlSection[]): readonly HtmlSection[] =>
    page.sections.has(name) ? section(page) : []
  return [
    ...when('glance', glanceSection),
    ...when('levers', leverTableSection),
    ...when('assessment', assessmentSection),
    ...when('lever-by-lever', leverSections),
    ...when('matrices', matricesSection),
    ...when('campaigns', campaignSection),
    ...when('by-hand', byHandSection),
    ...when('by-hand', inputsSection),
    ...when('ledger', ledgerSection),
    ...when('method', methodSection),
  ]
}

/** The report as one file of HTML that loads nothing, in the language asked for. Complete without its script. */
export const renderHtml: RenderReport = (report, { language, sections: chosen }) => {
  const words = catalogues[language]
  const page = createHtmlPage(report, words, chosen)
  const sections = sectionsOf(page)
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
${publishNotes(page)}${sections.map(sectionElement)}${choiceNotes(page)}</main>
</div>
<footer>
<div><p>${words.method.tool(oneLine(report.run.toolVersion))}</p></div>
</footer>
`
  // The script looks for the table as soon as it runs.
  const script = sections.some(({ id }) => id === inputsSectionId) ? clientScript : undefined
  return document({ language, title, style, script, body }).markup
}
