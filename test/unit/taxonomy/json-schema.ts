type Schema = { readonly [key: string]: unknown }

/**
 * As much of JSON Schema (draft 07) as our schemas use; throws at a keyword that it does not know, so that none is
 * passed over in silence.
 */
export function isValid(schema: unknown, value: unknown, root: unknown = schema): boolean {
  if (!isObject(schema)) throw new Error('a schema must be an object')
  return Object.entries(schema).every(([keyword, rule]) => holds(keyword, rule, value, schema, root))
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function holds(keyword: string, rule: unknown, value: unknown, schema: Schema, root: unknown): boolean {
  switch (keyword) {
    case '$schema':
    case 'title':
    case 'description':
    case 'default':
    case 'definitions':
      return true
    case '$ref': {
      const target = String(rule)
        .slice(2)
        .split('/')
        .reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), root)
      return isValid(target, value, root)
    }
    case 'type':
      return (Array.isArray(rule) ? rule : [rule]).some((type) => isOfType(type, value))
    case 'enum':
      return listOf(rule).includes(value)
    case 'const':
      return rule === value
    case 'pattern':
      return typeof value !== 'string' || new RegExp(String(rule), 'u').test(value)
    case 'minLength':
      return typeof value !== 'string' || value.length >= Number(rule)
    case 'minimum':
      return typeof value !== 'number' || value >= Number(rule)
    case 'maximum':
      return typeof value !== 'number' || value <= Number(rule)
    case 'minItems':
      return !Array.isArray(value) || value.length >= Number(rule)
    case 'items':
      return listOf(value).every((item) => isValid(rule, item, root))
    case 'required':
      return !isObject(value) || listOf(rule).every((key) => Object.hasOwn(value, String(key)))
    case 'dependencies':
      return (
        !isObject(value) ||
        !isObject(rule) ||
        Object.entries(rule).every(
          ([key, keys]) =>
            !Object.hasOwn(value, key) || listOf(keys).every((other) => Object.hasOwn(value, String(other))),
        )
      )
    case 'properties':
      return (
        !isObject(value) ||
        !isObject(rule) ||
        Object.entries(rule).every(([key, part]) => !Object.hasOwn(value, key) || isValid(part, value[key], root))
      )
    case 'additionalProperties': {
      if (!isObject(value)) return true
      const known = isObject(schema.properties) ? Object.keys(schema.properties) : []
      const others = Object.keys(value).filter((key) => !known.includes(key))
      return rule === false ? others.length === 0 : others.every((key) => isValid(rule, value[key], root))
    }
    case 'anyOf':
      return listOf(rule).some((part) => isValid(part, value, root))
    case 'allOf':
      return listOf(rule).every((part) => isValid(part, value, root))
    case 'not':
      return !isValid(rule, value, root)
    default:
      throw new Error(`unknown keyword ${keyword}`)
  }
}

function isOfType(type: unknown, value: unknown): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}
