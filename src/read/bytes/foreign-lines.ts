import type { FindingLimit } from '../limit-findings.ts'

/** Makes what tells of lines in another encoding than the rest of their file, as `mixed-encoding`. */
export function reportForeignLines(findings: FindingLimit): (line: number) => void {
  return (line) => {
    const message =
      'Linjen er skrevet i en annen tegnkoding enn resten av filen (UTF-8 og Windows-1252 om hverandre), og er lest slik.'
    const hint = 'Se etter at æ, ø og å er riktige på linjen. Lagre filen på nytt som UTF-8.'
    findings.report({ rule: 'mixed-encoding', severity: 'warning', place: `line:${line}`, message, hint })
  }
}
