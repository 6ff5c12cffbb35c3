import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src/types/taxonomy.ts'
import { runInProcess } from '../support/cli-run.ts'
import { createTwoRounds } from '../support/two-rounds.ts'
import type { Workspace } from '../support/workspace.ts'

const folder = new URL('../../fixtures/difference/', import.meta.url)

describe('The comparison of two rounds of the example consultation', () => {
  let workspace: Workspace

  beforeAll(async () => {
    workspace = await createTwoRounds()
  })

  afterAll(() => workspace.remove())

  async function diff(...argv: string[]): Promise<string> {
    const { exitCode, stdout, stderr } = await runInProcess(['diff', ...argv, '--list', '8', '--quiet'], {
      cwd: workspace.path,
    })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    return stdout
  }

  it.each(languages)('in %s is the expected page, byte for byte', async (language) => {
    const page = await diff('gammel.jsonl', 'ny.jsonl', '--language', language, '--date', '2019-06-14')
    await expect(page).toMatchFileSnapshot(fileURLToPath(new URL(`expected.${language}.md`, folder)))
  })

  it('as JSON is the expected data, byte for byte', async () => {
    const data = await diff('gammel.jsonl', 'ny.jsonl', '--format', 'json')
    await expect(data).toMatchFileSnapshot(fileURLToPath(new URL('expected.json', folder)))
  })

  it('of the same inputs by another model has no test of two samples, and is the expected page', async () => {
    const page = await diff('gammel.jsonl', 'ord.jsonl', '--title', 'Ordlista mot begge modellene')
    await expect(page).toMatchFileSnapshot(fileURLToPath(new URL('expected.modell.md', folder)))
  })
})
