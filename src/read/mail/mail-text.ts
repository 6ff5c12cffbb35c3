import type { BlockUnit, Unit } from '../../types/unit.ts'
import { emptySource } from '../lost-source.ts'
import { splitLines } from '../read-document.ts'
import { documentUnit, type Facts } from '../rich/rich-units.ts'
import { textUnits } from '../text/text.ts'
import { type LineRole, readMailLines } from './mail-lines.ts'
import { originalFacts } from './original-facts.ts'

/** A line that is taken from another mail. «>From» at the beginning of a line is how some programs write «From». */
const quoted = /^>(?!From )/

/**
 * Gives the units of the plain text of a mail: what its sender says as any text (a letter's head and end set aside), and
 * what is quoted, passed on or added by programs set aside paragraph by paragraph. From the head of a mail that it passes
 * on, its facts are those of that mail. Places are `line:N` in the decoded text.
 * @param isPassingOn - whether the subject says that it passes on another mail
 */
export function mailTextUnits(text: string, facts: Facts, isPassingOn: boolean): readonly Unit[] {
  const raw = splitLines(text)
  const lines = raw.map((line) => ({ text: line.trim(), isQuoted: quoted.test(line.trim()) }))
  const { roles, passedOn } = readMailLines(lines, isPassingOn)
  const own = raw.map((line, at) => (roles[at] === undefined ? line : '')).join('\n')
  const said = own.trim() === '' ? [] : textUnits(own)
  const aside = paragraphsOf(lines, roles)
  const blocks = said.filter((unit) => unit.kind === 'block')
  const all = [...blocks, ...aside].sort((one, other) => lineOf(one) - lineOf(other))
  const written = said.flatMap((unit) => (unit.kind === 'document' ? unit.meta : []))
  const units: Unit[] = documentUnit(facts, written)
  let next = 0
  for (const block of all) {
    for (let head = passedOn[next]; head !== undefined && head.from < lineOf(block); head = passedOn[++next]) {
      const original = originalFacts(lines.slice(head.from, head.to), facts)
      if (original !== undefined) units.push(...documentUnit(original, written))
    }
    units.push(block)
  }
  return all.length > 0 ? units : [...units, ...emptySource]
}

/** What is set aside, by paragraph. */
function paragraphsOf(lines: readonly { text: string }[], roles: readonly LineRole[]): BlockUnit[] {
  const blocks: BlockUnit[] = []
  let from = 0
  for (let at = 0; at <= lines.length; at++) {
    const isOver = at === lines.length || lines[at]?.text === '' || roles[at] !== roles[from]
    if (!isOver) continue
    const role = roles[from]
    if (role !== undefined && at > from) {
      const text = lines.slice(from, at).map((line) => line.text)
      const base = { kind: 'block', section: [], column: '', meta: [] } as const
      blocks.push({ ...base, place: `line:${from + 1}`, text: text.join('\n'), setAside: role })
    }
    from = lines[at]?.text === '' ? at + 1 : at
  }
  return blocks
}

function lineOf({ place }: BlockUnit): number {
  return Number(place.slice('line:'.length))
}
