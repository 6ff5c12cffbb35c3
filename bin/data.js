// `npm run data`: writes the checksums of the data files into data/README.md anew. A test compares them.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './setup.js'

const readme = join(root, 'data/README.md')
const table = /(?<=<!-- sjekksummer -->\n)[\s\S]*(?=<!-- slutt -->)/u

/** The table of checksums as data/README.md should have it: every file in data/ but the README files. */
export function checksumTable() {
  const names = readdirSync(join(root, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(root, 'data').length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
  const rows = names.map((name) => {
    const sha256 = createHash('sha256')
      .update(readFileSync(join(root, 'data', name)))
      .digest('hex')
    return `| \`${name}\` | \`${sha256}\` |`
  })
  return `\n| fil | SHA-256 |\n| --- | --- |\n${rows.join('\n')}\n\n`
}

/** The table that stands in data/README.md now. */
export function writtenTable() {
  return table.exec(readFileSync(readme, 'utf8'))?.[0] ?? ''
}

/** Writes the table anew. */
export function writeChecksums() {
  writeFileSync(readme, readFileSync(readme, 'utf8').replace(table, checksumTable()))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeChecksums()
