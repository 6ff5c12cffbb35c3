import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const data = new URL('../../data/', import.meta.url)

describe('data/README.md', () => {
  it('has the checksum of every data file (npm run data writes them anew).', async () => {
    const tool: { checksumTable: () => string; writtenTable: () => string } = await import(
      new URL('../../bin/data.js', import.meta.url).href
    )
    expect(tool.writtenTable()).toBe(tool.checksumTable())
    expect(tool.checksumTable().split('\n').length).toBeGreaterThan(25)
  })

  it('says of every data file what it is and how it is made.', () => {
    const described = readFileSync(new URL('README.md', data), 'utf8').split('## Sjekksummer')[0] ?? ''
    for (const name of readdirSync(data)) {
      if (name === 'README.md') continue
      expect(described, name).toMatch(
        new RegExp(`^\\| \`${name.replaceAll('.', '\\.')}(?:/\\*\\.csv)?\` \\| .{15,} \\| .{15,} \\|$`, 'm'),
      )
    }
  })
})
