import { describe, expect, it } from 'vitest'
import { cell, makeDocx, paragraph, point, run, styled, table } from '../../support/make-docx.ts'
import { readBytes } from './read-fixture.ts'

/** What a document gives: reason or `input`, text, column, and facts of the row. */
async function rows(body: string) {
  const { blocks, findings } = await readBytes('docx', makeDocx(body))
  expect(findings).toEqual([])
  return blocks.map((block) => {
    const facts = block.meta.map(([name, value]) => `${name}=${value}`).join(' ')
    return [block.setAside ?? 'input', block.text, block.column, facts].join(' | ').trimEnd()
  })
}

describe('readDocx, of tables', () => {
  it('sets the column names aside and reads the prose columns; the other cells ride along.', async () => {
    const body = table([
      ['Nr', 'Innspill', 'Begrunnelse'],
      ['1', 'Flere busser hver eneste dag', 'Fordi vi ikke kommer fram'],
      ['2', '', 'Det er en lang vei'],
      ['3', '17', 'Vi har ingen bil hjemme'],
      ['4', 'Lengre åpningstid på biblioteket i sentrum', ''],
    ])
    expect(await rows(body)).toEqual([
      'table-header | Nr | Innspill | Begrunnelse |  |',
      'input | Flere busser hver eneste dag | Innspill | Nr=1',
      'input | Fordi vi ikke kommer fram | Begrunnelse | Nr=1',
      'empty |  | Innspill | Nr=2',
      'input | Det er en lang vei | Begrunnelse | Nr=2',
      'table-cell | 17 | Innspill | Nr=3',
      'input | Vi har ingen bil hjemme | Begrunnelse | Nr=3',
      'input | Lengre åpningstid på biblioteket i sentrum | Innspill | Nr=4',
      'empty |  | Begrunnelse | Nr=4',
    ])
  })

  it('reads a first row that says something as what the others are.', async () => {
    const prose = table([
      ['Vi ønsker flere busser i helgene', 'Fordi det er langt til byen'],
      ['Vi vil ha lengre åpningstid', 'Fordi vi arbeider om dagen'],
    ])
    expect((await rows(prose)).map((row) => row.split(' | ')[0])).toEqual(['input', 'input', 'input', 'input'])
    const sentence = table([
      ['Vi ønsker busser.', '1'],
      ['Vi ønsker tog.', '2'],
    ])
    expect(await rows(sentence)).toEqual([
      'input | Vi ønsker busser. |  | kolonne 2=1',
      'input | Vi ønsker tog. |  | kolonne 2=2',
    ])
  })

  it('takes a first row for names when it is in bold, asks, or is repeated on every page.', async () => {
    const long = 'Hva vi mener at kommunen bør gjøre'
    const below = ['Bygge flere skoler i alle grender', '1']
    for (const header of [
      table([[paragraph(run(long, '<w:b/>')), paragraph(run('Nr', '<w:b/>'))], below]),
      table([['Hva mener dere at kommunen bør gjøre?', 'Nr'], below]),
      table([[long, 'Nr'], below], 1),
    ]) {
      expect((await rows(header)).map((row) => row.split(' | ')[0])).toEqual(['table-header', 'input'])
    }
    const two = table(
      [
        ['Nr', 'Innspill fra'],
        ['', 'de unge'],
        ['1', 'Bygge flere skoler i alle grender'],
      ],
      2,
    )
    expect(await rows(two)).toEqual([
      'table-header | Nr | Innspill fra\nde unge |  |',
      'input | Bygge flere skoler i alle grender |  | Nr=1',
    ])
  })

  it('takes no row of a form for names: they stand in its first column.', async () => {
    const form = table([
      ['Navn', 'Kari Nordmann'],
      ['Organisasjon', 'Storelva velforening'],
      ['Innspill', 'Vi vil ha flere busser i helgene.'],
    ])
    expect(await rows(form)).toEqual([
      'input | Kari Nordmann |  | kolonne 1=Navn',
      'input | Storelva velforening |  | kolonne 1=Organisasjon',
      'input | Vi vil ha flere busser i helgene. |  | kolonne 1=Innspill',
    ])
  })

  it('reads what is in a frame of one row or one column as if the frame were not there.', async () => {
    const inner = [styled('Overskrift2', 'Skole'), paragraph('Flere lærere.'), point(0, 'Mindre klasser')].join('')
    const { blocks } = await readBytes(
      'docx',
      makeDocx(styled('Overskrift1', 'Svar') + table([[inner, 'Ved siden av']])),
    )
    expect(blocks.map((block) => [block.setAside ?? 'input', block.text, block.section])).toEqual([
      ['heading', 'Svar', []],
      ['heading', 'Skole', ['Svar']],
      ['input', 'Flere lærere.', ['Svar', 'Skole']],
      ['input', 'Mindre klasser', ['Svar', 'Skole']],
      ['input', 'Ved siden av', ['Svar', 'Skole']],
    ])
    expect(await rows(table([['Vi vil ha busser'], ['Vi vil ha tog']]))).toEqual([
      'input | Vi vil ha busser |  |',
      'input | Vi vil ha tog |  |',
    ])
    expect(await rows(table([['Innspill'], ['Vi vil ha tog hver eneste time']]))).toEqual([
      'table-header | Innspill |  |',
      'input | Vi vil ha tog hver eneste time |  |',
    ])
  })

  it('reads each paragraph and each point of a cell by itself, with the facts of the row.', async () => {
    const answer = paragraph('Vi vil ha busser.') + point(0, 'hver time') + point(0, 'også om natten')
    const body = table([
      ['Tema', 'Innspill'],
      ['Buss', answer],
      ['Tog', 'Vi vil ha tog til byen.'],
    ])
    const { blocks } = await readBytes('docx', makeDocx(body))
    expect(blocks.map((block) => [block.place, block.text, block.meta])).toEqual([
      ['paragraph:1', 'Tema | Innspill', []],
      ['paragraph:3', 'Vi vil ha busser.', [['Tema', 'Buss']]],
      ['paragraph:4', 'hver time', [['Tema', 'Buss']]],
      ['paragraph:5', 'også om natten', [['Tema', 'Buss']]],
      ['paragraph:6', 'Vi vil ha tog til byen.', [['Tema', 'Tog']]],
    ])
  })

  it('loses no cell with several paragraphs, and no table within a table.', async () => {
    const inner = table([
      ['Sted', 'Ønske'],
      ['Vika', 'En brygge som alle kan bruke'],
    ])
    const body = table([
      ['Tema', 'Innspill'],
      [paragraph('En.') + paragraph('To.'), 'Vi vil ha flere busser til byen hver dag'],
      ['Båt', inner],
    ])
    expect(await rows(body)).toEqual([
      'table-header | Tema | Innspill |  |',
      'input | En. | Tema |',
      'input | To. | Tema |',
      'input | Vi vil ha flere busser til byen hver dag |  |',
      'table-header | Sted | Ønske |  | Tema=Båt',
      'input | En brygge som alle kan bruke |  | Tema=Båt Sted=Vika',
    ])
  })

  it('takes questions for facts of the answers beside them.', async () => {
    const body = table([
      ['Hva bør kommunen gjøre mer av?', 'Vi vil ha flere busser til byen hver dag'],
      ['Hva bør kommunen gjøre mindre av?', 'Færre skjemaer'],
    ])
    expect(await rows(body)).toEqual([
      'input | Vi vil ha flere busser til byen hver dag |  | kolonne 1=Hva bør kommunen gjøre mer av?',
      'input | Færre skjemaer |  | kolonne 1=Hva bør kommunen gjøre mindre av?',
    ])
  })

  it('reads a cell that says much wherever it stands.', async () => {
    const long = 'Her er det for lite folk og for mange skjemaer'
    const body = table([
      ['Sted', 'Innspill'],
      ['Vika', 'Vi vil ha flere busser hver dag hele året og lys langs veien'],
      ['Nes', 'Vi vil ha lengre åpningstid på biblioteket og flere bøker der'],
      [long, 'Nei til mer asfalt i sentrum og ja til trær i gatene'],
      ['Øya', 'Vi vil ha flere ferjer hver dag hele året og tak over køen'],
    ])
    expect((await rows(body)).slice(3, 5)).toEqual([
      `input | ${long} | Sted |`,
      'input | Nei til mer asfalt i sentrum og ja til trær i gatene |  |',
    ])
  })

  it('makes a label of a row that only names those below it, and an input of one that says something.', async () => {
    const across = (text: string) => cell(paragraph(text), '<w:gridSpan w:val="2"/>')
    const body = `<w:tbl>${[
      `<w:tr>${cell('Nr')}${cell('Innspill')}</w:tr>`,
      `<w:tr>${across('Kapittel 1:')}</w:tr>`,
      `<w:tr>${cell('1')}${cell('Vi vil ha flere busser i helgene')}</w:tr>`,
      `<w:tr>${across('Til dette kapittelet vil vi si at alt er bra')}</w:tr>`,
    ].join('')}</w:tbl>`
    const { blocks } = await readBytes('docx', makeDocx(body))
    expect(blocks.map((block) => [block.setAside ?? 'input', block.text, block.section])).toEqual([
      ['table-header', 'Nr | Innspill', []],
      ['group-label', 'Kapittel 1:', []],
      ['input', 'Vi vil ha flere busser i helgene', ['Kapittel 1']],
      ['input', 'Til dette kapittelet vil vi si at alt er bra', []],
    ])
  })

  it('keeps cells in their columns beside and below those that reach further.', async () => {
    const start = cell('Buss', '<w:vMerge w:val="restart"/>')
    const body = `<w:tbl>${[
      `<w:tr>${cell('Tema')}${cell('Nr')}${cell('Innspill')}</w:tr>`,
      `<w:tr>${start}${cell('1')}${cell('Vi vil ha flere busser i helgene')}</w:tr>`,
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('2')}${cell('Bussene må gå om natten også')}</w:tr>`,
      `<w:tr>${cell('Tog', '<w:gridSpan w:val="2"/>')}${cell('Vi vil ha tog til byen')}</w:tr>`,
    ].join('')}</w:tbl>`
    expect((await rows(body)).slice(1)).toEqual([
      'input | Vi vil ha flere busser i helgene |  | Tema=Buss Nr=1',
      'input | Bussene må gå om natten også |  | Tema= Nr=2',
      'input | Vi vil ha tog til byen |  | Tema=Tog Nr=',
    ])
  })

  it('reads every cell of a table that is wider than any page.', async () => {
    const words = Array.from({ length: 201 }, (_, column) => `ord${column}`)
    const found = await rows(table([words, ['sist']]))
    expect(found).toEqual([...words, 'sist'].map((word) => `input | ${word} |  |`))
  })

  it('leaves an empty table out, and survives one that is odd.', async () => {
    expect(
      await rows(
        table([
          ['', ''],
          ['', ''],
        ]) + paragraph('Tekst'),
      ),
    ).toEqual(['input | Tekst |  |'])
    const odd = `<w:tbl>${paragraph('Løs')}<w:tr>${paragraph('I rad')}</w:tr></w:tbl><w:tr><w:tc>${paragraph('Uten tabell')}</w:tc></w:tr>`
    const { blocks } = await readBytes('docx', makeDocx(odd))
    expect(blocks.map((block) => block.text).sort()).toEqual(['I rad', 'Løs', 'Uten tabell'])
  })
})
