import { describe, expect, it } from 'vitest'
import { type DocxParts, makeDocx, paragraph, point, run, styled } from '../../support/make-docx.ts'
import { readBytes, segment } from './read-fixture.ts'

/** What the document gives, block by block: reason or `input`, and text. */
async function blocks(parts: DocxParts | string): Promise<(readonly [string, string])[]> {
  const result = await readBytes('docx', makeDocx(parts))
  return result.blocks.map((block) => [block.setAside ?? 'input', block.text])
}

const note = (text: string) => paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)
const reference = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`

describe('readDocx', () => {
  it('gives sections by headings, whatever language Word speaks and whatever the style is called.', async () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="x2"><w:name w:val="Overskrift 2"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Vår mal"/><w:basedOn w:val="Underlag"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Underlag"><w:name w:val="y"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Uten"><w:name w:val="z"/><w:basedOn w:val="Overskrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>',
    ].join('')
    const body = [
      styled('Overskrift1', 'Én'),
      styled('x2', 'To'),
      styled('Egen', 'Tre'),
      paragraph('Vi vil ha busser'),
      paragraph('Fire', '<w:outlineLvl w:val="1"/>'),
      styled('Uten', 'Vi vil ha tog'),
    ].join('')
    const { blocks: found } = await readBytes('docx', makeDocx({ body, styles }))
    expect(found.map((block) => [block.setAside ?? 'input', block.text, block.section])).toEqual([
      ['heading', 'Én', []],
      ['heading', 'To', ['Én']],
      ['heading', 'Tre', ['Én', 'To']],
      ['input', 'Vi vil ha busser', ['Én', 'To', 'Tre']],
      ['heading', 'Fire', ['Én']],
      ['input', 'Vi vil ha tog', ['Én', 'Fire']],
    ])
  })

  it('knows headings by the ids of their styles where the document does not describe them.', async () => {
    const body = styled('Heading1', 'Én') + styled('Overskrift2', 'To') + paragraph('Tekst')
    const files = { 'word/styles.xml': undefined }
    const { blocks: found } = await readBytes('docx', makeDocx({ body, files }))
    expect(found.at(-1)).toMatchObject({ text: 'Tekst', section: ['Én', 'To'] })
  })

  it('reads a whole paragraph with the looks of a heading as text.', async () => {
    expect(await blocks(styled('Overskrift1', 'Vi vil ha flere busser. '.repeat(20)))).toMatchObject([['input', {}]])
  })

  it('counts places over all that stands by itself, and leaves empty paragraphs out.', async () => {
    const body = [paragraph('En'), paragraph(' '), '<w:p/>', point(0, 'to'), paragraph('Tre')].join('')
    const { blocks: found } = await readBytes('docx', makeDocx(body))
    expect(found.map((block) => block.place)).toEqual(['paragraph:1', 'paragraph:2', 'paragraph:3'])
  })

  it('reads lists and lists within lists; a point that only names those below it is their label.', async () => {
    const body = [
      point(0, 'Staten må:'),
      point(1, 'gi mer penger'),
      '<w:p/>',
      point(1, 'lage regler'),
      point(0, 'Kommunene må samarbeide'),
      point(6, 'langt inne'),
      paragraph('Etter listen'),
    ].join('')
    const { blocks: found } = await readBytes('docx', makeDocx(body))
    expect(found.map((block) => [block.setAside ?? 'input', block.text, block.section])).toEqual([
      ['group-label', 'Staten må:', []],
      ['input', 'gi mer penger', ['Staten må']],
      ['input', 'lage regler', ['Staten må']],
      ['input', 'Kommunene må samarbeide', []],
      ['input', 'langt inne', ['Kommunene må samarbeide']],
      ['input', 'Etter listen', []],
    ])
  })

  it('knows points of lists by their style, and no point where the paragraph says that it is none.', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="P"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="P2"><w:name w:val="List Bullet 2"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
    const none = '<w:pStyle w:val="P"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    const body =
      styled('P', 'Vi vil ha:') + styled('P2', 'busser') + paragraph('Ikke punkt:', none) + styled('P', 'tog')
    const { blocks: found } = await readBytes('docx', makeDocx({ body, styles }))
    expect(found.map((block) => [block.setAside ?? 'input', block.text, block.section])).toEqual([
      ['group-label', 'Vi vil ha:', []],
      ['input', 'busser', ['Vi vil ha']],
      ['input', 'Ikke punkt:', []],
      ['input', 'tog', []],
    ])
  })

  it('makes a label of a line in bold, directly or by style, and none of a sentence in bold.', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Ingress"><w:name w:val="Ingress"/><w:rPr><w:b/></w:rPr></w:style>'
    const body = [
      paragraph(run('Skole', '<w:b/>')),
      paragraph(run('Vi vil ha flere lærere.', '<w:b/>')),
      paragraph(run('Helse', '<w:rStyle w:val="Sterk"/>')),
      paragraph(run('Ikke fet', '<w:b w:val="0"/>')),
      styled('Ingress', run('Dette brevet handler om hva vi mener at kommunen bør gjøre med bussene i år')),
    ].join('')
    expect(await blocks({ body, styles })).toEqual([
      ['group-label', 'Skole'],
      ['input', 'Vi vil ha flere lærere.'],
      ['group-label', 'Helse'],
      ['input', 'Ikke fet'],
      ['input', 'Dette brevet handler om hva vi mener at kommunen bør gjøre med bussene i år'],
    ])
  })

  it('puts notes below the paragraph, the list or the table that refers to them, each once and without marks.', async () => {
    const cells = `<w:tbl><w:tr><w:tc>${paragraph(run('I en ramme') + reference(3))}</w:tc></w:tr></w:tbl>`
    const body = [
      paragraph(run('Ouch') + reference(1) + run('.') + reference(1, 'endnote')),
      point(0, run('punkt') + reference(2)),
      point(0, 'punkt til'),
      cells,
      paragraph(run('Igjen') + reference(1)),
      paragraph(run('Til ingenting') + reference(99)),
    ].join('')
    const footnotes = [
      note('En fotnote.'),
      note('I listen.') + paragraph('Mer.'),
      note('I tabellen.'),
      note('Aldri nevnt.'),
    ]
    expect(await blocks({ body, footnotes, endnotes: [note('En sluttnote.')] })).toEqual([
      ['input', 'Ouch.'],
      ['input', 'En fotnote.'],
      ['input', 'En sluttnote.'],
      ['input', 'punkt'],
      ['input', 'punkt til'],
      ['input', 'I listen.'],
      ['input', 'Mer.'],
      ['input', 'I en ramme'],
      ['input', 'I tabellen.'],
      ['input', 'Igjen'],
      ['input', 'Til ingenting'],
    ])
  })

  it('sets headers, footers and tables of contents aside, and makes no labels of them.', async () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Innhold')}</w:sdtContent></w:sdt>`
    const body = contents + styled('INNH1', '1 Innledning 3') + paragraph('Vi vil ha busser')
    const cells = `<w:tbl><w:tr><w:tc>${paragraph('Postboks 1')}</w:tc><w:tc>${paragraph('Storelva')}</w:tc></w:tr></w:tbl>`
    const headers = [paragraph(run('Storelva kommune', '<w:b/>')) + cells, paragraph(' ')]
    const { units } = await readBytes('docx', makeDocx({ body, headers, footers: [paragraph('Side 1 av 3')] }))
    const { inputs, setAside, isBalanced } = segment(units)
    expect(inputs.map((input) => [input.text, input.section])).toEqual([['Vi vil ha busser', '']])
    expect(setAside.map((one) => [one.reason, one.text])).toEqual([
      ['page-furniture', 'Storelva kommune'],
      ['page-furniture', 'Postboks 1'],
      ['page-furniture', 'Storelva'],
      ['page-furniture', 'Innhold'],
      ['page-furniture', '1 Innledning 3'],
      ['page-furniture', 'Side 1 av 3'],
    ])
    expect(isBalanced).toBe(true)
  })

  it('sets head and end of a letter aside; its date goes before the day on which the file was saved.', async () => {
    const body = [
      paragraph('Storelva kommune'),
      paragraph('<w:r><w:t>Deres ref: 19/123</w:t><w:tab/><w:t>Vår ref: 7</w:t></w:r>'),
      paragraph('Dato: 3. mai 2019'),
      paragraph('Innspill til meldingen'),
      paragraph('Vi vil ha flere busser i helgene.'),
      paragraph('Med vennlig hilsen'),
      paragraph('Kari Nordmann'),
    ].join('')
    const core =
      '<dc:title> Svar </dc:title><dc:creator>Kari</dc:creator><dcterms:modified xsi:type="dcterms:W3CDTF">2020-01-01T00:30:00+02:00</dcterms:modified>'
    const { units } = await readBytes('docx', makeDocx({ body, core }))
    expect(units[0]).toEqual({
      kind: 'document',
      meta: [
        ['avsender', 'Storelva kommune'],
        ['dato', '3. mai 2019'],
        ['emne', 'Innspill til meldingen'],
        ['tittel', 'Svar'],
        ['forfatter', 'Kari'],
      ],
    })
    const { inputs } = segment(units)
    expect(inputs.map((input) => input.text)).toEqual(['Vi vil ha flere busser i helgene.'])
    const plain = await readBytes('docx', makeDocx({ body: paragraph('Vi vil ha tog.'), core }))
    expect(plain.units[0]).toMatchObject({
      meta: [
        ['tittel', 'Svar'],
        ['forfatter', 'Kari'],
        ['dato', '2019-12-31'],
      ],
    })
  })

  it('tells its facts before the first unit, and gives the same for the same bytes in any chunks.', async () => {
    const bytes = makeDocx(paragraph('Vi vil ha busser') + point(0, 'og tog'))
    const whole = await readBytes('docx', bytes)
    expect(whole.infos).toEqual([
      { source: 'fil', format: 'docx', encoding: '', delimiter: '', hasHeader: false, textColumns: [], idColumn: '' },
    ])
    expect(await readBytes('docx', bytes, {}, [7, 1, 100])).toEqual(whole)
  })
})
