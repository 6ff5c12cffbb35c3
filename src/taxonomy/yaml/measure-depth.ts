import type { CST } from 'yaml'

/**
 * How deep lists and maps are nested in a parsed YAML text.
 * Measured before the tree is composed, with a stack of its own: composing is recursive, and a text of ten thousand `[`
 * can end the whole process inside V8 rather than throw.
 * @param tokens - what the YAML parser gives, before composing
 * @returns 0 for a lone scalar, 1 for a flat map
 */
export function measureDepth(tokens: readonly CST.Token[]): number {
  let deepest = 0
  const waiting: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next
    if (token.type === 'document' && token.value !== undefined) waiting.push({ token: token.value, depth })
    if (!('items' in token)) continue
    if (depth + 1 > deepest) deepest = depth + 1
    for (const { key, value } of token.items) {
      if (key) waiting.push({ token: key, depth: depth + 1 })
      if (value) waiting.push({ token: value, depth: depth + 1 })
    }
  }
  return deepest
}
