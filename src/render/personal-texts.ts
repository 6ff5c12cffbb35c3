import { findPersonalData } from '../personal/find-personal-data.ts'
import type { Report } from '../types/report.ts'
import type { SectionName } from './sections.ts'

/**
 * Ids of the inputs whose words, as far as the report shows them, hold personal data. Who asks for quotes seldom thinks
 * of the telephone number in one of them, and a report travels further than the inputs. With `--redact` there are none.
 * @param sections - those shown
 * @returns each id once, in the order of the report
 */
export function personalTexts(report: Report, sections: ReadonlySet<SectionName>): readonly string[] {
  const ids = new Set<string>()
  for (const [section, id, text] of shownTexts(report)) {
    if (sections.has(section) && !ids.has(id) && findPersonalData(text).length > 0) ids.add(id)
  }
  return [...ids]
}

/** Every stretch of an input that some form of the report shows, with the section that shows it. */
function* shownTexts(report: Report): Generator<readonly [section: SectionName, id: string, text: string]> {
  for (const { quotes } of report.levers) for (const { id, text } of quotes) yield ['lever-by-lever', id, text]
  for (const { exampleId, example } of report.campaigns.items) yield ['campaigns', exampleId, example]
  for (const { items } of report.readByHand) for (const { id, text } of items) yield ['by-hand', id, text]
  for (const { id, text } of report.disagreements.items) yield ['by-hand', id, text]
  for (const { id, text } of report.allInputs?.items ?? []) yield ['by-hand', id, text]
}
