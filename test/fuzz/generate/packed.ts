import { zipSync } from 'fflate'
import { escapeXml } from '../../support/escape-xml.ts'
import { makeDocx, paragraph, point, run, styled, table } from '../../support/make-docx.ts'
import { makeOds, type OdsCell } from '../../support/make-ods.ts'
import { makeOdt, odtHeading, odtList, odtParagraph, odtTable } from '../../support/make-odt.ts'
import { makeXlsx, type XlsxCell } from '../../support/make-xlsx.ts'
import type { Draw } from '../draw.ts'
import { damageBytes, damagePart } from './damage.ts'
import { broken, type Generate, type Generated, sound } from './generated.ts'
import { forXml, hostileToken, marker, phrase } from './words.ts'

/** A sound document, or the same with its XML damaged, its bytes damaged, or both. */
function perhapsDamaged(draw: Draw, bytes: Buffer, markers: number): Generated {
  const kind = draw.int(10)
  if (kind < 3) return sound(bytes, markers)
  const inside = kind < 8 ? damagePart(draw, bytes) : bytes
  const options = draw.chance(0.05) ? { maxUnpackedBytes: 2000 } : {}
  return broken(kind > 6 ? damageBytes(draw, inside) : inside, options)
}

function createWriter(draw: Draw) {
  const spice = draw.pick([0, 0.1, 0.4])
  let markers = 0
  // The writers of test/support leave `]]>` as it is, which is no XML.
  const tail = () =>
    forXml(phrase(draw, spice, 5))
      .replace(/[\r\n]/g, ' ')
      .replaceAll(']]', '] ')
  return { words: () => `x${tail()} ${marker(markers++)} ${tail()}x`, count: () => markers }
}

/** Word documents. */
export function docx(draw: Draw): Generated {
  const { words, count } = createWriter(draw)
  const block = (): string =>
    draw.pick([
      () => paragraph(words()),
      () => paragraph(words()),
      () => styled(draw.pick(['Overskrift1', 'Overskrift2', 'Tittel', 'Ukjent']), words()),
      () => draw.many(1, 4, () => point(draw.int(3), words())).join(''),
      () =>
        table(
          draw.many(1, 4, () => draw.many(1, 3, words)),
          draw.int(2),
        ),
      () => table([[table([[words()]]), words()]]),
      () => paragraph(draw.many(1, 6, () => run(words(), draw.pick(['', '<w:b/>', '<w:i/>']))).join('')),
      () => paragraph(`<w:hyperlink r:id="x">${run(words())}</w:hyperlink>${run(words())}`),
      () => paragraph(`<w:ins w:id="1" w:author="a">${run(words())}</w:ins>`),
      () => `<w:sdt><w:sdtContent>${paragraph(words())}</w:sdtContent></w:sdt>`,
      () => paragraph(`${run(words())}<w:r><w:br/><w:tab/><w:footnoteReference w:id="1"/></w:r>`),
      () =>
        paragraph(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words())}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
    ])()
  const body = draw.many(0, 20, block).join('')
  const notes = draw.chance(0.3) ? { footnotes: [paragraph(words())] } : {}
  const margins = draw.chance(0.2) ? { headers: [paragraph('Topp')], footers: [paragraph('Side 1')] } : {}
  return perhapsDamaged(
    draw,
    makeDocx({ body, ...notes, ...margins }),
    body.includes('footnoteReference') || !('footnotes' in notes) ? count() : 0,
  )
}

/** OpenDocument texts. */
export function odt(draw: Draw): Generated {
  const { words, count } = createWriter(draw)
  const block = (): string =>
    draw.pick([
      () => odtParagraph(words()),
      () => odtParagraph(words()),
      () => odtHeading(1 + draw.int(4), words()),
      () => odtList(draw.many(1, 4, words)),
      () =>
        odtTable(
          draw.many(1, 4, () => draw.many(1, 3, words)),
          draw.int(2),
        ),
      () =>
        odtParagraph(`<text:span>${escapeXml(words())}</text:span><text:s text:c="3"/><text:tab/><text:line-break/>`),
      () => `<text:section>${odtParagraph(words())}</text:section>`,
      () => odtParagraph(`<text:a>${escapeXml(words())}</text:a>`),
    ])()
  return perhapsDamaged(draw, makeOdt(draw.many(0, 20, block).join('')), count())
}

