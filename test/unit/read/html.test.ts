import { describe, expect, it } from 'vitest'
import { readBytes, segment } from './read-fixture.ts'

/** Blocks as [reason or '', text]. */
async function blocksOf(body: string) {
  const { blocks } = await readBytes('html', `<!DOCTYPE html><title></title><body>${body}`)
  return blocks.map(({ setAside = '', text }) => [setAside, text])
}

/** Inputs as [section, text]. */
async function inputsOf(body: string) {
  const { blocks } = await readBytes('html', body)
  return blocks.flatMap(({ setAside, section, text }) => (setAside === undefined ? [[section.join(' › '), text]] : []))
}

describe('readHtml', () => {
  it('reads paragraphs, points and quotes as inputs below their headings, in the order of the page.', async () => {
    const { units } = await readBytes(
      'html',
      '<h1>Svar</h1><p>Vi vil ha <b>flere</b>\n busser.</p><ul><li>Tog<ul><li>Trikk</li></ul><li><p>To</p><p>avsnitt</p></ul>' +
        '<blockquote><h2>Sitat</h2><p>Sagt av andre.</p></blockquote><p>Etter.</p><hr>',
    )
    const block = { kind: 'block', column: '', meta: [] }
    const seen: [number, string, string[], string?][] = [
      [1, 'Svar', [], 'heading'],
      [2, 'Vi vil ha flere busser.', ['Svar']],
      [3, 'Tog', ['Svar']],
      [4, 'Trikk', ['Svar', 'Tog']],
      [5, 'To\navsnitt', ['Svar']],
      [6, 'Sitat', ['Svar'], 'heading'],
      [7, 'Sagt av andre.', ['Svar', 'Sitat']],
      [8, 'Etter.', ['Svar']],
      [9, '', ['Svar'], 'ruler'],
    ]
    expect(units).toEqual(
      seen.map(([number, text, section, setAside]) => ({
        ...block,
        place: `paragraph:${number}`,
        text,
        section,
        setAside,
      })),
    )
  })

  it('sets the head and the end of a letter aside, and tells who sent it, as in a text document.', async () => {
    const letter = [
      'Storelva kommune',
      'Kommunal- og moderniseringsdepartementet',
      'Deres ref.: 18/4471',
      'Dato: 12.04.2019',
      'Svar på høring om innovasjon',
      'Hei,',
      'Vi vil ha mer tillit til dem som jobber der.',
      'Innkjøperne må spørre markedet først.',
      'Med vennlig hilsen',
      'Kari Nordmann',
    ]
    const page = (lines: readonly string[]) =>
      `<title>Brev</title><meta name=date content=2020-01-01><body><nav>Meny</nav>${lines.map((text) => `<p>${text}`).join('')}`
    const { units, blocks } = await readBytes('html', page(letter))
    expect(blocks.flatMap(({ setAside, text }) => (setAside === undefined ? [text] : []))).toEqual(letter.slice(6, 8))
    expect(units[0]).toEqual({
      kind: 'document',
      meta: [
        ['avsender', 'Storelva kommune'],
        ['dato', '12.04.2019'],
        ['emne', 'Svar på høring om innovasjon'],
        ['tittel', 'Brev'],
      ],
    })
    const { inputs } = segment(units)
    expect(inputs[0]?.respondent).toMatchObject({ name: 'Storelva kommune', type: 'kommune' })
  })

  it('sets aside what a page says of its own date, and nothing that is said about dates.', async () => {
    expect(
      await blocksOf(
        '<p>Publisert: 02.05.2019<p>Sist oppdatert 3. mai 2019<p>Dato for oppstart bør være 1. mai 2019.<p>Frist',
      ),
    ).toEqual([
      ['reference', 'Publisert: 02.05.2019'],
      ['reference', 'Sist oppdatert 3. mai 2019'],
      ['', 'Dato for oppstart bør være 1. mai 2019.'],
      ['', 'Frist'],
    ])
  })

  it.each([
    ['with a head and no end', '<p>Storelva<p>Deres ref.: 12/04<p>Vi vil ha mer tillit til dem som jobber der.'],
    [
      'that several people sign',
      '<p>Ordet fritt<p>Hei,<p>Vi vil ha mer tillit i tjenesten.<p>Hilsen Kari<p>Enig med deg i alt.<p>Hilsen Ola',
    ],
    ['with a form', '<p>Storelva<p>Hei,<textarea>Vi vil ha mer tillit i tjenesten.</textarea><p>Hilsen Kari'],
  ])('takes no page for a letter %s.', async (_, body) => {
    const { units, blocks } = await readBytes('html', body)
    expect(blocks.map(({ setAside }) => setAside)).toEqual(blocks.map(() => undefined))
    expect(units.some(({ kind }) => kind === 'document')).toBe(false)
  })

  it('takes every block for a paragraph, however the page is built, and words beside blocks too.', async () => {
    expect(await blocksOf('<div>En</div><div>To <span>med <div>Tre</div> fire</span></div>løst<p>Fem')).toEqual([
      ['', 'En'],
      ['', 'To med'],
      ['', 'Tre'],
      ['', 'fire'],
      ['', 'løst'],
      ['', 'Fem'],
    ])
  })

  it('keeps line breaks, ends a paragraph at a blank line, and leaves out what cannot be seen.', async () => {
    expect(
      await blocksOf(
        '<p><br>En <br> to<br/><br>\n tre<br></p><p>&nbsp;</p><p>\u200B</p><p></p><p>\u200B Fire&nbsp;\u200B</p>',
      ),
    ).toEqual([
      ['', 'En\nto'],
      ['', 'tre'],
      ['', 'Fire'],
    ])
  })

  it('keeps the words exactly: no-break spaces, soft hyphens, joined emoji, entities, and words cut by marks.', async () => {
    const said = 'a\u00A0b for\u00ADvalt\u200Bning 👩‍👩‍👧 1\u202F000 <b> & "x"'
    expect(
      await blocksOf('<p>a&nbsp;b for&shy;valt&#x200B;ning 👩‍👩‍👧 1&#8239;000 &lt;b&gt; &amp; &quot;x&quot;'),
    ).toEqual([['', said]])
    expect(await blocksOf('<p>inn<b>o</b><i>va</i><wbr>sjon m<sup>2</sup> H<sub>2</sub>O')).toEqual([
      ['', 'innovasjon m2 H2O'],
    ])
  })

  it('gives no text of scripts, styles, templates, comments, hidden parts and marks of footnotes.', async () => {
    const body =
      '<script>a</script><style>b</style><template>c</template><noscript>d</noscript><!-- e --><p hidden>f</p>' +
      '<p style="color:red; display : none">g</p><div style="visibility:hidden">h</div><dialog>i</dialog><iframe>j</iframe>' +
      '<object>k</object><datalist><option>l</datalist><p>Ja<sup><a href="#fn1">1</a></sup>. <a href="#ref1">↩</a></p>'
    expect(await blocksOf(body)).toEqual([['', 'Ja.']])
    expect(await blocksOf('<p style="display: block">Synlig <a href="#her">lenke</a>')).toEqual([['', 'Synlig lenke']])
  })

  it('sets pictures alone aside, save those of one pixel.', async () => {
    expect(
      await blocksOf(
        '<p><img src=a alt=tekst></p><p>Se <img src=a></p><img width=1 height=1 src=b><svg><text>x</text></svg>',
      ),
    ).toEqual([
      ['image', ''],
      ['', 'Se'],
      ['image', ''],
    ])
  })

  it('reads definitions below their terms, details below their summary, and neither beyond its end.', async () => {
    const body =
      '<h2>A</h2><dl><dt>Tiltak</dt><dd>Mer tid</dd><dd>Mer tillit</dd><dt>Pris</dt><dd>Ingen</dd></dl><p>x</p>' +
      '<details><summary>Mer</summary><p>Lesbart</p></details><p>y</p>'
    expect(await inputsOf(body)).toEqual([
      ['A › Tiltak', 'Mer tid'],
      ['A › Tiltak', 'Mer tillit'],
      ['A › Pris', 'Ingen'],
      ['A', 'x'],
      ['A › Mer', 'Lesbart'],
      ['A', 'y'],
    ])
  })

  it('takes a short paragraph in bold for a label, and a sentence in bold for an input.', async () => {
    expect(
      await blocksOf('<p><b>Om buss</b></p><p><span style="font-weight:700">Vi vil ha flere busser i dag.</span></p>'),
    ).toEqual([
      ['group-label', 'Om buss'],
      ['', 'Vi vil ha flere busser i dag.'],
    ])
  })

  it('reads prose in pre as text and code as code.', async () => {
    expect(await blocksOf('<pre>\nEn  <b>linje</b>\nto\n\nNytt avsnitt</pre><pre><code>let x\n</code></pre>')).toEqual([
      ['', 'En  linje\nto'],
      ['', 'Nytt avsnitt'],
      ['code', 'let x\n'],
    ])
  })
})

