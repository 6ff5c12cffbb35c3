import { oneLine } from '../../text/visible-text.ts'
import type { Gap } from '../../types/report.ts'
import { type RuleName, ruleOrder } from '../catalogue/detail-words.ts'
import { gapSentence } from '../catalogue/gap-sentence.ts'
import { type HtmlSection, list, paragraph } from './elements.ts'
import { type Html, html, join } from './html.ts'
import { marked } from './marked.ts'
import type { HtmlPage } from './page.ts'

function sentenceOf(page: HtmlPage, gap: Gap): Html {
  const { words, language, percent, code } = page
  return marked(
    page,
    (slot) => {
      const text = (said: string): string => slot(oneLine(said))
      return gapSentence({ words, language, percent, text, path: (path) => slot(code(path)) }, gap)
    },
    gap.rule,
  )
}

/** One bullet per lever, with all that the gaps of these rules say of it. */
function bullets(page: HtmlPage, rules: readonly RuleName[], otherwise: Html): Html {
  const items = page.report.levers.flatMap(({ id }) => {
    const said = page.report.assessment.gaps
      .filter((gap) => gap.lever === id && rules.includes(gap.rule))
      .map((gap) => sentenceOf(page, gap))
    return said.length === 0 ? [] : [html`${page.boldLever(id)}: ${join(said, ' ')}`]
  })
  return items.length === 0 ? paragraph(otherwise) : list(items)
}

function strengths(page: HtmlPage): Html {
  const { words, percent, range, boldLever } = page
  const items = page.report.assessment.wellCovered.map(({ lever, share, evenShare, respondentTypes }) => {
    const interval = words.interval(range(share))
    const even = percent(evenShare)
    const said = words.assessment.wellCovered(share.count, percent(share.share), interval, even, respondentTypes ?? 0)
    return html`${boldLever(lever)}: ${marked(page, () => said, 'well-covered')}`
  })
  return items.length === 0
    ? paragraph(marked(page, () => words.assessment.noneWellCovered, 'well-covered'))
    : list(items)
}

/** What is well covered, thin and missing, in words. */
export function assessmentSection(page: HtmlPage): HtmlSection[] {
  const { sections, assessment } = page.words
  if (page.report.totals.inputs === 0) return []
  const thin = ruleOrder.slice(ruleOrder.indexOf('few-inputs'), ruleOrder.indexOf('no-input'))
  const body = [
    html`<h3>${sections.wellCovered}</h3>\n`,
    strengths(page),
    html`<h3>${sections.thin}</h3>\n`,
    bullets(
      page,
      thin,
      marked(page, () => assessment.noneThin, 'few-inputs', 'repeated-texts'),
    ),
    html`<h3>${sections.missing}</h3>\n`,
    bullets(
      page,
      ['no-input'],
      marked(page, () => assessment.noneMissing, 'no-input'),
    ),
    html`<h3>${sections.unseen}</h3>\n`,
    bullets(
      page,
      ['subtopics-unseen'],
      marked(page, () => assessment.noneUnseen, 'subtopics-unseen'),
    ),
    paragraph(assessment.unseenNote, 'note'),
  ]
  return [{ id: 'assessment', title: sections.assessment, body }]
}
