import { describe, expect, it } from 'vitest'
import { escapeXml } from '../../support/escape-xml.ts'
import { type DocxParts, makeDocx, paragraph, run, styled } from '../../support/make-docx.ts'
import { readBytes } from './read-fixture.ts'

/** The texts of a document, whatever they are; `(image)` where there is none but a picture. */
async function texts(parts: DocxParts | string): Promise<string[]> {
  const { blocks, findings } = await readBytes('docx', makeDocx(parts))
  expect(findings.filter((finding) => finding.severity === 'error')).toEqual([])
  return blocks.map((block) => (block.setAside === 'image' ? '(image)' : block.text))
}

const picture =
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bilde" descr="En buss"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="rId5"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`

describe('readDocx, of what is text', () => {
  it('keeps insertions and what was moved here; leaves out deletions, what was moved away, and comments.', async () => {
    const body = paragraph(
      [
        run('Vi vil ha '),
        `<w:del w:id="1" w:author="x"><w:r><w:delText>ingen</w:delText></w:r></w:del>`,
        `<w:ins w:id="2" w:author="x">${run('flere')}</w:ins>`,
        `<w:moveFrom w:id="3">${run('borte')}</w:moveFrom><w:moveTo w:id="4">${run(' lange')}</w:moveTo>`,
        '<w:commentRangeStart w:id="0"/>',
        run(' busser'),
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
      ].join(''),
    )
    const comments = `<w:comment w:id="0" w:author="x">${paragraph('Er dette sant?')}</w:comment>`
    expect(await texts({ body, comments, relations: { c: ['comments', 'comments.xml'] } })).toEqual([
      'Vi vil ha flere lange busser',
    ])
  })

  it('joins paragraphs whose mark was deleted, and leaves out rows that were.', async () => {
    const gone = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'
    const row = (text: string, properties: string) =>
      `<w:tr>${properties}<w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph(text)}</w:tc></w:tr>`
    const rows = row('Blir.', '') + row('Ble slettet.', '<w:trPr><w:del w:id="1" w:author="x"/></w:trPr>')
    const body = [paragraph('Vi vil ha ', gone), paragraph('busser'), `<w:tbl>${rows}</w:tbl>`].join('')
    expect(await texts(body)).toEqual(['Vi vil ha busser', 'Blir.', 'Blir.'])
  })

  it('leaves out what was formatted otherwise before, with all that says so.', async () => {
    const former = '<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr></w:pPrChange>'
    const bold = '<w:rPrChange w:id="1"><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange>'
    expect(await texts(paragraph(run('Tekst', bold), former))).toEqual(['Tekst'])
    const { blocks } = await readBytes('docx', makeDocx(paragraph(run('Tekst', bold), former)))
    expect(blocks[0]?.setAside).toBeUndefined()
  })

  it('leaves out hidden text, hidden directly or by style, and shows what is shown again.', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="S"><w:name w:val="S"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="V"><w:name w:val="Veiledning"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = [
      paragraph(run('skjult', '<w:vanish/>') + run('synlig') + run('skjult', '<w:rStyle w:val="S"/>')),
      styled('V', run('Slett dette før du sender') + run('men ikke dette', '<w:vanish w:val="false"/>')),
      paragraph(run('ikke', '<w:vanish w:val="0"/>') + run(' skjult')),
    ].join('')
    expect(await texts({ body, styles })).toEqual(['synlig', 'men ikke dette', 'ikke skjult'])
  })

  it('keeps text that is struck through, and the words of links without where they lead.', async () => {
    const link = `<w:hyperlink r:id="rId9" w:anchor="x">${run('planen')}</w:hyperlink>`
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.no" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('siden')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body = paragraph(`${run('Se ')}${link}${run(' og ')}${field}${run(', ')}${run('nå', '<w:strike/>')}`)
    expect(await texts(body)).toEqual(['Se planen og siden, nå'])
  })

  it('makes spaces of tabs, and keeps line breaks and signs of their own.', async () => {
    const signs =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab w:relativeTo="margin"/><w:t>c</w:t><w:br/><w:t>d</w:t><w:cr/><w:t>e</w:t><w:noBreakHyphen/><w:t>f</w:t><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'
    expect(await texts(paragraph(signs))).toEqual(['a b c\nd\ne\u2011f🡪'])
  })

  it('reads text boxes below the paragraph that they stand beside, in both ways of writing them, once.', async () => {
    const old = `<w:pict><v:shape><v:textbox>${box(paragraph('Gammel boks'))}</v:textbox></v:shape></w:pict>`
    const shape = (text: string) =>
      `<w:drawing><wp:anchor><wps:wsp><wps:txbx>${box(paragraph(text))}</wps:txbx></wps:wsp></wp:anchor></w:drawing>`
    const choice = (text: string) => `<mc:Choice Requires="wps">${shape(text)}</mc:Choice>`
    const both = `<mc:AlternateContent>${choice('Ny boks')}${choice('Ny boks')}<mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`
    const only = `<mc:AlternateContent>${choice('Bare ny')}${choice('Nyere')}<mc:Fallback/></mc:AlternateContent>`
    const drawn = `<mc:AlternateContent>${choice('Ord')}<mc:Fallback><w:pict><v:imagedata r:id="rId7"/></w:pict></mc:Fallback></mc:AlternateContent>`
    const sign =
      '<mc:AlternateContent><mc:Choice Requires="w16se"><w14:x/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent>'
    const body = paragraph(
      [both, only, drawn, sign].map((inner) => `<w:r>${inner}</w:r>`).join('') + run('Ved siden av'),
    )
    expect(await texts(body)).toEqual(['😀Ved siden av', 'Gammel boks', 'Bare ny', 'Ord'])
  })

  it('reads fields of forms: what is filled in, what is chosen, what is ticked; no prompts.', async () => {
    const control = (properties: string, text: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
    const legacy = (data: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>`
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
    const list =
      '<w:ddList><w:result w:val="1"/><w:default w:val="0"/><w:listEntry w:val="Nei"/><w:listEntry w:val="Ja"/></w:ddList>'
    const body = [
      paragraph(`${run('Navn: ')}${control('<w:text/>', 'Kari')}`),
      paragraph(`${run('Adresse: ')}${control('<w:showingPlcHdr/><w:rPr><w:vanish/></w:rPr>', 'Klikk her')}`),
      paragraph(`${control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', '☒')}${run(' Enig')}`),
      paragraph(`<w:fldSimple w:instr="DOCPROPERTY Sak">${run('Sak 12')}</w:fldSimple>`),
      paragraph(
        `${legacy('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')}${instruction(` FORM${' '.repeat(5000)}`)}${instruction('CHECKBOX ')}${end}${run(' Ja')}`,
      ),
      paragraph(`${legacy(list)}${instruction('FORMDROPDOWN')}${end}`),
      `<w:sdt><w:sdtContent>${paragraph('Avsnitt i felt')}</w:sdtContent></w:sdt>`,
    ].join('')
    expect(await texts(body)).toEqual(['Navn: Kari', 'Adresse:', '☒ Enig', 'Sak 12', '☒ Ja', 'Ja', 'Avsnitt i felt'])
  })

  it('keeps text within what few programs know: directions, readings, tags, formulas.', async () => {
    const body = paragraph(
      [
        `<w:bdo w:val="ltr">${run('a')}</w:bdo><w:dir w:val="ltr">${run('b')}</w:dir>`,
        `<w:smartTag w:element="x">${run('c')}</w:smartTag><w:customXml>${run('d')}</w:customXml>`,
        `<w:r><w:ruby><w:rubyPr/><w:rt>${run('lesemåte')}</w:rt><w:rubyBase>${run('e')}</w:rubyBase></w:ruby></w:r>`,
        '<m:oMath><m:r><w:rPr/><m:t>x</m:t></m:r><m:r><m:t>=1</m:t></m:r></m:oMath>',
        '<w:unknown><w:r><w:t>f</w:t></w:r></w:unknown>',
      ].join(''),
    )
    expect(await texts(body)).toEqual(['abcdex=1f'])
  })

  it('brings words through as they are: entities, sections of characters, signs of any script.', async () => {
    const words = '<b> & "x" \u00a0 æøå e\u0301 עברית 日本 😀 \u2028'
    const inner = `<w:r><w:t>${escapeXml(words)}</w:t></w:r><w:r><w:t>a<![CDATA[ & b]]><!-- merknad --> c</w:t></w:r>`
    expect(await texts(paragraph(inner))).toEqual([`${words.replace('\u2028', '').trimEnd()} a & b c`])
  })

  it('sets a paragraph with a picture and no words aside, and passes over pictures among words.', async () => {
    const broken = picture.replace('rId5', 'finnes-ikke')
    expect(await texts(paragraph(picture) + paragraph(run('Se ') + broken + run('her')))).toEqual(['(image)', 'Se her'])
  })

  it('tells of charts and of what is embedded, and of a document with nothing but pictures.', async () => {
    const chart =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="rId8"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    const relations = { rId8: ['chart', 'charts/chart1.xml'], rId9: ['oleObject', 'embeddings/1.bin'] } as const
    const charts = await readBytes('docx', makeDocx({ body: paragraph('Tekst') + paragraph(chart), relations }))
    expect(charts.blocks.map((block) => block.setAside)).toEqual([undefined, 'image'])
    expect(charts.findings.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ['unread-part', 'info', 'Dokumentet har 2 diagram eller innebygde objekter. Ord i dem er ikke lest.'],
    ])
    const scanned = await readBytes('docx', makeDocx(paragraph(picture) + paragraph(picture)))
    expect(scanned.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['unread-part', 'warning']])
  })
})
