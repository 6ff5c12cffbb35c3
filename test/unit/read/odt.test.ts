import { describe, expect, it } from 'vitest'
import {
  odtHeading as heading,
  odtList as list,
  makeOdt,
  type OdtParts,
  odtStyle,
  odtParagraph as paragraph,
  odtTable as table,
} from '../../support/make-odt.ts'
import { readBytes, segment } from './read-fixture.ts'

/** What the document gives, block by block: reason or `input`, and text. */
async function blocks(parts: OdtParts | string): Promise<(readonly [string, string])[]> {
  const { blocks: found, findings } = await readBytes('odt', makeOdt(parts))
  expect(findings.filter((finding) => finding.severity === 'error')).toEqual([])
  return found.map((block) => [block.setAside ?? 'input', block.text])
}

/** The same with the headings above it. */
async function sections(parts: OdtParts | string) {
  const { blocks: found } = await readBytes('odt', makeOdt(parts))
  return found.map((block) => [block.setAside ?? 'input', block.text, block.section])
}

const note = (text: string) =>
  `<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${paragraph(text)}</text:note-body></text:note>`
const line = (xml: string) => `<text:p>${xml}</text:p>`

describe('readOdt', () => {
  it('gives sections by headings, also those that stand in lists to be numbered, and by the title.', async () => {
    const body = [
      paragraph('Høringssvar', 'P1'),
      heading(2, 'Innledning'),
      paragraph('Vi vil ha busser'),
      list([heading(2, 'Tiltak'), 'punkt']),
      heading(12, 'Dypt'),
      paragraph('Vi vil ha tog'),
    ].join('')
    expect(await sections({ body, automatic: odtStyle('paragraph', 'P1', '', 'Title') })).toEqual([
      ['heading', 'Høringssvar', []],
      ['heading', 'Innledning', ['Høringssvar']],
      ['input', 'Vi vil ha busser', ['Høringssvar', 'Innledning']],
      ['heading', 'Tiltak', ['Høringssvar']],
      ['input', 'punkt', ['Høringssvar', 'Tiltak']],
      ['heading', 'Dypt', ['Høringssvar', 'Tiltak']],
      ['input', 'Vi vil ha tog', ['Høringssvar', 'Tiltak', 'Dypt']],
    ])
  })

  it('reads lists within lists; a point that only names those below it is their label.', async () => {
    const inner = list(['gi mer penger', 'lage regler'])
    const two = paragraph('Kommunene må samarbeide') + paragraph('og dele')
    const body = list([paragraph('Staten må:') + inner, two]) + paragraph('Etter listen')
    expect(await sections(body)).toEqual([
      ['group-label', 'Staten må:', []],
      ['input', 'gi mer penger', ['Staten må']],
      ['input', 'lage regler', ['Staten må']],
      ['input', 'Kommunene må samarbeide\nog dele', []],
      ['input', 'Etter listen', []],
    ])
  })

  it('reads white space as OpenDocument has it: runs are one space, and what counts has elements of its own.', async () => {
    const body = line(
      '  Vi\n   vil <text:span> ha</text:span><text:s text:c="2"/>flere<text:tab/>busser<text:line-break/>og<text:s text:c="99999999"/>tog ',
    )
    expect(await blocks(body)).toEqual([['input', `Vi vil ha  flere busser\nog${' '.repeat(100)}tog`]])
  })

  it('keeps words in spans and links, fields and insertions; leaves out comments, deletions and readings.', async () => {
    const deleted = `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>x</dc:creator></office:change-info>${paragraph('slettet')}</text:deletion></text:changed-region></text:tracked-changes>`
    const comment = `<office:annotation><dc:creator>Kari</dc:creator>${paragraph('Er dette sant?')}</office:annotation>`
    const body = `${deleted}${line(
      `Se <text:a xlink:href="https://a.no">planen</text:a>${comment} <text:change-start/>fra<text:change-end/> <text:date>2019</text:date>, <text:ruby><text:ruby-base>ord</text:ruby-base><text:ruby-text>lesemåte</text:ruby-text></text:ruby><text:change text:change-id="c1"/>`,
    )}`
    expect(await blocks(body)).toEqual([['input', 'Se planen fra 2019, ord']])
  })

  it('makes a label of a line in bold and none of a sentence; leaves out what is hidden.', async () => {
    const automatic =
      odtStyle('text', 'T1', 'fo:font-weight="bold"') +
      odtStyle('text', 'T2', 'text:display="none"') +
      odtStyle('paragraph', 'P2', '', 'Sterk')
    const styles = odtStyle('paragraph', 'Sterk', 'fo:font-weight="700"')
    const body = [
      line('<text:span text:style-name="T1">Skole</text:span>'),
      line('<text:span text:style-name="T1">Vi vil ha flere lærere.</text:span>'),
      line('synlig<text:span text:style-name="T2">skjult</text:span>'),
      paragraph('Helse', 'P2'),
      `<text:section text:display="none">${paragraph('skjult')}</text:section>`,
      line('<text:hidden-text text:condition="x">skjult</text:hidden-text>Til slutt'),
    ].join('')
    expect(await sections({ body, automatic, styles })).toEqual([
      ['group-label', 'Skole', []],
      ['input', 'Vi vil ha flere lærere.', ['Skole']],
      ['input', 'synlig', ['Skole']],
      ['group-label', 'Helse', []],
      ['input', 'Til slutt', ['Helse']],
    ])
  })

  it('puts notes below the paragraph, the list or the table that refers to them, without marks.', async () => {
    const body = [
      line(`Ouch${note('En note.')}.`),
      list([line(`punkt${note('I listen.')}`), 'punkt til']),
      table([[line(`I en ramme${note('I tabellen.')}`)], ['Mer']]),
      paragraph('Sist'),
    ].join('')
    expect((await blocks(body)).map(([, text]) => text)).toEqual([
      'Ouch.',
      'En note.',
      'punkt',
      'punkt til',
      'I listen.',
      'I en ramme',
      'Mer',
      'I tabellen.',
      'Sist',
    ])
  })

  it('reads text boxes and shapes below the paragraph that they stand in, and those that stand on the page.', async () => {
    const frame = (content: string) => `<draw:frame><draw:text-box>${content}</draw:text-box></draw:frame>`
    const body = [
      frame(paragraph('På siden')),
      line(`Ved siden av${frame(heading(2, 'I boks') + paragraph('boksens tekst'))} boksen`),
      line(`<draw:custom-shape><svg:title>Pil</svg:title>${paragraph('I en pil')}</draw:custom-shape>`),
    ].join('')
    expect((await blocks(body)).map(([, text]) => text)).toEqual([
      'På siden',
      'Ved siden av boksen',
      'I boks',
      'boksens tekst',
      'I en pil',
    ])
  })

  it('sets headers, footers and tables of contents aside, and makes no labels of them.', async () => {
    const bold = odtStyle('text', 'T1', 'fo:font-weight="bold"')
    const contents = `<text:table-of-content><text:table-of-content-source><text:index-title-template>Innhold</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>${paragraph('Innhold')}</text:index-title>${paragraph('1 Innledning 3')}</text:index-body></text:table-of-content>`
    const page = `<style:header>${line('<text:span text:style-name="T1">Storelva kommune</text:span>')}${table([['Postboks 1', 'Storelva']])}</style:header><style:header-left style:display="false">${paragraph('Vises ikke')}</style:header-left><style:footer>${paragraph('Side 1')}</style:footer>`
    const body = `${contents}${paragraph('Annet innhold 2', 'Contents_20_1')}${paragraph('Vi vil ha busser')}`
    const { units } = await readBytes('odt', makeOdt({ body, page, automatic: bold, styles: bold }))
    const { inputs, setAside, isBalanced } = segment(units)
    expect(inputs.map((input) => [input.text, input.section])).toEqual([['Vi vil ha busser', '']])
    expect(setAside.map((one) => [one.reason, one.text])).toEqual(
      ['Storelva kommune', 'Postboks 1', 'Storelva', 'Innhold', '1 Innledning 3', 'Annet innhold 2', 'Side 1'].map(
        (text) => ['page-furniture', text],
      ),
    )
    expect(isBalanced).toBe(true)
  })

  it('reads tables: names and rows, cells that reach further, repeated empty cells, frames.', async () => {
    const across =
      '<table:table-cell table:number-columns-spanned="2"><text:p>Kapittel 1</text:p></table:table-cell><table:covered-table-cell/>'
    const below = '<table:table-cell table:number-rows-spanned="2"><text:p>1</text:p></table:table-cell>'
    const covered = '<table:covered-table-cell><text:p>dekket</text:p></table:covered-table-cell>'
    const many = '<table:table-cell table:number-columns-repeated="16384"/>'
    const body = `<table:table><table:table-header-rows><table:table-row>${['Nr', 'Innspill'].map((name) => `<table:table-cell><text:p>${name}</text:p></table:table-cell>`).join('')}${many}</table:table-row></table:table-header-rows><table:table-row>${across}</table:table-row><table:table-row>${below}<table:table-cell><text:p>Vi vil ha busser hver dag</text:p></table:table-cell></table:table-row><table:table-row>${covered}<table:table-cell><text:p>Vi vil ha tog til byen</text:p><text:p>og ferje</text:p></table:table-cell></table:table-row></table:table>`
    const { blocks: found } = await readBytes('odt', makeOdt(body + table([['I en ramme']])))
    expect(
      found.map((block) => [block.setAside ?? 'input', block.text.replace(/(?: \| )+$/, ''), block.section]),
    ).toEqual([
      ['table-header', 'Nr | Innspill', []],
      ['group-label', 'Kapittel 1', []],
      ['input', 'Vi vil ha busser hver dag', ['Kapittel 1']],
      ['input', 'Vi vil ha tog til byen', ['Kapittel 1']],
      ['input', 'og ferje', ['Kapittel 1']],
      ['input', 'I en ramme', []],
    ])
    expect(found[2]?.meta[0]).toEqual(['Nr', '1'])
  })

  it('reads what is filled in in forms, and no prompts.', async () => {
    const forms =
      '<office:forms><form:form><form:textarea form:id="c1" form:current-value="Vi vil ha busser"><text:p>x</text:p></form:textarea><form:button form:id="c2" form:label="Send"/></form:form></office:forms>'
    const control = (id: string) => `<draw:control draw:control="${id}"/>`
    const content = (attributes: string, text: string) =>
      `<loext:content-control ${attributes}>${text}</loext:content-control>`
    const body = [
      forms,
      line(`Svar: ${control('c1')}${control('c2')}${control('borte')}`),
      line(`Navn: ${content('loext:showing-place-holder="true"', 'Skriv her')}${content('', 'Kari')}`),
      line('<text:drop-down text:name="x"><text:label text:value="Nei"/>Ja</text:drop-down>'),
    ].join('')
    expect((await blocks(body)).map(([, text]) => text)).toEqual(['Svar: Vi vil ha busser', 'Navn: Kari', 'Ja'])
  })

  it('sets pictures aside, and tells of formulas and documents within the document.', async () => {
    const image =
      '<draw:frame><draw:image xlink:href="Pictures/1.png"><office:binary-data>aGVp</office:binary-data></draw:image><svg:desc>En buss</svg:desc></draw:frame>'
    const object = '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="x"/></draw:frame>'
    const body = [
      line(image),
      image,
      line(`Se ${image}her`),
      line(object),
      line('a<math:math><math:mi>b</math:mi></math:math>'),
    ].join('')
    const { blocks: found, findings } = await readBytes('odt', makeOdt(body))
    expect(found.map((block) => block.setAside ?? block.text)).toEqual(['image', 'image', 'Se her', 'image', 'a'])
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['unread-part', 'info']])
    const scanned = await readBytes('odt', makeOdt(line(image)))
    expect(scanned.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['unread-part', 'warning']])
  })

  it('gives what the program noted of the document, and sets a letter’s head and end aside.', async () => {
    const meta =
      '<dc:title>Svar</dc:title><meta:initial-creator>Kari</meta:initial-creator><dc:creator>Ola</dc:creator><dc:date>2019-05-03T23:59:59.123</dc:date>'
    const body = [
      'Deres ref: 19/123',
      'Hei',
      'Vi vil ha flere busser i helgene.',
      'Med vennlig hilsen',
      'Kari Nordmann',
    ]
    const { units, infos } = await readBytes(
      'odt',
      makeOdt({ body: body.map((text) => paragraph(text)).join(''), meta }),
    )
    expect(units[0]).toEqual({
      kind: 'document',
      meta: [
        ['tittel', 'Svar'],
        ['forfatter', 'Kari'],
        ['dato', '2019-05-03'],
      ],
    })
    expect(segment(units).inputs.map((input) => input.text)).toEqual(['Vi vil ha flere busser i helgene.'])
    expect(infos).toHaveLength(1)
    expect(infos[0]).toMatchObject({ source: 'fil', format: 'odt', encoding: '' })
  })

  it('reads names by their name space, whatever prefixes the file uses, and without styles or facts.', async () => {
    const urn = 'urn:oasis:names:tc:opendocument:xmlns:'
    const content = `<o:document-content xmlns:o="${urn}office:1.0" xmlns="${urn}text:1.0"><o:body><o:text><h>Tittel</h><p>Tekst</p></o:text></o:body></o:document-content>`
    const files = { 'content.xml': content, 'styles.xml': undefined, 'meta.xml': '<brutt' }
    const { blocks: found, findings } = await readBytes('odt', makeOdt({ files }))
    expect(found.map((block) => [block.text, block.section])).toEqual([
      ['Tittel', []],
      ['Tekst', ['Tittel']],
    ])
    expect(findings).toEqual([])
  })
})
