import type { Email } from 'postal-mime'
import type { Facts } from '../rich/rich-units.ts'
import { mailDate } from './mail-date.ts'
import { fieldOf } from './parse-mail.ts'

/** What the head of a mail tells: `avsender` (the name, else the address), `dato` (the day in UTC), `emne`. */
export function mailFacts(mail: Email): Facts {
  const { from, subject = '' } = mail
  const facts: [string, string][] = [
    ['avsender', from?.name || from?.address || ''],
    ['dato', mailDate(fieldOf(mail, 'date'))],
    ['emne', subject],
  ]
  return facts.map(([name, value]) => [name, onOneLine(value)] as const).filter(([, value]) => value !== '')
}

/** Whether the subject says that the mail passes on another one. */
export function isPassingOn({ subject = '' }: Email): boolean {
  return /^\s*(?:vs|fw|fwd|videresendt|vidaresendt) ?:/i.test(subject)
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
