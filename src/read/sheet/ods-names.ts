/** Prefixes of OpenDocument's namespaces as its specification writes them, by how their addresses end. */
const prefixes: Readonly<Record<string, string>> = {
  'office:1.0': 'office',
  'style:1.0': 'style',
  'table:1.0': 'table',
  'text:1.0': 'text',
  'drawing:1.0': 'draw',
}

const base = 'urn:oasis:names:tc:opendocument:xmlns:'

/** Gives names the prefixes of the specification, whatever prefixes a file uses. */
export interface PrefixMap {
  readonly element: (name: string) => string
  readonly attributes: (attributes: Readonly<Record<string, string>>) => Readonly<Record<string, string>>
}

/**
 * Makes the map from the attributes of the outermost element. Every program that is known uses the specification's
 * prefixes; then names are given as they are.
 */
export function prefixMap(root: Readonly<Record<string, string>>): PrefixMap {
  const others = new Map<string, string>()
  for (const [name, uri] of Object.entries(root)) {
    const usual = uri.startsWith(base) ? prefixes[uri.slice(base.length)] : undefined
    const own = name === 'xmlns' ? '' : name.slice('xmlns:'.length)
    if (name.startsWith('xmlns') && usual !== undefined && own !== usual) others.set(own, usual)
  }
  if (others.size === 0) return { element: (name) => name, attributes: (attributes) => attributes }
  const rename = (name: string, bare: string) => {
    const colon = name.indexOf(':')
    const usual = others.get(colon < 0 ? bare : name.slice(0, colon))
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`
  }
  return {
    element: (name) => rename(name, ''),
    // An attribute without prefix has no namespace, whatever that of its element.
    attributes: (attributes) =>
      Object.fromEntries(Object.entries(attributes).map(([name, value]) => [rename(name, ':'), value])),
  }
}
