import { configKeyNames, configKeys } from './config-type.ts'

interface SchemaObject {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, unknown>>
  readonly additionalProperties: false
}

/**
 * JSON Schema (draft 07, which editors know best) of hovedgrep.yaml, made from the table of settings.
 * Shipped as data/hovedgrep.schema.json. An empty value (null) counts as not set.
 */
export function configSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'hovedgrep.yaml',
    description: 'Innstillinger for hovedgrep. Alle nøkler kan utelates.',
    ...objectOf(''),
  }
}

/** Schema of the keys under a prefix: `''` for the top level, `read.` for the section `read`. */
function objectOf(prefix: string): SchemaObject {
  const properties = new Map<string, unknown>()
  for (const name of configKeyNames.filter((key) => key.startsWith(prefix))) {
    const [first = name, rest] = name.slice(prefix.length).split('.', 2)
    if (rest !== undefined) {
      if (!properties.has(first)) properties.set(first, { anyOf: [objectOf(`${first}.`), { type: 'null' }] })
      continue
    }
    const { description, schema, default: value } = configKeys[name]
    const unset = value === undefined ? {} : { default: value }
    properties.set(first, { description, anyOf: [schema, { type: 'null' }], ...unset })
  }
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false }
}
