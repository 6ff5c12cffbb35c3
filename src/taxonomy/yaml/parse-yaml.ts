import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  type YAMLMap,
} from 'yaml'
import { quote } from '../quote.ts'
import type { Located, LocatedEntry, Position } from './located.ts'
import { measureDepth } from './measure-depth.ts'
import type { Report } from './mistakes.ts'
import { yamlWords } from './yaml-words.ts'

/** Deeper nesting than this is no file of ours. */
const deepestAllowed = 40

/** The parts of a walk that every step needs. */
interface Walk {
  readonly report: Report
  readonly positionOf: (offset: number) => Position
}

/**
 * Reads a YAML 1.2 text (core schema) into values that know where they stand. Tags, aliases, keys that are no text,
 * keys that stand twice, other YAML versions and more than one document are mistakes: so no code can be run and nothing
 * can be blown up.
 * @param report - takes each mistake down, syntax errors included
 * @returns the value; undefined when the text is empty or so broken that its contents would only mislead
 */
export function parseYaml(text: string, report: Report): Located | undefined {
  const lines = new LineCounter()
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  if (measureDepth(tokens) > deepestAllowed) {
    report({ line: 1, column: 1 }, `${yamlWords.RESOURCE_EXHAUSTION} (ventet høyst ${deepestAllowed} nivåer)`)
    return undefined
  }
  // Keys that stand twice are found in the walk, where both places are at hand.
  const [first, second] = [...new Composer({ uniqueKeys: false }).compose(tokens, true, text.length)]
  if (first === undefined) return undefined
  for (const error of first.errors) report(positionOf(error.pos[0]), `ugyldig YAML: ${yamlWords[error.code]}`)
  if (second !== undefined) report(positionOf(second.range[0]), `ugyldig YAML: ${yamlWords.MULTIPLE_DOCS}`)
  if (first.directives.yaml.explicit && first.directives.yaml.version !== '1.2') {
    report({ line: 1, column: 1 }, `YAML ${first.directives.yaml.version} støttes ikke (ventet 1.2)`)
  }
  if (first.errors.length > 0 || first.contents === null) return undefined
  const whole = locate(first.contents, { line: 1, column: 1 }, { report, positionOf })
  return whole.kind === 'nothing' ? undefined : whole
}

function locate(node: Node | null, fallback: Position, walk: Walk): Located {
  if (node === null) return { kind: 'nothing', at: fallback }
  const at = node.range ? walk.positionOf(node.range[0]) : fallback
  if (isAlias(node)) {
    walk.report(at, `alias (*${node.source}) er ikke tillatt: skriv verdien ut`)
    return { kind: 'refused', at }
  }
  if (node.tag !== undefined) {
    walk.report(at, yamlWords.TAG_RESOLVE_FAILED)
    return { kind: 'refused', at }
  }
  if (isMap<Node, Node | null>(node)) return { kind: 'map', at, entries: entriesOf(node, at, walk) }
  if (isSeq<Node | null>(node)) return { kind: 'list', at, items: node.items.map((item) => locate(item, at, walk)) }
  return isScalar(node) ? locateScalar(node.value, node.source, at) : { kind: 'refused', at }
}

function locateScalar(value: unknown, source: string | undefined, at: Position): Located {
  if (typeof value === 'string') return { kind: 'text', at, value }
  if (typeof value === 'number') return { kind: 'number', at, value, written: source ?? String(value) }
  return typeof value === 'boolean' ? { kind: 'flag', at, value } : { kind: 'nothing', at }
}

function entriesOf(map: YAMLMap<Node, Node | null>, mapAt: Position, walk: Walk): readonly LocatedEntry[] {
  const entries = new Map<string, LocatedEntry>()
  for (const pair of map.items) {
    const entry = locateEntry(pair, mapAt, walk)
    if (entry === undefined) continue
    const earlier = entries.get(entry.key)
    if (earlier === undefined) entries.set(entry.key, entry)
    else walk.report(entry.at, `${quote(entry.key)} står to ganger (første gang på linje ${earlier.at.line})`)
  }
  return [...entries.values()]
}

function locateEntry(pair: Pair<Node, Node | null>, mapAt: Position, walk: Walk): LocatedEntry | undefined {
  const key = locate(pair.key, mapAt, walk)
  if (key.kind === 'text') return { key: key.value, at: key.at, value: locate(pair.value, key.at, walk) }
  if (key.kind === 'number') return { key: key.written, at: key.at, value: locate(pair.value, key.at, walk) }
  if (key.kind !== 'refused') walk.report(key.at, 'nøkkelen må være en tekst (sett den i anførselstegn)')
  return undefined
}
