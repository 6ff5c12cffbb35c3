import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSources } from '../../../src/read/files/find-sources.ts'
import type { SourceFile } from '../../../src/read/files/source-file.ts'
import { readSource, type SourceStream } from '../../../src/read/open-source.ts'
import type { SourceInfo } from '../../../src/types/ledger.ts'
import { packFiles } from '../../support/pack-files.ts'
import { createWorkspace, type Workspace } from '../../support/workspace.ts'
import { chunked } from './read-fixture.ts'

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const letter = 'Vi vil ha flere busser.\n\nOg tog.\n'
const table = 'Innspill\nVi vil ha flere busser\nOg flere tog\n'

async function infoOf(
  source: SourceFile | SourceStream,
  most = Number.POSITIVE_INFINITY,
): Promise<SourceInfo | undefined> {
  let info: SourceInfo | undefined
  let batches = 0
  const units = readSource(
    source,
    {},
    () => {},
    (known) => {
      info = known
    },
  )
  for await (const _ of units) if (++batches >= most) break
  return info
}

describe('The hash of a source', () => {
  let workspace: Workspace
  beforeAll(async () => {
    const archive = packFiles({ 'inne/brev.txt': letter, 'inne/svar.csv': table })
    workspace = await createWorkspace({ 'brev.txt': letter, 'tom.md': '', 'svar.zip': archive })
  })
  afterAll(() => workspace.remove())

  it('is that of its bytes, also of an empty file', async () => {
    const { sources } = await findSources(['brev.txt', 'tom.md'], { cwd: workspace.path })
    const hashes = await Promise.all(sources.map(async (source) => (await infoOf(source))?.sha256))
    expect(hashes).toEqual([sha256(letter), sha256('')])
  })

  it('is that of the unpacked bytes in an archive', async () => {
    const { sources } = await findSources(['svar.zip'], { cwd: workspace.path })
    const infos = await Promise.all(sources.map((source) => infoOf(source)))
    expect(infos.map((info) => [info?.source, info?.sha256])).toEqual([
      ['svar.zip/inne/brev.txt', sha256(letter)],
      ['svar.zip/inne/svar.csv', sha256(table)],
    ])
  })

  it('is that of what came through standard input, however it came', async () => {
    for (const sizes of [[], [1], [5, 3]]) {
      const source = { name: 'stdin', format: 'csv', stream: chunked(Buffer.from(table), sizes) } as const
      expect((await infoOf(source))?.sha256).toBe(sha256(table))
    }
  })

  it('is empty as long as the source has not been read to its end', async () => {
    const long = Buffer.from(`Innspill\n${'Vi vil ha flere busser i helgene\n'.repeat(20_000)}`)
    const source = { name: 'stdin', format: 'csv', stream: chunked(long, [65_536]) } as const
    const info = await infoOf(source, 1)
    expect(info).toMatchObject({ format: 'csv', sha256: '' })
  })
})
