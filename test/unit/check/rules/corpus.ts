import { type Checker, createChecker } from '../../../../src/check/create-checker.ts'
import type { CheckSettings } from '../../../../src/check/rule.ts'
import { type RuleId, ruleList } from '../../../../src/check/rules.ts'
import type { Finding } from '../../../../src/types/finding.ts'
import { type RowSketch, row, settings, taxonomy } from '../sample.ts'

/** Runs one rule alone over what `feed` shows the checker. */
export function findingsOf(
  id: RuleId,
  feed: (checker: Checker) => void,
  more: Partial<CheckSettings> = {},
): readonly Finding[] {
  const off = ruleList.filter(([other]) => other !== id).map(([other]) => [other, 'off'] as const)
  const checker = createChecker(taxonomy, { ...settings, ...more, rules: Object.fromEntries(off) })
  feed(checker)
  return checker.finish()
}

/** A record of a table: its cells beside the input, and what else a test wants to say of it. */
export interface RecordSketch extends RowSketch {
  readonly cells?: readonly string[]
}

/** Shows the checker a table `svar.csv`, whose inputs stand in the column `Innspill`. */
export function feedTable(
  checker: Checker,
  columns: readonly string[],
  records: readonly RecordSketch[],
  about: { readonly source?: string; readonly idColumn?: string } = {},
): void {
  const { source = 'svar.csv', idColumn = '' } = about
  checker.addTable({ source, place: '', columns: [...columns, 'Innspill'], idColumn })
  records.forEach(({ cells = [], ...sketch }, index) => {
    const place = `row:${index + 1} column:Innspill`
    checker.addRow(row({ source, place, meta: { names: columns, values: cells }, ...sketch }))
  })
}

/** Shows the checker a document with front matter, and its inputs. */
export function feedDocument(
  checker: Checker,
  facts: readonly (readonly [string, string])[],
  inputs: readonly RowSketch[] = [{}],
  source = 'notat.md',
): void {
  checker.addDocument({ source, facts, places: facts.map((_, index) => `line:${index + 2}`) })
  const meta = { names: facts.map(([name]) => name), values: facts.map(([, value]) => value) }
  for (const [index, sketch] of inputs.entries())
    checker.addRow(row({ source, place: `line:${20 + index}`, meta, ...sketch }))
}
