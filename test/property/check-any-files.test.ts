import { afterEach, describe, expect, it } from 'vitest'
import { findingFormats } from '../../src/check/format/registry.ts'
import { rules } from '../../src/check/rules.ts'
import { formatNames, readers } from '../../src/read/registry.ts'
import { hasUnsafe } from '../../src/text/visible-text.ts'
import { caseOf } from '../fuzz/check-case.ts'
import type { Kind } from '../fuzz/generate/generated.ts'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const seeds = [20190531, 20200619]

/** Files of each kind in a folder: a taste, because each is checked in every format. */
const filesOfAKind = 25

/** A finding as the format json has it. */
interface ShownFinding {
  readonly rule: string
  readonly source: string
  readonly place: string
  readonly line: number | null
  readonly column: number | null
  readonly endColumn: number | null
}

/** Generated files by name, of all kinds; half of them are damaged. */
function generatedFiles(seed: number): Record<string, Uint8Array> {
  const kinds: readonly (readonly [Kind, string])[] = [
    ...formatNames.map((name) => [name, readers[name].extensions[0]] as const),
    ['zip', '.zip'],
  ]
  return Object.fromEntries(
    kinds.flatMap(([kind, extension]) =>
      Array.from({ length: filesOfAKind }, (_, at) => [`inn/${kind}-${at}${extension}`, caseOf(seed, kind, at).bytes]),
    ),
  )
}

/** Physical lines as an editor counts them. */
function lineCount(bytes: Uint8Array): number {
  return Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|\n|\r/).length
}

describe('hovedgrep check, on a folder of generated files', () => {
  let workspace: Workspace
  afterEach(() => workspace.remove())

  it.each(seeds)(
    'ends, in every format, with findings that have a rule and a line that is there (seed %i).',
    async (seed) => {
      const files = generatedFiles(seed)
      workspace = await createWorkspace(files)
      const formats = Object.keys(findingFormats)
      const argv = ['check', 'inn', '--date', '2020-06-19', '--format', 'json']
      for (const format of formats) argv.push('--format', `${format}=funn.${format}`)
      const { exitCode, stdout, stderr } = await runInProcess(argv, { cwd: workspace.path })
      expect(exitCode, stderr).toBe(1)
      expect(hasUnsafe(stderr.replaceAll('\n', ''))).toBe(false)
      const { findings }: { findings: readonly ShownFinding[] } = JSON.parse(stdout)
      expect(findings.length).toBeGreaterThan(100)
      for (const finding of findings) {
        expect(Object.keys(rules)).toContain(finding.rule)
        const bytes = files[`inn/${finding.source}`]
        if (finding.line === null || bytes === undefined) continue
        expect(finding.line, JSON.stringify(finding)).toBeGreaterThanOrEqual(1)
        // In UTF-16, bytes that look like line ends may be halves of letters, so there are never fewer.
        expect(finding.line, JSON.stringify(finding)).toBeLessThanOrEqual(lineCount(bytes))
        if (finding.column === null) continue
        expect(finding.endColumn, JSON.stringify(finding)).toBeGreaterThanOrEqual(finding.column)
      }
      const { readFile } = await import('node:fs/promises')
      for (const format of formats) {
        const written = await readFile(`${workspace.path}/funn.${format}`, 'utf8')
        expect([format, written.length > 1000 || format === 'github-summary']).toEqual([format, true])
        expect([format, hasUnsafe(written.replace(/[\n\t]/g, ''))]).toEqual([format, false])
      }
    },
  )

  it('says the same again, and the same with the cache and with another thread.', async () => {
    workspace = await createWorkspace(generatedFiles(seeds[0] ?? 0))
    const check = (...more: string[]) =>
      runInProcess(['check', 'inn', '--format', 'jsonl', '--quiet', ...more], { cwd: workspace.path })
    const first = await check()
    expect(await check('--cache')).toEqual(first)
    expect(await check('--cache')).toEqual(first)
    expect(await check('--workers', '1')).toEqual(first)
  })
})
