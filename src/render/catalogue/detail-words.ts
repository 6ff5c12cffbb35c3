import type { Gap } from '../../types/report.ts'

/** Rules of the assessment, in the order of their marks R1, R2 …. `most` and `well-covered` are no gaps. */
export const ruleOrder = [
  'most',
  'well-covered',
  'few-inputs',
  'one-respondent-type',
  'one-respondent',
  'barriers-without-proposals',
  'one-aspect',
  'one-county',
  'one-source',
  'repeated-texts',
  'no-input',
  'subtopics-unseen',
] as const satisfies readonly (Gap['rule'] | 'most' | 'well-covered')[]

/** One of {@link ruleOrder}. */
export type RuleName = (typeof ruleOrder)[number]

/** The mark by which the report refers to a rule: `R3`. The same in all languages. */
export function ruleMark(rule: RuleName): string {
  return `R${ruleOrder.indexOf(rule) + 1}`
}

/** Words on words, on where inputs come from, on rules, and on what to read by hand. Texts are ready for Markdown. */
export interface DetailWords {
  /** `percent` is empty where it is all inputs. */
  readonly origin: {
    /** @param parts - such as `kommune (60)` */
    readonly types: (inputs: number, percent: string, parts: readonly string[]) => string
    /** @param top - such as `Oslo (12)`; may be empty */
    readonly counties: (inputs: number, percent: string, counties: number, top: readonly string[]) => string
    /** @param first - written out; the same as `last` when all are of one day */
    readonly dates: (inputs: number, percent: string, first: string, last: string) => string
    readonly unreadableDates: (inputs: number) => string
    /** Types that a report that may be published does not name. */
    readonly others: string
    readonly unknown: string
    /** @param columns - their names in quotation marks */
    readonly dateColumns: (columns: readonly string[]) => string
  }
  readonly lever: {
    readonly words: string
    readonly together: string
  }
  readonly oneSided: {
    readonly respondent: (inputs: number) => string
    /** @param aspect - the bare name of the aspect */
    readonly aspect: (inputs: number, of: number, aspect: string, everywhere: string) => string
    readonly county: (inputs: number, of: number, county: string, everywhere: string) => string
    readonly source: (inputs: number, of: number, source: string, everywhere: string) => string
  }
  readonly disagreements: {
    readonly title: string
    readonly none: string
    readonly intro: (total: number, of: number, withoutTerms: number) => string
    /** @param lever - where the input was placed, with its probability */
    readonly verdict: (lever: string, keyword: string, tfidf: string) => string
    readonly rest: (shown: number, total: number) => string
  }
  readonly groups: {
    readonly intro: (grouped: number, texts: number) => string
    readonly none: string
    readonly considered: (considered: number) => string
    readonly group: (words: readonly string[], texts: number) => string
    readonly more: (ids: number) => string
    readonly rest: (shown: number, total: number) => string
    readonly listIntro: string
  }
  readonly method: {
    readonly rulesIntro: string
    readonly rules: Readonly<Record<RuleName, string>>
    /** @param limit - of G² */
    readonly words: (limit: string, texts: number, voices: number) => string
    readonly forgotten: (words: number) => string
    readonly together: string
    readonly groups: string
  }
}
