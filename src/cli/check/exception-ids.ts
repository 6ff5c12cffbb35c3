import { pathId } from '../../check/exceptions/config-exceptions.ts'
import { maskText } from '../../personal/mask-text.ts'
import { findPseudonyms } from '../../personal/pseudonyms.ts'
import type { Finding } from '../../types/finding.ts'
import type { Session } from '../session.ts'
import { configFolder } from './open-gate.ts'
import type { SourceFiles } from './source-files.ts'

/**
 * Makes what tells how an exception in the configuration names that which a finding is about: by the path of its file from
 * the configuration. Undefined where personal data would have to be shown; names of files are, as everywhere, except with
 * `--redact`.
 * @returns for findings as they were before their words were masked
 */
export function exceptionIds(session: Session, files: SourceFiles): (finding: Finding) => string | undefined {
  const { redaction } = session
  const pathOf = files.namesFrom(configFolder(session))
  return ({ source, inputId }) => {
    const path = pathOf(source)
    const id = inputId === '' ? path : pathId(inputId, source, path)
    if (redaction !== undefined) return redaction.said(id) === id && findPseudonyms(id).length === 0 ? id : undefined
    const own = id.startsWith(path) ? id.slice(path.length) : id
    return maskText(own) === own ? id : undefined
  }
}
