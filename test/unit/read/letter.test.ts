import { describe, expect, it } from 'vitest'
import { lineOf, readBytes } from './read-fixture.ts'

async function letter(content: string) {
  const { units, blocks } = await readBytes('text', content)
  const facts = units[0]?.kind === 'document' ? Object.fromEntries(units[0].meta) : {}
  return { facts, blocks: blocks.map((block) => [lineOf(block), block.setAside ?? 'input', block.text]) }
}

describe('letters', () => {
  it('may have no blank lines: a salutation parts the head from what is said.', async () => {
    const { facts, blocks } = await letter(
      'Storelva kommune\nDato: 12.04.2019\nTil: KMD\nInnspill til meldingen\nHei\nVi vil ha mer tillit til dem som jobber der.\nHilsen\nKari\n',
    )
    expect(facts).toEqual({ avsender: 'Storelva kommune', dato: '12.04.2019', emne: 'Innspill til meldingen' })
    expect(blocks).toEqual([
      [1, 'letterhead', 'Storelva kommune'],
      [2, 'reference', 'Dato: 12.04.2019\nTil: KMD'],
      [4, 'subject', 'Innspill til meldingen'],
      [5, 'salutation', 'Hei'],
      [6, 'input', 'Vi vil ha mer tillit til dem som jobber der.'],
      [7, 'sign-off', 'Hilsen\nKari'],
    ])
  })

  it('may have neither blank lines nor a salutation: what is said begins below the last line with a known form.', async () => {
    const { blocks } = await letter(
      'Storelva kommune\nDeres ref.: 18/4471\nVi vil ha mer tillit til dem som jobber der.\nMvh Kari\n',
    )
    expect(blocks).toEqual([
      [1, 'letterhead', 'Storelva kommune'],
      [2, 'reference', 'Deres ref.: 18/4471'],
      [3, 'input', 'Vi vil ha mer tillit til dem som jobber der.'],
      [4, 'sign-off', 'Mvh Kari'],
    ])
  })

  it.each(['Lynghei, 21. september 2026', 'Lynghei 21.09.2026', '21. september 2026', 'Lynghei, den 21.9.2026'])(
    'are known by a date and a postal address, without a reference or a salutation: %s.',
    async (date) => {
      const { facts, blocks } = await letter(
        `Lynghei kommune\nRådhusveien 1\n4000 Lynghei\n\nKommunal- og moderniseringsdepartementet\nPostboks 8112 Dep\n0032 Oslo\n\n${date}\n\nInnspill til meldingen\n\nAnbudene er så detaljerte at ingen våger å foreslå noe nytt.\n\nMed vennlig hilsen\n\nKari Nordmann\n`,
      )
      expect(facts).toEqual({ avsender: 'Lynghei kommune', dato: date, emne: 'Innspill til meldingen' })
      expect(blocks.filter(([, kind]) => kind === 'input').map(([, , text]) => text)).toEqual([
        'Anbudene er så detaljerte at ingen våger å foreslå noe nytt.',
      ])
    },
  )

  it('are not made of notes that have a date and a number of people.', async () => {
    const { blocks } = await letter(
      'Folkemøte\n\n21. september 2026\n\n2000 innbyggere har sagt nei til dette\n\nAnbudene er så detaljerte at ingen våger noe.\n',
    )
    expect(blocks.filter(([, kind]) => kind === 'letterhead')).toEqual([])
  })

  it('have headings whose numbers go on, also after points.', async () => {
    const prose = 'Vi mener at de som kan tjenesten, må få bestemme mer over hvordan den gjøres av dem alle.'
    const { blocks } = await letter(
      `Hei,\n\n1. Om styring\n\n${prose}\n\na) Færre mål.\nb) Mer tid.\n\n2. Om tid\n\n${prose}\n\nBeste hilsener\nKari\n`,
    )
    expect(blocks.map(([line, reason]) => [line, reason])).toEqual([
      [1, 'salutation'],
      [3, 'heading'],
      [5, 'input'],
      [7, 'input'],
      [8, 'input'],
      [10, 'heading'],
      [12, 'input'],
      [14, 'sign-off'],
    ])
  })

  it('may be mails that were saved as text, with what programs write above and below them.', async () => {
    const { facts, blocks } = await letter(
      'Fra: Kari\nSendt: 12. april 2019 10:32\nTil: KMD\nEmne: Innspill\n\nHei!\n\nVi vil ha tog.\n\nVennlig hilsen\n\nKari\nrådgiver\nTlf. 12345678\n',
    )
    expect(facts).toEqual({ avsender: 'Kari', emne: 'Innspill' })
    expect(blocks.map(([line, reason]) => [line, reason])).toEqual([
      [1, 'reference'],
      [4, 'subject'],
      [6, 'salutation'],
      [8, 'input'],
      [10, 'sign-off'],
      [12, 'sign-off'],
    ])
  })

  it('have no head of more than a hundred lines: a long list of short lines with a date in it is what somebody says.', async () => {
    const names = Array.from({ length: 120 }, (_, at) => `Punkt ${'x'.repeat(at % 7)}`).join('\n')
    const { blocks } = await letter(`Dato: 12.04.2019\n${names}\n`)
    expect(blocks.map(([line, reason]) => [line, reason])).toEqual([[1, 'input']])
    const short = await letter('Dato: 12.04.2019\nPunkt x\nPunkt xx\n')
    expect(short.blocks.every(([, reason]) => reason !== 'input')).toBe(true)
  })
})
