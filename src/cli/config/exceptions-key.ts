import type { ConfigException } from '../../check/exceptions/exception.ts'
import { unknownRule } from '../../check/exceptions/parse-directive.ts'
import type { Located } from '../../taxonomy/yaml/located.ts'
import type { Report } from '../../taxonomy/yaml/mistakes.ts'
import { readFields, readList, readText, required } from '../../taxonomy/yaml/read-value.ts'
import type { ConfigKey } from './config-key.ts'
import { readDate } from './date-key.ts'

const keys = ['rule', 'id', 'reason', 'until'] as const

/** A list of exceptions from rules: rule, id, reason and, if it has one, last day of each. */
export function exceptions(rules: readonly string[], description: string): ConfigKey<readonly ConfigException[]> {
  const text = { type: ['string', 'number'], minLength: 1 }
  const properties = {
    rule: { enum: rules, description: 'Regelen.' },
    id: {
      ...text,
      description:
        'Id for et innspill, navn på en kilde, eller et mønster med * for hva som helst. Kilden kan også skrives som filens sti fra mappen der konfigurasjonen ligger.',
    },
    reason: { ...text, description: 'Begrunnelsen.' },
    until: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'Siste dag unntaket gjelder.' },
  }
  const item = { type: 'object', properties, required: ['rule', 'id', 'reason'], additionalProperties: false }
  return {
    description,
    form: 'liste av `rule`, `id`, `reason` og eventuelt `until`',
    default: [],
    schema: { type: 'array', items: item },
    read: (value, what, report) =>
      readList(value, what, report)
        ?.map((one, at) => readException(one, `${what}[${at}]`, rules, report))
        .filter((one) => one !== undefined),
  }
}

function readException(
  value: Located,
  what: string,
  rules: readonly string[],
  report: Report,
): ConfigException | undefined {
  const fields = readFields(value, what, keys, report)
  if (fields === undefined) return undefined
  const [rule, id, reason] = (['rule', 'id', 'reason'] as const).map((key) => {
    const field = required(fields, key, what, report)
    if (field === undefined) return undefined
    if (key !== 'reason' || !isBlank(field)) return readText(field, `${what}.${key}`, report)
    report(field.at, `${what}.reason er tom: skriv hvorfor funnet skal stå, eller ta unntaket bort`)
    return undefined
  })
  const end = fields.get('until')
  const until = end === undefined || end.kind === 'nothing' ? undefined : readDate(end, `${what}.until`, report)
  if (rule !== undefined && !rules.includes(rule)) {
    report(fields.get('rule')?.at ?? fields.at, `${what}: ${unknownRule(rule, rules)}`)
    return undefined
  }
  if (rule === undefined || id === undefined || reason === undefined) return undefined
  return { rule, id, reason, ...(until === undefined ? {} : { until }) }
}

/** As the format `exceptions` writes it, for somebody to fill in. */
function isBlank(value: Located): boolean {
  return value.kind === 'nothing' || (value.kind === 'text' && value.value.trim() === '')
}
