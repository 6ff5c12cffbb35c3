import { describe, expect, it } from 'vitest'
import { HovedgrepError } from '../../../../../src/errors.ts'
import { findingsIn, shortly, taxonomyYaml } from './sample.ts'

const found = (sketch: Parameters<typeof taxonomyYaml>[0], on?: readonly string[]): string[] =>
  shortly(findingsIn(taxonomyYaml(sketch), on))

describe('the rules of the taxonomy', () => {
  it('have nothing to say of a sound taxonomy, with or without a corpus in which every term stands.', () => {
    const texts = [
      'Torgleien er for høy, og salgsboden står tom etter en konsert.',
      'Torgleiga er for høg for dei som berre sel jordbær om sommaren.',
      'The stall rent is too high, and the concert was too loud for the neighbours.',
    ]
    expect(found({})).toEqual([])
    expect(found({}, texts)).toEqual([])
  })

  it('give findings a place, a source and the severity that is set, and none where a rule is off.', () => {
    const yaml = taxonomyYaml({ music: '{ nb: { torgleie: 3, konsert: 5 }, en: { concert: 5 } }' })
    const [finding] = findingsIn(yaml, undefined, { 'term-in-two-levers': 'error' })
    expect(finding).toMatchObject({ severity: 'error', source: 'torg.yaml', place: 'line:20', inputId: '' })
    expect(findingsIn(yaml, undefined, { 'term-in-two-levers': 'off' })).toEqual([])
  })
})

describe('a rule with very many findings', () => {
  it('lists the first thousand, and counts the rest', () => {
    const terms = Array.from({ length: 1003 }, (_, at) => `ord${at}: 1`).join(', ')
    const findings = findingsIn(taxonomyYaml({ stalls: `{ nb: { ${terms} } }` }), ['Torgleien er for høy.'])
    const dead = findings.filter(({ rule }) => rule === 'dead-term')
    expect(dead).toHaveLength(1001)
    // With «konsert» and «torgleige».
    expect(dead.at(-1)).toMatchObject({ place: '', standsFor: 5, message: expect.stringContaining('5 funn til') })
  })
})

describe('lever-without-name', () => {
  it('tells of a name that is absent in one language, though the file is refused by all else.', () => {
    expect(found({ name: '{ nb: Boder, en: Stalls }' })).toEqual([
      'lever-without-name line:6 Navnet på hovedgrep 1 (bod) mangler på nynorsk.',
    ])
  })

  it('tells of a name that is empty, and of one that is absent altogether.', () => {
    expect(found({ name: '{ nb: "", nn: , en: Stalls }' })).toEqual([
      'lever-without-name line:6 Navnet på hovedgrep 1 (bod) mangler på bokmål og nynorsk.',
    ])
    expect(found({ name: '' })).toEqual([
      'lever-without-name line:6 Navnet på hovedgrep 1 (bod) mangler på bokmål, nynorsk og engelsk.',
    ])
  })

  it('leaves every other mistake to the reader, which refuses the file.', () => {
    expect(() => findingsIn(taxonomyYaml({ name: '{ nb: [Boder], nn: Buer, en: Stalls }' }))).toThrow(HovedgrepError)
    expect(() => findingsIn(taxonomyYaml({ name: '{ nb: Boder, nn: Buer, en: Stalls, se: x }' }))).toThrow('se')
  })
})

describe('lever-without-description', () => {
  it('tells of a description that is absent in one language.', () => {
    expect(found({ description: '{ nb: Om boder., en: About stalls. }' })).toEqual([
      'lever-without-description line:7 Beskrivelsen av hovedgrep 1 (bod) mangler på nynorsk.',
    ])
  })

  it('tells of a lever with neither description nor terms.', () => {
    const yaml = taxonomyYaml().replace(/^ {4}description: .*Om boder.*\n/m, '')
    const bare = yaml.replace(/ {8}terms: .*torgleie.*\n/, '').replace(/ {4}terms: .*salgsbod.*\n/, '')
    expect(shortly(findingsIn(bare))).toContain(
      'lever-without-description line:4 Beskrivelsen av hovedgrep 1 (bod) mangler på bokmål, nynorsk og engelsk.',
    )
  })
})

describe('lever-terms-only', () => {
  it('tells of a lever whose description is left out, which is allowed.', () => {
    const yaml = taxonomyYaml().replace(/^ {4}description: .*Om boder.*\n/m, '')
    expect(findingsIn(yaml)).toMatchObject([{ rule: 'lever-terms-only', severity: 'info', place: 'line:4' }])
  })
})

describe('subtopic-without-name', () => {
  it('tells of a name that is absent in one language.', () => {
    expect(found({ subtopicName: '{ nb: Leie, nn: Leige }' })).toEqual([
      'subtopic-without-name line:9 Navnet på deltemaet leie i hovedgrep 1 (bod) mangler på engelsk.',
    ])
  })
})

describe('subtopic-without-term', () => {
  it('tells of a subtopic that has no terms.', () => {
    expect(found({ rent: '{}' })).toEqual([
      'subtopic-without-term line:9 Deltemaet leie i hovedgrep 1 (bod) har ingen termer.',
    ])
  })

  it('tells of a subtopic all of whose terms are taken by others.', () => {
    expect(found({ rent: '{ nb: { salgsboder: 3 } }' })).toContain(
      'subtopic-without-term line:9 Deltemaet leie i hovedgrep 1 (bod) har bare termer som aldri gir treff, fordi andre termer tar ordene.',
    )
  })

  it('tells of one language only where the lever has terms in both.', () => {
    expect(found({ rent: '{ nb: { torgleie: 5 } }' })).toEqual([])
    expect(found({ rent: '{ nb: { torgleie: 5 } }', stalls: '{ en: { stall: 4 } }' })).toEqual([
      'subtopic-without-term line:9 Deltemaet leie i hovedgrep 1 (bod) har ingen engelske termer, bare norske.',
    ])
    expect(found({ rent: '{ en: { stall rent: 5 } }' })).toEqual([
      'subtopic-without-term line:9 Deltemaet leie i hovedgrep 1 (bod) har ingen norske termer, bare engelske.',
    ])
  })
})

