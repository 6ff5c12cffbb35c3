import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  odtHeading as heading,
  odtList as list,
  makeOdt,
  odtPart,
  odtParagraph as paragraph,
  odtTable as table,
} from '../../support/make-odt.ts'
import { packFiles } from '../../support/pack-files.ts'
import { readBytes, segment } from './read-fixture.ts'

const seed = 20190412

async function rulesOf(content: Uint8Array, options = {}) {
  const { units, findings } = await readBytes('odt', content, options)
  expect(units).toEqual([{ kind: 'unreadable', place: '', count: 1 }])
  expect(findings.every(({ message, hint, source }) => message !== '' && hint !== '' && source === 'fil')).toBe(true)
  return findings.map((finding) => finding.rule)
}

const withContent = (content: string) => makeOdt({ files: { 'content.xml': content } })
const text = (body: string) => odtPart('content', `<office:body><office:text>${body}</office:text></office:body>`)

describe('readOdt, of files that are none', () => {
  it('sets an empty file aside, and a document in which nothing stands.', async () => {
    for (const content of [Buffer.alloc(0), makeOdt(''), makeOdt(paragraph(' '))]) {
      const { units, findings } = await readBytes('odt', content)
      expect([segment(units).ledger.setAside.empty, findings]).toEqual([1, []])
    }
  })

  it.each([
    ['no archive', Buffer.from('Vi vil ha busser')],
    ['an archive without a document', packFiles({ mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['a spreadsheet', withContent(odtPart('content', '<office:body><office:spreadsheet/></office:body>'))],
    ['XML that is cut off', withContent(text(paragraph('Hei')).slice(0, -30))],
    ['a document type', withContent(`<!DOCTYPE x [<!ENTITY a "b">]>${text('').slice(39)}`)],
    ['an unknown entity', withContent(text('<text:p>&a;</text:p>'))],
    ['styles that are no XML', makeOdt({ body: paragraph('Hei'), files: { 'styles.xml': 'x' } })],
  ])('reports damage: %s.', async (_, content) => {
    expect(await rulesOf(content)).toEqual(['damaged-file'])
  })

  it('reports a password, by a manifest with or without a document type.', async () => {
    const entry = '<m:file-entry m:full-path="content.xml"><m:encryption-data m:checksum="x"/></m:file-entry>'
    const manifest = `<!DOCTYPE m:manifest SYSTEM "Manifest.dtd"><m:manifest xmlns:m="x">${entry}</m:manifest>`
    const files = { 'META-INF/manifest.xml': manifest, 'content.xml': Buffer.alloc(100, 7) }
    expect(await rulesOf(makeOdt({ files }))).toEqual(['password-protected'])
    const plain = { 'META-INF/manifest.xml': manifest.replace(entry, '') }
    expect((await readBytes('odt', makeOdt({ body: paragraph('Hei'), files: plain }))).findings).toEqual([])
  })

  it('keeps to the limits of what is read, of what is unpacked, and of a single part.', async () => {
    const bomb = makeOdt({ body: paragraph('a'), files: { 'Pictures/1.png': Buffer.alloc(3_000_000) } })
    expect(await rulesOf(bomb, { maxUnpackedBytes: 2_000_000 })).toEqual(['archive-limit'])
    expect(await rulesOf(bomb, { maxDocumentBytes: 100 })).toEqual(['document-too-large'])
    expect(await rulesOf(makeOdt(paragraph('a '.repeat(100_000))), { maxDocumentBytes: 100_000 })).toEqual([
      'document-too-large',
    ])
    expect(await rulesOf(makeOdt('<text:p/>'.repeat(1_100_000)))).toEqual(['document-too-large'])
  })

  it('reports nesting that would exhaust the stack.', async () => {
    const nested = (open: string, close: string, times: number) =>
      makeOdt(`${open.repeat(times)}${paragraph('innerst')}${close.repeat(times)}`)
    const cells = [
      '<table:table><table:table-row><table:table-cell>',
      '</table:table-cell></table:table-row></table:table>',
    ] as const
    expect(await rulesOf(nested(...cells, 20_000))).toEqual(['nested-too-deep'])
    expect(await rulesOf(nested('<text:section>', '</text:section>', 50_000))).toEqual(['nested-too-deep'])
    expect((await readBytes('odt', nested(...cells, 80))).blocks.map((block) => block.text)).toEqual(['innerst'])
    const points = nested('<text:list><text:list-item>', '</text:list-item></text:list>', 120)
    expect((await readBytes('odt', points)).blocks.map((block) => block.text)).toEqual(['innerst'])
  })

  it.each([
    ['styles in a ring', '', '<style:style style:name="a" style:family="paragraph" style:parent-style-name="a"/>'],
    ['many styles', Array.from({ length: 20_000 }, (_, n) => paragraph('x', `P${n}`)).join(''), ''],
    [
      'repeated cells',
      `<table:table>${'<table:table-row><table:table-cell table:number-columns-repeated="999999"/></table:table-row>'.repeat(5000)}</table:table>`,
      '',
    ],
    [
      'spans',
      `<table:table>${`<table:table-row><table:table-cell table:number-columns-spanned="999999" table:number-rows-spanned="999999">${paragraph('x')}</table:table-cell></table:table-row>`.repeat(2000)}</table:table>`,
      '',
    ],
    ['spaces', '<text:p><text:s text:c="1000000000"/></text:p>'.repeat(1000), ''],
  ])('comes to the end: %s.', async (_, body, automatic) => {
    const { findings, units } = await readBytes('odt', makeOdt({ body: body + paragraph('Sist', 'a'), automatic }))
    expect(findings).toEqual([])
    expect(units.at(-1)).toMatchObject({ text: 'Sist' })
  })
})

const rich = makeOdt({
  body: [
    heading(1, 'Innledning'),
    '<text:p>Vi vil <text:span>ha</text:span> busser<text:note><text:note-body><text:p>Noten</text:p></text:note-body></text:note></text:p>',
    list(['en', paragraph('to') + list(['tre'])]),
    table(
      [
        ['Tema', 'Innspill'],
        ['Buss', 'Flere busser nå.'],
      ],
      1,
    ),
  ].join(''),
  page: `<style:header>${paragraph('Topp')}</style:header>`,
  meta: '<dc:title>Tittel</dc:title>',
})

describe('readOdt, of damaged files', () => {
  it('survives any bytes and any file that is cut off: findings and a balanced ledger, never a crash.', async () => {
    const cut = fc.nat({ max: rich.length }).map((length) => rich.subarray(0, length))
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), cut), async (bytes) => {
        const { units, findings } = await readBytes('odt', bytes)
        expect(segment(units).isBalanced).toBe(true)
        if (bytes.length > 0 && bytes.length < rich.length) expect(findings.length).toBeGreaterThan(0)
      }),
      { seed, numRuns: 150 },
    )
  })

  it('survives bits that are wrong, packed and unpacked, however the bytes are cut into chunks.', async () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 8 })
    const flip = (bytes: Uint8Array, all: readonly (readonly [number, number])[]) => {
      const wrong = Buffer.from(bytes)
      for (const [at, bit] of all) wrong[at % wrong.length] = (wrong[at % wrong.length] ?? 0) ^ (1 << bit)
      return wrong
    }
    const content = Buffer.from(text(`${paragraph('Vi vil ha busser')}${list(['en'])}${table([['a', 'b']])}`))
    await fc.assert(
      fc.asyncProperty(flips, fc.boolean(), async (all, isPacked) => {
        const bytes = isPacked ? flip(rich, all) : makeOdt({ files: { 'content.xml': flip(content, all) } })
        const result = await readBytes('odt', bytes)
        const { isBalanced, inputs } = segment(result.units)
        expect(isBalanced).toBe(true)
        expect(new Set(inputs.map((input) => input.id)).size).toBe(inputs.length)
        expect(await readBytes('odt', bytes, {}, [13, 1])).toEqual(result)
      }),
      { seed, numRuns: 200 },
    )
  })

  it('loses no word that is seen and shows none that is not, however a document is built.', async () => {
    let count = 0
    const word = (kind: string) => fc.constant(kind).map(() => `${kind}${count++}x`)
    const { block } = fc.letrec<{ block: string; inline: string }>((tie) => ({
      inline: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        word('seen'),
        word('unseen').map((unseen) => `<office:annotation>${paragraph(unseen)}</office:annotation>`),
        tie('inline').map((inner) => `<text:span>${inner}</text:span>`),
        tie('inline').map((inner) => `<text:a>${inner}</text:a>`),
        tie('block').map((inner) => `<draw:frame><draw:text-box>${inner}</draw:text-box></draw:frame>`),
        tie('block').map(
          (inner) =>
            `<text:note><text:note-citation>unseen</text:note-citation><text:note-body>${inner}</text:note-body></text:note>`,
        ),
      ),
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.array(tie('inline'), { minLength: 1, maxLength: 3 }).map((inner) => `<text:p>${inner.join('')}</text:p>`),
        tie('inline').map((inner) => `<text:h text:outline-level="2">${inner}</text:h>`),
        fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((points) => list(points)),
        tie('block').map((inner) => `<text:section>${inner}</text:section>`),
        tie('block').map(
          (inner) => `<text:table-of-content><text:index-body>${inner}</text:index-body></text:table-of-content>`,
        ),
        fc
          .array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
          .map((rows) =>
            table(rows.map((cells) => cells.map((inner) => `<table:table-cell>${inner}</table:table-cell>`))),
          ),
      ),
    }))
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 5 }), async (body) => {
        const { units, findings, blocks } = await readBytes('odt', makeOdt(body.join('')))
        expect(findings).toEqual([])
        expect(segment(units).isBalanced).toBe(true)
        const told = blocks.flatMap((one) => [one.text, ...one.meta.map(([, value]) => value)]).join('\n')
        for (const [seen] of body.join('').matchAll(/\bseen\d+x/g)) expect(told).toContain(seen)
        expect(told).not.toContain('unseen')
      }),
      { seed, numRuns: 150 },
    )
  })
})
