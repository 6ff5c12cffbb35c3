import type { SetAsideReason } from '../../types/input.ts'
import { findThreadStarts, isAboveQuote, type MailLine, type ThreadStart } from './thread-start.ts'
import { isAutomatic, isTrailer } from './trailers.ts'

/** What a line of a mail is: undefined for what its sender has to say. */
export type LineRole = SetAsideReason | undefined

/** What the lines of a mail are. */
export interface MailReading {
  /** One for each line. */
  readonly roles: readonly LineRole[]
  /** The heads of the mails that it passes on, in order: from there on somebody else speaks. */
  readonly passedOn: readonly ThreadStart[]
}

/** Lines below a bare `--` up to which it begins a signature. */
const longestSignature = 15

/**
 * Says what each line of a mail is: the sender's own words, those of another mail that it quotes, the head of a mail
 * that it passes on, or the signature and the small print at its end. What stands below «Fra: … Sendt: …» or «Den …
 * skrev …:» is quoted when there is something above it to quote it for; else the mail passes it on, and it is text.
 * @param lines - without white space around them
 * @param isPassingOn - whether the subject says so (VS:, Fwd:): then the first mail within it is text too
 */
export function readMailLines(lines: readonly MailLine[], isPassingOn: boolean): MailReading {
  const roles = lines.map((line): LineRole => (line.isQuoted ? 'quoted-reply' : undefined))
  const isOwn = (at: number) => roles[at] === undefined && lines[at]?.text !== ''
  const set = (from: number, to: number, role: LineRole) => roles.fill(role, from, to)
  const passedOn: ThreadStart[] = []
  let mayPassOn = isPassingOn
  /** Up to here nothing was said yet that was not automatic. */
  let seen = 0
  let hasSaid = false
  for (const start of findThreadStarts(lines)) {
    for (; seen < start.from && !hasSaid; seen++) hasSaid = isOwn(seen) && saysSomething(lines[seen])
    if (start.kind === 'answered' && isAboveQuote(lines, start)) {
      set(start.from, start.to, 'quoted-reply')
    } else if (start.kind === 'answered' && hasSaid && !mayPassOn) {
      set(withRulers(lines, start.from), lines.length, 'quoted-reply')
      break
    } else {
      set(start.from, start.to, 'reference')
      passedOn.push(start)
      seen = Math.max(seen, start.to)
      mayPassOn = false
    }
  }
  setArmourAside(lines, roles)
  setSignaturesAside(lines, roles)
  setTrailersAside(lines, roles)
  return { roles, passedOn }
}

function saysSomething(line: MailLine | undefined): boolean {
  return line !== undefined && /[\p{L}\p{N}]/u.test(line.text) && !isAutomatic(line.text)
}

/** Index of the first of the ruled and blank lines right above a line. */
function withRulers(lines: readonly MailLine[], at: number): number {
  let from = at
  while (from > 0 && /^[-_=*\s]*$/.test(lines[from - 1]?.text ?? 'x')) from--
  return from
}

/** From `--` to the next quote or the end, unless more follows than a signature has: then it is a ruled line. */
function setSignaturesAside(lines: readonly MailLine[], roles: LineRole[]): void {
  let to = lines.length
  while (to > 0) {
    let from = to
    let filled = 0
    let start = to
    for (; from > 0 && roles[from - 1] === undefined; from--) {
      const { text = '' } = lines[from - 1] ?? {}
      if (text === '--' && filled <= longestSignature) start = from - 1
      if (text !== '') filled++
    }
    for (let at = from; at < start; at++) if (lines[at]?.text === '--') roles[at] = 'ruler'
    roles.fill('sign-off', start, to)
    to = from - 1
  }
}

/** What a program puts around a text that it signs, and the signature. */
function setArmourAside(lines: readonly MailLine[], roles: LineRole[]): void {
  let isSignature = false
  lines.forEach(({ text }, at) => {
    if (text === '-----BEGIN PGP SIGNATURE-----') isSignature = true
    if (isSignature || text === '-----BEGIN PGP SIGNED MESSAGE-----' || isHashLine(lines, at)) roles[at] ??= 'sign-off'
    if (text === '-----END PGP SIGNATURE-----') isSignature = false
  })
}

function isHashLine(lines: readonly MailLine[], at: number): boolean {
  return (
    lines[at - 1]?.text === '-----BEGIN PGP SIGNED MESSAGE-----' && /^Hash: [\w, -]{1,60}$/.test(lines[at]?.text ?? '')
  )
}

/** The last paragraphs, as far as they are small print. */
function setTrailersAside(lines: readonly MailLine[], roles: LineRole[]): void {
  let to = lines.length
  while (to > 0) {
    while (to > 0 && (roles[to - 1] !== undefined || lines[to - 1]?.text === '')) to--
    let from = to
    while (from > 0 && roles[from - 1] === undefined && lines[from - 1]?.text !== '') from--
    const said = lines.slice(from, to).map(({ text }) => text)
    if (from === to || !isTrailer(said.join(' '))) return
    roles.fill('sign-off', from, to)
    to = from
  }
}
