/** White space other than single spaces. */
const uneven = /\s\s|[^\S ]/

/**
 * What two spellings of one respondent's name have in common: case and spacing aside.
 * `respondentKey(' Sørvåg  KOMMUNE ')` → `sørvåg kommune`. Empty for an empty name.
 */
export function respondentKey(name: string): string {
  if (name === '') return ''
  const trimmed = name.trim()
  return (uneven.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed).toLowerCase()
}

/** Names that say that there is none, by their letters. */
const nobody = new Set(
  'anonym,anonymt,anonymous,ukjent,ukjend,unknown,privat,privatperson,ingen,none,nei,na'.split(','),
)

/** Whether a name says that there is none: `Anonym`, `N/A`, `(ukjent)`. */
export function isNobody(name: string): boolean {
  return nobody.has(name.toLowerCase().replace(/[^\p{L}]/gu, ''))
}
