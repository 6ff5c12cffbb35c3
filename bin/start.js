// `npm start`: the main job on the consultation in fixtures/, or `npm start -- <command …>` on the user's own files.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, install, root } from './setup.js'

const example = ['report', 'fixtures/konsultasjon', '-o', 'dekningsrapport.md']

try {
  install()
  build()
} catch (error) {
  process.stderr.write(`hovedgrep: klargjøringen feilet.\n${error instanceof Error ? error.message : error}\n`)
  process.exit(2)
}
const given = process.argv.slice(2)
const { status } = spawnSync(
  process.execPath,
  [join(root, 'bin/hovedgrep.js'), ...(given.length === 0 ? example : given)],
  {
    // npm starts scripts in the package's folder; the user's own paths count from where the user stands.
    cwd: given.length === 0 ? root : (process.env.INIT_CWD ?? process.cwd()),
    stdio: 'inherit',
  },
)
process.exitCode = status ?? 130
