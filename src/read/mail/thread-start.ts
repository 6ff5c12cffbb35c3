/** A line of a mail. */
export interface MailLine {
  readonly text: string
  /** Whether it is marked as taken from another mail: by `>`, or by what stands around it in HTML. */
  readonly isQuoted: boolean
}

/** Where a mail begins that another one answers or passes on. */
export interface ThreadStart {
  readonly kind: 'answered' | 'passed-on'
  /** Index of its first line. */
  readonly from: number
  /** Index after the lines that only say whose it is. */
  readonly to: number
}

const sender = /^\W{0,4}(?:fra|frå|from) ?\*? ?:/i
const dated = /^\W{0,4}(?:sendt|sendte?|sent|dato|date) ?\*? ?:/i
const addressed = /^\W{0,4}(?:til|to|emne|subject) ?\*? ?:/i
const anyLabel =
  /^\W{0,4}(?:fra|frå|from|sendt|sent|dato|date|til|to|kopi|cc|blindkopi|bcc|emne|subject|svar til|reply-to|viktighet|importance|vedlegg|attachments?) ?\*? ?:/i

/** Lines that a head in a mail has at most; a long list of receivers may go over several. */
const longestHead = 12

const answered =
  /^[\s>*_-]*-- ?(?:opprinnelig(?:e)? (?:melding|e-?post)|opphavleg (?:melding|e-?post)|originalmelding|original (?:message|appointment)) ?-{2,}\s*$/i
const passedOn =
  /^[\s>*_-]*(?:-- ?(?:videresendt|vidaresendt|forwarded) (?:melding|message|e-?post)(?: follows| fra .{1,80}| by .{1,80})? ?-{2,}|(?:begin forwarded message|start på (?:videresendt|vidaresendt) melding|videresendt melding|vidaresendt melding) ?:)\s*$/i

const verb = /\b(?:skrev|skreiv|wrote)\b/i
const clock = /\b\d{1,2}[.:]\d{2}\b/
const year = /\b(?:19|20)\d{2}\b/
const address = /< ?[^<>\s]{1,100}@[^<>\s]{1,200}>/

/** Longest line of the kind «Den 4. mars 2019 kl. 10:00 skrev Ola Nordmann:», over all lines that it takes. */
const longestAttribution = 300

/** Finds where other mails begin within one, in order. */
export function findThreadStarts(lines: readonly MailLine[]): ThreadStart[] {
  const starts: ThreadStart[] = []
  let free = 0
  for (let at = 0; at < lines.length; at++) {
    const { text = '', isQuoted = false } = lines[at] ?? {}
    if (at < free || isQuoted || text === '') continue
    const found = markerAt(lines, at) ?? headAt(lines, at) ?? attributionAt(lines, at, free)
    if (found === undefined) continue
    starts.push(found)
    free = found.to
  }
  return starts
}

/** «-----Opprinnelig melding-----», with the head below it. */
function markerAt(lines: readonly MailLine[], at: number): ThreadStart | undefined {
  const text = lines[at]?.text ?? ''
  const kind = answered.test(text) ? 'answered' : passedOn.test(text) ? 'passed-on' : undefined
  if (kind === undefined) return undefined
  const next = nextLine(lines, at + 1)
  return { kind, from: at, to: headAt(lines, next)?.to ?? at + 1 }
}

/** «Fra: … Sendt: … Til: … Emne: …», each on a line of its own. */
function headAt(lines: readonly MailLine[], at: number): ThreadStart | undefined {
  if (!sender.test(lines[at]?.text ?? '')) return undefined
  let isDated = false
  let isAddressed = false
  let to = at + 1
  let seen = 0
  for (let next = at + 1; next < lines.length && seen < longestHead; next++) {
    const text = lines[next]?.text ?? ''
    if (text === '') continue
    // The head of a mail that was passed on already.
    if (isDated && isAddressed && sender.test(text)) break
    seen++
    if (!anyLabel.test(text)) {
      // Receivers may go on in further lines; the text itself may not begin within the head.
      if (seen > 1 && isDated && isAddressed) break
      continue
    }
    isDated ||= dated.test(text)
    isAddressed ||= addressed.test(text)
    to = next + 1
  }
  return isDated && isAddressed ? { kind: 'answered', from: at, to } : undefined
}

/** «Den 4. mars 2019 kl. 10:00 skrev Ola Nordmann <ola@x.no>:», over up to three lines, the last of them at `at`. */
function attributionAt(lines: readonly MailLine[], at: number, free: number): ThreadStart | undefined {
  if (!(lines[at]?.text ?? '').endsWith(':')) return undefined
  const isFollowed = lines[nextLine(lines, at + 1)]?.isQuoted === true
  let said = ''
  for (let from = at; from >= Math.max(free, at - 2); from--) {
    const { text = '', isQuoted = true } = lines[from] ?? {}
    if (isQuoted || text === '') return undefined
    said = said === '' ? text : `${text} ${said}`
    if (said.length > longestAttribution) return undefined
    if (!verb.test(said)) continue
    const isSure = clock.test(said) || address.test(said)
    if (isFollowed ? isSure || year.test(said) : isSure && (year.test(said) || address.test(said))) {
      return { kind: 'answered', from, to: at + 1 }
    }
  }
  return undefined
}

/** Index of the first line from `at` on that is not blank. */
function nextLine(lines: readonly MailLine[], at: number): number {
  let next = at
  while (next < lines.length && lines[next]?.text === '') next++
  return next
}

/** Whether an attribution stands right above what it quotes: then the mail may go on below the quote. */
export function isAboveQuote(lines: readonly MailLine[], start: ThreadStart): boolean {
  return lines[nextLine(lines, start.to)]?.isQuoted === true
}
