import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { findRisks } from '../../../src/read/pdf/file-risks.ts'
import { pdfUnits } from '../../../src/read/pdf/pdf.ts'
import { withoutStrayErrors } from '../../../src/read/pdf/stray-errors.ts'
import type { Finding } from '../../../src/types/finding.ts'
import { linesAt, makePdf } from '../../support/make-pdf.ts'
import { type ReadResult, readBytes, segment } from './read-fixture.ts'

const text = linesAt(72, 100, ['Vi vil ha mer tillit til dem som gjør jobben ute i kommunene.'])

/** Rule, severity and place of each finding. */
const told = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, place }) => `${rule} ${severity} ${place}`)

/** What of a file is lost, after a look at the ledger. */
function lossesOf({ units, findings }: ReadResult) {
  const { isBalanced, ledger, inputs } = segment(units)
  expect(isBalanced).toBe(true)
  for (const { message, hint } of findings) expect([message.endsWith('.'), hint.endsWith('.')]).toEqual([true, true])
  return { told: told(findings), unreadable: ledger.unreadable, inputs: inputs.length }
}

const lossesIn = async (bytes: Uint8Array) => lossesOf(await readBytes('pdf', bytes))

describe('A PDF without text', () => {
  it('is unreadable where its pages are pictures.', async () => {
    const bytes = makePdf([{ hasImage: true }, { hasImage: true }])
    expect(await lossesIn(bytes)).toEqual({ told: ['no-text-layer error '], unreadable: 1, inputs: 0 })
  })

  it('is so although a page number or an archive mark was printed upon each.', async () => {
    const bytes = makePdf(
      [1, 2, 3].map((number) => ({ hasImage: true, texts: [{ text: `Side ${number} av 3`, x: 280, y: 810 }] })),
    )
    expect(await lossesIn(bytes)).toEqual({ told: ['no-text-layer error '], unreadable: 1, inputs: 0 })
  })

  it('is so where letters were turned into outlines.', async () => {
    const bytes = makePdf([{ content: '10 10 m 20 20 l 20 10 l f\n'.repeat(150) }])
    expect(await lossesIn(bytes)).toEqual({ told: ['no-text-layer error '], unreadable: 1, inputs: 0 })
  })

  it('loses the pages that are pictures among others.', async () => {
    const bytes = makePdf([
      { texts: text },
      { hasImage: true },
      { texts: text, hasImage: true },
      { hasImage: true },
      {},
    ])
    expect(await lossesIn(bytes)).toEqual({
      told: ['no-text-layer warning page:2', 'no-text-layer warning page:4'],
      unreadable: 2,
      inputs: 2,
    })
  })

  it('loses what a font does not tell the characters of.', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => ({ text: '%& !$ &%()', x: 72, y: 200 + 40 * index }))
    expect(await lossesIn(makePdf([{ texts: [...text, ...texts] }]))).toEqual({
      told: ['no-text-layer warning page:1'],
      unreadable: 8,
      inputs: 1,
    })
  })

  it('is empty where there is nothing at all.', async () => {
    const { units, findings } = await readBytes('pdf', makePdf([{}, { content: 'q 1 0 0 1 0 0 cm Q' }]))
    expect([segment(units).ledger.setAside, findings]).toEqual([{ empty: 1 }, []])
    expect(segment((await readBytes('pdf', '')).units).ledger.setAside).toEqual({ empty: 1 })
  })
})

