import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { requireBuild } from '../support/built.ts'
import { readProject, root } from './markdown-files.ts'
import { createStage, replay, type Stage } from './shell-stage.ts'

/** Pages whose shell blocks are run, and whose shown output must be true. */
const pages = [
  'README.md',
  'docs/columns.md',
  'docs/reading.md',
  'docs/taxonomy.md',
  'docs/commands.md',
  'docs/diff.md',
]

describe.skipIf(process.platform === 'win32')('the shell examples (need sh, awk and sed)', () => {
  let stage: Stage
  beforeAll(requireBuild)
  beforeEach(() => {
    stage = createStage()
  })
  afterEach(() => stage.remove())

  it.each(pages)('run, end as they should, and print what %s shows', async (path) => {
    const page = readProject(path)
    const { text, failures } = replay(page, stage)
    expect(failures).toEqual([])
    // `npx vitest run test/docs --update` writes what is printed now into the page.
    if (text !== page) await expect(text).toMatchFileSnapshot(root + path)
  })

  it('are noticed when they fail', () => {
    const page = '```sh\nhovedgrep classify finnes-ikke.csv\n```\n\n```text\ngammelt\n```\n'
    const { text, failures } = replay(page, stage)
    expect(failures).toHaveLength(1)
    expect(text).toContain('finnes-ikke.csv')
    expect(text).not.toContain('gammelt')
  })
})
