import { shareLimit } from './share-limit.ts'

/** More inputs that the model is unsure of than the user accepts. */
export const tooManyUncertain = shareLimit({
  status: 'uncertain',
  description: 'Større andel av innspillene er usikkert plassert enn check.max-uncertain tillater.',
  key: 'check.max-uncertain',
  limitOf: ({ coverage }) => coverage?.maxUncertain,
  are: 'er usikkert plassert',
  hint: 'Les de usikre selv, og avgjør hvor de hører hjemme: hovedgrep classify --status uncertain viser dem, med de samme filene.',
})
