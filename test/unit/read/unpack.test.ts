import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FindOptions, type FoundSources, findInStream, findSources } from '../../../src/read/files/find-sources.ts'
import { readSource } from '../../../src/read/open-source.ts'
import type { Finding } from '../../../src/types/finding.ts'
import type { Unit } from '../../../src/types/unit.ts'
import { chunked, segment } from './read-fixture.ts'

const zip = (files: Record<string, string | Uint8Array>): Uint8Array => {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files))
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: new Date('2019-03-01') }]
  return zipSync(entries)
}

describe('an archive', () => {
  let cwd = ''
  beforeEach(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'hovedgrep-')))
  })
  afterEach(() => rmSync(cwd, { recursive: true }))

  const find = (content: Uint8Array, options: Partial<FindOptions> = {}): Promise<FoundSources> => {
    writeFileSync(join(cwd, 'svar.zip'), content)
    return findSources(['svar.zip'], { cwd, ...options })
  }

  async function read({ sources }: FoundSources) {
    const findings: Finding[] = []
    const texts: Record<string, string[]> = {}
    let [read, lost] = [0, 0]
    for (const source of sources) {
      const units: Unit[] = []
      for await (const batch of readSource(source, {}, (finding) => findings.push(finding))) units.push(...batch)
      const { inputs, ledger, isBalanced } = segment(units, {}, source.name)
      expect(isBalanced).toBe(true)
      read += ledger.read
      lost += ledger.unreadable
      texts[source.name] = inputs.map(({ text }) => text)
    }
    return { texts, findings, read, lost }
  }

  it('is read from a stream as from a file, also where a file of unknown extension is said to be one.', async () => {
    const content = zip({
      'b/brev.txt': 'Vi vil ha mer tid.',
      'a.csv': 'id;tekst\n1;Flere kurs til alle\n',
      'c.txt': 'Vi vil ha mer tid.',
    })
    const stream = findInStream('stdin', chunked(content, [10]), 'zip', {})
    expect((await read(await stream)).texts).toEqual({
      'stdin/a.csv': ['Flere kurs til alle'],
      'stdin/b/brev.txt': ['Vi vil ha mer tid.'],
    })
    expect((await stream).skipped.map(({ rule }) => rule)).toEqual(['duplicate-file'])
    writeFileSync(join(cwd, 'svar.arkiv'), content)
    const found = await findSources(['svar.arkiv'], { cwd, format: 'zip' })
    expect(Object.keys((await read(found)).texts)).toEqual(['svar.arkiv/a.csv', 'svar.arkiv/b/brev.txt'])
  })

  it('is a finding where a stream is none, or larger than it may unpack to.', async () => {
    for (const [content, rule] of [
      ['ikke et arkiv', 'damaged-file'],
      ['x'.repeat(101), 'archive-limit'],
    ] as const) {
      const found = await findInStream('stdin', chunked(Buffer.from(content)), 'zip', { maxUnpackedBytes: 100 })
      const { findings, lost } = await read(found)
      expect([findings.map((finding) => finding.rule), lost]).toEqual([[rule], 1])
    }
    const broken = async function* () {
      yield Buffer.from('x')
      throw new Error('røret røk')
    }
    await expect(findInStream('stdin', broken(), 'zip', {})).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' })
  })

  it('gives the attachments of a mail that comes as a stream.', async () => {
    const mail =
      'From: a@b.no\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSe vedlegget vårt.\r\n--b\r\nContent-Type: text/plain; name=brev.txt\r\nContent-Disposition: attachment; filename=brev.txt\r\n\r\nVi vil ha mer tid.\r\n--b--\r\n'
    expect((await read(await findInStream('stdin', chunked(Buffer.from(mail)), 'eml', {}))).texts).toEqual({
      stdin: ['Se vedlegget vårt.'],
      'stdin/brev.txt': ['Vi vil ha mer tid.'],
    })
  })

  it('is read file by file, by code units of the names, each under the name of the archive and its own.', async () => {
    const found = await find(
      zip({
        'b/brev.txt': 'Vi vil ha mer tid.',
        'a.csv': 'id;tekst\n1;Flere kurs til alle\n',
        'b/notat.md': '- Et råd\n',
      }),
    )
    expect((await read(found)).texts).toEqual({
      'svar.zip/a.csv': ['Flere kurs til alle'],
      'svar.zip/b/brev.txt': ['Vi vil ha mer tid.'],
      'svar.zip/b/notat.md': ['Et råd'],
    })
  })

  it('is read within an archive too, and a file in both only once.', async () => {
    const found = await find(
      zip({ 'indre.zip': zip({ 'ny.txt': 'Vi trenger tid.', 'x.txt': 'Likt innhold.' }), 'a.txt': 'Likt innhold.' }),
    )
    expect(Object.keys((await read(found)).texts)).toEqual(['svar.zip/a.txt', 'svar.zip/indre.zip/ny.txt'])
    expect(found.skipped.map(({ rule, source }) => [rule, source])).toEqual([
      ['duplicate-file', 'svar.zip/indre.zip/x.txt'],
    ])
  })

  it('has what macOS and Windows add, hidden files and unknown kinds passed over with a finding.', async () => {
    const found = await find(
      zip({
        '__MACOSX/._a.txt': 'x',
        '.DS_Store': 'x',
        '~$brev.docx': 'x',
        'film.mp4': 'x',
        'gammelt.doc': 'x',
        'a.txt': 'Vi vil.',
      }),
    )
    expect(found.sources.map(({ name }) => name)).toEqual(['svar.zip/a.txt'])
    expect(found.skipped.map(({ source }) => source)).toEqual([
      'svar.zip/.DS_Store',
      'svar.zip/__MACOSX/._a.txt',
      'svar.zip/film.mp4',
      'svar.zip/gammelt.doc',
      'svar.zip/~$brev.docx',
    ])
  })

  it('cannot lead out of itself: such a file is a finding, and the others are read.', async () => {
    const found = await find(zip({ '../../utenfor.txt': 'Farlig', '/rot.txt': 'Farlig', 'a.txt': 'Trygt og greit.' }))
    const { texts, findings, lost } = await read(found)
    expect(Object.values(texts).flat()).toEqual(['Trygt og greit.'])
    expect(findings.map(({ rule }) => rule)).toEqual(['unsafe-path', 'unsafe-path'])
    expect(lost).toBe(2)
  })

  it('that unpacks to more than the limit is a finding and is not unpacked.', async () => {
    const bomb = zip({ 'a.txt': 'x'.repeat(2_000_000) })
    expect(bomb.length).toBeLessThan(10_000)
    const { findings, read: count, lost } = await read(await find(bomb, { maxUnpackedBytes: 1_000_000 }))
    expect([findings.map(({ rule }) => rule), count, lost]).toEqual([['archive-limit'], 1, 1])
    const nested = zip({
      'i.zip': zip({ 'a.txt': 'x'.repeat(600_000) }),
      'j.zip': zip({ 'b.txt': 'y'.repeat(600_000) }),
    })
    const both = await find(nested, { maxUnpackedBytes: 1_000_000 })
    expect((await read(both)).findings.map(({ rule, source }) => [rule, source])).toEqual([
      ['archive-limit', 'svar.zip/j.zip'],
    ])
  })

  it('with more files than anyone sends is a finding, and so is one within too many others.', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.txt`, 'x']))
    expect((await read(await find(zip(many)))).findings.map(({ rule }) => rule)).toEqual(['archive-limit'])
    let deep = zip({ 'a.txt': 'x' })
    for (let i = 0; i < 6; i++) deep = zip({ 'i.zip': deep })
    expect((await read(await find(deep))).findings.map(({ rule }) => rule)).toEqual(['archive-limit'])
  })

  it('that states a smaller size than it has breaks off with a finding.', async () => {
    const honest = zip({ 'a.txt': 'Vi vil ha tid. '.repeat(50_000) })
    const liar = Buffer.from(honest)
    const at = liar.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    liar.writeUInt32LE(100, at + 24)
    const { findings, lost } = await read(await find(liar))
    expect([findings.map(({ rule }) => rule), lost]).toEqual([['damaged-file'], 1])
  })

  it('with a file under a password says so, and reads the others.', async () => {
    const locked = Buffer.from(zip({ 'a.txt': 'Vi vil ha tid.', 'b.txt': 'Vi vil ha ro.' }))
    const central = locked.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    locked.writeUInt16LE(locked.readUInt16LE(central + 8) | 1, central + 8)
    const { texts, findings } = await read(await find(locked))
    expect(findings.map(({ rule, source }) => [rule, source])).toEqual([['password-protected', 'svar.zip/a.txt']])
    expect(texts['svar.zip/b.txt']).toEqual(['Vi vil ha ro.'])
  })

  it('has names in UTF-8 or, without the mark, in what Windows writes in Norway.', async () => {
    const plain = Buffer.from(zip({ 'sXknad.txt': 'Vi vil ha tid.' }))
    // ø in code page 850.
    for (let at = plain.indexOf('sXknad'); at >= 0; at = plain.indexOf('sXknad')) plain[at + 1] = 0x9b
    expect((await find(plain)).sources.map(({ name }) => name)).toEqual(['svar.zip/søknad.txt'])
    expect((await find(zip({ 'blåbær.txt': 'x' }))).sources.map(({ name }) => name)).toEqual(['svar.zip/blåbær.txt'])
  })

  it('gives findings and no crash, whatever its bytes.', async () => {
    const good = zip({ 'a.txt': 'Vi vil ha tid.', 'b/c.csv': 'id;tekst\n1;Et råd til dere\n' })
    const flips = fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 })), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), flips, fc.nat({ max: good.length })), async (change) => {
        const bytes = Buffer.from(good)
        if (Array.isArray(change)) for (const [at, mask] of change) bytes[at] = (bytes[at] ?? 0) ^ mask
        const broken =
          change instanceof Uint8Array ? change : typeof change === 'number' ? bytes.subarray(0, change) : bytes
        const found = await find(broken).catch((error: unknown) => error)
        // Names may be broken so that nothing is left that can be read: an error of ours.
        if (found instanceof Error) expect(found).toMatchObject({ code: 'INPUT_NONE' })
        else await read(await find(broken))
      }),
      { seed: 4, numRuns: 150 },
    )
  })
})

describe('files with the same bytes', () => {
  it('are read once, and it is said; or all, if asked.', async () => {
    const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'hovedgrep-')))
    try {
      mkdirSync(join(cwd, 'alt'))
      for (const name of ['a.txt', 'b.txt', 'tom-1.txt', 'tom-2.txt', 'ulik.txt'])
        writeFileSync(
          join(cwd, 'alt', name),
          name.startsWith('tom') ? '' : name === 'ulik.txt' ? 'Vi vil ha ro' : 'Vi vil ha no',
        )
      const once = await findSources(['alt'], { cwd })
      expect(once.sources.map(({ name }) => name)).toEqual(['a.txt', 'tom-1.txt', 'tom-2.txt', 'ulik.txt'])
      expect(once.skipped).toMatchObject([{ rule: 'duplicate-file', source: 'b.txt', severity: 'warning' }])
      expect(once.skipped[0]?.message).toContain('a.txt')
      expect((await findSources(['alt'], { cwd, copies: 'all' })).sources).toHaveLength(5)
    } finally {
      rmSync(cwd, { recursive: true })
    }
  })
})