describe('tables of a page', () => {
  const body = async (html: string) => {
    const { blocks } = await readBytes('html', html)
    return blocks.map(({ setAside = '', section, column, text, meta }) => [
      setAside,
      section.join(),
      column,
      text,
      meta,
    ])
  }

  it('have the head that th says, a caption that names them, and cells with blocks of their own.', async () => {
    const html =
      '<table><caption>Svar</caption><thead><tr><td>Hvem<td>Hva</thead><tr><td>Ola<td>Vi vil ha tid til dette<tr><td>Kari' +
      '<td><p>Første avsnitt her</p><ul><li>Punkt i cellen</ul></table><p>Etter'
    expect(await body(html)).toEqual([
      ['group-label', '', '', 'Svar', []],
      ['table-header', 'Svar', '', 'Hvem | Hva', []],
      ['', 'Svar', '', 'Vi vil ha tid til dette', [['Hvem', 'Ola']]],
      ['', 'Svar', '', 'Første avsnitt her', [['Hvem', 'Kari']]],
      ['', 'Svar', '', 'Punkt i cellen', [['Hvem', 'Kari']]],
      ['', '', '', 'Etter', []],
    ])
  })

  it('lose no first row where there is no head: in one column, in one of prose, and in a form.', async () => {
    expect(await inputsOf('<table><tr><td>Vi vil ha flere busser.<tr><td>Vi vil ha tog.</table>')).toHaveLength(2)
    const two = '<tr><td>Vi ønsker mer tid til dialog med kommunen.<td>Ja'
    expect(await inputsOf(`<table>${two}${two}</table>`)).toHaveLength(2)
    expect(
      await inputsOf('<table><tr><th>Navn<td>Ola Nordmann<tr><th>Svar<td>Vi vil ha flere busser.</table>'),
    ).toHaveLength(2)
  })

  it('are read as if they were not there where they lay out the page.', async () => {
    const cells = '<tr><td><h2>A</h2><p>Venstre side her</p><td>Høyre side er lengre enn venstre<tr><td>Under'
    for (const open of ['<table>', '<table role=presentation><tr><td>x', '<table><tr><td><table><tr><td>x</table>']) {
      const texts = (await inputsOf(`${open}${cells}</table>`)).map(([, text]) => text)
      expect(texts.filter((text) => text !== 'x')).toEqual([
        'Venstre side her',
        'Høyre side er lengre enn venstre',
        'Under',
      ])
    }
  })

  it('stay in line below a cell that spans several columns.', async () => {
    const html =
      '<table><tr><th colspan=2>Avsender<th>Innspill<tr><td>Ola<td>Bergen<td>Vi vil ha flere busser nå' +
      '<tr><td colspan=2>Kari<td>Vi vil ha færre biler nå</table>'
    expect((await body(html)).slice(1).map(([, , , text]) => text)).toEqual([
      'Vi vil ha flere busser nå',
      'Vi vil ha færre biler nå',
    ])
  })
})

