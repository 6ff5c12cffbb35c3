import { maskMessage, maskText } from '../../personal/mask-text.ts'
import type { Finding, RelatedInput } from '../../types/finding.ts'
import type { Session } from '../session.ts'

/** Findings as they may be read by anybody, and which one each was made of. */
export interface MaskedFindings {
  /** In the order given. */
  readonly findings: readonly Finding[]
  /** The finding that one of them was made of. */
  readonly originalOf: (finding: Finding) => Finding
  /** The other input of a finding that one of them was made of. */
  readonly originalOfRelated: (related: RelatedInput) => RelatedInput
}

/**
 * The one way out for findings: what messages, hints and places quote of the inputs is masked with the dots that the lines
 * of files have, and with `--redact` also the names that no row tells. To be called when all that compares findings, the
 * baseline above all, is done with them. Names of sources stay: without them nobody finds the file.
 * @param sources - names of what was read
 */
export function maskFindings(
  { redaction }: Pick<Session, 'redaction'>,
  sources: readonly string[],
  findings: readonly Finding[],
): MaskedFindings {
  const kept = redaction === undefined ? sources.filter((source) => maskText(source) !== source) : []
  const mask = redaction?.said ?? ((text: string) => maskBesides(kept, text))
  const originals = new Map<Finding, Finding>()
  const relatives = new Map<RelatedInput, RelatedInput>()
  // An id may hold the name of a column.
  const maskId = redaction === undefined ? (id: string) => id : mask
  const maskRelated = (one: RelatedInput): RelatedInput => {
    const shown = { source: one.source, place: mask(one.place), inputId: maskId(one.inputId) }
    relatives.set(shown, one)
    return shown
  }
  const masked = findings.map((finding) => {
    const { message, hint, place, inputId, related } = finding
    const shown = {
      ...finding,
      message: mask(message),
      hint: mask(hint),
      place: mask(place),
      inputId: maskId(inputId),
      ...(related === undefined ? {} : { related: related.map(maskRelated) }),
    }
    originals.set(shown, finding)
    return shown
  })
  return {
    findings: masked,
    originalOf: (finding) => originals.get(finding) ?? finding,
    originalOfRelated: (related) => relatives.get(related) ?? related,
  }
}

/** {@link maskMessage}, save the names of sources that the text holds, which stand above their findings anyway. */
function maskBesides(sources: readonly string[], text: string): string {
  let shown = maskMessage(text)
  if (shown === text) return text
  for (const source of sources) {
    for (let at = text.indexOf(source); at >= 0; at = text.indexOf(source, at + source.length))
      shown = shown.slice(0, at) + source + shown.slice(at + source.length)
  }
  return shown
}
