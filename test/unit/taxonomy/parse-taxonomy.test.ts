import { describe, expect, it } from 'vitest'
import { HovedgrepError } from '../../../src/errors.ts'
import { parseTaxonomy } from '../../../src/taxonomy/parse-taxonomy.ts'
import { sampleWith, sampleYaml } from './sample.ts'

const sha256 = 'ab'.repeat(32)

function errorOf(yaml: string): HovedgrepError {
  try {
    parseTaxonomy(yaml, 'prøve.yaml', sha256)
  } catch (error) {
    if (error instanceof HovedgrepError) return error
    throw error
  }
  throw new Error('the taxonomy was accepted')
}

/** The lines of the message that hold a mistake, without indentation. */
function mistakesOf(yaml: string): readonly string[] {
  return errorOf(yaml)
    .message.split('\n')
    .slice(1)
    .map((line) => line.trim())
}

describe('parseTaxonomy', () => {
  it('gives the levers, subtopics and terms in the order of the file', () => {
    const taxonomy = parseTaxonomy(sampleYaml, 'prøve.yaml', sha256)
    expect(taxonomy.id).toBe('liten')
    expect(taxonomy.sha256).toBe(sha256)
    expect(taxonomy.levers.map(({ number, id }) => [number, id])).toEqual([
      [1, 'kultur'],
      [2, 'forsok'],
    ])
    expect(taxonomy.levers[0]?.subtopics.map(({ id, name }) => [id, name.en])).toEqual([
      ['mot', 'Courage'],
      ['2-ledelse', 'Leadership'],
    ])
    expect(taxonomy.levers[0]?.terms).toEqual([
      { text: 'lov å feile', language: 'nb', weight: 5, subtopic: 'mot' },
      { text: 'fryktkultur', language: 'nb', weight: 4, subtopic: 'mot' },
      { text: 'fear of failure', language: 'en', weight: 4, subtopic: 'mot' },
      { text: 'endringsvilje', language: 'nb', weight: 3, subtopic: '' },
    ])
  })

  it('keeps a version as it is written, also where it looks like a number', () => {
    expect(parseTaxonomy(sampleYaml, 'prøve.yaml', sha256).version).toBe('1.10')
  })

  it('folds the line breaks of a description', () => {
    expect(parseTaxonomy(sampleYaml, 'prøve.yaml', sha256).levers[0]?.description.nb).toBe('Om mot og ledelse.')
  })

  it('lets a lever with terms go without a description, and a term be a number', () => {
    const lever = parseTaxonomy(sampleYaml, 'prøve.yaml', sha256).levers[1]
    expect(lever?.description).toEqual({ nb: '', nn: '', en: '' })
    expect(lever?.terms[0]).toEqual({ text: '24', language: 'nb', weight: 1, subtopic: '' })
  })

  it('composes letters that are written with combining marks', () => {
    const yaml = sampleWith('nb: Forsøk, nn', 'nb: "Pa\u030Agang", nn')
    expect(parseTaxonomy(yaml, 'prøve.yaml', sha256).levers[1]?.name.nb).toBe('P\u00E5gang')
  })

  it('lists every mistake with line and column, in the order of the file, and gives the first as its place', () => {
    const yaml = sampleWith('fryktkultur: 4', 'fryktkultur: 6')
      .replace('id: forsok', 'id: Forsøk')
      .replace('name: { nb: Mot,', 'nmae: { nb: Mot,')
    const error = errorOf(yaml)
    expect(error.code).toBe('TAXONOMY_INVALID')
    expect(error.place).toEqual({ source: 'prøve.yaml', place: 'line:14' })
    expect(error.hint).toContain('levers.schema.json')
    expect(error.message).toBe(
      [
        'Taksonomien har 4 feil:',
        '  prøve.yaml:14:9 hovedgrep 1: deltema mot mangler nøkkelen «name»',
        '  prøve.yaml:15:9 ukjent nøkkel «nmae» i hovedgrep 1: deltema (ventet id, name, terms; mente du «name»?)',
        '  prøve.yaml:17:46 vekten av «fryktkultur» må være et helt tall (ventet fra 1 til 5, fikk 6)',
        '  prøve.yaml:25:9 hovedgrep 2: id kan ikke brukes (ventet små bokstaver a–z, sifre og bindestrek, fikk «Forsøk»)',
      ].join('\n'),
    )
  })

  const mistakes: readonly (readonly [title: string, yaml: string, expected: string])[] = [
    ['an empty file', '', '1:1 filen er tom (ventet id, version, levers)'],
    ['a file with comments only', '# her kommer det\n', '1:1 filen er tom'],
    [
      'a list at the top',
      '- a\n',
      '1:1 taksonomien må være nøkler med verdier (ventet id, version, levers, fikk en liste)',
    ],
    ['a missing version', sampleWith('version: 1.10\n', ''), '1:1 taksonomien mangler nøkkelen «version»'],
    ['no lever', 'id: a\nversion: b\nlevers: []\n', '3:9 taksonomien har ingen hovedgrep'],
    ['levers that are no list', 'id: a\nversion: b\nlevers: 3\n', '3:9 levers må være en liste'],
    ['a lever that is a text', 'id: a\nversion: b\nlevers: [kultur]\n', '3:10 hovedgrep 1 må være nøkler med verdier'],
    [
      'a gap in the numbers',
      sampleWith('number: 2', 'number: 3'),
      '24:13 hovedgrep 2: number stemmer ikke med rekkefølgen (ventet 2, fikk 3)',
    ],
    [
      'a number that is none',
      sampleWith('number: 2', 'number: to'),
      '24:13 hovedgrep 2: number må være et helt tall (ventet minst 1, fikk «to»)',
    ],
    [
      'an id used twice',
      sampleWith('id: forsok', 'id: kultur'),
      'hovedgrep 2: id «kultur» står to ganger (ventet en ny id, den første står på linje 5)',
    ],
    [
      'the reserved id',
      sampleWith('id: forsok', 'id: ingen'),
      'hovedgrep 2: id kan ikke være «ingen»: ordet er opptatt',
    ],
    [
      'a subtopic id used twice',
      sampleWith('id: 2-ledelse', 'id: mot'),
      'hovedgrep 1: deltema-id «mot» står to ganger',
    ],
    [
      'a name without nynorsk',
      sampleWith('nb: Forsøk, nn: Forsøk, en', 'nb: Forsøk, en'),
      'hovedgrep 2: name mangler nøkkelen «nn»',
    ],
    [
      'an empty name',
      sampleWith('nb: Forsøk, nn: Forsøk', 'nb: " ", nn: Forsøk'),
      'hovedgrep 2: name.nb må være en tekst (ventet en tekst som ikke er tom, fikk en tom tekst)',
    ],
    [
      'a name with a terminal escape',
      sampleWith('nb: Forsøk, nn: Forsøk', 'nb: "\\e[31m", nn: Forsøk'),
      'hovedgrep 2: name.nb inneholder usynlige styretegn',
    ],
    [
      'a weight that is no integer',
      sampleWith('sandkasse: 5', 'sandkasse: 2.5'),
      'vekten av «sandkasse» må være et helt tall (ventet fra 1 til 5, fikk 2.5)',
    ],
    [
      'a term twice in one map',
      sampleWith('fryktkultur: 4', 'fryktkultur: 4, fryktkultur: 3'),
      '«fryktkultur» står to ganger (første gang på linje 17)',
    ],
    [
      'a term in two subtopics',
      sampleWith('endringsvilje: 3', 'Fryktkultur: 3'),
      'termen «Fryktkultur» står to ganger for språket nb i samme hovedgrep (første gang på linje 17)',
    ],
    [
      'an unknown language',
      sampleWith('nb: { endringsvilje: 3 }', 'no: { endringsvilje: 3 }'),
      'ukjent nøkkel «no» i hovedgrep 1: terms (ventet nb, nn, en',
    ],
    [
      'terms as a list',
      sampleWith('nb: { endringsvilje: 3 }', 'nb: [endringsvilje]'),
      'hovedgrep 1: terms.nb må være termer med vekt (ventet { term: vekt }, fikk en liste)',
    ],
    ['an empty term', sampleWith('endringsvilje: 3', '" ": 3'), 'en term i hovedgrep 1: terms kan ikke brukes'],
    [
      'a lever with neither description nor terms',
      sampleWith('nb: { "24": 1, sandkasse: 5 }', 'nb:'),
      'hovedgrep 2 har verken beskrivelse eller termer',
    ],
  ]
  it.each(mistakes)('reports %s with its place', (_title, yaml, expected) => {
    expect(mistakesOf(yaml).join('\n')).toContain(expected)
  })

  it('reports a mistake once, not again for what follows from it', () => {
    expect(mistakesOf(sampleWith('sandkasse: 5', 'sandkasse: 9'))).toHaveLength(1)
    expect(mistakesOf(sampleWith('id: forsok', 'id: ""'))).toHaveLength(1)
  })

  it('accepts the same term in two languages and in two levers', () => {
    const yaml = sampleWith('fear of failure: 4', 'fryktkultur: 4').replace('sandkasse: 5', 'fryktkultur: 5')
    expect(parseTaxonomy(yaml, 'prøve.yaml', sha256).levers[1]?.terms).toHaveLength(2)
  })

  it('writes out control characters from the file in its message', () => {
    const message = errorOf('"\\e[31mrød\\u202e": 1\n').message
    expect(message).toContain('«\\u001B[31mrød\\u202E»')
    expect(message).not.toContain('\u001B')
  })
})
