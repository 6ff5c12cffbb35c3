import PostalMime, { type Email } from 'postal-mime'
import type { PageFlawKind } from '../web/page-flaw.ts'

/** Parts of a mail within each other. */
const deepest = 64

/** Lines that may begin a part; each costs a thousand bytes of memory, and no mail has so many. */
const mostParts = 50_000

/** What became of a mail: its parts, or why there are none. */
export type ParsedMail = { readonly mail: Email } | { readonly flaw: PageFlawKind }

/** What the bytes 80–9F are in Windows-1252, in order; five of them are nothing. */
const latin = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Where a mail names an encoding: of a part, of a field, or of words in a field. */
const named = /(?:charset[*0]*\s*=[\s"']*|=\?)([\w.:-]{2,40})/gi

/** Mends what some versions of Node make of Windows-1252: they take the bytes 80–9F for control characters. */
function mendLatin(text: string): string {
  return text.replace(/[\x80-\x9F]/g, (sign) => latin[sign.charCodeAt(0) - 0x80] ?? sign)
}

/**
 * Takes a mail apart. Mails attached to it are not opened.
 * @param bytes - from its head on, as `mailBytes` gives it
 */
export async function parseMail(bytes: Buffer): Promise<ParsedMail> {
  if (countParts(bytes) > mostParts) return { flaw: 'too-large' }
  try {
    const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: deepest })
    return { mail: isAllUtf8(bytes) ? mail : mended(mail) }
  } catch (error) {
    // The parser throws for its two limits only, and says which in words.
    if (!(error instanceof Error)) throw error
    return { flaw: /nesting depth/i.test(error.message) ? 'too-deep' : 'too-large' }
  }
}

/** Whether all encodings that the mail names are UTF-8: then a control character is one. */
function isAllUtf8(bytes: Buffer): boolean {
  for (const [, name = ''] of bytes.toString('latin1').matchAll(named)) if (!/^utf-?8/i.test(name)) return false
  return true
}

function mended(mail: Email): Email {
  const { from, attachments } = mail
  const mend = (text: string | undefined) => (text === undefined ? undefined : mendLatin(text))
  return {
    ...mail,
    subject: mend(mail.subject),
    text: mend(mail.text),
    html: mend(mail.html),
    from: from && { ...from, name: mendLatin(from.name) },
    attachments: attachments.map((one) => ({ ...one, filename: mend(one.filename ?? undefined) ?? null })),
  }
}

/** Lines that begin with the sign of a part. */
function countParts(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf('\n--'); at >= 0 && count <= mostParts; at = bytes.indexOf('\n--', at + 1)) count++
  return count
}

/** Value of a field of the head, as it stands there; empty when there is none. */
export function fieldOf(mail: Email, name: string): string {
  return mail.headers.find(({ key }) => key === name)?.value ?? ''
}
