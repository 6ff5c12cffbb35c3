import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { allLongOptions, idleProgram } from './cli-program.ts'
import { allNodes, codeBlocks, markdownFiles, parseMarkdown, readProject, root } from './markdown-files.ts'
import { optionTables, withOptionTables } from './option-tables.ts'
import { shellCommands, wordsForHovedgrep } from './shell-words.ts'

const pages = ['README.md', 'CONTRIBUTING.md', ...markdownFiles().filter((path) => path.startsWith('docs/'))]

/** Options of other programs that our pages speak of: npm's, npx's, vitest's and TypeScript's. */
const foreign = new Set(['--update', '--yes', '--global', '--reference-doc', '--whitespace', '--binary'])

/** Every call of hovedgrep in the shell blocks of a page. */
function callsIn(path: string): string[][] {
  return codeBlocks(readProject(path))
    .filter(({ lang }) => lang === 'sh')
    .flatMap(({ value }) => value.split('\n').flatMap(shellCommands))
    .flatMap((command) => {
      const words = wordsForHovedgrep(command)
      return words === undefined ? [] : [[...words]]
    })
}

/** What the command line has against some words; undefined when it takes them. */
function flawOf(words: readonly string[]): string | undefined {
  try {
    idleProgram().parse([...words], { from: 'user' })
    return undefined
  } catch (error) {
    const isHelp = error instanceof CommanderError && error.code.startsWith('commander.help')
    return isHelp ? undefined : `hovedgrep ${words.join(' ')}: ${error}`
  }
}

/** Code in the running text of a page. */
function inlineCode(path: string): string[] {
  return allNodes(parseMarkdown(readProject(path))).flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []))
}

describe('the commands that our pages show', () => {
  it('are found, and a wrong one is noticed', () => {
    expect(callsIn('README.md').length).toBeGreaterThan(7)
    expect(flawOf(['classify', 'a.csv', '--wyde'])).toContain('--wyde')
    expect(flawOf(['clasify', 'a.csv'])).toContain('clasify')
  })

  it.each(pages)('are all taken by the command line in %s', (path) => {
    expect(callsIn(path).map(flawOf)).toEqual(callsIn(path).map(() => undefined))
  })

  it.each(pages)('have options that exist where %s names them in its text', (path) => {
    const known = allLongOptions()
    const named = inlineCode(path)
      .flatMap((code) => code.match(/(?<![\w-])--[a-z][a-z0-9-]*/gu) ?? [])
      .filter((option) => !foreign.has(option))
    expect(named.filter((option) => !known.has(option))).toEqual([])
  })

  it.each(pages)('have names that exist where %s names them in its text', (path) => {
    const known = [...idleProgram().commands.map((command) => command.name()), 'help']
    const named = inlineCode(path).flatMap((code) => /^hovedgrep ([a-z]+)/u.exec(code)?.[1] ?? [])
    expect(named.filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('docs/commands.md', () => {
  const text = readProject('docs/commands.md')

  it('has a table for every command and every group of options', () => {
    const places = [...text.matchAll(/<!-- valg: (\S+) -->/gu)].map(([, name]) => name)
    expect(places.sort()).toEqual([...optionTables().keys()].sort())
  })

  it('has every option as the help texts have it', async () => {
    await expect(withOptionTables(text)).toMatchFileSnapshot(`${root}docs/commands.md`)
  })

  it.each(idleProgram().commands.map((command) => [command.name(), command.description()]))(
    'describes %s in the words of its help',
    (name, description) => {
      expect(text).toContain(`\n## ${name}\n\n${description}\n`)
    },
  )
})

describe('the README', () => {
  it('shows an example of each command', () => {
    const shown = new Set(callsIn('README.md').map(([command]) => command))
    expect(idleProgram().commands.filter((command) => !shown.has(command.name()))).toEqual([])
  })
})
