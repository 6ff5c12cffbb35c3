// Makes src/render/html/client/client-script.ts: the script of the HTML report, bundled into one string. It stands in
// the repository so that tests and the source run without a build, and a test compares it with what this would make.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './setup.js'

const target = join(root, 'src/render/html/client/client-script.ts')

/** The module as it should be. */
export async function clientModule() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/render/html/client/dom/inputs-table.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  })
  const script = outputFiles[0].text.trim()
  return `// Made by bin/client.js from dom/inputs-table.ts: change that, and run \`npm run client\`.
/** The script of the page: draws, sorts and filters the table of all inputs. */
export const clientScript: string = ${JSON.stringify(script)}
`
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(target, await clientModule())
