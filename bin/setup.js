// Makes a fresh clone ready: installs what is missing and builds what is out of date, and nothing else. Uses only Node
// and npm, because nothing else may be there yet.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const installStamp = join(root, 'node_modules/.hovedgrep-installed')
const buildStamp = join(root, 'dist/.hovedgrep-built')

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
}

function digest(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function isStamped(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
}

function npm(...words) {
  const script = process.env.npm_execpath
  // Data belongs on stdout, so what npm says goes to stderr.
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  if (script?.endsWith('.js')) execFileSync(process.execPath, [script, ...words], options)
  else execFileSync('npm', words, { ...options, shell: process.platform === 'win32' })
}

/** Installs dependencies if package-lock.json has changed since they were installed. */
export function install() {
  const wanted = digest([join(root, 'package-lock.json')])
  if (isStamped(installStamp, wanted)) return
  process.stderr.write('Installerer det som mangler (npm ci) …\n')
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
  writeFileSync(installStamp, wanted)
}

function buildDigest() {
  const others = ['bin/build.js', 'data/levers.yaml', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']
  return digest([...filesIn(join(root, 'src')), ...others.map((file) => join(root, file))])
}

/** Whether dist/ was built from what is there now. */
export function isBuilt() {
  return isStamped(buildStamp, buildDigest())
}

/** Notes in dist/ what it was built from. */
export function stampBuild() {
  writeFileSync(buildStamp, buildDigest())
}

/** Builds dist/ if anything that it is made of has changed since it was built. */
export function build() {
  if (isBuilt()) return
  process.stderr.write('Bygger …\n')
  execFileSync(process.execPath, [join(root, 'bin/build.js')], { cwd: root, stdio: ['ignore', 2, 2] })
}
