import { describe, expect, it } from 'vitest'
import { createSegmenter } from '../../../src/segment/segmenter.ts'
import { longestNote, mostNotes, type SourceNote } from '../../../src/types/note.ts'
import { readBytes } from './read-fixture.ts'

async function notes(content: string) {
  const { units } = await readBytes('markdown', content)
  return units.flatMap((unit) => (unit.kind === 'note' ? [[unit.place, unit.block, unit.text]] : []))
}

describe('readMarkdown, of comments for hovedgrep', () => {
  it('gives those that stand alone, with the next block, past headings and labels', async () => {
    expect(
      await notes(`# A

<!-- hovedgrep-disable too-short -- avtalt -->

## B

**Bord 1**

- Ja.
- Nei.
<!-- hovedgrep-enable -->
`),
    ).toEqual([
      ['line:3', 'line:9', 'hovedgrep-disable too-short -- avtalt'],
      ['line:11', '', 'hovedgrep-enable'],
    ])
  })

  it('gives those within a paragraph, a point or a row, with the block that they stand in', async () => {
    expect(
      await notes(`Et avsnitt over
to linjer <!-- hovedgrep-disable-block a -- x --> til.

- Punkt
  over to <!-- hovedgrep-disable-block b -- x -->
  - Under <!-- hovedgrep-disable-block c -- x -->

| Nr | Svar |
|---|---|
| 1 | Ja til torget <!-- hovedgrep-disable-block d -- x --> |
`),
    ).toEqual([
      ['line:1', 'line:1', 'hovedgrep-disable-block a -- x'],
      ['line:4', 'line:4', 'hovedgrep-disable-block b -- x'],
      ['line:6', 'line:6', 'hovedgrep-disable-block c -- x'],
      ['line:10', 'line:10', 'hovedgrep-disable-block d -- x'],
    ])
  })

  it('gives each of several in one piece of HTML, at its own line', async () => {
    expect(
      await notes(`<!-- noe annet --> <!-- hovedgrep-disable a -- x -->

<div>
<!--
hovedgrep-disable b
-- x
-->
</div>

Tekst
`),
    ).toEqual([
      ['line:1', 'line:10', 'hovedgrep-disable a -- x'],
      ['line:4', 'line:10', 'hovedgrep-disable b\n-- x'],
    ])
  })

  it('counts lines from the beginning of the file, below front matter and beyond the first piece', async () => {
    const filler = `${'Et avsnitt som fyller. '.repeat(20)}\n\n`.repeat(40)
    const content = `---\nsted: Torget\n---\n\n${filler}<!-- hovedgrep-disable a -- x -->\n\nTil slutt.\n`
    expect(await notes(content)).toEqual([['line:85', 'line:87', 'hovedgrep-disable a -- x']])
  })

  it('takes nothing from code, from other comments or from words that look like one', async () => {
    expect(
      await notes(
        '```\n<!-- hovedgrep-disable a -- x -->\n```\n\n`<!-- hovedgrep-disable a -- x -->`\n\n<!-- todo -->\n\nhovedgrep-disable a -- x\n\n<!-- hovedgrep-disable uten slutt',
      ),
    ).toEqual([])
  })

  it('takes them from Markdown alone', async () => {
    const content = 'Hei\n\n<!-- hovedgrep-disable a -- x -->\n\nTekst'
    for (const format of ['text', 'html', 'csv'] as const) {
      expect((await readBytes(format, content)).units.filter(({ kind }) => kind === 'note')).toEqual([])
    }
  })

  it('gives them before everything else, and leaves the blocks and the ledger as they are without them', async () => {
    const content =
      '# A\n\nEn tekst her.\n\n<!-- hovedgrep-disable a -- x -->\n\nOg en til <!-- hovedgrep-enable -->.\n'
    const { units } = await readBytes('markdown', content)
    expect(units.map(({ kind }) => kind)).toEqual(['note', 'note', 'block', 'block', 'block', 'block'])
    const other = await readBytes('markdown', content.replaceAll('hovedgrep-', 'annet-'))
    const seen: SourceNote[] = []
    const silent = { onSetAside() {}, onFinding() {} }
    const segmenter = createSegmenter('a.md', {}, { ...silent, onNote: (note) => seen.push(note) })
    const plain = createSegmenter('a.md', {}, silent)
    expect(segmenter.push(units)).toEqual(plain.push(other.units))
    expect(segmenter.ledger).toEqual(plain.ledger)
    expect(seen).toMatchObject([{ source: 'a.md', place: 'line:5', block: 'line:7' }, { place: 'line:7' }])
  })

  it('bounds what it remembers of hostile files', async () => {
    const one = `<!-- hovedgrep-disable ${'x'.repeat(2 * longestNote)} -->\n\n`
    const found = await notes(one.repeat(mostNotes + 10))
    expect(found).toHaveLength(mostNotes + 1)
    expect(found[0]?.[2]).toHaveLength(longestNote)
  })
})
