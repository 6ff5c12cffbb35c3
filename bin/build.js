// Builds dist/: one bundle with everything that is used (so that natural's database drivers never reach a user), the
// type declarations, the compiled taxonomy and the licences of what is bundled.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'
import { root, stampBuild } from './setup.js'

const dist = join(root, 'dist')

function packageOf(input) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
  return match === null ? undefined : match[1]
}

/** The licence texts of all packages in the bundle, in the order of their names. */
function licencesOf(inputs) {
  const packages = [...new Set(inputs.map(packageOf).filter((name) => name !== undefined))].sort()
  return packages
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      const file = ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'license.md', 'LICENCE', 'LICENSE-MIT'].find(
        (candidate) => existsSync(join(root, folder, candidate)),
      )
      const text =
        file === undefined ? '(no licence file in the package)' : readFileSync(join(root, folder, file), 'utf8').trim()
      return `${name} ${version} (${license})\n\n${text}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
const result = await build({
  absWorkingDir: root,
  entryPoints: {
    main: 'src/cli/main.ts',
    index: 'src/index.ts',
    'classifier-worker': 'src/cli/workers/classifier-worker.ts',
    'compile-data': 'src/cli/compile-data.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  // Names stay, for the stack of a bug report; the space between them is a tenth of the package's code.
  minifyWhitespace: true,
  metafile: true,
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
  // The same code with short names: a third of the size.
  alias: {
    'pdfjs-dist/legacy/build/pdf.mjs': 'pdfjs-dist/legacy/build/pdf.min.mjs',
    'pdfjs-dist/legacy/build/pdf.worker.mjs': 'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  },
  // Some of what is bundled is CommonJS and asks for Node's own modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
})
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licencesOf(Object.keys(result.metafile.inputs)))
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')],
  { stdio: 'inherit' },
)
dropUnusedTypes(join(dist, 'types'))
const { compileLevers, compileThesaurus } = await import(pathToFileURL(join(dist, 'compile-data.js')).href)
writeFileSync(join(dist, 'levers.json'), await compileLevers())
writeFileSync(join(dist, 'thesaurus.json'), compileThesaurus())
rmSync(join(dist, 'compile-data.js'))
stampBuild()

/** Removes the declarations that the library's face does not lead to: they would be a twentieth of the package. */
function dropUnusedTypes(folder) {
  const used = new Set()
  const follow = (file) => {
    if (used.has(file)) return
    used.add(file)
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles)
      if (fileName.startsWith('.')) follow(join(dirname(file), fileName.replace(/(?:[.]d)?[.][jt]s$/, '.d.ts')))
  }
  follow(join(folder, 'index.d.ts'))
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name)
    if (statSync(path).isFile() && !used.has(path)) rmSync(path)
  }
}
