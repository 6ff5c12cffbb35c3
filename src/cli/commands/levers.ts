import { type Command, Option } from 'commander'
import { loadTaxonomyWithLexicon } from '../../load.ts'
import { findLever } from '../../taxonomy/find-lever.ts'
import { type Language, type Lever, languages, type Taxonomy } from '../../types/taxonomy.ts'
import { coloursFor } from '../colours.ts'
import type { CommandResult, Io } from '../io.ts'
import { addConfigOptions, addMessageOptions, type SharedFlags, toConfigFlags } from '../options.ts'
import { writeWhole } from '../output.ts'
import { startSession } from '../session.ts'
import { wrap } from '../wrap.ts'

/** Flags of `levers` alone. */
interface LeversFlags extends SharedFlags {
  readonly format: 'text' | 'json'
  readonly language?: Language
  readonly terms?: boolean
}

const examples = `
Eksempler:
  hovedgrep levers                          de ti hovedgrepene med deltemaer
  hovedgrep levers forsok --terms           ett hovedgrep med ordlista
  hovedgrep levers --language en --format json`

/** Adds the command `levers`. */
export function addLevers(program: Command, io: Io, finish: (result: CommandResult) => void): void {
  const command = program
    .command('levers')
    .summary('hovedgrepene, deltemaene og ordlista')
    .description('Viser taksonomien: hovedgrepene med beskrivelse og deltemaer, og med --terms ordlista.')
    .argument('[hovedgrep]', 'id eller nummer; ellers alle')
    .addOption(new Option('-f, --format <format>', 'utformat').choices(['text', 'json']).default('text'))
    .addOption(new Option('--language <språk>', 'språket de vises på').choices(languages))
    .option('--terms', 'vis ordlista med vekter')
    .option('--taxonomy <fil>', 'en annen taksonomi, i samme form som levers.yaml')
  addMessageOptions(addConfigOptions(command))
    .addHelpText('after', examples)
    .action((lever: string | undefined, flags: LeversFlags) => finish(levers(io, lever, flags)))
}

async function levers(io: Io, asked: string | undefined, flags: LeversFlags): CommandResult {
  const session = await startSession(io, flags, { ...toConfigFlags(flags, []), language: flags.language })
  if (session === undefined) return 0
  const { taxonomy } = await loadTaxonomyWithLexicon({ cwd: io.cwd, taxonomy: session.config.taxonomy })
  const shown = asked === undefined ? taxonomy.levers : [findLever(taxonomy, asked)]
  const { language } = session.config
  if (flags.format === 'json') {
    await writeWhole(io, undefined, toJson(taxonomy, shown, flags.terms === true))
    return 0
  }
  const colours = coloursFor(io, io.stdout, flags.color !== false)
  const width = Math.min(100, io.stdout.columns ?? 100)
  const text = shown
    .map((lever) => {
      const head = `${colours.bold(`${lever.number}. ${lever.name[language]}`)}  ${colours.dim(lever.id)}`
      const description = wrap(lever.description[language], width, '   ')
      const lines = lever.subtopics.map(
        ({ id, name }) => `   · ${name[language]}${termsOf(lever, id, language, flags, width)}`,
      )
      return [head, ...(description === '' ? [] : [description]), ...lines, general(lever, language, flags, width)]
        .filter((line) => line !== '')
        .join('\n')
    })
    .join('\n\n')
  await writeWhole(io, undefined, `${text}\n`)
  return 0
}

function termsOf(lever: Lever, subtopic: string, language: Language, flags: LeversFlags, width: number): string {
  if (flags.terms !== true) return ''
  const terms = lever.terms.filter((term) => term.subtopic === subtopic && term.language === language)
  if (terms.length === 0) return ''
  return `\n${wrap(terms.map(({ text, weight }) => `${text} ${weight}`).join(', '), width, '       ')}`
}

function general(lever: Lever, language: Language, flags: LeversFlags, width: number): string {
  return termsOf(lever, '', language, flags, width).slice(1)
}

function toJson(taxonomy: Taxonomy, shown: readonly Lever[], withTerms: boolean): string {
  const list = shown.map(({ terms, ...lever }) => (withTerms ? { ...lever, terms } : lever))
  const { id, version, sha256 } = taxonomy
  return `${JSON.stringify({ formatVersion: 1, taxonomy: { id, version, sha256 }, levers: list }, null, 2)}\n`
}
