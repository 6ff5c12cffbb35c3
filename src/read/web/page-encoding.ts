import iconv from 'iconv-lite'

/** How far into a page its encoding may be named, in bytes, as the HTML standard has it. */
const headBytes = 1024

const declarations = [
  /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i,
  /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/i,
]

/** Encodings of one or more bytes a letter that a page may name; others are no encodings of pages, or are found in the bytes. */
const pageEncodings =
  /^(?:windows-125\d|windows-874|iso-8859-\d{1,2}|koi8-[ru]|macintosh|gbk|gb2312|gb18030|big5|euc-jp|euc-kr|shift_jis)$/

/** Names under which browsers read Windows-1252. */
const latin: ReadonlySet<string> = new Set(['iso-8859-1', 'iso8859-1', 'latin1', 'ascii', 'us-ascii', 'cp1252'])

/**
 * Finds the encoding that a page names for itself.
 * @param bytes - the page
 * @returns undefined when it names none, when it begins with a byte-order mark, and when it names UTF-8 or UTF-16: these
 *   are found in the bytes themselves, and a page in Windows-1252 that says it is UTF-8 is still read
 */
export function namedEncoding(bytes: Buffer): string | undefined {
  const isMarked = bytes[0] === 0xef || (bytes[0] ?? 0) >= 0xfe
  if (isMarked) return undefined
  const head = bytes.toString('latin1', 0, headBytes)
  const named = declarations.map((pattern) => pattern.exec(head)?.[1]?.toLowerCase()).find(Boolean)
  if (named === undefined) return undefined
  const name = latin.has(named) ? 'windows-1252' : named
  return pageEncodings.test(name) && iconv.encodingExists(name) ? name : undefined
}
