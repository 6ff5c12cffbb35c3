import type { Catalogue } from './catalogue/catalogue.ts'
import type { SectionName } from './sections.ts'

/** The title under which a section stands, in the report's language. */
export function sectionTitle({ sections, matrices }: Catalogue, section: SectionName): string {
  const names: Readonly<Record<SectionName, string>> = {
    glance: sections.glance,
    levers: sections.levers,
    assessment: sections.assessment,
    'lever-by-lever': sections.leverByLever,
    matrices: matrices.title,
    campaigns: sections.campaigns,
    'by-hand': sections.byHand,
    ledger: sections.ledger,
    method: sections.method,
  }
  return names[section]
}
