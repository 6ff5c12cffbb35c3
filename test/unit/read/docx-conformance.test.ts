import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBytes, segment } from './read-fixture.ts'

const folder = new URL('../../../../shared/conformance/docx-mammoth/', import.meta.url)

/** What each file says to somebody who opens it: reason if it is no input, and text. */
const expected: Readonly<Record<string, readonly (readonly [reason: string, text: string])[]>> = {
  'comments.docx': [['input', 'Ouch.']],
  'embedded-style-map.docx': [['input', 'Walking on imported air']],
  'empty.docx': [['empty', '']],
  'endnotes.docx': [
    ['input', 'Ouch.'],
    ['input', 'A tachyon walks into a bar.'],
    ['input', 'Fin.'],
  ],
  'external-picture.docx': [['image', '']],
  'footnote-hyperlink.docx': [['input', 'Example']],
  'footnotes.docx': [
    ['input', 'Ouch.'],
    ['input', 'A tachyon walks into a bar.'],
    ['input', 'Fin.'],
  ],
  'simple-list.docx': [
    ['input', 'Apple'],
    ['input', 'Banana'],
  ],
  'single-paragraph.docx': [['input', 'Walking on imported air']],
  'strict-format.docx': [['input', 'Test']],
  'strikethrough.docx': [['input', "Today's Special: Salmon Sold out"]],
  'tables.docx': [
    ['input', 'Above'],
    ['table-header', 'Top left | Top right'],
    // «Bottom left» rides along with it.
    ['input', 'Bottom right'],
    ['input', 'Below'],
  ],
  'text-box.docx': [['input', 'Datum plane']],
  'tiny-picture-target-base-relative.docx': [['image', '']],
  'tiny-picture.docx': [['image', '']],
  'underline.docx': [['group-label', 'The Sunset Tree']],
  'utf8-bom.docx': [['input', 'This XML has a byte order mark.']],
}

describe.skipIf(!existsSync(folder))('readDocx, of files that others made (needs ../shared beside the project)', () => {
  it('knows every file of the collection.', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.docx'))).toEqual(Object.keys(expected))
  })

  it.each(Object.entries(expected))('reads %s as a person does.', async (name, blocks) => {
    const { units, blocks: found, findings } = await readBytes('docx', readFileSync(new URL(name, folder)))
    expect(found.map((block) => [block.setAside ?? 'input', block.text])).toEqual(blocks)
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([])
    expect(segment(units).isBalanced).toBe(true)
  })

  it('takes author and day from what the program noted.', async () => {
    const { units } = await readBytes('docx', readFileSync(new URL('comments.docx', folder)))
    expect(units[0]).toEqual({
      kind: 'document',
      meta: [
        ['forfatter', 'Michael Williamson'],
        ['dato', '2016-07-03'],
      ],
    })
  })
})
