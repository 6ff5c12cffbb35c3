/** Words that only a workbook needs; what the report says elsewhere too is in the `Catalogue`. */
export interface WorkbookWords {
  /** At the end of a text that its cell could not hold. */
  readonly cutMark: string
  /** Names of sheets: at most 28 characters, so that there is room for a number behind; none of `[ ] : * ? / \`. */
  readonly sheets: {
    readonly glance: string
    readonly levers: string
    readonly assessment: string
    readonly subtopics: string
    readonly aspects: string
    readonly respondents: string
    readonly matrix: string
    readonly quotes: string
    readonly words: string
    readonly together: string
    readonly campaigns: string
    readonly byHand: string
    readonly noneGroups: string
    readonly disagreements: string
    readonly correction: string
    readonly ledger: string
    readonly setAside: string
    readonly findings: string
    readonly sources: string
    readonly method: string
  }
  /** Column heads that no other form of the report has. */
  readonly columns: {
    readonly fact: string
    readonly value: string
    readonly low: string
    readonly high: string
    readonly ofTexts: string
    readonly ofRespondents: string
    readonly unnamed: string
    readonly uncertain: string
    readonly secondary: string
    readonly rule: string
    readonly ruleName: string
    readonly verdict: string
    readonly said: string
    readonly subtopic: string
    readonly respondentType: string
    readonly quote: string
    readonly leftOut: string
    readonly respondent: string
    readonly probability: string
    readonly id: string
    readonly place: string
    readonly text: string
    readonly first: string
    readonly quoted: string
    readonly status: string
    readonly runnerUp: string
    readonly runnerUpProbability: string
    readonly reason: string
    readonly count: string
    readonly severity: string
    readonly input: string
    readonly message: string
    readonly hint: string
    readonly format: string
    readonly encoding: string
    readonly delimiter: string
    readonly hasHeader: string
    readonly textColumns: string
    readonly idColumn: string
    readonly sha256: string
    readonly topic: string
    readonly word: string
    readonly textsHere: string
    readonly textsElsewhere: string
    readonly logLikelihood: string
    readonly logRatio: string
    readonly together: string
    /** Words that the texts of a group share. */
    readonly sharedWords: string
    readonly ids: string
    readonly furtherTexts: string
    readonly wordList: string
    readonly statisticalModel: string
    readonly correctedLow: string
    readonly correctedHigh: string
    readonly precision: string
    readonly precisionOf: string
    readonly recall: string
    readonly recallOf: string
  }
  /** Facts of the overview and of the run. */
  readonly facts: {
    readonly title: string
    readonly date: string
    readonly sources: string
    readonly named: string
    readonly unnamed: string
    readonly filteredOut: string
    readonly assigned: string
    readonly most: string
    /** Of a report that may be published: what is hidden. */
    readonly published: string
    /** Of such a report: who is quoted and named. */
    readonly people: string
    /** That texts shown hold personal data. */
    readonly personal: string
    readonly origin: string
    readonly typed: string
    /** @param name - such as `kommune` */
    readonly type: (name: string) => string
    readonly located: string
    readonly counties: string
    readonly county: (name: string) => string
    readonly dated: string
    readonly firstDate: string
    readonly lastDate: string
    readonly unreadableDates: string
    readonly dateColumns: string
    readonly recount: string
    readonly language: (name: string) => string
    readonly tool: string
    readonly model: string
    readonly modelHash: string
    readonly taxonomy: string
    readonly taxonomyVersion: string
    readonly taxonomyHash: string
    readonly minWords: string
    readonly uncertainBelow: string
    /** @param lever - such as `2. Virkemidler` */
    readonly secondaryAbove: (lever: string) => string
  }
  /** In place of a number that is not to be seen. */
  readonly hidden: string
  /** Where it says which rule a sentence follows from, and what ‘with certainty’ means. */
  readonly rules: string
  /** What the hash of a source is for. */
  readonly hashes: string
  /** How the quotes were chosen, and where it says that one is a part. */
  readonly quotes: string
  /** What of a text is not shown. */
  readonly leftOut: { readonly before: string; readonly after: string; readonly both: string }
}
