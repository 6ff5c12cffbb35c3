import type { Command, Option } from 'commander'
import { allCommands } from '../../src/cli/program.ts'
import { idleProgram } from './cli-program.ts'

/** Options that several commands share, by the name of their table in docs/commands.md. A command has a group if it has its first. */
const groupMembers: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    lesing: [
      '--encoding',
      '--from',
      '--delimiter',
      '--header',
      '--no-header',
      '--text-column',
      '--id-column',
      '--respondent-column',
      '--type-column',
      '--county-column',
      '--max-record-bytes',
    ],
    modell: ['--model', '--taxonomy', '--model-file', '--min-words', '--uncertain-below', '--secondary-above'],
    personopplysninger: ['--redact', '--no-redact'],
    innstillinger: ['--config', '--print-config'],
    tråder: ['--workers'],
    meldinger: ['--verbose', '--quiet', '--no-color'],
  }),
)

/** A table of options as docs/commands.md has it. */
function tableOf(options: readonly Option[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const rows = options.map(({ flags, description, argChoices, defaultValue, mandatory }) => {
    const notes = [
      argChoices === undefined ? '' : `: ${argChoices.map((choice) => `\`${choice}\``).join(', ')}`,
      defaultValue === undefined ? '' : ` (ellers \`${defaultValue}\`)`,
      mandatory ? ' (må være med)' : '',
    ]
    return `| \`${cell(flags)}\` | ${cell(description)}${notes.join('')} |`
  })
  return ['| valg | betydning |', '| --- | --- |', ...rows].join('\n')
}

/** The words that call a command, joined by hyphens: `levers-diff`. */
function nameOf(command: Command): string {
  const above = command.parent
  return above?.parent ? `${nameOf(above)}-${command.name()}` : command.name()
}

/** Every table of options, by the name of its place in docs/commands.md. */
export function optionTables(): ReadonlyMap<string, string> {
  const program = idleProgram()
  const tables = new Map<string, string>([['hovedgrep', tableOf(program.options)]])
  for (const command of allCommands(program).slice(1)) {
    const longs = command.options.map(({ long }) => long ?? '')
    // A command that has only some of a group has them as its own.
    const groups = [...groupMembers].filter(([, members]) => members.every((member) => longs.includes(member)))
    const shared = groups.flatMap(([, members]) => members)
    tables.set(nameOf(command), tableOf(command.options.filter(({ long }) => !shared.includes(long ?? ''))))
    for (const [group, members] of groups)
      tables.set(group, tableOf(command.options.filter(({ long }) => members.includes(long ?? ''))))
  }
  return tables
}

/** Puts the tables into a text, each between `<!-- valg: name -->` and `<!-- slutt -->`. */
export function withOptionTables(text: string): string {
  const tables = optionTables()
  return text.replace(
    /(<!-- valg: (\S+) -->\n)[\s\S]*?(<!-- slutt -->)/gu,
    (_, head: string, name: string, end: string) => {
      const table = tables.get(name)
      if (table === undefined)
        throw new Error(`docs/commands.md asks for the options of «${name}», which does not exist`)
      return `${head}\n${table}\n\n${end}`
    },
  )
}