describe('A PDF that cannot be opened', () => {
  it('is protected with a password.', async () => {
    const bytes = makePdf([{ texts: text }], { isProtected: true })
    expect(await lossesIn(bytes)).toEqual({ told: ['password-protected error '], unreadable: 1, inputs: 0 })
  })

  it.each(['Dette er ikke noen PDF', '%PDF-1.7\n', '%PDF-1.7\ntrailer << /Root 1 0 R >>\n%%EOF'])(
    'is damaged: %j.',
    async (content) => {
      const { told, unreadable } = await lossesIn(Buffer.from(content))
      expect([told[0], unreadable]).toEqual(['damaged-file error ', 1])
    },
  )

  it('is too large.', async () => {
    const result = await readBytes('pdf', makePdf([{ texts: text }]), { maxDocumentBytes: 500 })
    expect(lossesOf(result)).toEqual({ told: ['document-too-large error '], unreadable: 1, inputs: 0 })
  })

  it('unpacks to more than it may.', async () => {
    const packed = deflateSync(Buffer.alloc(70 * 1024 * 1024, ' '))
    const head = Buffer.from(`99 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`)
    const bytes = Buffer.concat([makePdf([{ texts: text }]), head, packed, Buffer.from('\nendstream\nendobj\n%%EOF')])
    expect(await lossesIn(bytes)).toEqual({ told: ['archive-limit error '], unreadable: 1, inputs: 0 })
    const asImage = Buffer.from(
      bytes.toString('latin1').replace('<< /Filter /Fl', '<< /Subtype /Image /Filter /Fl'),
      'latin1',
    )
    expect(await lossesIn(asImage)).toEqual({ told: [], unreadable: 0, inputs: 1 })
  })
})

describe('A PDF that is damaged in part', () => {
  it('is read as far as it goes, and says that it ends abruptly.', async () => {
    const bytes = makePdf([{ texts: text }])
    const cut = bytes.subarray(0, bytes.indexOf('startxref'))
    expect(await lossesIn(cut)).toEqual({ told: ['damaged-file warning '], unreadable: 0, inputs: 1 })
  })

  it('loses the pages that cannot be read.', async () => {
    const bytes = makePdf([{ texts: text }, { texts: text }, { texts: text }])
    const broken = bytes.toString('latin1').replace(/\d+ 0 R\] \/Count 3/, '(x y z)] /Count 3')
    const result = await readBytes('pdf', Buffer.from(broken, 'latin1'))
    expect(lossesOf(result)).toEqual({ told: ['damaged-file error page:3'], unreadable: 1, inputs: 2 })
    expect(result.findings[0]?.message).toContain('kanskje flere etter den')
  })

  it('says what of it was not read: files packed into it.', async () => {
    const bytes = makePdf([{ texts: text }], { attachment: ['svar.txt', 'Mer tillit'] })
    expect(await lossesIn(bytes)).toEqual({ told: ['unread-part warning '], unreadable: 0, inputs: 1 })
  })
})

describe('Promises that pdf.js forgets', () => {
  /** What Node does with a promise that failed and was forgotten, without those who listen while tests run. */
  async function forget(reason: unknown): Promise<'stopped' | 'went on'> {
    const others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    try {
      return await withoutStrayErrors(async (): Promise<'went on'> => {
        process.emit('unhandledRejection', reason, Promise.resolve())
        return 'went on'
      })
    } catch {
      return 'stopped'
    } finally {
      expect(process.listenerCount('unhandledRejection')).toBe(0)
      for (const other of others) process.on('unhandledRejection', other)
    }
  }

  it('do not stop the process, and those of others do.', async () => {
    const error = new Error('Bad (uncompressed) XRef entry: 19R')
    expect(await forget(Object.assign(error, { name: 'XRefEntryException' }))).toBe('went on')
    expect(await forget(new TypeError('x'))).toBe('stopped')
    expect(await forget('x')).toBe('stopped')
  })
})

