import { parse } from 'yaml'
import type { ReadContext } from '../reader.ts'

/**
 * Reads the facts in YAML front matter.
 * @param yaml - what stands between the `---` lines
 * @returns name and value of each key, in order; lists are joined with a comma, anything deeper is given as JSON; empty
 *   when the YAML is broken, which is reported as `front-matter-invalid`
 */
export function readFrontMatter(yaml: string, context: ReadContext): (readonly [name: string, value: string])[] {
  try {
    const facts: unknown = parse(yaml, { logLevel: 'error' })
    if (facts === null || facts === undefined) return []
    if (typeof facts === 'object' && !Array.isArray(facts)) {
      return Object.entries(facts).map(([name, value]) => [name, toText(value)])
    }
    report(context, 'Innledningen mellom «---»-linjene er ikke en liste av navn og verdier.')
  } catch {
    report(context, 'Innledningen mellom «---»-linjene er ikke gyldig YAML. Resten av filen er lest.')
  }
  return []
}

function report(context: ReadContext, message: string): void {
  const hint = 'Sett anførselstegn rundt verdier som inneholder kolon.'
  const finding = { rule: 'front-matter-invalid', severity: 'warning', place: 'line:1', inputId: '' } as const
  context.onFinding({ ...finding, source: context.source, message, hint })
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(toText).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
