import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToMdast } from '../../../src/read/web/html-tree.ts'
import { readBytes, segment } from './read-fixture.ts'

const textsOf = async (content: Uint8Array, options = {}) =>
  (await readBytes('html', content, options)).blocks.map(({ text }) => text)

describe('the encoding of a page', () => {
  const page = (head: string) => `<html><head>${head}</head><body><p>Blåbærsyltetøy – «ja»`

  it('is the one that the page names, as browsers understand the name.', async () => {
    const bytes = (head: string) => Buffer.from(page(head).replace('–', '\x96'), 'latin1')
    for (const head of [
      '<meta charset="windows-1252">',
      '<META CHARSET=ISO-8859-1>',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
      '',
      '<meta charset=utf-8>',
      '<meta charset="base64">',
      '<meta charset="finnes-ikke">',
    ])
      expect([head, await textsOf(bytes(head))]).toEqual([head, ['Blåbærsyltetøy – «ja»']])
    const { infos } = await readBytes('html', bytes('<meta charset=iso-8859-1>'))
    expect(infos).toMatchObject([{ format: 'html', encoding: 'windows-1252', hasHeader: false }])
    const cyrillic = Buffer.from([...Buffer.from('<?xml version="1.0" encoding="koi8-r"?><p>'), 0xc4, 0xc1])
    expect(await textsOf(cyrillic)).toEqual(['да'])
  })

  it('is that of the byte-order mark before the one that is named, and the one that was set before both.', async () => {
    const html = page('<meta charset=windows-1252>')
    expect(await textsOf(Buffer.from(`\uFEFF${html}`))).toEqual(['Blåbærsyltetøy – «ja»'])
    expect(await textsOf(Buffer.from(`\uFEFF${html}`, 'utf16le'))).toEqual(['Blåbærsyltetøy – «ja»'])
    expect(await textsOf(Buffer.from(html))).toEqual(['BlÃ¥bÃ¦rsyltetÃ¸y â€“ Â«jaÂ»'])
    expect(await textsOf(Buffer.from(html), { encoding: 'utf-8' })).toEqual(['Blåbærsyltetøy – «ja»'])
  })

  it('is looked for in the first 1,024 bytes only.', async () => {
    const late = Buffer.from(page(`${' '.repeat(1100)}<meta charset=windows-1252>`))
    expect(await textsOf(late)).toEqual(['Blåbærsyltetøy – «ja»'])
  })

  it('that does not fit is reported with its lines.', async () => {
    const { findings } = await readBytes('html', Buffer.from('<p>a\n<p>b\xff', 'latin1'), { encoding: 'utf-8' })
    expect(findings).toMatchObject([{ rule: 'undecodable-bytes', place: 'line:2' }])
  })
})

describe('pages that are none', () => {
  it('are set aside as empty.', async () => {
    for (const html of ['', ' ', '<html>', '<!-- x -->', '<title>Bare tittel</title>', '<frameset><frame src=a>']) {
      const { ledger, isBalanced } = segment((await readBytes('html', html)).units)
      expect([html, ledger.read, ledger.setAside.empty, isBalanced]).toEqual([html, 1, 1, true])
    }
  })

  it('are refused when they are too large, nested too deep, or blow up.', async () => {
    const small = { maxDocumentBytes: 100 }
    const rules = async (html: string, options = {}) => {
      const { findings, units } = await readBytes('html', html, options)
      expect(segment(units).isBalanced).toBe(true)
      return findings.map(({ rule }) => rule)
    }
    expect(await rules(`<p>${'x'.repeat(200)}`, small)).toEqual(['document-too-large'])
    for (const tag of ['<div>', '<b>', '<ul><li>', '<table><tr><td>', '<blockquote>', '<svg><g>'])
      expect([tag, await rules(tag.repeat(100_000))]).toEqual([tag, ['nested-too-deep']])
    const marks = Array.from({ length: 900 }, (_, index) => `<b i=${index}>`).join('')
    expect(await rules(`<p>${marks}</p>${'<p>x'.repeat(20_000)}`)).toEqual(['document-too-large'])
    expect(() => htmlToMdast('<div>'.repeat(100_000))).toThrow(RangeError)
  })

  it('are read to 900 levels.', async () => {
    for (const tag of ['<div>', '<b>', '<blockquote>', '<ul><li>', '<form><fieldset>', '<table><tr><td>a<td>']) {
      const levels = { '<ul><li>': 450, '<form><fieldset>': 450, '<table><tr><td>a<td>': 220 }[tag] ?? 900
      expect((await textsOf(Buffer.from(`${tag.repeat(levels)}inni`))).at(-1)).toBe('inni')
    }
  })
})

