import { describe, expect, it } from 'vitest'
import { lineOf, readBytes } from './read-fixture.ts'

async function blocks(content: string) {
  const result = await readBytes('markdown', content)
  return result.blocks.map((block) => [lineOf(block), block.setAside ?? 'input', block.text])
}

async function sections(content: string) {
  const result = await readBytes('markdown', content)
  return result.blocks.map((block) => [block.text, block.section])
}

async function frontMatter(yaml: string) {
  const { units, findings, blocks: found } = await readBytes('markdown', `---\n${yaml}\n---\nHei der\n`)
  const facts = units[0]?.kind === 'document' ? units[0].meta : []
  const rules = findings.map(({ rule, place }) => `${rule} ${place}`)
  return { facts, rules, blocks: found.map((block) => [lineOf(block), block.setAside ?? 'input', block.text]) }
}

describe('readMarkdown, of points within points', () => {
  it('gives a point the words of those above it as section, the beginning of long ones.', async () => {
    const long = 'Vi vil ha mer tillit i forvaltningen, fordi det er så mange som blir sittende og vente på noe'
    expect(await sections(`# A\n\n- ${long}\n  - til lærere\n    - i skolen\n\n      og mer\n- to\n\nEtter\n`)).toEqual(
      [
        ['A', []],
        [long, ['A']],
        ['til lærere', ['A', 'Vi vil ha mer tillit i forvaltningen, fordi det er så mange som blir sittende …']],
        [
          'i skolen\nog mer',
          ['A', 'Vi vil ha mer tillit i forvaltningen, fordi det er så mange som blir sittende …', 'til lærere'],
        ],
        ['to', ['A']],
        ['Etter', ['A']],
      ],
    )
  })

  it('keeps no more than the eight nearest of them.', async () => {
    const content = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- ${depth}`).join('\n')
    expect((await sections(content)).at(-1)).toEqual(['11', ['3', '4', '5', '6', '7', '8', '9', '10']])
  })

  it('has an empty box for an empty point, and brackets elsewhere for what they are.', async () => {
    expect(await blocks('- [ ]\n- [x] gjort\n- []\n\n[ ]\n')).toEqual([
      [1, 'empty', ''],
      [2, 'input', 'gjort'],
      [3, 'empty', ''],
      [5, 'input', '[ ]'],
    ])
  })
})

describe('readMarkdown, of notes from other programs', () => {
  it('makes points of the signs of word processors; those further in stand below those before.', async () => {
    expect(await sections('Vi vil:\n•\tbusser\no\ttil bygda\n\uF0A7\tog øya\n•\ttog\n\nAvsnitt\nmer\n')).toEqual([
      ['Vi vil:', []],
      ['busser', []],
      ['til bygda', ['busser']],
      ['og øya', ['busser', 'til bygda']],
      ['tog', []],
      ['Avsnitt mer', []],
    ])
  })

  it.each([
    ['a middle dot', '· en\n· to\n', ['en', 'to']],
    ['signs of symbol fonts', '\uF0B7 en\n\uF0B7to\n', ['en', 'to']],
    ['far from the margin', '        •  en\n        •  to\n', ['en', 'to']],
    ['after spaces that break no line', '\u00A0\u00A0\u00A0\u00A0- en\n-\u00A0to\n1.\u00A0tre\n', ['en', 'to', 'tre']],
    ['behind marks that nobody sees', '\u200B- en\n\uFEFF• to\n\u200B# tre\n', ['en', 'to', 'tre']],
    ['two dashes or more', '– en\n– to\n', ['en', 'to']],
    ['one dash, which is none', '– Ja, sa hun.\n', ['– Ja, sa hun.']],
    ['a letter that is a word', 'o jul\no fest\n', ['o jul o fest']],
    ['a star around words', '*\u00A0a\u00A0*\n', ['*\u00A0a\u00A0*']],
  ])('reads points made of %s.', async (_, content, expected) => {
    expect((await blocks(content)).map(([, , text]) => text)).toEqual(expected)
  })

  it('leaves signs in code alone.', async () => {
    expect(await blocks('```\n• en\n\u00A0\n```\n\n> ```\n> • to\n\n• tre\n')).toEqual([
      [1, 'code', '• en\n\u00A0'],
      [6, 'code', '• to'],
      [9, 'input', 'tre'],
    ])
  })

  it('parts paragraphs at lines that only look blank.', async () => {
    expect(await blocks('En.\n\u00A0\nTo.\n\u200B\nTre.\n')).toEqual([
      [1, 'input', 'En.'],
      [3, 'input', 'To.'],
      [5, 'input', 'Tre.'],
    ])
  })

  it('sets aside who wrote when in a chat, and glues nothing to it.', async () => {
    const content =
      '[10:32] Kari Nordmann: Vi må ha *mer* tillit.\n[10:33] Ola Nordmann\nEnig.\nOg [tid](x).\n[12.04. 10:35] Nordmann, Per (Ekstern): Ja\n'
    expect(await blocks(content)).toEqual([
      [1, 'input', 'Vi må ha mer tillit.'],
      [1, 'reference', '[10:32] Kari Nordmann:'],
      [2, 'reference', '[10:33] Ola Nordmann'],
      [3, 'input', 'Enig. Og tid.'],
      [5, 'input', 'Ja'],
      [5, 'reference', '[12.04. 10:35] Nordmann, Per (Ekstern):'],
    ])
    expect(await blocks('Kari Nordmann 10:32\nMer tillit\n\nOla Nordmann 10:33\nEnig\n\nLunsj 11:30\n')).toEqual([
      [1, 'reference', 'Kari Nordmann 10:32'],
      [2, 'input', 'Mer tillit'],
      [4, 'reference', 'Ola Nordmann 10:33'],
      [5, 'input', 'Enig'],
      [7, 'input', 'Lunsj 11:30'],
    ])
  })

  it('takes no agenda for a chat.', async () => {
    expect((await blocks('Åpning Ordføreren 10:00\n\nLunsj 11:30\n')).map(([, reason]) => reason)).toEqual([
      'input',
      'input',
    ])
  })

  it('makes a label of a term, for what explains it.', async () => {
    const { blocks: found } = await readBytes(
      'markdown',
      '# A\n\nTillit\n: tro på *folk*\n: og la dem\n  bestemme\nMer\n: enda mer\n',
    )
    expect(
      found.slice(1).map((block) => [lineOf(block), block.setAside ?? 'input', block.text, block.section]),
    ).toEqual([
      [3, 'group-label', 'Tillit', ['A']],
      [4, 'input', 'tro på folk', ['A', 'Tillit']],
      [5, 'input', 'og la dem bestemme', ['A', 'Tillit']],
      [7, 'group-label', 'Mer', ['A']],
      [8, 'input', 'enda mer', ['A', 'Mer']],
    ])
    expect(await blocks('**Tillit:** Vi trenger mer.\n')).toEqual([[1, 'input', 'Tillit: Vi trenger mer.']])
  })
})

