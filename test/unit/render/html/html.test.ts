import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { escapeHtml, html, raw } from '../../../../src/render/html/html.ts'
import { prose } from '../../../../src/render/html/prose.ts'
import { scriptJson } from '../../../../src/render/html/script-json.ts'
import { oneLine } from '../../../../src/text/visible-text.ts'

const options = { seed: 20190531, numRuns: 1500 }

/** Strings dense in what HTML looks for. */
const dense = fc
  .array(
    fc.constantFrom(
      ...`<>&"'=/! -\n\t;#x1aæ\u0000\u0001\u0002\u202e\ufdd0\uffff\ud800`.split(''),
      '</script>',
      '<!--',
      '-->',
      '<script>',
      ']]>',
      '&amp;',
      '&lt',
      '&#0;',
      'javascript:',
      '{u}1fffe',
      '\u{1fffe}',
      '`',
      '`x`',
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))

function parse(markup: string): DefaultTreeAdapterTypes.DocumentFragment {
  const errors: string[] = []
  const tree = parseFragment(markup, { onParseError: ({ code }) => errors.push(code) })
  expect(errors).toEqual([])
  return tree
}

/** The text of an element that must hold nothing else, and its `title`. */
function soleElement(markup: string): { text: string; title: string } {
  const [element, ...more] = parse(markup).childNodes
  expect(more).toEqual([])
  if (element === undefined || !('childNodes' in element)) throw new Error('no element')
  const text = element.childNodes.map((node) => ('value' in node ? node.value : `<${node.nodeName}>`)).join('')
  return { text, title: 'attrs' in element ? (element.attrs[0]?.value ?? '') : '' }
}

/** What a text looks like on the page: {@link oneLine}, and code points that are no characters written out. */
function shown(text: string): string {
  const spell = (found: string) => `\\u{${(found.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`
  return oneLine(text).replace(/\p{Noncharacter_Code_Point}/gu, spell)
}

describe('html', () => {
  it('puts any text into elements and attributes so that it reads back as the same text, without a parse error', () => {
    const law = (text: string): void => {
      const line = oneLine(text)
      const { text: read, title } = soleElement(html`<p title="${line}">${line}</p>`.markup)
      expect(read).toBe(shown(text))
      expect(title).toBe(shown(text))
    }
    fc.assert(fc.property(dense, law), options)
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), law), options)
  })

  it('leaves markup as it is, also in lists, and writes nothing for undefined', () => {
    expect(html`<p>${[html`<b>${'<'}</b>`, undefined, 7, raw('<i></i>')]}</p>`.markup).toBe(
      '<p><b>&lt;</b>7<i></i></p>',
    )
  })

  it('needs no more than five characters escaped', () => {
    expect(escapeHtml(`<a href="x" b='y'>&`)).toBe('&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;')
  })
})

describe('prose', () => {
  it('puts markup into a sentence and escapes the rest, code in backticks aside', () => {
    const name = html`<strong>A & B</strong>`
    expect(prose((slot) => `1 < 2: ${slot(name)} og \`x<y\`, ${slot('<i>')}.`).markup).toBe(
      '1 &lt; 2: <strong>A & B</strong> og <code>x&lt;y</code>, &lt;i&gt;.',
    )
  })

  it('lets no text bring markup in, whatever it holds', () => {
    fc.assert(
      fc.property(dense, (text) => {
        const markup = prose((slot) => `${slot(html`<b>x</b>`)} ${slot(text)} \u0001<i>\u0002${text}`).markup
        const kinds = parse(markup).childNodes.map(({ nodeName }) => nodeName)
        expect(kinds.filter((kind) => !['b', '#text', 'code'].includes(kind))).toEqual([])
      }),
      options,
    )
  })
})

describe('scriptJson', () => {
  it('is the same data when parsed, and holds nothing that could end or change a script element', () => {
    const law = (text: string): void => {
      const json = scriptJson([text])
      expect(JSON.parse(json)).toEqual([text])
      expect(json).not.toMatch(/[<>&]|\p{Noncharacter_Code_Point}|\p{Cs}/u)
      const { text: read } = soleElement(`<script type="application/json">${json}</script>`)
      expect(read).toBe(json)
    }
    fc.assert(fc.property(dense, law), options)
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), law), options)
  })
})
