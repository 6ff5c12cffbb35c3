import { escapeAsJson } from '../../text/visible-text.ts'

/**
 * Data as JSON that can stand in a `<script type="application/json">`: no `<`, `>` or `&`, so nothing in it can close
 * the element, begin a comment or be an entity; nothing unseen either. Parsed, it is the same data.
 */
export function scriptJson(data: unknown): string {
  const escaped = escapeAsJson(JSON.stringify(data)).replace(
    /[<>&]/g,
    (found) => `\\u00${found.charCodeAt(0).toString(16)}`,
  )
  return escaped.replace(/\p{Noncharacter_Code_Point}/gu, spellUnits)
}

function spellUnits(found: string): string {
  return found
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
