import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder } from '../../../src/cli/make-folder.ts'
import { createWorkspace, type Workspace } from '../../support/workspace.ts'

let place: Workspace
beforeEach(async () => {
  place = await createWorkspace()
})
afterEach(() => place.remove())

describe('makeFolder', () => {
  it('makes all folders that are missing, with their mode, and says whether it did', () => {
    const path = join(place.path, 'a/b/c')
    expect([makeFolder(path, 0o700), makeFolder(path, 0o700)]).toEqual([true, false])
    expect(statSync(path).isDirectory()).toBe(true)
    if (process.platform !== 'win32') expect(statSync(join(place.path, 'a/b')).mode & 0o777).toBe(0o700)
  })

  it('takes a link to a folder for one', () => {
    mkdirSync(join(place.path, 'ekte'))
    symlinkSync(join(place.path, 'ekte'), join(place.path, 'lenke'), 'junction')
    expect(makeFolder(join(place.path, 'lenke'))).toBe(false)
  })

  it('refuses a file, a link that leads nowhere, and what lies below them', () => {
    writeFileSync(join(place.path, 'fil'), '')
    expect(() => makeFolder(join(place.path, 'fil'))).toThrow('det er ingen mappe')
    expect(() => makeFolder(join(place.path, 'fil/a'))).toThrow()
    symlinkSync(join(place.path, 'borte/x'), join(place.path, 'lenke'), 'junction')
    expect(() => makeFolder(join(place.path, 'lenke'))).toThrow('lenken fører ikke til noe')
    expect(() => makeFolder(join(place.path, 'lenke/a'))).toThrow()
  })

  it.skipIf(process.platform !== 'linux')('comes to an end where nothing can be made', () => {
    expect(() => makeFolder('/proc/1/a')).toThrow()
    expect(() => makeFolder('/proc/a/b/c')).toThrow()
  })
})