describe('forms on a page', () => {
  it('give what was filled in or chosen below its label, and set the rest aside.', async () => {
    const html =
      '<form><fieldset><legend>Hva mener du?</legend><textarea>\n Vi er enige.\n\n  Veldig. </textarea></fieldset>' +
      '<label for=n>Navn</label> <input id=n value="Ola"><label>Epost <input type=EMAIL value=a@b.no></label>' +
      '<p><label>Tom</label><input></p><p>Tekst</p>' +
      '<label><input type=radio checked> Enig i alt</label><label><input type=radio> Uenig</label>' +
      '<input type=checkbox id=c><label for=c>Vil ha svar</label><select><option>Velg<optgroup><option selected>By</select>' +
      '<input type=hidden value=x><input type=password value=x><input type=submit value=Send><button>Avbryt</button></form><p>Etter'
    const { blocks } = await readBytes('html', html)
    expect(blocks.map(({ setAside = '', section, text }) => [setAside, section.join(), text])).toEqual([
      ['group-label', '', 'Hva mener du?'],
      ['', 'Hva mener du?', 'Vi er enige.\n\n  Veldig.'],
      ['group-label', '', 'Navn'],
      ['', 'Navn', 'Ola'],
      ['group-label', '', 'Epost'],
      ['', 'Epost', 'a@b.no'],
      ['group-label', '', 'Tom'],
      ['', '', 'Tekst'],
      ['', '', 'Enig i alt'],
      ['page-furniture', '', 'Uenig'],
      ['page-furniture', '', 'Vil ha svar'],
      ['', '', 'By'],
      ['page-furniture', '', 'Send'],
      ['page-furniture', '', 'Avbryt'],
      ['', '', 'Etter'],
    ])
  })

  it('take a long question for a heading, so that it is no input.', async () => {
    const question = `Hva mener dere om forslaget, ${'og hvorfor mener dere det, '.repeat(5)}i korte trekk?`
    expect(await inputsOf(`<label>${question}</label><textarea>Enig</textarea><p>x`)).toEqual([
      [question, 'Enig'],
      ['', 'x'],
    ])
  })
})

