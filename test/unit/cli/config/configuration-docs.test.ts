import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleList } from '../../../../src/check/rules.ts'
import { configKeyNames, configKeys } from '../../../../src/cli/config/config-type.ts'
import { parseConfig } from '../../../../src/cli/config/parse-config.ts'

const docs = readFileSync(new URL('../../../../docs/configuration.md', import.meta.url), 'utf8')

/** A value as the tables show it; a dash where nothing is set. */
function shown(value: unknown): string {
  const isEmpty = value === undefined || (typeof value === 'object' && Object.keys(value ?? {}).length === 0)
  return isEmpty ? '–' : `\`${value}\``
}

describe('docs/configuration.md', () => {
  it.each(configKeyNames)('documents %s as the table of settings has it', (name) => {
    const { form, description, default: value } = configKeys[name]
    const row = `| \`${name}\` | ${form} | ${shown(value)} | ${description} |`.replaceAll('`|`', '`\\|`')
    expect(docs).toContain(`\n${row}\n`)
  })

  it.each(ruleList.map(([id, rule]) => [id, rule] as const))('documents the rule %s', (id, rule) => {
    expect(docs).toContain(`\n| \`${id}\` | \`${rule.severity}\` | ${rule.description} |\n`)
  })

  it('is what «npm run schema» writes', async () => {
    const made: { withConfigTables: (text: string, keys: object, rules: typeof ruleList) => string } = await import(
      new URL('../../../../bin/config-docs.js', import.meta.url).href
    )
    expect(docs).toBe(made.withConfigTables(docs, configKeys, ruleList))
    const emptied = docs.replace(/^\| `(?:model|campaign)` .*\n/gmu, '')
    expect(made.withConfigTables(emptied, configKeys, ruleList), 'puts back what is missing').toBe(docs)
  })

  it('documents nothing that does not exist', () => {
    const rows = docs.match(/^\| `[^`]+`/gm) ?? []
    expect(rows).toHaveLength(configKeyNames.length + ruleList.length)
  })

  it('shows an example that is valid', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(docs)?.[1] ?? ''
    expect(parseConfig(example, 'hovedgrep.yaml')).toMatchObject({
      'check.fail-on': 'warning',
      'report.by': ['Fylke', 'Alder'],
    })
  })
})
