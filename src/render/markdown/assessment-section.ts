import { codeSpan, escapeInline } from '../../text/escape-markdown.ts'
import type { Gap } from '../../types/report.ts'
import { ruleOrder } from '../catalogue/detail-words.ts'
import { gapSentence } from '../catalogue/gap-sentence.ts'
import { marked } from './marked.ts'
import type { Page } from './page.ts'

function sentenceOf({ words, language, percent }: Page, gap: Gap): string {
  return gapSentence({ words, language, percent, text: escapeInline, path: codeSpan }, gap)
}

/** One bullet per lever, with all that the gaps of these rules say of it. */
function bullets(page: Page, rules: readonly string[], otherwise: string): string {
  const lines = page.report.levers.flatMap(({ id }) => {
    const said = page.report.assessment.gaps
      .filter((gap) => gap.lever === id && rules.includes(gap.rule))
      .map((gap) => marked(sentenceOf(page, gap), gap.rule))
    return said.length === 0 ? [] : [`- ${page.boldLever(id)}: ${said.join(' ')}`]
  })
  return lines.length === 0 ? otherwise : lines.join('\n')
}

function strengths(page: Page): string {
  const { words, percent, range, boldLever } = page
  const lines = page.report.assessment.wellCovered.map(({ lever, share, evenShare, respondentTypes }) => {
    const interval = words.interval(range(share))
    const said = words.assessment.wellCovered(
      share.count,
      percent(share.share),
      interval,
      percent(evenShare),
      respondentTypes ?? 0,
    )
    return `- ${boldLever(lever)}: ${marked(said, 'well-covered')}`
  })
  return lines.length === 0 ? marked(words.assessment.noneWellCovered, 'well-covered') : lines.join('\n')
}

/** What is well covered, thin and missing, in words. */
export function assessmentSection(page: Page): string[] {
  const { sections, assessment } = page.words
  if (page.report.totals.inputs === 0) return []
  const thin = ruleOrder.slice(ruleOrder.indexOf('few-inputs'), ruleOrder.indexOf('no-input'))
  return [
    `## ${sections.assessment}`,
    `### ${sections.wellCovered}`,
    strengths(page),
    `### ${sections.thin}`,
    bullets(page, thin, marked(assessment.noneThin, 'few-inputs', 'repeated-texts')),
    `### ${sections.missing}`,
    bullets(page, ['no-input'], marked(assessment.noneMissing, 'no-input')),
    `### ${sections.unseen}`,
    bullets(page, ['subtopics-unseen'], marked(assessment.noneUnseen, 'subtopics-unseen')),
    assessment.unseenNote,
  ]
}
