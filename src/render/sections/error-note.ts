import type { Report } from '../../types/report.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { SectionName } from '../sections.ts'

/** That the model errs, below the table of levers: it must be said even where the section on method is left out. */
export function errorNote({
  report,
  words,
  sections,
}: {
  readonly report: Report
  readonly words: Catalogue
  readonly sections: ReadonlySet<SectionName>
}): string {
  const { warning, pointer } = words.correction
  return report.correction?.withheld === '' && sections.has('method') ? pointer : warning
}
