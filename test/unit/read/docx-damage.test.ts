import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell, makeDocx, paragraph, point, run, styled, table, wordPart } from '../../support/make-docx.ts'
import { packFiles } from '../../support/pack-files.ts'
import { readBytes, segment } from './read-fixture.ts'

const seed = 20190412
const lost = [{ kind: 'unreadable', place: '', count: 1 }]

async function rulesOf(content: Uint8Array, options = {}) {
  const { units, findings } = await readBytes('docx', content, options)
  expect(units).toEqual(lost)
  expect(findings.every(({ message, hint, source }) => message !== '' && hint !== '' && source === 'fil')).toBe(true)
  return findings.map((finding) => finding.rule)
}

const withDocument = (document: string) => makeDocx({ files: { 'word/document.xml': document } })

describe('readDocx, of files that are none', () => {
  it('sets an empty file aside.', async () => {
    const { units, findings } = await readBytes('docx', '')
    expect([segment(units).ledger.setAside.empty, findings]).toEqual([1, []])
  })

  it.each([
    ['no archive', Buffer.from('Vi vil ha busser')],
    ['an archive without a document', packFiles({ 'a.txt': 'Vi vil ha busser' })],
    ['a document that is no XML', withDocument('Vi vil ha busser')],
    ['XML that is cut off', withDocument(wordPart('document', '<w:body><w:p>').slice(0, -15))],
    [
      'XML with a document type',
      withDocument(`<!DOCTYPE x [<!ENTITY a "b">]>${wordPart('document', '<w:body/>').slice(57)}`),
    ],
    [
      'XML with an entity',
      withDocument(wordPart('document', `<w:body>${paragraph('<w:r><w:t>&nbsp;</w:t></w:r>')}</w:body>`)),
    ],
    ['styles with a document type', makeDocx({ files: { 'word/styles.xml': '<!DOCTYPE x><x/>' } })],
    ['another name space', withDocument('<document><body/></document>').subarray(0, 200)],
  ])('reports damage: %s.', async (_, content) => {
    expect(await rulesOf(content)).toEqual(['damaged-file'])
  })

  it('tells a document with a password from one in the old format, and both from damage.', async () => {
    const compound = (entry: string) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(entry, 'utf16le')])
    expect(await rulesOf(compound('EncryptedPackage'))).toEqual(['password-protected'])
    expect(await rulesOf(compound(''))).toEqual(['password-protected'])
    expect(await rulesOf(compound('WordDocument'))).toEqual(['damaged-file'])
    const { findings } = await readBytes('docx', compound('WordDocument'))
    expect(findings[0]?.message).toContain('.doc')
  })

  it('reports an archive whose files are encrypted.', async () => {
    const content = makeDocx(paragraph('Vi vil ha busser'))
    for (let at = content.indexOf('PK\x01\x02'); at >= 0; at = content.indexOf('PK\x01\x02', at + 1))
      content[at + 8] = 1
    expect(await rulesOf(content)).toEqual(['password-protected'])
  })

  it('keeps to the limits of what is read, of what is unpacked, and of a single part.', async () => {
    const bomb = makeDocx({ body: paragraph('a'), files: { 'word/media/bilde.png': Buffer.alloc(3_000_000) } })
    expect(await rulesOf(bomb, { maxUnpackedBytes: 2_000_000 })).toEqual(['archive-limit'])
    expect(await rulesOf(bomb, { maxDocumentBytes: 100 })).toEqual(['document-too-large'])
    expect((await readBytes('docx', bomb)).findings).toEqual([])
    const long = makeDocx(paragraph('a '.repeat(100_000)))
    expect(await rulesOf(long, { maxDocumentBytes: 100_000 })).toEqual(['document-too-large'])
    expect(await rulesOf(makeDocx('<w:p/>'.repeat(600_000)))).toEqual(['document-too-large'])
  })

  it('reports nesting that would exhaust the stack.', async () => {
    const nested = (open: string, close: string, times: number) =>
      makeDocx(`${open.repeat(times)}${paragraph('innerst')}${close.repeat(times)}`)
    expect(await rulesOf(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 20_000))).toEqual(['nested-too-deep'])
    expect(await rulesOf(nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 20_000))).toEqual([
      'nested-too-deep',
    ])
    const deep = await readBytes('docx', nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 80))
    expect(deep.blocks.map((block) => block.text)).toEqual(['innerst'])
    const boxes = nested('<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>', 60)
    expect((await readBytes('docx', boxes)).blocks.map((block) => block.text)).toEqual(['innerst'])
  })

  it.each([
    ['styles in a ring', '', `${ring('a', 'b')}${ring('b', 'a')}`],
    [
      'a cell across a million columns',
      table([
        [cell(paragraph('x'), '<w:gridSpan w:val="1000000"/>'), 'y'],
        ['z', 'w'],
      ]),
      '',
    ],
    ['different styles, symbols and breaks', Array.from({ length: 3000 }, (_, n) => strange(n)).join(''), ''],
    ['tables within tables', nestedTables(30), ''],
    ['alternatives within alternatives', alternatives(70), ''],
    ['spaces in an instruction', paragraph(`<w:r><w:instrText>${' '.repeat(200_000)}</w:instrText></w:r>`), ''],
  ])('comes to the end: %s.', async (_, body, styles) => {
    const { findings, units } = await readBytes('docx', makeDocx({ body: body + paragraph('Sist'), styles }))
    expect(findings).toEqual([])
    expect(units.at(-1)).toMatchObject({ text: 'Sist' })
  })

  it('reads a header once however often it is referred to, and passes over what is missing or lies outside.', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3000 }, (_, n) => [`h${n}`, ['header', n % 2 === 0 ? 'h.xml' : `borte${n}.xml`] as const]),
    )
    const files = { 'word/h.xml': wordPart('hdr', paragraph('Topp')) }
    const relations = { ...many, up: ['header', '../../../../etc/passwd'] as const }
    const { blocks } = await readBytes('docx', makeDocx({ body: paragraph('Tekst'), relations, files }))
    expect(blocks.map((block) => block.text)).toEqual(['Topp', 'Tekst'])
  })
})

