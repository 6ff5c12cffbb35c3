import type { Minimum } from '../../check/coverage-settings.ts'
import { nearest } from '../../taxonomy/nearest.ts'
import type { Located } from '../../taxonomy/yaml/located.ts'
import type { Report } from '../../taxonomy/yaml/mistakes.ts'
import { readFields, readInteger, readList, readText, required, wrong } from '../../taxonomy/yaml/read-value.ts'
import { respondentTypes } from '../../types/input.ts'
import type { ConfigKey, ReadValue } from './config-key.ts'

const minimumKeys = ['lever', 'type', 'county', 'column', 'value', 'at-least'] as const
const types = respondentTypes.filter((type) => type !== '')
const shareSchema = { type: 'number', minimum: 0, maximum: 1 }

/** A list of how many inputs there must be of a lever, of a group, or of both. Levers are compared with the taxonomy later. */
export function minima(description: string): ConfigKey<readonly Minimum[]> {
  const word = { type: ['string', 'number'], minLength: 1 }
  const item = {
    type: 'object',
    properties: {
      lever: { ...word, description: 'Id-en til et hovedgrep; alle innspill når den mangler.' },
      type: { enum: types, description: 'Hva slags avsender det er.' },
      county: { ...word, description: 'Fylket til avsenderen.' },
      column: { ...word, description: 'En kolonne ved siden av innspillet.' },
      value: { ...word, description: 'Det som skal stå i kolonnen.' },
      'at-least': { type: 'integer', minimum: 1, description: 'Så mange innspill det minst skal være.' },
    },
    required: ['at-least'],
    dependencies: { column: ['value'], value: ['column'] },
    additionalProperties: false,
  }
  const read: ReadValue<readonly Minimum[]> = (value, what, report) =>
    readList(value, what, report)
      ?.map((line, at) => readMinimum(line, `${what}[${at}]`, report))
      .filter((minimum) => minimum !== undefined)
  return {
    description,
    form: 'liste av `{ lever, type, county, column, value, at-least }`',
    default: [],
    schema: { type: 'array', items: item },
    read,
  }
}

function readMinimum(value: Located, what: string, report: Report): Minimum | undefined {
  const fields = readFields(value, what, minimumKeys, report)
  if (fields === undefined) return undefined
  const text = (key: 'lever' | 'county' | 'column' | 'value'): Partial<Record<typeof key, string>> => {
    const field = fields.get(key)
    const written = field === undefined ? undefined : readText(field, `${what}.${key}`, report)
    return written === undefined ? {} : { [key]: written }
  }
  const least = required(fields, 'at-least', what, report)
  const atLeast =
    least === undefined
      ? undefined
      : readInteger(least, `${what}.at-least`, { min: 1, max: Number.MAX_SAFE_INTEGER }, report)
  const hasColumn = fields.get('column') !== undefined
  if (hasColumn !== (fields.get('value') !== undefined))
    report(fields.at, `${what} har «${hasColumn ? 'column' : 'value'}» uten «${hasColumn ? 'value' : 'column'}»`)
  const type = fields.get('type')
  const known = type === undefined ? undefined : readType(type, `${what}.type`, report)
  if (atLeast === undefined) return undefined
  return {
    ...text('lever'),
    ...(known === undefined ? {} : { type: known }),
    ...text('county'),
    ...text('column'),
    ...text('value'),
    'at-least': atLeast,
  }
}

function readType(value: Located, what: string, report: Report): (typeof types)[number] | undefined {
  const found = value.kind === 'text' ? types.find((type) => type === value.value) : undefined
  const meant = found === undefined && value.kind === 'text' ? nearest(value.value, types) : undefined
  const suggestion = meant === undefined ? '' : `; mente du «${meant}»?`
  if (found === undefined) wrong(value, `${what} kan ikke brukes`, `${types.join(', ')}${suggestion}`, report)
  return found
}

/** A share for all levers, or one for each of several. Levers are compared with the taxonomy later. */
export function shareOrShares(description: string): ConfigKey<number | Readonly<Record<string, number>> | undefined> {
  const readShare: ReadValue<number> = (value, what, report) => {
    if (value.kind === 'number' && value.value >= 0 && value.value <= 1) return value.value
    wrong(value, `${what} må være et tall`, 'fra 0 til 1, med punktum som desimaltegn', report)
    return undefined
  }
  const read: ReadValue<number | Readonly<Record<string, number>>> = (value, what, report) => {
    if (value.kind !== 'map') return readShare(value, what, report)
    const shares: [string, number][] = []
    for (const { key, value: written } of value.entries) {
      const share = readShare(written, `${what}.${key}`, report)
      if (share !== undefined) shares.push([key, share])
    }
    return Object.fromEntries(shares)
  }
  return {
    description,
    form: 'tall fra 0 til 1, eller `hovedgrep: tall`',
    default: undefined,
    schema: { anyOf: [shareSchema, { type: 'object', additionalProperties: shareSchema }] },
    read,
  }
}
