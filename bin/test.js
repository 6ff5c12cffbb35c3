// `npm test`: everything that must hold before a change is kept. Needs only Node and npm. Stops at the first step that
// fails, with its exit code; whatever happens, the last line on standard output is `N passed, N failed`.
// Words after `npm test --` go to vitest: `npm test -- test/cli`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, install, root } from './setup.js'

const temporary = mkdtempSync(join(tmpdir(), 'hovedgrep-test-'))
const results = join(temporary, 'vitest.json')

const steps = [
  ['Typer', ['typescript/bin/tsc', '--noEmit']],
  ['Typer uten Node i de rene rommene', ['typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.pure.json']],
  ['Typer i skriptet til HTML-rapporten', ['typescript/bin/tsc', '-p', 'tsconfig.client.json']],
  ['Stil og feilmønstre', ['@biomejs/biome/bin/biome', 'check', '.']],
  [
    'Importregler',
    ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', 'src', 'bin'],
  ],
  [
    'Tester',
    [
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...process.argv.slice(2),
    ],
  ],
]

/** Runs a tool from node_modules. @returns its exit code */
function run([script, ...words]) {
  const { status, error } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (error !== undefined) process.stderr.write(`${error.message}\n`)
  return status ?? 1
}

/** Counts of the vitest run. A file that cannot even be loaded holds no test that failed, and counts as one. */
function countTests() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(results, 'utf8'))
    const brokenFiles = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    )
    return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length, skipped: numPendingTests }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

function test() {
  try {
    install()
    build()
  } catch (error) {
    process.stderr.write(`hovedgrep: klargjøringen feilet.\n${error instanceof Error ? error.message : error}\n`)
    return 2
  }
  for (const [name, command] of steps) {
    process.stdout.write(`\n— ${name}\n`)
    const status = run(command)
    if (status === 0) continue
    process.stdout.write(`\n— ${name}: feilet (utgang ${status})\n`)
    return status
  }
  return 0
}

const status = test()
const { passed, failed, skipped } = countTests()
rmSync(temporary, { recursive: true, force: true })
if (skipped > 0) process.stdout.write(`\n${skipped} hoppet over; hver sier hvorfor i tittelen.\n`)
// What fails before or beside the tests has failed too.
process.stdout.write(`${passed} passed, ${status === 0 ? failed : Math.max(1, failed)} failed\n`)
process.exitCode = status
