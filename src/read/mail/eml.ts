import type { Unit } from '../../types/unit.ts'
import { collectBytes } from '../bytes/collect.ts'
import { limitFindings } from '../limit-findings.ts'
import { emptySource, lostSource } from '../lost-source.ts'
import { splitLines } from '../read-document.ts'
import type { ReadContext, ReadOptions } from '../reader.ts'
import { lostPage, pageFlawOf } from '../web/page-flaw.ts'
import { mailBytes } from './mail-bytes.ts'
import { isPassingOn, mailFacts } from './mail-facts.ts'
import { mailHtmlUnits } from './mail-html.ts'
import { mailTextUnits } from './mail-text.ts'
import { parseMail } from './parse-mail.ts'
import { protectionOf } from './protection.ts'

/**
 * Reads an e-mail: what its sender says, from the plain text, or from the HTML where there is no other. What is quoted
 * from other mails, signatures and small print are set aside; sender, day and subject are facts. The files that came
 * with it are sources of their own: see {@link listAttachments}.
 * Findings: `damaged-file` (it is no mail), `password-protected`, `unread-part`, `nested-too-deep`,
 * `document-too-large`, `undecodable-bytes`.
 * @throws {HovedgrepError} USAGE when the encoding that was set is unknown
 */
export async function* readEml(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  const { source } = context
  const facts = { source, format: 'eml', encoding: '', delimiter: '', hasHeader: false }
  context.onInfo({ ...facts, textColumns: [], idColumn: '' })
  const collected = await collectBytes(bytes, options, context)
  yield 'units' in collected ? collected.units : await mailUnits(collected.bytes, options, context)
}

async function mailUnits(bytes: Buffer, options: ReadOptions, context: ReadContext): Promise<readonly Unit[]> {
  const ready = await mailBytes(bytes, options.encoding)
  if (ready === undefined) return isBlank(bytes) ? emptySource : lostSource(context, 'damaged-file', noMail)
  const parsed = await parseMail(ready)
  if ('flaw' in parsed) return lostPage(context, parsed.flaw, { tooDeep, tooLarge })
  const { mail } = parsed
  const protection = protectionOf(mail)
  if (protection !== undefined) return lostSource(context, protection.rule, protection)
  const { text = '', html = '' } = mail
  const facts = mailFacts(mail)
  try {
    const isText = text.trim() !== ''
    reportDamage(isText ? text : html, isText, context)
    if (isText || html.trim() === '') return mailTextUnits(text, facts, isPassingOn(mail))
    return mailHtmlUnits(html, facts, isPassingOn(mail))
  } catch (flaw) {
    return lostPage(context, pageFlawOf(flaw), { tooDeep, tooLarge })
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.toString('latin1').trim() === ''
}

/** Tells of letters that could not be decoded. */
function reportDamage(body: string, isText: boolean, context: ReadContext): void {
  if (!body.includes('\uFFFD')) return
  const findings = limitFindings(context)
  const message = 'E-posten har byte som ikke lar seg tyde; de er erstattet med «\uFFFD».'
  const hint = 'Lagre den på nytt fra e-postprogrammet, eller lagre teksten som .txt.'
  const finding = { rule: 'undecodable-bytes', severity: 'warning', message, hint } as const
  if (!isText) findings.report({ ...finding, place: '' })
  else
    splitLines(body).forEach((line, index) => {
      if (line.includes('\uFFFD')) findings.report({ ...finding, place: `line:${index + 1}` })
    })
  findings.finish()
}

const noMail = {
  message: 'Filen er ikke en e-post: den har ingen avsender, mottaker eller emne øverst.',
  hint: 'Lagre e-posten på nytt fra e-postprogrammet, eller les filen som tekst med --from text.',
}

const tooDeep = {
  message: 'E-posten har så mange deler i hverandre at den ikke lar seg lese.',
  hint: 'Åpne den i e-postprogrammet, og lagre teksten som .txt.',
}

const tooLarge = {
  message: 'E-posten har flere deler eller et lengre hode enn noen e-post trenger, og er ikke lest.',
  hint: 'Åpne den i e-postprogrammet, og lagre teksten som .txt.',
}
