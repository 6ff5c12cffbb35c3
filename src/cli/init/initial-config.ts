import { ruleGroups } from '../../check/rules.ts'
import { type ConfigKeyName, configKeyNames, configKeys } from '../config/config-type.ts'
import { wrap } from '../wrap.ts'
import { inYaml } from './in-yaml.ts'

const width = 100

const head = `# Innstillinger for hovedgrep.
#
# Linjer som begynner med «# », forklarer. Linjer som begynner med «#» rett foran et ord, er innstillinger med den verdien
# de har når de ikke er satt: fjern # foran en linje for å endre den. Alle kan utelates, og valg på kommandolinjen går
# foran. Stier regnes fra mappen som denne filen ligger i. «hovedgrep check --print-config» viser hva som gjelder.
`

/** What a new configuration is made of. */
export interface InitialSettings {
  /** What is to be read, relative to the file's folder; none where nothing was found. */
  readonly paths: readonly string[]
  /** Where the JSON Schema lies that editors read, relative to the file's folder; undefined where it does not. */
  readonly schema?: string | undefined
}

/**
 * A configuration for somebody who has none: every setting with its meaning and its default, from the table of settings,
 * all commented out but the paths that were found. It says the same as no configuration at all with those paths.
 */
export function initialConfig({ paths, schema }: InitialSettings): string {
  const lines = schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]
  lines.push(...head.split('\n'))
  const opened = new Set<string>()
  for (const name of configKeyNames) {
    const [section = '', key] = name.split('.', 2)
    if (key !== undefined && !opened.has(section)) lines.push(`${section}:`)
    if (key !== undefined) opened.add(section)
    lines.push(...settingLines(name, key ?? section, key === undefined ? '' : '  ', paths), '')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function settingLines(name: ConfigKeyName, key: string, indent: string, paths: readonly string[]): readonly string[] {
  const { description, form, default: value } = configKeys[name]
  const about = wrap(`${description} Verdi: ${form}.`, width, `${indent}# `).split('\n')
  if (name === 'paths' && paths.length > 0)
    return [...about, 'paths:', ...paths.map((path) => `  - ${inYaml(asPath(path))}`)]
  if (name === 'check.rules') return [...about, `${indent}${key}:`, ...ruleLines(`${indent}  `)]
  return [...about, `${indent}#${key}:${value === undefined ? '' : ` ${inYaml(value)}`}`]
}

/** The severities that hold, rule by rule, so that one can be changed where it stands. */
function ruleLines(indent: string): readonly string[] {
  return ruleGroups.flatMap(({ title, rules }) => [
    `${indent}# ${title}`,
    ...rules.map(([id, { severity }]) => `${indent}#${id}: ${severity}`),
  ])
}

/** A name as a path that means the file or folder of that name: `-` alone is standard input. */
function asPath(name: string): string {
  return name === '-' ? './-' : name
}
