import type { CheckSettings } from '../../../src/check/rule.ts'
import type { ClassifiedInput, InputLanguage, Status } from '../../../src/types/assignment.ts'
import type { Finding } from '../../../src/types/finding.ts'
import type { Meta, RespondentType } from '../../../src/types/input.ts'
import type { TextLocation } from '../../../src/types/location.ts'
import type { Lever, Taxonomy } from '../../../src/types/taxonomy.ts'

/** Two levers without a lexicon: the checks look at ids and names only. */
export const taxonomy: Taxonomy = {
  id: 'liten',
  version: '1',
  sha256: '0'.repeat(64),
  levers: [lever(1, 'kultur', 'Kultur'), lever(2, 'forsok', 'Forsøk')],
}

function lever(number: number, id: string, name: string): Lever {
  const words = { nb: name, nn: name, en: name }
  return { number, id, name: words, description: words, subtopics: [], terms: [] }
}

/** Settings that change nothing. */
export const settings: CheckSettings = { rules: {}, minWords: 3, requiredColumns: [] }

/** What a test wants to say about a row; the rest is ordinary. */
export interface RowSketch {
  readonly source?: string
  readonly place?: string
  readonly id?: string
  readonly text?: string
  readonly name?: string
  readonly status?: Status
  readonly lever?: string
  readonly secondary?: string
  readonly campaign?: string
  /** Columns beside the input, or facts of its document. Rows of a table share their list of names. */
  readonly meta?: Meta
  readonly type?: RespondentType
  readonly language?: InputLanguage
  readonly question?: string
}

/** A classified input. */
export function row(sketch: RowSketch = {}): ClassifiedInput {
  const { source = 'svar.csv', place = 'row:1 column:Innspill', text = 'Gi oss lov til å prøve.' } = sketch
  const { name = '', status = 'assigned', lever = 'kultur', secondary, campaign = '' } = sketch
  const { meta = { names: [], values: [] }, type = '', language = 'nb', question = '' } = sketch
  return {
    input: {
      id: sketch.id ?? `${source}#${place}`,
      source,
      place,
      section: '',
      question,
      text,
      respondent: { name, type, county: '' },
      meta,
    },
    assignment: {
      status,
      lever: status === 'assigned' || status === 'uncertain' ? lever : '',
      probability: 0.9,
      secondary: secondary === undefined ? [] : [{ lever: secondary, probability: 0.4 }],
      aspect: 'annet',
      language,
      keywordLever: lever,
      tfidfLever: lever,
      probabilities: [],
      evidence: { hits: [], features: [], runnerUp: { lever: 'ingen', probability: 0.1 } },
    },
    campaign,
  }
}

/** A finding. */
export function finding(part: Partial<Finding> = {}): Finding {
  return {
    rule: 'undecodable-bytes',
    severity: 'warning',
    source: 'svar.csv',
    place: 'row:1',
    inputId: '',
    message: 'Noe er galt.',
    hint: '',
    ...part,
  }
}

/** Where a finding stands in its file. */
export function location(part: Partial<TextLocation> = {}): TextLocation {
  const { text = 'Ring meg i morgen.' } = part
  return { line: 1, column: 1, endColumn: 5, text, textColumn: 1, lineLength: text.length, ...part }
}