describe('readMarkdown, of HTML', () => {
  it('reads what can be seen of it, and sets the rest aside.', async () => {
    const content =
      '<details>\n<summary>Mer</summary>\n\nVi vil ha buss\n\n</details>\n\n<p>Hei <b>du</b><br>der</p>\n<ul><li>en<li>to</ul>\n\n<script>alert(1)</script>\n\n<!-- merk -->\n'
    expect(await blocks(content)).toEqual([
      [1, 'group-label', 'Mer'],
      [4, 'input', 'Vi vil ha buss'],
      [6, 'html', '</details>'],
      [8, 'input', 'Hei du\nder'],
      [8, 'input', 'en'],
      [8, 'input', 'to'],
      [11, 'html', '<script>alert(1)</script>'],
      [13, 'html', '<!-- merk -->'],
    ])
  })
})

describe('readMarkdown, of front matter', () => {
  it('keeps values as they are written.', async () => {
    const yaml =
      'dato: 2019-05-08\ntid: 10:30\nnr: 0150\nja: yes\ntall: 1.10\ntom:\nliste:\n  - a\n  - b: c\nkart:\n  x: [1, 2]'
    expect((await frontMatter(yaml)).facts).toEqual([
      ['dato', '2019-05-08'],
      ['tid', '10:30'],
      ['nr', '0150'],
      ['ja', 'yes'],
      ['tall', '1.10'],
      ['tom', ''],
      ['liste', 'a, {"b":"c"}'],
      ['kart', '{"x":["1","2"]}'],
    ])
  })

  it.each([
    [
      'tabs',
      'a:\tb\nc:\n\td: e',
      [
        ['a', 'b'],
        ['c', '{"d":"e"}'],
      ],
      [],
    ],
    [
      'a name that stands twice',
      'a: b\na: c',
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
      ['front-matter-invalid line:2'],
    ],
    [
      'a type of its own',
      'a: !!js/function "x"\nb: !min y',
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
      ['front-matter-invalid line:2'],
    ],
    [
      'a colon too many',
      'tittel: Møte: om tillit\navsender: "Kari"',
      [
        ['tittel', 'Møte: om tillit'],
        ['avsender', 'Kari'],
      ],
      ['front-matter-invalid line:2'],
    ],
    [
      'aliases',
      'a: &x [1]\nb: *x',
      [
        ['a', '1'],
        ['b', '1'],
      ],
      [],
    ],
    ['nothing', '', [], []],
  ])('survives %s.', async (_, yaml, facts, rules) => {
    const read = await frontMatter(yaml)
    expect([read.facts, read.rules]).toEqual([facts, rules])
    expect(read.blocks[0]?.slice(0, 2)).toEqual([1, 'front-matter'])
    expect(read.blocks.at(-1)?.[2]).toBe('Hei der')
  })

  it('follows no bomb of aliases, and no brackets without end.', async () => {
    const names = 'bcdefghi'.split('')
    const bomb = [
      'a: &a ["x","x","x","x","x","x","x","x","x"]',
      ...names.map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`),
    ]
    const read = await frontMatter(bomb.join('\n'))
    expect(read.rules).toEqual(['front-matter-invalid line:2'])
    expect(read.facts).toHaveLength(9)
    for (const yaml of [`a: ${'['.repeat(60_000)}`, 'a: b\n'.repeat(50_000), `a: ${'{a: '.repeat(20_000)}`])
      expect((await frontMatter(yaml)).blocks.at(-1)?.[2]).toBe('Hei der')
  })

  it('reads lines between two rulers as text when they hold no names and values.', async () => {
    const prose = await frontMatter('Dette er bare tekst\nover to linjer')
    expect(prose.blocks).toEqual([
      [1, 'ruler', ''],
      [2, 'input', 'Dette er bare tekst over to linjer'],
      [4, 'ruler', ''],
      [5, 'input', 'Hei der'],
    ])
    expect(prose.rules).toEqual(['front-matter-invalid line:2'])
    expect((await frontMatter('- a\n- b')).blocks.map(([, , text]) => text)).toEqual(['', 'a', 'b', '', 'Hei der'])
  })
})

describe('readMarkdown, of large and hostile texts', () => {
  it('reads a text of many pieces as it reads a small one.', async () => {
    const part = (at: number) =>
      `# Del ${at}\n\nSe [mål] og [^${at}].\n\n- punkt ${at}\n  - under\n\n| a | b |\n|---|---|\n| ${at} | hei på deg her |\n\n\`\`\`\nkode\n\n# ${at}\n\`\`\`\n\n<!--\n\nmerk\n\n-->\n`
    const content = `${Array.from({ length: 2000 }, (_, at) => part(at)).join('\n')}\n[mål]: https://a.no\n`
    const { blocks: found, findings } = await readBytes('markdown', content)
    expect(findings).toEqual([])
    expect(found).toHaveLength(2000 * 8)
    const texts = found.map((block) => [block.setAside ?? 'input', block.text, block.section])
    expect(texts.slice(-8)).toEqual([
      ['heading', 'Del 1999', []],
      ['input', 'Se mål og [^1999].', ['Del 1999']],
      ['input', 'punkt 1999', ['Del 1999']],
      ['input', 'under', ['Del 1999', 'punkt 1999']],
      ['table-header', 'a | b', ['Del 1999']],
      ['input', 'hei på deg her', ['Del 1999']],
      ['code', 'kode\n\n# 1999', ['Del 1999']],
      ['html', '<!--\n\nmerk\n\n-->', ['Del 1999']],
    ])
    const lines = content.split('\n')
    for (const block of found.filter(({ text }) => text.startsWith('punkt')))
      expect(lines[lineOf(block) - 1]).toBe(`- ${block.text}`)
  })

  it('keeps the head of a table that is parsed in several pieces.', async () => {
    const content = `| nr | hva |\n|---|---|\n${'| 1 | vi vil ha flere busser til bygda vår |\n'.repeat(8000)}`
    const { blocks: found } = await readBytes('markdown', content)
    expect(found.filter((block) => block.setAside === 'table-header')).toHaveLength(1)
    expect(found.slice(1).every((block) => block.text.startsWith('vi vil') && block.meta[0]?.[0] === 'nr')).toBe(true)
    expect(found.map(lineOf)).toEqual([1, ...Array.from({ length: 8000 }, (_, at) => at + 3)])
  })

  it('reads a line that no person writes as the text it is, and says so.', async () => {
    const { blocks: found, findings } = await readBytes('markdown', `# A\n\n${'*ord* '.repeat(100_000)}\n\nHei\n`)
    expect(found.map((block) => block.text.slice(0, 11))).toEqual(['A', '*ord* *ord*', 'Hei'])
    expect(findings.map(({ rule, severity, place }) => [rule, severity, place])).toEqual([
      ['markdown-unreadable', 'warning', 'line:3'],
    ])
  })

  it('leaves pictures that are written out in a line unread, however long.', async () => {
    const { blocks: found, findings } = await readBytes(
      'markdown',
      `![x](data:image/png;base64,${'A'.repeat(5_000_000)})\n\n[p]: <data:image/png;base64,${'B'.repeat(5_000_000)}>\n\nHei ![][p]\n`,
    )
    expect(found.map((block) => [block.setAside, block.text])).toEqual([
      ['image', ''],
      [undefined, 'Hei'],
    ])
    expect(findings).toEqual([])
  })

  it('takes marks for characters in a paragraph that has more than a thousand.', async () => {
    const content = '*a_ '.repeat(20_000).trimEnd()
    const { blocks: found } = await readBytes('markdown', `${content}\n\n- *b*\n`)
    expect(found.map((block) => block.text)).toEqual([content, 'b'])
  })

  it.each([
    ['stars', '*a_ '.repeat(20_000)],
    ['brackets', '[a]('.repeat(20_000)],
    ['notes', '[^a '.repeat(20_000)],
    ['targets', '[a]: <'.repeat(20_000)],
    ['titles', '[a](b "'.repeat(20_000)],
    ['backticks', Array.from({ length: 400 }, (_, at) => '`'.repeat(at + 1)).join(' ')],
    ['quotes and points in each other', `${'> - '.repeat(30)}a\n`.repeat(100)],
    ['points further and further in', Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')],
    ['lines of one paragraph', 'a\n'.repeat(20_000)],
    ['terms', 'Term\n: def\n'.repeat(5000)],
    ['marks that are opened', '<div>\n'.repeat(20_000)],
    ['comments', `<!--\n${'a\n'.repeat(200_000)}`],
    ['code', `\`\`\`\n${'a\n'.repeat(200_000)}`],
    ['times of day', '[10:32] A'.repeat(20_000)],
    ['names', 'Aa '.repeat(50_000)],
  ])('comes to the end: %s.', async (_, content) => {
    expect((await readBytes('markdown', content)).units.length).toBeGreaterThan(0)
  })
})
