import type { Gap, Strength } from '../../../types/report.ts'
import type { SectionTitles } from '../../catalogue/catalogue.ts'
import { ruleMark } from '../../catalogue/detail-words.ts'
import { gapSentence } from '../../catalogue/gap-sentence.ts'
import type { ReportBook, ReportSheet } from '../report-book.ts'

function sentence({ words, language, percent }: ReportBook, gap: Gap): string {
  return gapSentence({ words, language, percent, text: (said) => said, path: (said) => said }, gap)
}

/** The heading that the report has for such sentences. */
function verdict(sections: SectionTitles, rule: Gap['rule'] | Strength['rule']): string {
  if (rule === 'well-covered') return sections.wellCovered
  if (rule === 'no-input') return sections.missing
  return rule === 'subtopics-unseen' ? sections.unseen : sections.thin
}

/** What the numbers say of each lever in words, each with the rule that says so. */
export const assessmentSheet: ReportSheet = (book) => {
  const { report, words, own, percent, range } = book
  const { wellCovered, gaps } = report.assessment
  if (report.totals.inputs === 0 || wellCovered.length + gaps.length === 0) return undefined
  const said = [
    ...wellCovered.map(({ rule, lever, share, evenShare, respondentTypes }) => ({
      rule,
      lever,
      text: words.assessment.wellCovered(
        share.count,
        percent(share.share),
        words.interval(range(share)),
        percent(evenShare),
        respondentTypes ?? 0,
      ),
    })),
    ...gaps.map((gap) => ({ rule: gap.rule, lever: gap.lever, text: sentence(book, gap) })),
  ]
  return {
    name: own.sheets.assessment,
    columns: [
      { title: words.columns.number, numbers: 'general' },
      { title: words.columns.lever },
      { title: own.columns.verdict },
      { title: own.columns.said, width: 90 },
      { title: own.columns.rule },
      { title: own.columns.ruleName },
    ],
    rows: report.levers.flatMap(({ id, number }) =>
      said
        .filter(({ lever }) => lever === id)
        .map(({ rule, text }) => [
          number,
          book.leverName(id),
          verdict(words.sections, rule),
          text,
          ruleMark(rule),
          rule,
        ]),
    ),
  }
}
