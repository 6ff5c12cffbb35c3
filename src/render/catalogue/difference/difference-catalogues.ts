import type { Language } from '../../../types/taxonomy.ts'
import type { DifferenceCatalogue } from './difference-catalogue.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'

/** The words of a comparison by language. */
export const differenceCatalogues = { nb, nn, en } as const satisfies Record<Language, DifferenceCatalogue>