describe('a page of one thing, 320 kB of it,', () => {
  it.each([
    ['paragraphs', (n: number) => '<p>Vi vil ha <b>flere</b> busser i dette området.</p>\n'.repeat(n / 50)],
    ['unclosed marks', (n: number) => '<p>abc'.repeat(n / 6)],
    ['line breaks', (n: number) => `<p>${'abc<br>'.repeat(n / 7)}`],
    ['entities', (n: number) => '&amp;&#65;&nbsp'.repeat(n / 15)],
    ['attributes', (n: number) => `<p ${Array.from({ length: n / 8 }, (_, index) => `a${index}`).join(' ')}>x`],
    ['rows', (n: number) => `<table>${'<tr><td>Ola<td>Vi vil ha flere busser her'.repeat(n / 42)}`],
    ['cells', (n: number) => `<table><tr>${'<td>x'.repeat(n / 12)}${'<tr><td>y'.repeat(n / 18)}`],
    ['spanning cells', (n: number) => `<table>${'<tr><td colspan=99999>to tre fire fem'.repeat(n / 60)}`],
    ['fostered text', (n: number) => `<table>${'x<i>y</i>'.repeat(n / 9)}`],
    ['blanks', (n: number) => `<p>a${' '.repeat(n)}b<pre>${' \n'.repeat(n / 2)}c`],
    ['styles', (n: number) => `<p style="${'display '.repeat(n / 16)}" class="${'cookie'.repeat(n / 16)}">x`],
  ])('is read to the end: %s.', async (_, page) => {
    const { units } = await readBytes('html', Buffer.from(page(320_000)))
    expect(segment(units).isBalanced).toBe(true)
  })
})

describe('readHtml and any input', () => {
  const seed = 20190412
  const tags = (
    'p div b i a ul li ol dl dt dd table tr td th thead caption h1 h2 h6 blockquote pre code br hr img form label input ' +
    'textarea select option button fieldset legend details summary main nav header footer aside article script style ' +
    'template svg math title body html head sup font span constructor __proto__ noscript frameset plaintext xmp'
  ).split(' ')
  const tag = fc
    .tuple(
      fc.constantFrom(...tags),
      fc.constantFrom('', '/'),
      fc.constantFrom(
        '',
        ' hidden',
        ' role=menu',
        ' colspan=3',
        ' value="v"',
        ' id=x for=x',
        ' href=#a',
        ' selected',
        ' checked type=radio',
        ' class=skip-link',
        ' style="font-weight:bold"',
        ' "<',
      ),
    )
    .map(([name, close, attributes]) => `<${close}${name}${close === '' ? attributes : ''}>`)
  const words = fc.constantFrom(
    'Vi vil ha busser. ',
    'x',
    ' ',
    '\n',
    '&nbsp;',
    '&lt;',
    '\u200B',
    'æ',
    '<!--',
    '-->',
    '<![CDATA[',
    '\0',
    '😀',
  )
  const page = fc.array(fc.oneof(tag, words), { maxLength: 60 }).map((parts) => parts.join(''))

  it('survives any page: a balanced ledger and places that are unique, never a crash.', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (html) => {
        const { units, findings } = await readBytes('html', html)
        const { isBalanced, ledger, inputs } = segment(units)
        expect(isBalanced).toBe(true)
        expect(ledger.read).toBeGreaterThan(0)
        expect(findings).toEqual([])
        expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length)
      }),
      { seed, numRuns: 1000 },
    )
  })

  it('survives any bytes, however they are cut.', async () => {
    const bytes = fc
      .array(
        fc.oneof(
          fc.uint8Array({ maxLength: 9 }).map((part) => Buffer.from(part)),
          page.map((html) => Buffer.from(html)),
        ),
        { maxLength: 6 },
      )
      .map((parts) => Buffer.concat(parts))
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 9 }), async (content, size) => {
        const whole = await readBytes('html', content)
        expect(segment(whole.units).isBalanced).toBe(true)
        expect(await readBytes('html', content, {}, [size])).toEqual(whole)
      }),
      { seed, numRuns: 300 },
    )
  })

  it('loses no word: what is written between known blocks comes back.', async () => {
    const block = fc.constantFrom(
      'p',
      'div',
      'li',
      'h2',
      'td',
      'dd',
      'blockquote',
      'section',
      'label',
      'summary',
      'legend',
      'b',
      'nav',
      'pre',
    )
    const written = fc.array(fc.tuple(block, fc.nat({ max: 9999 })), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(written, async (blocks) => {
        const { units } = await readBytes(
          'html',
          blocks.map(([name, word]) => `<${name}>ord${word} </${name}>`).join(' '),
        )
        const { inputs, setAside } = segment(units)
        const back = [...inputs, ...setAside].map(({ text }) => text).join(' ')
        for (const [, word] of blocks) expect(back).toContain(`ord${word}`)
      }),
      { seed, numRuns: 300 },
    )
  })
})
