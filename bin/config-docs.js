// What is made of the table of settings and of the registry of rules: the tables of docs/configuration.md and
// data/hovedgrep.schema.json. Run by `npm run schema`; tests compare.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './setup.js'

const page = join(root, 'docs/configuration.md')
const schema = join(root, 'data/hovedgrep.schema.json')

/** The two tables by the words of their header. */
const settingsHead = '| nøkkel | verdi | vanlig verdi | betydning |'
const rulesHead = '| regel | vanlig alvorsgrad | hva den finner |'

/** A value as the tables show it; a dash where nothing is set. */
function shown(value) {
  const isEmpty = value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)
  return isEmpty ? '–' : `\`${value}\``
}

function settingRow([name, { form, description, default: value }]) {
  // A bar between two marks of code would end the cell.
  return `| \`${name}\` | ${form} | ${shown(value)} | ${description} |`.replaceAll('`|`', '`\\|`')
}

function ruleRow([id, { severity, description }]) {
  return `| \`${id}\` | \`${severity}\` | ${description} |`
}

/** Puts rows below the header of a table, in place of those that stand there. */
function withRows(text, head, rows) {
  const lines = text.split('\n')
  const first = lines.indexOf(head)
  if (first < 0) throw new Error(`docs/configuration.md has no table with the header «${head}»`)
  let end = first
  while (lines[end]?.startsWith('|')) end++
  return [...lines.slice(0, first + 2), ...rows, ...lines.slice(end)].join('\n')
}

/**
 * docs/configuration.md with its tables as the settings and the rules have them.
 * @param configKeys - settings by name, as in src/cli/config/config-type.ts
 * @param ruleList - pairs of id and rule, as in src/check/rules.ts
 */
export function withConfigTables(text, configKeys, ruleList) {
  const settings = Object.entries(configKeys).map(settingRow)
  return withRows(withRows(text, settingsHead, settings), rulesHead, ruleList.map(ruleRow))
}

/** The settings and rules of src/, which Node 20 cannot read as they are. */
async function loadSettings() {
  const folder = join(root, 'node_modules/.cache/hovedgrep')
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, 'settings.mjs')
  const contents = `
    export { configKeys } from './src/cli/config/config-type.ts'
    export { configSchema } from './src/cli/config/config-schema.ts'
    export { ruleList } from './src/check/rules.ts'`
  const stdin = { contents, resolveDir: root }
  await build({ stdin, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', outfile })
  return import(`${pathToFileURL(outfile).href}?${process.pid}`)
}

/** Writes the tables and the JSON Schema of hovedgrep.yaml anew. */
export async function writeConfigDocs() {
  const { configKeys, configSchema, ruleList } = await loadSettings()
  writeFileSync(page, withConfigTables(readFileSync(page, 'utf8'), configKeys, ruleList))
  writeFileSync(schema, `${JSON.stringify(configSchema(), null, 2)}\n`)
}
