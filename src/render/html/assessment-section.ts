import { oneLine } from '../../text/visible-text.ts'
import type { Gap } from '../../types/report.ts'
import { type HtmlSection, list, paragraph } from './elements.ts'
import { type Html, html, join, type Part } from './html.ts'
import type { HtmlPage } from './page.ts'
import { prose } from './prose.ts'

function sentenceOf({ words, language, percent }: HtmlPage, gap: Gap): Part {
  const say = words.assessment
  switch (gap.rule) {
    case 'no-input':
      return say.noInput(gap)
    case 'few-inputs':
      return say.fewInputs(gap, percent(gap.high), percent(gap.floor))
    case 'one-respondent-type':
      return say.oneType(gap.inputs, words.respondentTypes[gap.type])
    case 'barriers-without-proposals':
      return say.barriersOnly(gap.barriers)
    case 'repeated-texts':
      return say.repeated(gap.inputs, gap.texts)
    case 'subtopics-unseen':
      return prose((slot) =>
        say.unseen(
          gap.subtopics.map(({ name }) => slot(oneLine(name[language]))),
          gap.of,
        ),
      )
  }
}

/** One bullet per lever, with all that the gaps of these rules say of it. */
function bullets(page: HtmlPage, rules: readonly Gap['rule'][], otherwise: string): Html {
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
    const said = words.assessment.wellCovered(share.count, percent(share.share), interval, even, respondentTypes)
    return html`${boldLever(lever)}: ${said}`
  })
  return items.length === 0 ? paragraph(words.assessment.noneWellCovered) : list(items)
}

/** What is well covered, thin and missing, in words. */
export function assessmentSection(page: HtmlPage): HtmlSection[] {
  const { sections, assessment } = page.words
  if (page.report.totals.inputs === 0) return []
  const thin = ['few-inputs', 'one-respondent-type', 'barriers-without-proposals', 'repeated-texts'] as const
  const body = [
    html`<h3>${sections.wellCovered}</h3>\n`,
    strengths(page),
    html`<h3>${sections.thin}</h3>\n`,
    bullets(page, thin, assessment.noneThin),
    html`<h3>${sections.missing}</h3>\n`,
    bullets(page, ['no-input'], assessment.noneMissing),
    html`<h3>${sections.unseen}</h3>\n`,
    bullets(page, ['subtopics-unseen'], assessment.noneUnseen),
    paragraph(assessment.unseenNote, 'note'),
  ]
  return [{ id: 'assessment', title: sections.assessment, body }]
}