describe('A PDF that is larger than is read', () => {
  const unitsOf = async (limits: { mostPages: number; mostRuns: number }) => {
    const findings: Finding[] = []
    const context = { source: 'fil', onFinding: (finding: Finding) => findings.push(finding), onInfo: () => {} }
    const pages = Array.from({ length: 5 }, () => ({ texts: text }))
    const units = await pdfUnits(makePdf(pages), context, { ...limits, mostUnpacked: 1e9 })
    const { inputs, ledger, isBalanced } = segment(units)
    expect(isBalanced).toBe(true)
    return [told(findings), ledger.unreadable, inputs.length]
  }

  it('says from which page on it was not read.', async () => {
    expect(await unitsOf({ mostPages: 3, mostRuns: 100 })).toEqual([['document-too-large error page:4'], 2, 3])
    expect(await unitsOf({ mostPages: 9, mostRuns: 2 })).toEqual([['document-too-large error page:3'], 3, 2])
    expect(await unitsOf({ mostPages: 5, mostRuns: 100 })).toEqual([[], 0, 5])
  })

  it('says on which page not all was read.', async () => {
    const many = Array.from({ length: 50_400 }, (_, index) => ({
      text: 'x',
      x: 20 + 10 * (index % 50),
      y: 20 + Math.floor(index / 50) * 0.7,
      size: 0.5,
    }))
    const { told, unreadable } = await lossesIn(makePdf([{ texts: many }, { texts: text }]))
    expect([told, unreadable]).toEqual([['document-too-large error page:1'], 1])
  })
})

describe('A PDF that was made to do harm', () => {
  const tile = (content: string, resources = '/Resources << /Pattern << /P 901 0 R >> >>') =>
    `901 0 obj\n<< /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 ${resources} /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`
  const withTile = (content: string) =>
    makePdf([{ texts: text, content: '/Pattern cs /P scn 0 0 99 99 re f' }], {
      resources: '/Pattern << /P 901 0 R >>',
      objects: tile(content),
    })

  it('by tiles in tiles without end is read all the same.', async () => {
    expect(await lossesIn(withTile('/Pattern cs /P scn 0 0 9 9 re f'))).toEqual({ told: [], unreadable: 0, inputs: 1 })
  })

  it('is told from one with harmless tiles, functions and patterns.', async () => {
    const mayDraw = async (content: string) => (await findRisks(Buffer.from(content), 1e9)).mayDraw
    expect(await mayDraw(withTile('1 0 0 rg /DeviceRGB cs 0 0 5 5 re f').toString('latin1'))).toBe(true)
    expect(await mayDraw(withTile('/P scn 0 0 5 5 re f').toString('latin1'))).toBe(false)
    const withImage = withTile('q /Picture Do Q').toString('latin1')
    expect(await mayDraw(withImage)).toBe(true)
    expect(await mayDraw(`${withImage} << /Subtype /Form >>`)).toBe(false)
    expect(await mayDraw('<< /PatternType 2 >>')).toBe(true)
    expect(await mayDraw('<< /Pattern#54ype 1 >>')).toBe(false)
    expect(await mayDraw('<< /FunctionType 0 /Size [100 100] >>')).toBe(true)
    expect(await mayDraw('<< /FunctionType 0 /Size [65535 65535] >>')).toBe(false)
    expect(await mayDraw('trailer << /Size 3 /Root 1 0 R >>')).toBe(true)
  })

  it('by forms within forms is left after a while.', async () => {
    // Ten levels of ten: ten thousand million words, if somebody read them all.
    const form = (level: number) => {
      const content = level === 9 ? 'BT /F0 9 Tf 9 9 Td (x) Tj ET' : '/A Do '.repeat(10)
      const next = level === 9 ? '/Font << /F0 3 0 R >>' : `/XObject << /A ${901 + level} 0 R >>`
      const head = `/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << ${next} >>`
      return `${900 + level} 0 obj\n<< ${head} /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`
    }
    const objects = Array.from({ length: 10 }, (_, level) => form(level)).join('')
    // A second name for the outermost form, beside the picture that each page has.
    const bytes = Buffer.from(
      makePdf([{ content: '/Laugh Do' }, { texts: text }], { objects })
        .toString('latin1')
        .replaceAll('/Picture 8 0 R', '/Laugh 900 0 R'),
      'latin1',
    )
    const { told, unreadable } = await lossesIn(bytes)
    expect([told, unreadable]).toEqual([['document-too-large error page:1'], 1])
  })
})