function ring(id: string, base: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`
}

function strange(n: number): string {
  const code = (0x1000 + n).toString(16).toUpperCase()
  const signs = `<w:r><w:rPr><w:rStyle w:val="r${n}"/></w:rPr><w:sym w:font="Wingdings" w:char="${code}"/><w:br w:type="t${n}"/><w:x${n}/></w:r>`
  return styled(`s${n}`, `${signs}${run('x')}`)
}

function nestedTables(depth: number): string {
  const inner = depth === 0 ? paragraph('innerst') : nestedTables(depth - 1)
  return table([
    ['a', `${inner}${paragraph('under')}`],
    ['b', 'c'],
  ])
}

function alternatives(depth: number): string {
  const inner = depth === 0 ? run('ord') : alternatives(depth - 1)
  return `<mc:AlternateContent><mc:Choice>${inner}</mc:Choice><mc:Fallback>${run('x')}</mc:Fallback></mc:AlternateContent>`
}

const rich = makeDocx({
  body: [
    styled('Overskrift1', 'Innledning'),
    paragraph(
      `${run('Vi vil ha ')}<w:ins>${run('flere')}</w:ins>${run(' busser')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
    ),
    point(0, 'en'),
    point(1, 'to'),
    table([
      ['Tema', 'Innspill'],
      ['Buss', 'Flere busser nå.'],
    ]),
  ].join(''),
  footnotes: [paragraph('Noten')],
  headers: [paragraph('Topp')],
  core: '<dc:title>Tittel</dc:title>',
})

describe('readDocx, of damaged files', () => {
  it('survives any bytes and any file that is cut off: findings and a balanced ledger, never a crash.', async () => {
    const cut = fc.nat({ max: rich.length }).map((length) => rich.subarray(0, length))
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), cut), async (bytes) => {
        const { units, findings } = await readBytes('docx', bytes)
        expect(segment(units).isBalanced).toBe(true)
        if (bytes.length > 0 && bytes.length < rich.length) expect(findings.length).toBeGreaterThan(0)
      }),
      { seed, numRuns: 150 },
    )
  })

  it('survives bits that are wrong, packed and unpacked.', async () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 8 })
    const flip = (bytes: Uint8Array, all: readonly (readonly [number, number])[]) => {
      const wrong = Buffer.from(bytes)
      for (const [at, bit] of all) wrong[at % wrong.length] = (wrong[at % wrong.length] ?? 0) ^ (1 << bit)
      return wrong
    }
    const document = Buffer.from(
      wordPart('document', `<w:body>${paragraph(run('Vi vil ha busser'))}${table([['a', 'b']])}</w:body>`),
    )
    await fc.assert(
      fc.asyncProperty(flips, fc.boolean(), async (all, isPacked) => {
        const content = isPacked ? flip(rich, all) : makeDocx({ files: { 'word/document.xml': flip(document, all) } })
        const { units } = await readBytes('docx', content)
        const { isBalanced, inputs } = segment(units)
        expect(isBalanced).toBe(true)
        expect(new Set(inputs.map((input) => input.id)).size).toBe(inputs.length)
      }),
      { seed, numRuns: 300 },
    )
  })

  it('loses no word that is seen and shows none that is not, however a document is built.', async () => {
    let count = 0
    const word = (kind: 'seen' | 'unseen') => fc.constant(kind).map(() => `${kind}${count++}x`)
    const seen = word('seen').map((text) => run(text))
    const unseen = word('unseen').map(
      (text) =>
        [`<w:del>${run(text)}</w:del>`, run(text, '<w:vanish/>'), `<w:moveFrom>${run(text)}</w:moveFrom>`][
          text.length % 3
        ],
    )
    const { block } = fc.letrec<{ block: string; inline: string }>((tie) => ({
      inline: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        seen,
        unseen.map((xml) => xml ?? ''),
        tie('inline').map((inner) => `<w:ins>${inner}</w:ins>`),
        tie('inline').map((inner) => `<w:hyperlink>${inner}</w:hyperlink>`),
        tie('inline').map((inner) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`),
        tie('block').map((inner) => `<w:r><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></w:r>`),
        tie('block').map(
          (inner) =>
            `<mc:AlternateContent><mc:Choice><w:r><w:drawing><w:txbxContent>${inner}</w:txbxContent></w:drawing></w:r></mc:Choice></mc:AlternateContent>`,
        ),
      ),
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.array(tie('inline'), { minLength: 1, maxLength: 3 }).map((inner) => paragraph(inner.join(''))),
        fc.tuple(fc.nat({ max: 8 }), tie('inline')).map(([level, inner]) => point(level, inner)),
        tie('inline').map((inner) => styled('Overskrift2', inner)),
        tie('block').map((inner) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`),
        fc
          .array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
          .map((rows) => table(rows)),
      ),
    }))
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 5 }), async (body) => {
        const content = body.join('')
        const { units, findings, blocks } = await readBytes('docx', makeDocx(content))
        expect(findings).toEqual([])
        expect(segment(units).isBalanced).toBe(true)
        const told = blocks.flatMap((one) => [one.text, ...one.meta.map(([, value]) => value)]).join('\n')
        for (const [text] of content.matchAll(/\bseen\d+x/g)) expect(told).toContain(text)
        expect(told).not.toContain('unseen')
      }),
      { seed, numRuns: 150 },
    )
  })
})
