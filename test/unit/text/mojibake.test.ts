import { describe, expect, it } from 'vitest'
import { findMojibake } from '../../../src/text/mojibake.ts'

/** What UTF-8 looks like when it is read as Windows-1252, where that has all its bytes. */
function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
}

describe('findMojibake', () => {
  it.each([
    ['rÃ¥dhus', 'rådhus'],
    ['SÃ¸rvÃ¥g', 'Sørvåg'],
    ['Ã…pen', 'Åpen'],
    ['PRÃ˜VE', 'PRØVE'],
    ['donâ€™t', 'don’t'],
    ['100â‚¬', '100€'],
    ['Â«slikÂ»', '«slik»'],
    ['bÃƒÂ¥t', 'båt'],
    ['itÃ¢â‚¬â„¢s', 'it’s'],
    ['kjÃ¸ttkakeðŸ˜€', 'kjøttkake😀'],
    ['h√∏ring', 'høring'],
    ['Å¡addat', 'šaddat'],
  ])('reads %s as %s', (written, meant) => {
    const found = findMojibake(`Vi ser på ${written} her.`)
    expect(found).toMatchObject({ written, meant })
  })

  it.each(['Blåbærsyltetøy på brødskiva', 'Det er «nær» – og dyrt…', 'Ærlig talt, Åse: 50 €', 'naïve façade, déjà vu'])(
    'puts %s right after one and after two wrong readings',
    (text) => {
      for (const damaged of [misread(text), misread(misread(text))]) {
        const words = damaged.split(' ').filter((word) => findMojibake(word) !== undefined)
        expect(words.length).toBeGreaterThan(0)
        for (const word of words) expect(text.split(' ')).toContain(findMojibake(word)?.meant)
      }
    },
  )

  it('counts the places and shows the first word', () => {
    expect(findMojibake('Både rÃ¥dhus og brÃ¸d og Ã¸l')).toEqual({ count: 3, written: 'rÃ¥dhus', meant: 'rådhus' })
  })

  it.each([
    'Få på plass en ærlig «høring», sa Åse – og Øyvind’s bror…',
    'SMÅ» KOMMUNER ØNSKER MÅL… OG PRØVÅ’',
    'A ação não é só em São João: NÃO, IRMÃ», AMANHÃ… e mãe',
    'L’âge, château, là-bas, naïf, Noël, ÂGE «Âge» d’or',
    'În România, câinele și pâinea; ROMÂNĂ» și Â…',
    'Größe, Übermut, Ärger, ÄÖÜ», ÅÄÖ”',
    'það er ðjúpt, Þór og Ísland',
    'Tiếng Việt: Ân, Ấn, ÂN» và Ã hay ã',
    'Sámegiella: čáhci, đđ, ŋŋ, šš, ŧŧ, žž, Ášši',
    'Łódź, żółć, ČŠŽ, €uro, √2 • punkt, 5 • 6, x√y',
    'Привет, 你好, العربية',
  ])('says nothing of %s', (text) => {
    expect(findMojibake(text)).toBeUndefined()
  })

  it('takes time in proportion to the text', () => {
    const text = 'Ã'.repeat(200_000) + 'â'.repeat(200_000)
    expect(findMojibake(text)).toBeUndefined()
    expect(findMojibake('Ã¸'.repeat(200_000))?.count).toBe(200_000)
  })
})