describe('what belongs to the page', () => {
  it('is set aside block by block, and its headings name nothing outside of it.', async () => {
    const html =
      '<header><h1>Logo</h1><ul><li>Hjem<li>Om</ul></header><nav>Meny</nav><div id=cookie-banner><p>Kaker</p></div>' +
      '<main><header><h2>Svar</h2></header><p>Innhold</p><footer>Kilde: oss</footer><aside>Se også</aside></main>' +
      '<div role=dialog><p>Logg inn</p></div><p aria-hidden=true>Pynt</p><ol class="breadcrumb x"><li>Sti</ol><footer>Kontakt</footer>'
    const { blocks, units } = await readBytes('html', html)
    expect(blocks.map(({ setAside = '', section, text }) => [setAside, section.join(), text])).toEqual([
      ['page-furniture', '', 'Logo'],
      ['page-furniture', 'Logo', 'Hjem'],
      ['page-furniture', 'Logo', 'Om'],
      ['page-furniture', '', 'Meny'],
      ['page-furniture', '', 'Kaker'],
      ['heading', '', 'Svar'],
      ['', 'Svar', 'Innhold'],
      ['', 'Svar', 'Kilde: oss'],
      ['page-furniture', 'Svar', 'Se også'],
      ['page-furniture', 'Svar', 'Logg inn'],
      ['page-furniture', 'Svar', 'Pynt'],
      ['page-furniture', 'Svar', 'Sti'],
      ['page-furniture', 'Svar', 'Kontakt'],
    ])
    expect(segment(units).isBalanced).toBe(true)
  })

  it.each(['navigation', 'banner', 'contentinfo', 'search', 'dialog', 'menu', 'alertdialog'])(
    'is known by the role %s.',
    async (role) => {
      expect(await blocksOf(`<article><div role=${role}><table><tr><td>Noe</table></div></article>`)).toEqual([
        ['page-furniture', 'Noe'],
      ])
    },
  )

  it('is not the whole page because a script gave it a class, nor what is said about cookies.', async () => {
    const html = '<html class="cookie-consent"><body class="onetrust-banner"><p class="cookies">Vi vil ha færre kaker.'
    expect(await inputsOf(html)).toEqual([['', 'Vi vil ha færre kaker.']])
  })

  it('tells title, author and date.', async () => {
    const head =
      '<title> Høring\n om alt </title><meta name=AUTHOR content="Ola Nordmann"><meta name=date content="">' +
      '<meta property="article:published_time" content="2019-03-05T10:00:00Z"><meta name=author content=Ny>'
    const { units } = await readBytes('html', `<html><head>${head}</head><body><svg><title>Nei</title></svg><p>Tekst`)
    const meta = [
      ['tittel', 'Høring om alt'],
      ['forfatter', 'Ola Nordmann'],
      ['dato', '2019-03-05T10:00:00Z'],
    ]
    expect(units[0]).toEqual({ kind: 'document', meta })
  })
})
