/** A regular expression, taken apart. */
export type PatternNode =
  /** One character, told by the source of what matches it: `a`, `.`, `\d`, `[a-z]`. */
  | { readonly type: 'char'; readonly source: string }
  | { readonly type: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly type: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly type: 'repeat'; readonly body: PatternNode; readonly min: number; readonly max: number }
  /** What takes no character: `^`, `$`, `\b`, `\B`. */
  | { readonly type: 'assertion'; readonly source: string }
  | { readonly type: 'look'; readonly body: PatternNode; readonly isBehind: boolean }
  | { readonly type: 'reference' }

/**
 * Parses the source of a JavaScript regular expression.
 * @throws {Error} when it has something that this parser does not know
 */
export function parsePattern(source: string): PatternNode {
  let at = 0

  const next = () => source.charAt(at)
  const eat = (text: string): boolean => {
    if (!source.startsWith(text, at)) return false
    at += text.length
    return true
  }

  function choice(): PatternNode {
    const options = [sequence()]
    while (eat('|')) options.push(sequence())
    const [only] = options
    return options.length === 1 && only !== undefined ? only : { type: 'choice', options }
  }

  function sequence(): PatternNode {
    const parts: PatternNode[] = []
    while (at < source.length && next() !== '|' && next() !== ')') parts.push(quantified(atom()))
    return { type: 'sequence', parts }
  }

  function quantified(body: PatternNode): PatternNode {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at))
    if (found === null) return body
    at += found[0].length
    const sign = found[0].charAt(0)
    if (sign !== '{') return { type: 'repeat', body, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity }
    const min = Number(found[1])
    return { type: 'repeat', body, min, max: found[2] === '' ? min : found[3] === '' ? Infinity : Number(found[3]) }
  }

  function atom(): PatternNode {
    if (next() === '(') return group()
    if (next() === '[') return { type: 'char', source: characterClass() }
    if (next() === '^' || next() === '$') return { type: 'assertion', source: source.charAt(at++) }
    if (next() === '\\') return escaped()
    const char = String.fromCodePoint(source.codePointAt(at) ?? 0)
    at += char.length
    return { type: 'char', source: char }
  }

  function group(): PatternNode {
    const look = ['(?=', '(?!', '(?<=', '(?<!'].find((start) => source.startsWith(start, at))
    const start = look ?? /^\((?:\?:|\?<[^>]+>)?/.exec(source.slice(at))?.[0] ?? '('
    at += start.length
    const body = choice()
    if (!eat(')')) throw new Error(`A group is not closed in ${source}`)
    return look === undefined ? body : { type: 'look', body, isBehind: look.includes('<') }
  }

  function characterClass(): string {
    const begin = at
    let depth = 0
    do {
      if (next() === '\\') at++
      else if (next() === '[' && (depth === 0 || source.charAt(at - 1) === '[')) depth++
      else if (next() === ']') depth--
      at++
    } while (depth > 0 && at < source.length)
    return source.slice(begin, at)
  }

  function escaped(): PatternNode {
    const found = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|k<[^>]*>|.)/su.exec(
      source.slice(at),
    )
    const text = found?.[0] ?? ''
    at += text.length
    if (text === '\\b' || text === '\\B') return { type: 'assertion', source: text }
    return /^\\(?:[1-9]|k<)/.test(text) ? { type: 'reference' } : { type: 'char', source: text }
  }

  const node = choice()
  if (at < source.length) throw new Error(`Cannot read ${source} from ${at}`)
  return node
}
