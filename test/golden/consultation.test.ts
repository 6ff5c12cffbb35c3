import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/types/taxonomy.ts'
import { runInProcess } from '../support/cli-run.ts'
import { cellsOf } from '../support/workbook-cells.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const consultation = fileURLToPath(new URL('../../fixtures/konsultasjon', import.meta.url))
const expected = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/report/expected.${name}`, import.meta.url))

describe('The report of the example consultation, whole', () => {
  let workspace: Workspace

  beforeAll(async () => {
    workspace = await createWorkspace()
  })

  afterAll(() => workspace.remove())

  async function report(format: string, ...more: string[]): Promise<Uint8Array> {
    const path = join(workspace.path, 'report')
    const argv = ['report', '.', '--by', 'Fylke', '--date', '2019-05-31', '--quiet', '--format', format, '-o', path]
    const { exitCode, stderr } = await runInProcess([...argv, ...more], { cwd: consultation })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    return readFile(path)
  }
  const textOf = async (...argv: [string, ...string[]]): Promise<string> =>
    new TextDecoder().decode(await report(...argv))

  describe.each(languages)('in %s', (language) => {
    it('is the expected page of Markdown, byte for byte.', async () => {
      await expect(await textOf('markdown', '--language', language)).toMatchFileSnapshot(expected(`${language}.md`))
    })

    it('is the expected page of HTML, byte for byte.', async () => {
      await expect(await textOf('html', '--language', language)).toMatchFileSnapshot(expected(`${language}.html`))
    })

    it('has the expected cells on the expected sheets of a workbook.', async () => {
      const cells = cellsOf(await report('xlsx', '--language', language))
      await expect(cells).toMatchFileSnapshot(expected(`${language}.xlsx.txt`))
    })

    it('is the expected page of Markdown when it may be published, byte for byte.', async () => {
      const page = await textOf('markdown', '--language', language, '--publish', '--redact')
      await expect(page).toMatchFileSnapshot(expected(`public.${language}.md`))
    })
  })

  it('is the expected data as JSON, byte for byte.', async () => {
    await expect(await textOf('json')).toMatchFileSnapshot(expected('json'))
  })
})
