import { type Config, type ConfigDraft, type ConfigKeyName, configKeyNames, configKeys } from './config-type.ts'

/** What was set on the command line, by the names of the configuration; `undefined` where a flag was not given. */
export type ConfigFlags = { readonly [K in ConfigKeyName]?: Config[K] | undefined }

/**
 * Puts flags on top of a configuration. A flag that was given replaces the whole value, lists included; only
 * `check.rules` is merged rule by rule.
 * @returns a new configuration; neither argument is changed
 */
export function mergeConfig(config: Config, flags: ConfigFlags): Config {
  const draft: ConfigDraft = { ...config }
  for (const name of configKeyNames) override(draft, name, flags)
  draft['check.rules'] = { ...config['check.rules'], ...flags['check.rules'] }
  return draft
}

function override<K extends ConfigKeyName>(draft: ConfigDraft, name: K, flags: ConfigFlags): void {
  const value = flags[name]
  if (value !== undefined) draft[name] = value
}

/**
 * Applies a function to every path in a configuration.
 * @param map - gives the path to use in place of the one written
 */
export function mapConfigPaths(config: Config, map: (path: string) => string): Config {
  const draft: ConfigDraft = { ...config }
  for (const name of configKeyNames) mapOne(draft, name, map)
  return draft
}

function mapOne<K extends ConfigKeyName>(draft: ConfigDraft, name: K, map: (path: string) => string): void {
  const mapped = configKeys[name].mapPaths?.(draft[name], map)
  if (mapped !== undefined) draft[name] = mapped
}