function rowsOf(draw: Draw, words: () => string): (XlsxCell & OdsCell)[][] {
  const columns = 1 + draw.int(4)
  const cell = () =>
    draw.pick<() => XlsxCell & OdsCell>([
      words,
      words,
      () => draw.int(10 ** draw.int(9)),
      () => draw.chance(0.5),
      () => null,
    ])()
  return [
    ['innspill', ...Array.from({ length: columns - 1 }, (_, at) => draw.pick(['navn', 'tekst', 'dato', `k${at}`]))],
    ...draw.many(0, 25, () => Array.from({ length: columns }, (_, at) => (at === 0 ? words() : cell()))),
  ]
}

/** Workbooks as Excel writes them. */
export function xlsx(draw: Draw): Generated {
  const { words, count } = createWriter(draw)
  const strange = (): XlsxCell => ({
    attributes: draw.pick(['t="str"', 't="e"', 't="d"', 's="1"', 's="99"', 't="inlineStr"']),
    xml: draw.pick(['<f>1+1</f><v>2</v>', '<v>#REF!</v>', '<v>43500.5</v>', '<v>1e308</v>', '<is><t>x</t></is>', '']),
  })
  const sheets = draw.many(1, 2, (at) => ({
    name: at === 0 ? 'Svar' : `Ark ${at}`,
    rows: [...rowsOf(draw, words), ...(draw.chance(0.2) ? [[words(), strange(), strange()]] : [])],
    ...(draw.chance(0.1) && { state: 'hidden' as const }),
  }))
  return perhapsDamaged(draw, makeXlsx(sheets, { formats: [14, 'yyyy-mm-dd'] }), sheets.length === 1 ? count() : 0)
}

/** Workbooks as LibreOffice writes them. */
export function ods(draw: Draw): Generated {
  const { words, count } = createWriter(draw)
  const repeated = `<table:table-row table:number-rows-repeated="${draw.pick([1, 5, 1_048_576])}"><table:table-cell table:number-columns-repeated="${draw.pick([1, 3, 16_384])}"/></table:table-row>`
  const sheets = draw.many(1, 2, (at) => ({ name: `Ark ${at}`, rows: rowsOf(draw, words) }))
  const bytes = draw.chance(0.8) ? makeOds(sheets) : makeOds([...sheets, { name: 'Tomt', data: repeated }])
  return perhapsDamaged(draw, bytes, sheets.length === 1 ? count() : 0)
}

/** Names of files in archives: honest ones, and some that would lead out or come twice. */
function memberName(draw: Draw, extension: string, at: number): string {
  if (draw.chance(0.8)) return `${draw.pick(['', 'brev/', 'a/b/c/'])}fil${at}.${extension}`
  const token = hostileToken(draw).replaceAll('\0', '')
  return draw.pick([
    `../x.${extension}`,
    `/x.${extension}`,
    `C:\\x.${extension}`,
    `.x.${extension}`,
    `${token}.${extension}`,
    `__MACOSX/x`,
    'mappe/',
    '',
  ])
}

/** Makes archives of files that others generate. */
export function zipOf(members: readonly [[string, Generate], ...[string, Generate][]]): Generate {
  const archive = (draw: Draw, depth: number): Buffer => {
    const files: Record<string, Uint8Array> = {}
    draw.many(0, 5, (at) => {
      if (depth > 0 && draw.chance(0.1)) files[memberName(draw, 'zip', at)] = archive(draw, depth - 1)
      else {
        const [extension, generate] = draw.pick(members)
        files[memberName(draw, extension, at)] = generate(draw).bytes
      }
    })
    return Buffer.from(zipSync(files, { level: draw.chance(0.5) ? 0 : 6, mtime: '2019-05-08T12:00:00' }))
  }
  return (draw) => {
    const bytes = archive(draw, 5)
    const options = draw.chance(0.1) ? { maxUnpackedBytes: draw.pick([100, 5000]) } : {}
    return broken(draw.chance(0.5) ? damageBytes(draw, bytes) : bytes, options)
  }
}
