import type { Facts } from '../rich/rich-units.ts'
import { writtenDay } from './mail-date.ts'
import type { MailLine } from './thread-start.ts'

const labels = {
  avsender: /^\W{0,4}(?:fra|frå|from) ?\*? ?:[\s*]*/i,
  dato: /^\W{0,4}(?:sendte?|sent|dato|date) ?\*? ?:[\s*]*/i,
  emne: /^\W{0,4}(?:emne|subject) ?\*? ?:[\s*]*/i,
}

/**
 * Tells whose mail one is that another passes on, from the lines that head it there.
 * @param head - from «Fra: …» or what marks it, to the last line of the head
 * @param passing - what is known of the mail that passes it on
 * @returns `avsender`, `dato` and `emne` of the original, and `videresendt-av` and `videresendt-dato`; undefined where
 *   the head names no sender: then the one who passes it on is all that is known
 */
export function originalFacts(head: readonly MailLine[], passing: Facts): Facts | undefined {
  const told = (label: RegExp) => {
    const line = head.find(({ text }) => label.test(text))
    return line?.text.replace(label, '').trim() ?? ''
  }
  const sender = nameOf(told(labels.avsender))
  if (sender === '') return undefined
  const known = new Map(passing)
  const facts: [string, string][] = [
    ['avsender', sender],
    ['dato', writtenDay(told(labels.dato))],
    ['emne', told(labels.emne)],
    ['videresendt-av', known.get('avsender') ?? ''],
    ['videresendt-dato', known.get('dato') ?? ''],
  ]
  return facts.filter(([, value]) => value !== '')
}

/** The name; the address where there is no other. An address stands behind it as `<ola@x.no>` or `[mailto:ola@x.no]`. */
function nameOf(sender: string): string {
  const [name = ''] = sender.replace(/["*]/g, '').split(/[<[]/, 1)
  return name.trim() || sender.replace(/[<>[\]*]|mailto:/g, '').trim()
}
