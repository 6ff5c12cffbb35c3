import type { CheckSettings } from '../../check/rule.ts'
import type { Config } from '../config/config-type.ts'

/** What the configuration says to the rules about reading, people and language. */
export function peopleSettings(config: Config): Partial<CheckSettings> {
  return {
    respondentColumns: {
      name: config['read.respondent-column'],
      type: config['read.type-column'],
      county: config['read.county-column'],
    },
    date: config['check.date'],
    maxWords: config['check.max-words'],
    knownColumns: config['check.known-columns'],
    knownFrontMatter: config['check.known-front-matter'],
    consentColumn: config['check.consent-column'],
    consentValues: config['check.consent-values'],
    maxInputsPerRespondent: config['check.max-inputs-per-respondent'],
  }
}
