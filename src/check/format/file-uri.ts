/**
 * A path as a URI reference (RFC 3986): relative where the path is, else `file:`. Every part is percent-encoded, so that
 * no name of a file is taken for a scheme, a query or a fragment.
 */
export function fileUri(path: string): string {
  const parts = path.split('/').map(encodePart)
  if (path.startsWith('/')) return `file://${parts.join('/')}`
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}/${parts.slice(1).join('/')}`
  return parts.join('/')
}

/** Halves of characters, which file systems of old may hold, have no place in a URI. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD'))
}
