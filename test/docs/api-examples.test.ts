import { spawnSync } from 'node:child_process'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import * as library from '../../src/index.ts'
import { requireBuild } from '../support/built.ts'
import { codeBlocks, readProject, root } from './markdown-files.ts'

const page = readProject('docs/api.md')
const blocks = codeBlocks(page)
const examples = blocks.filter(({ lang }) => lang === 'ts')

/** Runs an example as a module of the project, where `hovedgrep` is the built package itself. */
function run(code: string): { readonly output: string; readonly status: number | null } {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  })
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-'], {
    cwd: root,
    input: outputText,
    encoding: 'utf8',
  })
  return { output: stdout + stderr, status }
}

/** What the compiler has against the examples, each a file of a strict project that uses the built types. */
function typeErrors(): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts'],
    types: ['node'],
    typeRoots: [`${root}node_modules/@types`],
  }
  const files = new Map(examples.map(({ value }, at) => [`${root}docs-example-${at}.mts`, value]))
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => files.get(name) ?? readFile(name)
  host.getSourceFile = (name, version, ...rest) => {
    const text = files.get(name)
    return text === undefined ? getSourceFile(name, version, ...rest) : ts.createSourceFile(name, text, version)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
}

/** The page with what its examples print now. */
function replayed(): { readonly text: string; readonly failures: string[] } {
  const failures: string[] = []
  let text = page
  // From the last to the first, so that earlier offsets stay true.
  for (const block of [...blocks].reverse()) {
    if (block.lang !== 'ts') continue
    const { output, status } = run(block.value)
    if (status !== 0) failures.push(`${block.value}\n→ ${status}\n${output}`)
    const shown = blocks[blocks.indexOf(block) + 1]
    const start = shown?.position?.start.offset ?? 0
    if (shown?.lang !== 'text' || page.slice(block.position?.end.offset ?? 0, start).trim() !== '') continue
    const end = shown.position?.end.offset ?? 0
    text = `${text.slice(0, start)}\`\`\`text\n${output.trimEnd()}\n\`\`\`${text.slice(end)}`
  }
  return { text, failures }
}

describe('the examples in docs/api.md', () => {
  beforeAll(requireBuild)

  it('are typed, against the types that the package ships', () => {
    expect(examples.length).toBeGreaterThan(3)
    expect(typeErrors()).toEqual([])
  })

  it('run against the built package and print what the page shows', async () => {
    const { text, failures } = replayed()
    expect(failures).toEqual([])
    // `npx vitest run test/docs --update` writes what is printed now into the page.
    await expect(text).toMatchFileSnapshot(`${root}docs/api.md`)
  })
})

describe('docs/api.md', () => {
  it('names every value that the library exports', () => {
    const named: readonly string[] = page.match(/`[a-zA-Z]+`/gu) ?? []
    expect(Object.keys(library).filter((name) => !named.includes(`\`${name}\``))).toEqual([])
  })
})
