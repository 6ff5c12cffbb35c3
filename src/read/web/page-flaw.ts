import type { Unit } from '../../types/unit.ts'
import { type Loss, lostSource } from '../lost-source.ts'
import type { ReadContext } from '../reader.ts'

/** How a page or a mail may be beyond what is read. */
export type PageFlawKind = 'too-deep' | 'too-large'

/** A page that would take more time or memory than any page needs. Never leaves src/read. */
export class PageFlaw extends RangeError {
  readonly kind: PageFlawKind

  constructor(kind: PageFlawKind) {
    super(kind)
    this.name = 'PageFlaw'
    this.kind = kind
  }
}

/**
 * Tells what is wrong with a page from what was thrown while it was read.
 * @throws the error itself, when it is no flaw of the data
 */
export function pageFlawOf(error: unknown): PageFlawKind {
  if (error instanceof PageFlaw) return error.kind
  // The stack is exhausted.
  if (error instanceof RangeError) return 'too-deep'
  throw error
}

/** What a person is told of each flaw. */
export type PageLosses = Readonly<Record<'tooDeep' | 'tooLarge', Loss>>

/** Accounts for a page or a mail of which nothing can be read. */
export function lostPage(context: ReadContext, kind: PageFlawKind, losses: PageLosses): readonly Unit[] {
  return kind === 'too-large'
    ? lostSource(context, 'document-too-large', losses.tooLarge)
    : lostSource(context, 'nested-too-deep', losses.tooDeep)
}
