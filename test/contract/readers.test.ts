import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type FormatName, formatNames, formatOf, readers } from '../../src/read/registry.ts'
import { readBytes, segment } from '../unit/read/read-fixture.ts'

const blns = fileURLToPath(new URL('../../../shared/conformance/naughty-strings/blns.json', import.meta.url))

/** How each format writes a text so that it must come back unchanged. */
const write: Readonly<Record<FormatName, (text: string) => string>> = {
  csv: (text) => `id;tekst\n1;"${text.replaceAll('"', '""')}"\n`,
  jsonl: (text) => `${JSON.stringify({ id: '1', tekst: text })}\n`,
  markdown: (text) => `- x${text.replace(/[!-/:-@[-`{-~]/g, '\\$&')}x\n`,
  text: (text) => `x${text}x\n`,
}

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
    expect([formatOf('csv'), formatOf('a.csv/b'), formatOf('a.docx')]).toEqual([undefined, undefined, undefined])
  })
})

describe.each(formatNames)('the %s reader', (format) => {
  it('tells its facts once at least, under the name of the source.', async () => {
    const { infos } = await readBytes(format, write[format]('Vi vil ha busser'))
    expect(infos.length).toBeGreaterThan(0)
    expect(infos[0]).toMatchObject({ source: 'fil', format, encoding: 'utf-8' })
  })

  it('gives the same units for the same bytes, and for the same text in UTF-16 and with a byte-order mark.', async () => {
    const content = write[format]('Vi vil ha flere busser på øya')
    const { units } = await readBytes(format, content)
    expect((await readBytes(format, content)).units).toEqual(units)
    expect((await readBytes(format, `\uFEFF${content}`)).units).toEqual(units)
    expect((await readBytes(format, Buffer.from(`\uFEFF${content}`, 'utf16le'))).units).toEqual(units)
    expect((await readBytes(format, content, { encoding: 'UTF-8' })).units).toEqual(units)
  })

  it('sets an empty source aside as empty: nothing that was read is lost.', async () => {
    const { inputs, ledger, isBalanced } = segment((await readBytes(format, '')).units)
    expect([inputs.length, ledger.read, ledger.setAside.empty, isBalanced]).toEqual([0, 1, 1, true])
  })

  it('stops reading when its consumer stops.', async () => {
    let isClosed = false
    async function* endless() {
      try {
        while (true) yield Buffer.from(write[format]('Vi vil ha busser').repeat(1000))
      } finally {
        isClosed = true
      }
    }
    const read = await readers[format].load()
    const context = { source: 'fil', onFinding: () => {}, onInfo: () => {} }
    for await (const units of read(endless(), { maxDocumentBytes: 200_000 }, context)) if (units.length > 0) break
    expect(isClosed).toBe(true)
  })

  it.skipIf(!existsSync(blns))(
    'brings naughty strings through unchanged (needs ../shared beside the project)',
    async () => {
      const strings: unknown = JSON.parse(readFileSync(blns, 'utf8'))
      if (!Array.isArray(strings)) throw new Error('blns.json holds no list')
      let compared = 0
      for (const text of strings.map(String)) {
        // A line break or NUL means something of its own in running text; white space at the ends never counts.
        if (['markdown', 'text'].includes(format) && /[\r\n\0\f\v]/.test(text)) continue
        const { inputs } = segment((await readBytes(format, write[format](text))).units, {})
        const wrapped = ['markdown', 'text'].includes(format) ? `x${text}x` : text.trim()
        expect(inputs.map((input) => input.text).join('')).toBe(wrapped.replace(/\r\n?/g, '\n').normalize('NFC'))
        compared++
      }
      expect(compared).toBeGreaterThan(450)
    },
  )
})
