import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { ReadContext } from '../reader.ts'

/** What stands between the `---` lines at the top of a Markdown text. */
export interface FrontMatter {
  /** Name and value of each key, in order, as written; lists are joined with a comma, anything deeper is JSON. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Line of each fact among those between the marks, from 1. */
  readonly lines: readonly number[]
  /** Whether the lines hold no names and values at all, and so are text between two rulers. */
  readonly isText: boolean
}

/**
 * Finds the end of the front matter.
 * @param lines - of the whole text
 * @returns index of the line that closes it; -1 if there is none
 */
export function frontMatterEnd(lines: readonly string[]): number {
  return isMark(lines[0]) ? lines.findIndex((line, index) => index > 0 && isMark(line)) : -1
}

function isMark(line: string | undefined): boolean {
  return line?.trimEnd() === '---'
}

/** UTF-16 units that nobody writes above a text; the parser would take its time over more. */
const longest = 64 * 1024

/** Aliases that are followed; ten aliases of ten aliases make a file that fills the memory. */
const mostAliases = 100

/** Brackets in all, and signs of lists on one line; more than people write, and less than a stack holds. */
const mostNested = 200

const keyLine = /^([^\s:#'"[{-][^:]{0,79}):(?:\s(.*))?$/

/**
 * Reads front matter as YAML. Values stay as they are written: `0150` is no number and `ja` no truth. What is no valid
 * YAML is read line by line as `name: value`, and reported as `front-matter-invalid`; so are a name that stands twice,
 * of which both are kept, and a type of the writer's own, which is left out of account.
 * @param lines - what stands between the `---` lines
 */
export function readFrontMatter(lines: readonly string[], context: ReadContext): FrontMatter {
  const report = (line: number, message: string) => {
    const hint = 'Skriv «navn: verdi» på hver linje, og sett anførselstegn rundt verdier som inneholder kolon.'
    const finding = {
      rule: 'front-matter-invalid',
      severity: 'warning',
      place: `line:${line + 1}`,
      inputId: '',
    } as const
    context.onFinding({ ...finding, source: context.source, message, hint })
  }
  const read = readYaml(lines)
  if ('facts' in read) {
    if (read.flaw !== undefined) report(read.flaw.line, read.flaw.message)
    return { facts: read.facts, lines: read.lines, isText: false }
  }
  const found = lines.map(factOf)
  const facts = found.flatMap((fact) => fact ?? [])
  const at = found.flatMap((fact, index) => (fact === undefined ? [] : [index + 1]))
  const own = lines.filter((line) => /^[^\s#-]/.test(line))
  if (facts.length > 0 && facts.length >= own.length / 2) {
    report(read.line, 'Innledningen mellom «---»-linjene er ikke gyldig YAML. Den er lest linje for linje.')
    return { facts, lines: at, isText: false }
  }
  report(read.line, 'Innledningen mellom «---»-linjene er ikke en liste av navn og verdier. Den er lest som tekst.')
  return { facts: [], lines: [], isText: true }
}

/** A flaw of the YAML, with its line among those between the marks, from 1. */
interface Flaw {
  readonly line: number
  readonly message: string
}

/** What YAML gives: facts with their lines, or the line at which it is none. */
type YamlFacts = (Pick<FrontMatter, 'facts' | 'lines'> & { flaw?: Flaw }) | { line: number }

function readYaml(lines: readonly string[]): YamlFacts {
  const text = lines.join('\n')
  if (text.length > longest || isTangled(lines)) return { line: 1 }
  if (text.trim() === '' || lines.every((line) => /^\s*(?:#|$)/.test(line))) return { facts: [], lines: [] }
  try {
    let counter = new LineCounter()
    let document = parseYaml(text, counter)
    // YAML knows no tabs at the beginning of a line; people do.
    if (document.errors.length > 0) {
      counter = new LineCounter()
      document = parseYaml(
        text.replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length)),
        counter,
      )
    }
    const [error] = document.errors
    if (error !== undefined) return { line: error.linePos?.[0].line ?? 1 }
    return factsOf(document, counter)
  } catch {
    // Too many aliases.
    return { line: 1 }
  }
}

/** Whether lists and maps may stand so deep in each other that the parser's stack is exhausted. */
function isTangled(lines: readonly string[]): boolean {
  const count = (text: string, opening: RegExp) => text.match(opening)?.length ?? 0
  const brackets = lines.reduce((sum, line) => sum + count(line, /[[{]/g), 0)
  return brackets > mostNested || lines.some((line) => count(line, /[-?:] /g) > mostNested)
}

/** The plainest schema: every value is text. */
function parseYaml(text: string, lineCounter: LineCounter): Document.Parsed {
  return parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', lineCounter })
}

function factsOf(document: Document.Parsed, counter: LineCounter): YamlFacts {
  const { contents } = document
  if (!isMap(contents)) return { line: 1 }
  const facts = contents.items.map(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : toText(document.createNode(key).toJS(document))
    return [name, toText(value?.toJS(document, { maxAliasCount: mostAliases }))] as const
  })
  const lines = contents.items.map(({ key }) => (isNode(key) ? counter.linePos(key.range?.[0] ?? 0).line : 1))
  const [warning] = document.warnings
  if (warning !== undefined) {
    const message =
      'Innledningen mellom «---»-linjene har en verdi av en egen type («!…»). Typen er ikke tatt hensyn til.'
    return { facts, lines, flaw: { line: warning.linePos?.[0].line ?? 1, message } }
  }
  const twice = facts.find(([name], index) => facts.findIndex(([other]) => other === name) < index)?.[0]
  if (twice === undefined) return { facts, lines }
  const message = `Navnet «${twice}» står to ganger i innledningen mellom «---»-linjene. Begge er tatt med.`
  return { facts, lines, flaw: { line: 1, message } }
}

function factOf(line: string): readonly [readonly [string, string]] | undefined {
  const found = keyLine.exec(line)
  if (found === null) return undefined
  const value = (found[2] ?? '').trim()
  const isQuoted = value.length > 1 && /^["']/.test(value) && value.endsWith(value.charAt(0))
  return [[found[1]?.trim() ?? '', isQuoted ? value.slice(1, -1) : value]]
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(toText).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
