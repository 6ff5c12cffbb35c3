import { stringify } from 'yaml'
import { escapeAsJson, hasUnsafe } from '../../text/visible-text.ts'

/** A value as YAML in one line, whatever stands in it: names of files and folders are strangers' text. */
export function inYaml(value: unknown): string {
  if (typeof value === 'string' && hasUnsafe(value)) return escapeAsJson(JSON.stringify(value))
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
}
