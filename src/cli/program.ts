import { Command, type Option } from 'commander'
import { addCheck } from './commands/check.ts'
import { addClassify } from './commands/classify.ts'
import { addDiff } from './commands/diff.ts'
import { addEvaluate } from './commands/evaluate.ts'
import { addExplain } from './commands/explain.ts'
import { addInit } from './commands/init.ts'
import { addLevers } from './commands/levers.ts'
import { addReport } from './commands/report.ts'
import { addTrain } from './commands/train.ts'
import type { CommandResult, Io } from './io.ts'

/** Commander's own words, in Norwegian. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Bruk:',
  'Arguments:': 'Argumenter:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
}

const overview = `
Eksempler:
  hovedgrep report innspill/ -o dekningsrapport.md    hele jobben: les, plasser, skriv rapporten
  hovedgrep classify svar.csv --excel -o plassert.csv
  hovedgrep explain "svar.csv#INN-0042" svar.csv
  hovedgrep levers

Data går til standard ut, alt annet til standard feil. Utgangskoder: 0 ferdig, 1 funn i check eller en grense i
evaluate, 2 noe du kan rette, 3 vår feil. Hjelp til en kommando: hovedgrep help <kommando>.`

const commands = [
  addClassify,
  addReport,
  addDiff,
  addCheck,
  addExplain,
  addEvaluate,
  addTrain,
  addLevers,
  addInit,
] as const

/** What an option is for, with its choices and what holds without it. */
function describeOption({ description, argChoices, defaultValue }: Option): string {
  const facts = [
    ...(argChoices === undefined ? [] : [argChoices.join(', ')]),
    ...(typeof defaultValue === 'string' ? [`ellers ${defaultValue}`] : []),
  ]
  return facts.length === 0 ? description : `${description} (${facts.join('; ')})`
}

function speakNorwegian(command: Command): void {
  command
    .usage(command.usage().replace('[options]', '[valg]'))
    .helpOption('-h, --help', 'vis denne hjelpen')
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: describeOption,
      subcommandTerm: (sub) => `${sub.name()} ${sub.usage()}`,
    })
}

/** A program, its commands, and theirs. */
export function allCommands(program: Command): readonly Command[] {
  return [program, ...program.commands.flatMap(allCommands)]
}

/**
 * All commands.
 * @param finish - gets what the command that runs will give
 */
export function createProgram(io: Io, finish: (result: CommandResult) => void): Command {
  const program = new Command('hovedgrep')
    .description(
      'Leser innspill fra en høring og sier for hvert hvilket av de ti hovedgrepene i Meld. St. 30 (2019–2020) det gjelder, hvorfor, og hvor sikkert det er.',
    )
    .usage('<kommando> [valg] [stier...]')
    .option('-V, --version', 'vis versjonen')
    .helpCommand('help [kommando]', 'vis hjelp til en kommando')
    .addHelpText('after', overview)
    // So that the options of «levers diff» are its own, and not taken by «levers».
    .enablePositionalOptions()
  for (const add of commands) add(program, io, finish)
  const width = io.stdout.columns ?? 100
  for (const command of allCommands(program)) {
    speakNorwegian(command)
    command.configureOutput({
      writeOut: () => {},
      writeErr: () => {},
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
    })
  }
  return program
}
