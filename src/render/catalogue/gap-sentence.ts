import type { Gap } from '../../types/report.ts'
import type { Language } from '../../types/taxonomy.ts'
import type { Catalogue } from './catalogue.ts'

/** What a sentence on a gap is made with. */
export interface GapVoice {
  readonly words: Catalogue
  readonly language: Language
  /** @param share - 0–1 */
  readonly percent: (share: number) => string
  /** Makes what inputs or the taxonomy say fit for the page, such as by escaping Markdown. */
  readonly text: (said: string) => string
  /** Makes the path of a source fit for the page. */
  readonly path: (path: string) => string
}

/** A gap in words, as every form of the report has it. */
export function gapSentence({ words, language, percent, text, path }: GapVoice, gap: Gap): string {
  const say = words.assessment
  const { oneSided } = words.detail
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
    case 'one-respondent':
      return oneSided.respondent(gap.inputs)
    case 'one-aspect':
      return oneSided.aspect(gap.inputs, gap.of, words.aspectNames[gap.aspect], percent(gap.everywhere))
    case 'one-county':
      return oneSided.county(gap.inputs, gap.of, text(gap.county), percent(gap.everywhere))
    case 'one-source':
      return oneSided.source(gap.inputs, gap.of, path(gap.source), percent(gap.everywhere))
    case 'subtopics-unseen':
      return say.unseen(
        gap.subtopics.map(({ name }) => text(name[language])),
        gap.of,
      )
  }
}
