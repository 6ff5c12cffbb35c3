import type { Gap } from '../../types/report.ts'
import { escapeInline } from '../escape-markdown.ts'
import type { Page } from './page.ts'

function sentenceOf({ words, language, percent }: Page, gap: Gap): string {
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
      return say.unseen(
        gap.subtopics.map(({ name }) => escapeInline(name[language])),
        gap.of,
      )
  }
}

/** One bullet per lever, with all that the gaps of these rules say of it. */
function bullets(page: Page, rules: readonly Gap['rule'][], otherwise: string): string {
  const lines = page.report.levers.flatMap(({ id }) => {
    const said = page.report.assessment.gaps
      .filter((gap) => gap.lever === id && rules.includes(gap.rule))
      .map((gap) => sentenceOf(page, gap))
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
    return `- ${boldLever(lever)}: ${said}`
  })
  return lines.length === 0 ? words.assessment.noneWellCovered : lines.join('\n')
}

/** What is well covered, thin and missing, in words. */
export function assessmentSection(page: Page): string[] {
  const { sections, assessment } = page.words
  if (page.report.totals.inputs === 0) return []
  const thin = ['few-inputs', 'one-respondent-type', 'barriers-without-proposals', 'repeated-texts'] as const
  return [
    `## ${sections.assessment}`,
    `### ${sections.wellCovered}`,
    strengths(page),
    `### ${sections.thin}`,
    bullets(page, thin, assessment.noneThin),
    `### ${sections.missing}`,
    bullets(page, ['no-input'], assessment.noneMissing),
    `### ${sections.unseen}`,
    bullets(page, ['subtopics-unseen'], assessment.noneUnseen),
    assessment.unseenNote,
  ]
}
