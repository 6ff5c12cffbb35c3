import { stringify } from 'yaml'
import { escapeAsJson, hasUnsafe } from '../../text/visible-text.ts'
import { type Config, configKeyNames } from './config-type.ts'

/**
 * Writes a configuration as YAML, every key included; `null` stands where nothing is set. What it writes can be read
 * again by `parseConfig` and gives the same settings.
 */
export function printConfig(config: Config): string {
  const tree = new Map<string, unknown>()
  for (const name of configKeyNames) {
    const value = config[name] ?? null
    const [section = name, key] = name.split('.', 2)
    if (key === undefined) {
      tree.set(name, value)
      continue
    }
    const branch = tree.get(section)
    if (branch instanceof Map) branch.set(key, value)
    else tree.set(section, new Map([[key, value]]))
  }
  // Control characters are only ever inside double quotes, where the escapes of JSON mean the same.
  const isUnsafe = configKeyNames.some((name) => hasUnsafe(textsOf(config[name]).join('')))
  return escapeAsJson(stringify(tree, { lineWidth: 0, ...(isUnsafe ? { defaultStringType: 'QUOTE_DOUBLE' } : {}) }))
}

/** All texts in a value, however deep they stand. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