describe('term-in-two-levers', () => {
  it('tells of the lighter of two equal terms, and which of the two gives hits.', () => {
    expect(found({ music: '{ nb: { konsert: 5, Torgleie: 3 }, en: { concert: 5 } }' })).toEqual([
      'term-in-two-levers line:20 Termen «Torgleie» (nb, musikk/konsert) står også under bod (linje 11) og gir bare treff der: vekten er 5 mot 3.',
    ])
  })

  it('tells of the later of two terms of the same weight, also across bokmål and nynorsk.', () => {
    expect(found({ music: '{ nb: { konsert: 5 }, nn: { torgleie: 5 }, en: { concert: 5 } }' })).toEqual([
      'term-in-two-levers line:20 Termen «torgleie» (nn, musikk/konsert) står også under bod (linje 11) og gir bare treff der: vekten er den samme, og den står først.',
    ])
  })

  it('leaves the same word in Norwegian and in English alone, since they are never matched in the same text.', () => {
    expect(found({ stalls: '{ nb: { festival: 4 } }', music: '{ nb: { konsert: 5 }, en: { festival: 5 } }' })).toEqual(
      [],
    )
  })
})

describe('colliding-stems', () => {
  it('tells of different words that the stemmer makes one.', () => {
    expect(found({ music: '{ nb: { konsert: 5, salgsboder: 2 }, en: { concert: 5 } }' })).toEqual([
      'colliding-stems line:20 Termen «salgsboder» (nb, musikk/konsert) har samme ordstamme som «salgsbod» (nb, bod, linje 12), så begge gir treff for bod.',
    ])
  })
})

describe('shadowed-term', () => {
  it('tells of a term whose subtopic never counts, and of one whose weight never does.', () => {
    expect(found({ stalls: '{ nb: { torgleien: 3, salgsbod: 4, salgsboden: 2 } }' })).toEqual([
      'shadowed-term line:12 Termen «torgleien» (nb, bod) gir aldri treff: ordene tas alltid av «torgleie» (nb, bod/leie, linje 11), som viser et annet deltema.',
      'shadowed-term line:12 Termen «salgsboden» (nb, bod) gir aldri treff: ordene tas alltid av «salgsbod» (nb, bod, linje 12), med vekt 4 i stedet for 2.',
    ])
  })

  it('leaves two spellings alone that say the same, and a word inside a phrase, which stands alone elsewhere.', () => {
    expect(found({ stalls: '{ nb: { salgsbod: 4, salgsboden: 4 }, nn: { salgsbod: 4 } }' })).toEqual([])
    expect(found({ stalls: '{ nb: { bod: 4, ledig bod: 5 } }' })).toEqual([])
  })
})

describe('dead-term', () => {
  const texts = ['Torgleien er for høy, og salgsboden står tom.', 'Vi vil ha en konsert til på torget.']

  it('tells of a term that gives no hit in the corpus, and not of languages that the corpus has no inputs in.', () => {
    expect(found({ stalls: '{ nb: { salgsbod: 4, brygge: 2 } }' }, texts)).toEqual([
      'dead-term line:11 Termen «torgleige» (nn, bod/leie) gir ingen treff (2 innspill på norsk).',
      'dead-term line:12 Termen «brygge» (nb, bod) gir ingen treff (2 innspill på norsk).',
    ])
  })

  it('says which term takes the words where they stand all the same.', () => {
    const dead = found({ stalls: '{ nb: { salgsbod: 4, tom: 1, står tom: 3 } }' }, [...texts, 'Torgleiga må ned.'])
    expect(dead).toEqual([
      'dead-term line:12 Termen «tom» (nb, bod) står 1 gang, men gir ingen treff fordi ordene tas av «står tom» (nb, bod, linje 12) (3 innspill på norsk).',
    ])
  })

  it('says so where the words stand only as what there should be no more of.', () => {
    const sketch = { rent: '{ nb: { torgleie: 5 } }', stalls: '{ nb: { salgsbod: 4, festival: 4 } }' }
    expect(found(sketch, [...texts, 'Vi trenger ikke flere festivaler.'])).toEqual([
      'dead-term line:12 Termen «festival» (nb, bod) står 1 gang, men gir ingen treff fordi innspillet ber om mindre av det (3 innspill på norsk).',
    ])
  })

  it('tells of a term without words also without a corpus, and of nothing else then.', () => {
    expect(found({ stalls: '{ nb: { salgsbod: 4, "…": 2 } }' })).toEqual([
      'dead-term line:12 Termen «…» (nb, bod) har ingen ord og kan aldri gi treff.',
    ])
  })

  it('counts a hit inside a compound.', () => {
    const sketch = { rent: '{ nb: { torgleie: 5 } }', stalls: '{ nb: { salgsbod: 4, brygge: 4 } }' }
    expect(found(sketch, [...texts, 'Fiskebryggene er tomme.'])).toEqual([])
  })
})
