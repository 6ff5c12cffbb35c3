import { describe, expect, it } from 'vitest'
import { createInlineExceptions } from '../../../../src/check/exceptions/inline-exceptions.ts'
import { mostNotes } from '../../../../src/types/note.ts'
import { finding } from '../sample.ts'

function exceptions({ date, off = '' }: { date?: string; off?: string } = {}) {
  const known = ['too-short', 'campaign', 'other-language']
  const inline = createInlineExceptions({ known, isOff: (rule) => rule === off, date })
  return {
    ...inline,
    note: (line: number, text: string, block = line + 1) =>
      inline.add({ source: 'a.md', place: `line:${line}`, block: `line:${block}`, text }),
    covers: (line: number, rule = 'too-short', source = 'a.md') =>
      inline.cover(finding({ rule, source, place: line === 0 ? '' : `line:${line}` })),
  }
}

describe('createInlineExceptions', () => {
  it('excepts from a comment on, in its file and from its rule alone', () => {
    const { note, covers } = exceptions()
    note(5, 'hovedgrep-disable too-short -- avtalt')
    expect([4, 5, 6, 900].map((line) => covers(line))).toEqual([false, true, true, true])
    expect(covers(6, 'campaign')).toBe(false)
    expect(covers(6, 'too-short', 'b.md')).toBe(false)
    expect(covers(0)).toBe(false)
  })

  it('ends at the next enable of the rule, or of all', () => {
    const { note, covers } = exceptions()
    note(5, 'hovedgrep-disable too-short campaign -- avtalt')
    note(10, 'hovedgrep-enable campaign')
    note(20, 'hovedgrep-enable')
    expect([9, 10, 19, 20].map((line) => covers(line))).toEqual([true, true, true, false])
    expect([9, 10].map((line) => covers(line, 'campaign'))).toEqual([true, false])
  })

  it('holds for the block when it begins and ends in it', () => {
    const { note, covers } = exceptions()
    note(5, 'hovedgrep-disable too-short -- avtalt')
    note(5, 'hovedgrep-enable')
    expect([4, 5, 6].map((line) => covers(line))).toEqual([false, true, false])
  })

  it('excepts one block, also where it is a row of several cells', () => {
    const { note, covers, cover } = exceptions()
    note(5, 'hovedgrep-disable-block too-short -- avtalt', 7)
    expect([5, 6, 7, 8].map((line) => covers(line))).toEqual([false, false, true, false])
    expect(cover(finding({ rule: 'too-short', source: 'a.md', place: 'line:7 column:Svar' }))).toBe(true)
  })

  it('excepts a file, also from what is about the whole of it', () => {
    const { note, covers } = exceptions()
    note(50, 'hovedgrep-disable-file too-short -- avtalt')
    note(51, 'hovedgrep-enable other-language')
    expect([0, 1, 99].map((line) => covers(line))).toEqual([true, true, true])
  })

  it('tells of one that is not in use, and not of one whose rule is off', () => {
    const { note, covers, flaws } = exceptions({ off: 'campaign' })
    note(3, 'hovedgrep-disable-block too-short -- brukt', 4)
    note(5, 'hovedgrep-disable other-language campaign -- ikke brukt')
    covers(4)
    expect(flaws()).toEqual([
      {
        rule: 'unused-exception',
        source: 'a.md',
        place: 'line:5',
        inputId: '',
        message: 'Unntaket fra other-language er ikke i bruk: regelen har ingen funn der det gjelder.',
        hint: 'Fjern kommentaren, eller flytt den til det den gjelder.',
      },
    ])
  })

  it('holds through its last day, and then tells that it has ended', () => {
    const last = exceptions({ date: '2027-01-31' })
    last.note(3, 'hovedgrep-disable too-short -- avtalt until:2027-01-31')
    expect(last.covers(4)).toBe(true)
    expect(last.flaws()).toEqual([])
    const after = exceptions({ date: '2027-02-01' })
    after.note(3, 'hovedgrep-disable too-short -- avtalt until:2027-01-31')
    expect(after.covers(4)).toBe(false)
    expect(after.flaws()).toMatchObject([
      {
        rule: 'expired-exception',
        place: 'line:3',
        message: 'Unntaket fra too-short gjaldt til og med 2027-01-31, og gjelder ikke lenger.',
      },
    ])
  })

  it('does not judge last days without a date', () => {
    const { note, covers } = exceptions()
    note(3, 'hovedgrep-disable too-short -- avtalt until:1999-01-31')
    expect(covers(4)).toBe(true)
  })

  it('tells of mistakes where they stand', () => {
    const { note, flaws } = exceptions()
    note(3, 'hovedgrep-disable too-short')
    note(4, 'hovedgrep-enable')
    expect(flaws().map(({ rule, place, message }) => [rule, place, message])).toEqual([
      ['invalid-exception', 'line:3', 'Unntaket fra too-short har ingen begrunnelse, og gjelder ikke.'],
      ['invalid-exception', 'line:4', 'hovedgrep-enable står uten et hovedgrep-disable foran.'],
    ])
  })

  it('does not follow more comments of one file than are remembered, and says so', () => {
    const { note, covers, flaws } = exceptions()
    for (let line = 1; line <= mostNotes; line++) note(line, 'hovedgrep-disable-block campaign -- mange', line)
    note(mostNotes + 1, 'hovedgrep-disable-file too-short -- en til')
    expect(covers(3)).toBe(false)
    expect(flaws().filter(({ rule }) => rule === 'invalid-exception')).toMatchObject([
      { message: 'Filen har flere unntak enn 1000; dette og de neste gjelder ikke.' },
    ])
  })

  it('names the first three inputs of other files because of which it does not hold', () => {
    const { note, cover, flaws } = exceptions()
    note(1, 'hovedgrep-disable campaign -- avtalt')
    const related = ['a.md#line:2', 'b.md#1', 'c.md#2', 'd.md#3', 'e.md#4'].map((inputId) => ({
      source: inputId.slice(0, 4),
      place: '',
      inputId,
    }))
    const wide = finding({ rule: 'campaign', source: 'a.md', place: 'line:7', related })
    expect(cover(wide)).toBe(false)
    expect(flaws()).toMatchObject([
      {
        rule: 'unused-exception',
        message:
          'Unntaket fra campaign gjelder ikke: funnet er også om innspill i andre filer: b.md#1, c.md#2, d.md#3.',
        hint: 'Gjør unntaket under check.exceptions i stedet, med id-en for ett av innspillene.',
      },
    ])
  })

  it('names the files where the inputs are not known', () => {
    const { note, cover, flaws } = exceptions()
    note(1, 'hovedgrep-disable campaign -- avtalt')
    cover(finding({ rule: 'campaign', source: 'a.md', place: 'line:7', groupSources: ['b.md', 'a.md'] }))
    expect(flaws()).toMatchObject([{ message: expect.stringMatching(/andre filer: b\.md\.$/) }])
  })

  it('covers a finding about several inputs that all stand in its file', () => {
    const { note, cover } = exceptions()
    note(1, 'hovedgrep-disable campaign -- avtalt')
    const related = [{ source: 'a.md', place: 'line:9', inputId: 'a.md#line:9' }]
    expect(cover(finding({ rule: 'campaign', source: 'a.md', place: 'line:7', related }))).toBe(true)
  })
})
