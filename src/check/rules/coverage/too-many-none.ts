import { shareLimit } from './share-limit.ts'

/** More inputs that belong to no lever than the user accepts. */
export const tooManyNone = shareLimit({
  status: 'none',
  description: 'Større andel av innspillene hører ikke til noe hovedgrep enn check.max-none tillater.',
  key: 'check.max-none',
  limitOf: ({ coverage }) => coverage?.maxNone,
  are: 'hører ikke til noe hovedgrep',
  hint: 'Se hva de handler om: hovedgrep classify --status none, med de samme filene. Kanskje er noe lest som ikke er innspill.',
})
