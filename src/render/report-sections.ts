import type { Form, Section } from './form.ts'
import { assessment } from './sections/assessment.ts'
import { byHand } from './sections/by-hand.ts'
import { campaigns } from './sections/campaigns.ts'
import { glance } from './sections/glance.ts'
import { ledger } from './sections/ledger.ts'
import { leverByLever } from './sections/lever-by-lever.ts'
import { method } from './sections/method.ts'
import type { SectionName } from './sections.ts'

/** What each form lays out in its own way, or has alone. */
export interface OwnSections<T> {
  /** What stands before the sentences of the glance. */
  opening(): readonly T[]
  levers(): readonly Section<T>[]
  matrices(): readonly Section<T>[]
  /** All inputs. They go with those to read by hand: who leaves out the one would not show the other. */
  inputs(): readonly Section<T>[]
}

/** The sections chosen, in the order in which they stand. */
export function reportSections<T>(form: Form<T>, own: OwnSections<T>): readonly Section<T>[] {
  const all: readonly [SectionName, () => readonly Section<T>[]][] = [
    ['glance', () => glance(form, own.opening)],
    ['levers', own.levers],
    ['assessment', () => assessment(form)],
    ['lever-by-lever', () => leverByLever(form)],
    ['matrices', own.matrices],
    ['campaigns', () => campaigns(form)],
    ['by-hand', () => byHand(form)],
    ['by-hand', own.inputs],
    ['ledger', () => ledger(form)],
    ['method', () => method(form)],
  ]
  return all.flatMap(([name, sections]) => (form.sections.has(name) ? sections() : []))
}
