import { execFileSync } from 'node:child_process'
import { megabytes, root } from '../measure.js'

function npm(...words) {
  const script = process.env.npm_execpath
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
  if (script?.endsWith('.js')) return execFileSync(process.execPath, [script, ...words], options)
  return execFileSync('npm', words, { ...options, shell: process.platform === 'win32' })
}

/** What a user downloads and unpacks. */
export const packageSize = {
  name: 'package',
  title: 'Size of the package',
  async run() {
    const [{ size, unpackedSize, entryCount }] = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts'))
    const shown = (bytes) => `${megabytes(bytes).toFixed(2)} MB`
    return {
      columns: ['packed', 'unpacked', 'files'],
      rows: [[shown(size), shown(unpackedSize), String(entryCount)]],
      targets: [{ what: 'packed', value: megabytes(size), limit: 5, unit: 'MB' }],
    }
  },
}
