import type { Language } from '../../types/taxonomy.ts'
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'

/** The report's words by language. */
export const catalogues = { nb, nn, en } as const satisfies Record<Language, Catalogue>
