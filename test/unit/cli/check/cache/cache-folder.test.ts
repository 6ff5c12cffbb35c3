import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type CacheFolder,
  type EntryKind,
  nameOfEntry,
  openCacheFolder,
} from '../../../../../src/cli/check/cache/cache-folder.ts'
import { seal, unseal } from '../../../../../src/cli/check/cache/sealed.ts'
import { createWorkspace, type Workspace } from '../../../../support/workspace.ts'

const io = { onInterrupt: () => () => undefined }
const isWindows = process.platform === 'win32'

let place: Workspace
let path: string
beforeEach(async () => {
  place = await createWorkspace()
  path = join(place.path, 'lager')
})
afterEach(() => place.remove())

function put(folder: CacheFolder, kind: EntryKind, name: string, bytes: number): void {
  const entry = folder.create(kind, name)
  entry?.write(Buffer.alloc(bytes, 7))
  entry?.finish()
}

describe('openCacheFolder', () => {
  it('makes nothing before the first entry is written', () => {
    expect(openCacheFolder(path, io).read('flaws', nameOfEntry('a'))).toBeUndefined()
    expect(readdirSync(place.path)).toEqual([])
  })

  it.skipIf(isWindows)('keeps folder and entries for the user alone, and out of version control', () => {
    const name = nameOfEntry('a')
    put(openCacheFolder(path, io), 'flaws', name, 3)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    expect(readdirSync(path).sort()).toEqual(['.gitignore', 'CACHEDIR.TAG', `${name}.flaws`].sort())
    for (const file of readdirSync(path)) expect(statSync(join(path, file)).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(path, '.gitignore'), 'utf8')).toBe('*\n')
  })

  it('adds nothing of its own to a folder that was there', () => {
    mkdirSync(path)
    put(openCacheFolder(path, io), 'flaws', nameOfEntry('a'), 3)
    expect(readdirSync(path)).toEqual([`${nameOfEntry('a')}.flaws`])
  })

  it('shows an entry only when it is finished, and leaves nothing of one that is given up', () => {
    const folder = openCacheFolder(path, io)
    const entry = folder.create('rows', nameOfEntry('a'))
    entry?.write(Buffer.from('halv'))
    expect(folder.open('rows', nameOfEntry('a'))).toBeUndefined()
    entry?.abort()
    entry?.finish()
    expect(readdirSync(path).filter((name) => name.includes('rows'))).toEqual([])
  })

  it('removes the entries that have been of no use the longest, and nothing that is not its own', () => {
    const folder = openCacheFolder(path, io, { maxBytes: 1000, maxEntries: 100 })
    const names = ['a', 'b', 'c', 'd'].map((part) => nameOfEntry(part))
    for (const [at, name] of names.entries()) {
      put(folder, 'rows', name, 300)
      utimesSync(join(path, `${name}.rows`), 1000 + at, 1000 + at)
    }
    writeFileSync(join(path, 'notat.txt'), 'x'.repeat(5000))
    folder.touch('rows', names[0] ?? '')
    folder.prune()
    expect(
      readdirSync(path)
        .filter((name) => name.endsWith('.rows'))
        .sort(),
    ).toEqual([`${names[0]}.rows`, `${names[3]}.rows`].sort())
    expect(statSync(join(path, 'notat.txt')).size).toBe(5000)
  })

  it('bounds the number of entries too', () => {
    const folder = openCacheFolder(path, io, { maxBytes: 1e9, maxEntries: 5 })
    for (let at = 0; at < 9; at++) put(folder, 'flaws', nameOfEntry(String(at)), 1)
    folder.prune()
    expect(readdirSync(path).filter((name) => name.endsWith('.flaws'))).toHaveLength(4)
  })

  it('gives up an entry that alone would push out all others', () => {
    const folder = openCacheFolder(path, io, { maxBytes: 1000, maxEntries: 5 })
    put(folder, 'rows', nameOfEntry('stor'), 900)
    expect(folder.read('rows', nameOfEntry('stor'))).toBeUndefined()
  })

  it('removes what a run left half-written that is no longer going, and leaves that of one that is', () => {
    const folder = openCacheFolder(path, io)
    put(folder, 'flaws', nameOfEntry('a'), 1)
    const [dead, alive] = [`${nameOfEntry('b')}.rows.999999999-0.tmp`, `${nameOfEntry('b')}.rows.${process.pid}-9.tmp`]
    for (const name of [dead, alive]) writeFileSync(join(path, name), 'x')
    folder.prune()
    expect(readdirSync(path)).toContain(alive)
    expect(readdirSync(path)).not.toContain(dead)
  })

  it('says why and goes on where the folder is a file', () => {
    writeFileSync(path, '')
    const folder = openCacheFolder(path, io)
    expect(folder.create('flaws', nameOfEntry('a'))).toBeUndefined()
    folder.prune()
    expect(folder.trouble()).toMatch(/ingen mappe|er en fil/)
  })
})

describe('seal', () => {
  it('gives back the bytes under the same key only, and nothing of what is damaged', () => {
    const sealed = seal('nøkkel', Buffer.from('innhold'))
    expect(unseal('nøkkel', sealed)?.toString()).toBe('innhold')
    expect(unseal('annen', sealed)).toBeUndefined()
    for (let at = 0; at < sealed.length; at++) {
      const damaged = Buffer.from(sealed)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      expect(unseal('nøkkel', damaged)).toBeUndefined()
      expect(unseal('nøkkel', sealed.subarray(0, at))).toBeUndefined()
    }
  })
})
