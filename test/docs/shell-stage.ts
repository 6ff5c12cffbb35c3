import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Code } from 'mdast'
import { codeBlocks, root } from './markdown-files.ts'

/** A temporary folder with the files that the examples of our pages speak of. */
export interface Stage {
  /** Runs shell code in the folder, with `hovedgrep`, `npx hovedgrep` and `npm start` at hand. */
  run(code: string): { readonly output: string; readonly status: number | null }
  write(name: string, text: string): void
  remove(): void
}

const hovedgrep = `exec "${process.execPath}" "${root}bin/hovedgrep.js"`

/** `npm start` without its set-up; every other npm script does nothing here. */
const npm = `[ "$1" = start ] || exit 0
shift
[ "$1" = -- ] && shift
[ $# -eq 0 ] && set -- report fixtures/konsultasjon -o dekningsrapport.md
${hovedgrep} "$@"`

const programs = { hovedgrep: `${hovedgrep} "$@"`, npx: `shift\n${hovedgrep} "$@"`, npm }

/** So many labelled rows of each label are enough to learn from and quick. */
const rowsPerLabel = 12

/** A few labelled rows of each label from the training data, in place of the user's own. */
function labelledSample(skipped: number): string {
  const [header = '', ...lines] = readFileSync(`${root}data/training/short.csv`, 'utf8').trimEnd().split('\n')
  const counts = new Map<string, number>()
  const position = header.split(',').indexOf('primary')
  const kept = lines.filter((line) => {
    // Rows with quoted cells are left out, so that cutting at commas is enough.
    if (line.includes('"')) return false
    const label = line.split(',')[position] ?? ''
    const count = (counts.get(label) ?? 0) + 1
    counts.set(label, count)
    return count > skipped && count <= skipped + rowsPerLabel
  })
  return `${[header, ...kept].join('\n')}\n`
}

/** Makes a {@link Stage}. */
export function createStage(): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'hovedgrep-docs-'))
  const stage = join(folder, 'stage')
  const bin = join(folder, 'bin')
  for (const name of ['fixtures/konsultasjon', 'innspill', 'min-mappe'])
    cpSync(`${root}fixtures/konsultasjon`, join(stage, name), { recursive: true })
  cpSync(`${root}fixtures/konsultasjon/nettskjema-eksport.csv`, join(stage, 'svar.csv'))
  for (const name of ['levers.yaml', 'gammel.yaml', 'ny.yaml']) cpSync(`${root}data/levers.yaml`, join(stage, name))
  mkdirSync(join(stage, 'merkede'))
  writeFileSync(join(stage, 'merkede/korte.csv'), labelledSample(rowsPerLabel))
  writeFileSync(join(stage, 'fasit.csv'), labelledSample(0))
  mkdirSync(bin)
  for (const [name, code] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${code}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, LC_ALL: 'C', NO_COLOR: '1' }
  return {
    run(code) {
      const { stdout, status } = spawnSync('sh', ['-c', `exec 2>&1\n${code}`], { cwd: stage, env, encoding: 'utf8' })
      return { output: stdout, status }
    },
    write: (name, text) => writeFileSync(join(stage, name), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What a fence says after its language, such as `utgang=1`. */
function noteOf({ meta }: Code, name: string): string | undefined {
  return (meta ?? '')
    .split(' ')
    .find((word) => word.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}

/**
 * Runs the shell blocks of a page in its order on one stage and puts what they print into the text block that follows
 * each of them directly. A block with `title=name` is the contents of a file; one with `utgang=1` must end with 1.
 * @returns the page as it should be, and each block that ended otherwise than it should
 */
export function replay(text: string, stage: Stage): { readonly text: string; readonly failures: string[] } {
  const blocks = codeBlocks(text)
  const failures: string[] = []
  const pieces: string[] = []
  let copied = 0
  blocks.forEach((block, at) => {
    const title = noteOf(block, 'title')
    if (title !== undefined) stage.write(title, `${block.value}\n`)
    if (block.lang !== 'sh') return
    const { output, status } = stage.run(block.value)
    if (String(status) !== (noteOf(block, 'utgang') ?? '0')) failures.push(`${block.value}\n→ ${status}\n${output}`)
    const next = blocks[at + 1]
    const from = block.position?.end.offset ?? 0
    const start = next?.position?.start.offset ?? 0
    const end = next?.position?.end.offset ?? 0
    if (next?.lang !== 'text' || text.slice(from, start).trim() !== '') return
    pieces.push(text.slice(copied, start), `\`\`\`text\n${output.trimEnd()}\n\`\`\``)
    copied = end
  })
  return { text: pieces.join('') + text.slice(copied), failures }
}
