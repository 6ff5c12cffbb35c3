import { afterEach, describe, expect, it } from 'vitest'
import { findInputs } from '../../../../src/cli/init/find-inputs.ts'
import { createWorkspace, type Workspace } from '../../../support/workspace.ts'

describe('what looks like inputs', () => {
  let workspace: Workspace
  afterEach(() => workspace.remove())

  it('is a folder with something readable in it, and a file that can be read, by name', async () => {
    workspace = await createWorkspace({
      'svar.csv': '',
      'innspill/brev/ett.txt': '',
      'arkiv.zip': '',
      'bilder/kart.png': '',
      'tom/': '',
      'kart.png': '',
    })
    expect(await findInputs(workspace.path)).toEqual(['arkiv.zip', 'innspill', 'svar.csv'])
  })

  it('is nothing that belongs to a project, to an editor or to us', async () => {
    workspace = await createWorkspace({
      'README.md': '',
      'LICENSE.txt': '',
      'package.json': '',
      'node_modules/a/readme.md': '',
      'docs/om.md': '',
      '.github/notat.md': '',
      '~$svar.xlsx': '',
      'hovedgrep.yaml': '',
      'hovedgrep-baseline.json': '',
      'gl-code-quality-report.json': '',
      'fasit.csv': '',
      'dekningsrapport.md': '',
    })
    expect(await findInputs(workspace.path)).toEqual([])
  })

  it('does not look further down than a person would', async () => {
    workspace = await createWorkspace({ 'a/b/c/d/e/f.csv': '', 'g/h/i/j.csv': '' })
    expect(await findInputs(workspace.path)).toEqual(['g'])
  })
})
