import type { Attachment } from 'postal-mime'
import { createNamer } from './attachment-name.ts'
import { mailBytes } from './mail-bytes.ts'
import { parseMail } from './parse-mail.ts'
import { protectionOf } from './protection.ts'

/** A file that came with a mail. */
export interface MailAttachment {
  /** Without path and control characters; unique within the mail. */
  readonly name: string
  readonly bytes: Buffer
}

/** Signatures and what belongs to encryption: files that say nothing. */
const technical =
  /^application\/(?:(?:x-)?pkcs7-(?:signature|mime)|pgp-(?:signature|encrypted|keys))$|^message\/(?:delivery-status|disposition-notification|feedback-report)$/

/**
 * Lists the files that came with a mail, in its order. Pictures that stand in its text are left out, and so are
 * signatures; a mail that came with it is `<its subject, or melding>.eml`. Nothing is listed of what is no mail or cannot
 * be read: the mail itself then has the finding.
 * @param bytes - the mail
 */
export async function listAttachments(bytes: Buffer): Promise<readonly MailAttachment[]> {
  const ready = await mailBytes(bytes, undefined)
  const parsed = ready === undefined ? undefined : await parseMail(ready)
  if (parsed === undefined || 'flaw' in parsed || protectionOf(parsed.mail) !== undefined) return []
  const nameOf = createNamer()
  const files: MailAttachment[] = []
  for (const attachment of parsed.mail.attachments) {
    if (isPictureInText(attachment) || technical.test(attachment.mimeType)) continue
    const content = contentOf(attachment)
    const isMail = attachment.mimeType === 'message/rfc822'
    const name = isMail ? `${(await subjectOf(content)) || 'melding'}.eml` : attachment.filename
    files.push({ name: nameOf(name, attachment.mimeType), bytes: content })
  }
  return files
}

function isPictureInText({ mimeType, related, disposition, contentId }: Attachment): boolean {
  if (!mimeType.startsWith('image/')) return false
  return related === true || disposition === 'inline' || (contentId !== undefined && disposition !== 'attachment')
}

function contentOf({ content }: Attachment): Buffer {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof ArrayBuffer
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength)
}

/** Subject of a mail, fit for the name of a file. */
async function subjectOf(bytes: Buffer): Promise<string> {
  const end = bytes.indexOf('\n\n')
  const ready = await mailBytes(end < 0 ? bytes : bytes.subarray(0, end + 2), undefined)
  const parsed = ready === undefined ? undefined : await parseMail(ready)
  if (parsed === undefined || 'flaw' in parsed) return ''
  return (parsed.mail.subject ?? '').replace(/[/\\:*?"<>|]+/g, ' ').trim()
}
