import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FormatName, formatNames, formatOf, readers } from '../../src/read/registry.ts'
import { escapeXml } from '../support/escape-xml.ts'
import { makeDocx, paragraph } from '../support/make-docx.ts'
import { makeOds } from '../support/make-ods.ts'
import { makeOdt } from '../support/make-odt.ts'
import { makePdf } from '../support/make-pdf.ts'
import { makeXlsx } from '../support/make-xlsx.ts'
import { readBytes, segment } from '../unit/read/read-fixture.ts'

const blns = fileURLToPath(new URL('../../../shared/conformance/naughty-strings/blns.json', import.meta.url))

/** How each format writes texts so that each must come back as one input, unchanged. */
const write: Readonly<Record<FormatName, (...texts: string[]) => string | Buffer>> = {
  csv: (...texts) => `id;tekst\n${texts.map((text, at) => `${at + 1};"${text.replaceAll('"', '""')}"\n`).join('')}`,
  jsonl: (...texts) => texts.map((tekst, at) => `${JSON.stringify({ id: `${at + 1}`, tekst })}\n`).join(''),
  json: (...texts) => JSON.stringify(texts.map((tekst, at) => ({ id: `${at + 1}`, tekst }))),
  markdown: (...texts) => texts.map((text) => `- x${text.replace(/[!-/:-@[-`{-~]/g, '\\$&')}x\n`).join(''),
  text: (...texts) => texts.map((text) => `x${text}x\n`).join('\n'),
  html: (...texts) => `<!doctype html><body>${texts.map((text) => `<p>x${escapeXml(text)}x</p>`).join('')}</body>`,
  docx: (...texts) => makeDocx(texts.map((text) => paragraph(`x${text}x`)).join('')),
  odt: (...texts) => makeOdt(texts.map((text) => `<text:p>x${escapeXml(text)}x</text:p>`).join('')),
  xlsx: (...texts) => makeXlsx([{ name: 'Svar', rows: [['id', 'tekst'], ...texts.map((text, at) => [at + 1, text])] }]),
  ods: (...texts) => makeOds([{ name: 'Svar', rows: [['id', 'tekst'], ...texts.map((text, at) => [at + 1, text])] }]),
  // Each on a page of its own, so that two are never one paragraph.
  pdf: (...texts) => makePdf(texts.map((text) => ({ texts: [{ text, x: 72, y: 100 }] }))),
  eml: (...texts) =>
    `From: a@b.no\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${texts.map((text) => `x${text}x\r\n`).join('\r\n')}`,
}

/** Formats in plain text, which can be in any encoding. */
const plain: readonly FormatName[] = ['csv', 'jsonl', 'json', 'markdown', 'text', 'html']

/** Formats in which a text stands between other words here, because white space or a mark at its ends means something. */
const wrapped: readonly FormatName[] = ['markdown', 'text', 'html', 'docx', 'odt', 'eml']

const texts = [
  'Vi vil ha flere busser på øya hver dag.',
  'La oss få prøve i to år.',
  'Innkjøperne må spørre markedet først.',
]

const inputsOf = async (format: FormatName, content: string | Buffer, sizes: readonly number[] = []) =>
  segment((await readBytes(format, content, {}, sizes)).units)

describe('the registry of readers', () => {
  it('lists every reader under its own name, and no extension twice.', () => {
    expect([...formatNames].sort()).toEqual(Object.keys(readers).sort())
    const extensions = formatNames.flatMap((format) => [...readers[format].extensions])
    expect(new Set(extensions).size).toBe(extensions.length)
    for (const format of formatNames) {
      expect(readers[format].name).toBe(format)
      for (const extension of readers[format].extensions)
        expect(formatOf(`a.b/c${extension.toUpperCase()}`)).toBe(format)
    }
    expect([formatOf('csv'), formatOf('a.csv/b'), formatOf('a.doc')]).toEqual([undefined, undefined, undefined])
  })
})

describe.each(formatNames)('the %s reader', (format) => {
  it('tells its facts once at least, under the name of the source.', async () => {
    const { infos } = await readBytes(format, write[format]('Vi vil ha busser'))
    expect(infos.length).toBeGreaterThan(0)
    const encoding = plain.includes(format) ? 'utf-8' : ''
    expect(infos[0]).toMatchObject({ source: 'fil', format, encoding })
  })

  it('gives each text as one input at a place of its own, and an account that balances.', async () => {
    const { inputs, ledger, isBalanced } = await inputsOf(format, write[format](...texts))
    const said = inputs.map(({ text }) => (wrapped.includes(format) ? text.replace(/^x|x$/g, '') : text))
    expect(said).toEqual(texts)
    expect(new Set(inputs.map(({ place }) => place)).size).toBe(texts.length)
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(texts.length)
    expect([isBalanced, ledger.unreadable]).toEqual([true, 0])
  })

  it('finds the text at its place again when it is the only thing that has changed.', async () => {
    const before = (await inputsOf(format, write[format](...texts))).inputs
    const after = (await inputsOf(format, write[format](texts[0] ?? '', 'Noe helt annet står her nå.', texts[2] ?? '')))
      .inputs
    expect(after.map(({ place }) => place)).toEqual(before.map(({ place }) => place))
    const changed = after.filter(({ text }, at) => text !== before[at]?.text).map(({ place }) => place)
    expect(changed).toEqual([before[1]?.place])
  })

  it('gives the same units for the same bytes, however they arrive.', async () => {
    const content = write[format](...texts)
    const { units } = await readBytes(format, content)
    expect((await readBytes(format, content)).units).toEqual(units)
    expect((await readBytes(format, content, {}, [1, 7, 1000])).units).toEqual(units)
  })

  it.runIf(plain.includes(format))(
    'gives the same units for the same text in UTF-16 and with a byte-order mark.',
    async () => {
      const content = String(write[format](...texts))
      const { units } = await readBytes(format, content)
      expect((await readBytes(format, `\uFEFF${content}`)).units).toEqual(units)
      expect((await readBytes(format, Buffer.from(`\uFEFF${content}`, 'utf16le'))).units).toEqual(units)
      expect((await readBytes(format, content, { encoding: 'UTF-8' })).units).toEqual(units)
    },
  )

  it('accounts for an empty source: it is empty, or it is damaged.', async () => {
    const { units, findings } = await readBytes(format, '')
    const { inputs, ledger, isBalanced } = segment(units)
    expect([inputs.length, ledger.read, isBalanced]).toEqual([0, 1, true])
    expect((ledger.setAside.empty ?? 0) + ledger.unreadable).toBe(1)
    expect(findings.length).toBe(ledger.unreadable)
  })

  it('gives findings and no crash, and an account that balances, whatever the bytes.', async () => {
    const good = Buffer.from(write[format](...texts))
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), flips, fc.nat()), async (change) => {
        const bytes = Buffer.from(good)
        if (Array.isArray(change))
          for (const [at, mask] of change) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ mask
        const broken =
          change instanceof Uint8Array
            ? Buffer.from(change)
            : typeof change === 'number'
              ? bytes.subarray(0, change % bytes.length)
              : bytes
        const { units, findings } = await readBytes(format, broken)
        const { ledger, isBalanced } = segment(units)
        expect(isBalanced).toBe(true)
        if (ledger.unreadable > 0) expect(findings.some(({ severity }) => severity !== 'info')).toBe(true)
      }),
      { seed: 11, numRuns: 60 },
    )
  })

  it('reads to the last byte, so that the hash of what was read is that of the file.', async () => {
    const bytes = Buffer.from(write[format]('Vi vil ha busser'))
    const expected = createHash('sha256').update(bytes).digest('hex')
    expect((await readBytes(format, bytes)).sha256).toBe(expected)
    expect((await readBytes(format, bytes, {}, [1, 40, 7])).sha256).toBe(expected)
    expect((await readBytes(format, bytes, { maxDocumentBytes: 1, maxRecordBytes: 1 })).sha256).toMatch(
      new RegExp(`^(?:${expected})?$`),
    )
  })

  it('stops reading when its consumer stops, or when the file is larger than it may be.', async () => {
    let isClosed = false
    async function* endless() {
      try {
        while (true) yield Buffer.from(write[format]('Vi vil ha busser')).subarray(0, 1000)
      } finally {
        isClosed = true
      }
    }
    const read = await readers[format].load()
    const context = { source: 'fil', onFinding: () => {}, onInfo: () => {} }
    for await (const units of read(endless(), { maxDocumentBytes: 200_000 }, context)) if (units.length > 0) break
    expect(isClosed).toBe(true)
  })

  it.runIf(existsSync(blns) && format !== 'pdf')(
    'brings naughty strings through unchanged (needs ../shared beside the project; a PDF has no way to write most of them)',
    async () => {
      const strings: unknown = JSON.parse(readFileSync(blns, 'utf8'))
      if (!Array.isArray(strings)) throw new Error('blns.json holds no list')
      let compared = 0
      for (const text of strings.map(String)) {
        // A line break or NUL means something of its own in running text; white space at the ends never counts.
        // What XML cannot write is no text in an office document.
        if (wrapped.includes(format) && /[\r\n\0\f\v]/.test(text)) continue
        if (!plain.includes(format) && isNoXml(text)) continue
        const { inputs } = segment((await readBytes(format, write[format](text))).units, {})
        const said = wrapped.includes(format) ? `x${text}x` : text.trim()
        // White space within a paragraph of these is one space, however it is written.
        const expected = format === 'html' || format === 'odt' ? said.replace(/[ \t]+/g, ' ') : said
        expect(inputs.map((input) => input.text).join('')).toBe(expected.replace(/\r\n?/g, '\n').normalize('NFC'))
        compared++
      }
      expect(compared).toBeGreaterThan(450)
    },
  )
})

/** Whether a text has characters that XML 1.0 does not allow. */
function isNoXml(text: string): boolean {
  return [...text].some((char) => {
    const code = char.codePointAt(0) ?? 0
    return (
      (code < 0x20 && ![9, 10, 13].includes(code)) ||
      (code >= 0xd800 && code <= 0xdfff) ||
      code === 0xfffe ||
      code === 0xffff
    )
  })
}
