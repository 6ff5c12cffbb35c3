import type { Unit } from '../../types/unit.ts'
import type { ReadContext } from '../reader.ts'
import { type Facts, type RichTree, richUnits } from '../rich/rich-units.ts'

/** A text document of an office program, read. */
export interface OfficeText {
  readonly tree: RichTree
  readonly properties: Facts
  /** Charts, diagrams and documents within it: what may hold words that are not read. */
  readonly unreadParts: number
}

/** Gives the units of a text document, and tells of what is in it that cannot be read (`unread-part`). */
export function officeUnits({ tree, properties, unreadParts }: OfficeText, context: ReadContext): readonly Unit[] {
  const units = richUnits(tree.root, { properties, setAside: tree.setAside, letter: 'any' })
  const finding = { rule: 'unread-part', source: context.source, place: '', inputId: '' } as const
  if (unreadParts > 0) {
    const message = `Dokumentet har ${unreadParts} diagram eller innebygde objekter. Ord i dem er ikke lest.`
    context.onFinding({ ...finding, severity: 'info', message, hint: 'Skriv det som betyr noe, inn i teksten.' })
  }
  const blocks = units.filter((unit) => unit.kind === 'block')
  const isPictures = blocks.some((block) => block.setAside === 'image') && blocks.every((block) => block.text === '')
  if (isPictures) {
    const message = 'Dokumentet har bilder og ingen tekst. Ord i bildene er ikke lest.'
    const hint = 'Er det et skannet dokument, må det tolkes til tekst (OCR) først.'
    context.onFinding({ ...finding, severity: 'warning', message, hint })
  }
  return units
}
