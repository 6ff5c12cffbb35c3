import { upkeepRules } from '../rules/upkeep/upkeep-rules.ts'
import { ruleList } from '../rules.ts'

/** Ids of the rules that an exception can name: none can except what is said about exceptions. */
export const exceptableRules: readonly string[] = ruleList
  .map(([id]) => id)
  .filter((id) => !Object.hasOwn(upkeepRules, id))
