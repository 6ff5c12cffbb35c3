import { describe, expect, it } from 'vitest'
import { lineOf, readBytes } from './read-fixture.ts'

async function blocks(content: string) {
  const result = await readBytes('markdown', content)
  return result.blocks.map((block) => [lineOf(block), block.setAside ?? 'input', block.text])
}

describe('readMarkdown', () => {
  it('takes marks off and leaves words: links, emphasis, code, task boxes, footnotes, breaks.', async () => {
    const content =
      'Se [planen](https://a.no) og *ikke* **nøl** med `npm`[^1]\nfør  \nhøsten ![x](y.png)\n\n- [x] Ferdig\n\n[^1]: Noten.\n'
    expect(await blocks(content)).toEqual([
      [1, 'input', 'Se planen og ikke nøl med npm før\nhøsten'],
      [5, 'input', 'Ferdig'],
      [7, 'input', 'Noten.'],
    ])
  })

  it('sets aside what is no text, each with its reason.', async () => {
    const content = '# Tittel\n\n<!-- merk -->\n\n![alt](b.png)\n\n---\n\n    kode\n\n- en\n- \n\n>\n\n**Etikett**\n'
    expect((await blocks(content)).map(([line, reason]) => [line, reason])).toEqual([
      [1, 'heading'],
      [3, 'html'],
      [5, 'image'],
      [7, 'ruler'],
      [9, 'code'],
      [11, 'input'],
      [12, 'empty'],
      [14, 'empty'],
      [16, 'group-label'],
    ])
  })

  it('makes labels of items that only name their children, and inputs of those that say something.', async () => {
    const { blocks: found } = await readBytes(
      'markdown',
      '- **Staten**\n  - a b\n- Vi ønsker:\n  - c d\n- Busser er bra\n  - e f\n- **Bare fet**\n',
    )
    expect(found.map((block) => [block.text, block.setAside ?? 'input', block.section])).toEqual([
      ['Staten', 'group-label', []],
      ['a b', 'input', ['Staten']],
      ['Vi ønsker:', 'group-label', []],
      ['c d', 'input', ['Vi ønsker']],
      ['Busser er bra', 'input', []],
      ['e f', 'input', ['Busser er bra']],
      ['Bare fet', 'input', []],
    ])
  })

  it('ends the section of a heading at the next of its level, and that of a bold line at the next heading.', async () => {
    const { blocks: found } = await readBytes('markdown', '# A\n\n## B\n\n**C**\n\nen\n\n## D\n\nto\n\n> # E\n\ntre\n')
    const sections = found.filter((block) => block.setAside === undefined).map((block) => block.section)
    expect(sections).toEqual([
      ['A', 'B', 'C'],
      ['A', 'D'],
      ['A', 'D'],
    ])
  })

  it('joins the paragraphs of one bullet, and wraps to one line.', async () => {
    expect(await blocks('- en\n  to\n\n  tre\n- fire\n')).toEqual([
      [1, 'input', 'en to\ntre'],
      [5, 'input', 'fire'],
    ])
  })

  it('reads the prose columns of a table; the other cells ride along.', async () => {
    const table =
      '| Nr | Hva vi vil ha mer av | Hvorfor |\n|---|---|---|\n| 1 | flere busser hver dag | fordi vi ikke kommer fram |\n| 2 | | det er en lang vei |\n'
    const { blocks: found } = await readBytes('markdown', table)
    expect(found.map((block) => [lineOf(block), block.column, block.setAside ?? 'input', block.meta])).toEqual([
      [1, '', 'table-header', []],
      [3, 'Hva vi vil ha mer av', 'input', [['Nr', '1']]],
      [3, 'Hvorfor', 'input', [['Nr', '1']]],
      [4, 'Hva vi vil ha mer av', 'empty', [['Nr', '2']]],
      [4, 'Hvorfor', 'input', [['Nr', '2']]],
    ])
  })

  it('makes no input of a table of numbers.', async () => {
    const { blocks: found } = await readBytes('markdown', '| a | b |\n|---|---|\n| 1 | 20 |\n')
    expect(found.map((block) => block.setAside)).toEqual(['table-header', 'table-cell'])
  })

  it('gives front matter as facts of the document and counts its lines.', async () => {
    const { units, findings } = await readBytes(
      'markdown',
      '---\ntittel: Møte\ndato: 2019-05-08\ntall: 3\nliste: [a, b]\n---\nHei der\n',
    )
    expect(units[0]).toEqual({
      kind: 'document',
      meta: [
        ['tittel', 'Møte'],
        ['dato', '2019-05-08'],
        ['tall', '3'],
        ['liste', 'a, b'],
      ],
      places: ['line:2', 'line:3', 'line:4', 'line:5'],
    })
    expect(units.slice(1)).toMatchObject([
      { setAside: 'front-matter', place: 'line:1' },
      { text: 'Hei der', place: 'line:7' },
    ])
    expect(findings).toEqual([])
  })

  it.each([
    [
      'YAML with blank lines, comments and lists over several lines',
      'a: 1\n\n# merk\nb:\n  - x\n  - y\nc: 2',
      [2, 5, 8],
    ],
    ['YAML with tabs at the beginning of lines', 'a:\n\t- x\nb: 2', [2, 4]],
    ['names and values that are no YAML', 'a: x: y\nb: 2', [2, 3]],
  ])('tells the line of each fact in %s.', async (_, yaml, lines) => {
    const { units } = await readBytes('markdown', `---\n${yaml}\n---\nHei der\n`)
    expect(units[0]).toMatchObject({ kind: 'document', places: lines.map((line) => `line:${line}`) })
  })

  it.each(['a: b: c', '- bare\n- liste', 'a: *ukjent', '[uferdig'])(
    'reports front matter that is none (%j) and reads the rest.',
    async (yaml) => {
      const { findings, blocks: found } = await readBytes('markdown', `---\n${yaml}\n---\n\nHei der\n`)
      expect(findings.map((finding) => finding.rule)).toEqual(['front-matter-invalid'])
      expect(found.at(-1)?.text).toBe('Hei der')
    },
  )

  it('sets an empty file aside, and one with nothing but link targets.', async () => {
    for (const content of ['', ' \n\n', '[a]: https://a.no\n'])
      expect(await blocks(content)).toEqual([[1, 'empty', '']])
  })

  it('reports nesting that would exhaust the parser instead of crashing.', async () => {
    for (const mark of ['> ', '>', '- ']) {
      const { units, findings } = await readBytes('markdown', `Hei\n\n${mark.repeat(100_000)}hei`)
      expect(units).toEqual([{ kind: 'unreadable', place: 'line:1', count: 1 }])
      expect(findings.map((finding) => finding.rule)).toEqual(['markdown-unreadable'])
    }
  })

  it('refuses a file beyond the limit with a finding.', async () => {
    const { units, findings } = await readBytes('markdown', 'x'.repeat(2000), { maxDocumentBytes: 1000 })
    expect(units).toEqual([{ kind: 'unreadable', place: 'line:1', count: 1 }])
    expect(findings.map((finding) => finding.rule)).toEqual(['document-too-large'])
  })
})

describe('readMarkdown, of hostile text', () => {
  it('passes over a million blank lines, and still knows the lines.', async () => {
    expect(await blocks(`# En\n\nto\n${'\n'.repeat(1_000_000)}tre\n\n- fire\n`)).toEqual([
      [1, 'heading', 'En'],
      [3, 'input', 'to'],
      [1_000_004, 'input', 'tre'],
      [1_000_006, 'input', 'fire'],
    ])
  })

  it.each([
    ['rows of a table', `| a b |\n|---|\n${'| c d |\n'.repeat(5000)}`],
    ['spaces', `a${' '.repeat(200_000)}b\nc`],
  ])('comes to the end: %s.', async (_, content) => {
    expect((await readBytes('markdown', content)).findings).toEqual([])
  })
})
