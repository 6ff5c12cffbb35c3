/** Parts of a report that can be chosen or left out, in the order in which they stand. */
export const sectionNames = [
  'glance',
  'levers',
  'assessment',
  'lever-by-lever',
  'matrices',
  'campaigns',
  'by-hand',
  'ledger',
  'method',
] as const

/** One of {@link sectionNames}. */
export type SectionName = (typeof sectionNames)[number]

/** A word by which sections are chosen: a name, or a name after `-` to leave it out. */
export type SectionChoice = SectionName | `-${SectionName}`

/** All words that choose sections. */
export const sectionChoices: readonly SectionChoice[] = [
  ...sectionNames,
  ...sectionNames.map((name): SectionChoice => `-${name}`),
]

/**
 * The sections that words choose: those named, or all where none is; without those after `-`.
 * `['levers', 'matrices']` → those two; `['-method']` → all but that one.
 */
export function chooseSections(choices: readonly SectionChoice[]): ReadonlySet<SectionName> {
  const isNamed = (name: SectionName): boolean => choices.includes(name)
  const all = !sectionNames.some(isNamed)
  return new Set(sectionNames.filter((name) => (all || isNamed(name)) && !choices.includes(`-${name}`)))
}
