/** Kinds of personal data (personopplysninger) that can be told from their form. */
export const personalKinds = ['national-id', 'phone', 'email', 'account', 'card', 'address', 'name'] as const

/** One of {@link personalKinds}. */
export type PersonalKind = (typeof personalKinds)[number]

/** A stretch of a text that is somebody's personal data. */
export interface PersonalSpan {
  readonly kind: PersonalKind
  /** UTF-16 offsets, half-open: `text.slice(start, end)` is the value. */
  readonly start: number
  readonly end: number
}
