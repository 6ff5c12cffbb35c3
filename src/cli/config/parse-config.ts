import type { Located } from '../../taxonomy/yaml/located.ts'
import { createMistakeList, mistakesError, type Report } from '../../taxonomy/yaml/mistakes.ts'
import { parseYaml } from '../../taxonomy/yaml/parse-yaml.ts'
import { readFields } from '../../taxonomy/yaml/read-value.ts'
import {
  type Config,
  type ConfigDraft,
  type ConfigKeyName,
  configKeyNames,
  configKeys,
  defaultConfig,
} from './config-type.ts'

const hint = 'Alle nøkler står i docs/configuration.md; kommandoen med --print-config viser hva som gjelder.'

/**
 * Reads and validates the text of a configuration. Keys that are missing or empty keep their defaults; paths stay as
 * written.
 * @param source - how the file is called in messages
 * @throws {HovedgrepError} CONFIG_INVALID with every mistake on a line of its own, `file:line:column what`
 */
export function parseConfig(text: string, source: string): Config {
  const mistakes = createMistakeList()
  const draft: ConfigDraft = defaultConfig()
  const root = parseYaml(text, mistakes.report)
  if (root !== undefined) {
    for (const [name, value] of settingsOf(root, mistakes.report)) readSetting(draft, name, value, mistakes.report)
  }
  if (mistakes.all.length > 0) {
    throw mistakesError('CONFIG_INVALID', 'Konfigurasjonen', source, mistakes.all, hint)
  }
  return draft
}

/** Pairs each setting in the file with its dotted name; empty values are left out, unknown keys reported. */
function settingsOf(root: Located, report: Report): readonly (readonly [ConfigKeyName, Located])[] {
  const fields = readFields(root, 'konfigurasjonen', namesAt(''), report)
  const found: [ConfigKeyName, Located][] = []
  const sections = new Map<string, ReturnType<typeof readFields>>()
  for (const name of configKeyNames) {
    const dot = name.indexOf('.')
    const section = dot < 0 ? '' : name.slice(0, dot)
    if (section !== '' && !sections.has(section)) {
      const value = fields?.get(section)
      const isThere = value !== undefined && value.kind !== 'nothing'
      sections.set(section, isThere ? readFields(value, section, namesAt(`${section}.`), report) : undefined)
    }
    const value = (section === '' ? fields : sections.get(section))?.get(name.slice(dot + 1))
    if (value !== undefined && value.kind !== 'nothing') found.push([name, value])
  }
  return found
}

/** Keys that may stand under a prefix: `''` gives the top level, `read.` the keys of `read`. */
function namesAt(prefix: string): readonly string[] {
  const names = configKeyNames.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
  return [...new Set(names.map((name) => name.split('.', 1)[0] ?? name))]
}

function readSetting<K extends ConfigKeyName>(draft: ConfigDraft, name: K, value: Located, report: Report): void {
  const read = configKeys[name].read(value, name, report)
  if (read !== undefined) draft[name] = read
}
