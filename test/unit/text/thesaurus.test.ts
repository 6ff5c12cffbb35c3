import { describe, expect, it } from 'vitest'
import { loadThesaurus } from '../../../src/load.ts'
import { stem } from '../../../src/text/stem.ts'
import { emptyThesaurus, openThesaurus, parseThesaurus } from '../../../src/text/thesaurus.ts'

const text = [
  '# a comment',
  'fear: redd frykt | redd frykt | afraid fear',
  'course: kurs opplæring | kurs opplæring | course training',
  '',
  'money: penger budsjett | pengar budsjett | money budget',
  'both: redd | redd | money',
].join('\n')

describe('A thesaurus', () => {
  const { compiled, problems } = parseThesaurus(text)
  const thesaurus = openThesaurus(compiled)
  const conceptsOf = (word: string, language: 'no' | 'en' = 'no'): number[] => {
    const packed = thesaurus.conceptsOf(word, stem(word, language), language)
    return [packed & 0xffff, packed >>> 16].filter((one) => one > 0).map((one) => one - 1)
  }

  it('finds the concepts of a word in each language, whatever its ending, at most two.', () => {
    expect(problems).toEqual([])
    expect(thesaurus.keys).toHaveLength(4)
    expect(conceptsOf('frykten')).toEqual([0])
    expect(conceptsOf('fears', 'en')).toEqual([0])
    expect(conceptsOf('pengane')).toEqual([2])
    expect(conceptsOf('redd')).toEqual([0, 3])
    expect(conceptsOf('money', 'en')).toEqual([2, 3])
    expect(conceptsOf('torg')).toEqual([])
    expect(conceptsOf('redd', 'en')).toEqual([])
  })

  it('takes a Norwegian compound apart: its last part first, a linking s aside.', () => {
    expect(conceptsOf('budsjettkurs')).toEqual([1, 2])
    expect(conceptsOf('opplæringsbudsjett')).toEqual([2, 1])
    expect(conceptsOf('kveldskurs')).toEqual([1])
    expect(conceptsOf('budgetcourse', 'en')).toEqual([])
  })

  it('tells the line of what it cannot read.', () => {
    expect(
      parseThesaurus('fear: redd | redd\nFear x\na: b | c | d\na: b | c | d').problems.map(({ line }) => line),
    ).toEqual([1, 2, 4])
  })

  it('knows nothing when it is empty.', () => {
    expect(emptyThesaurus.conceptsOf('kurs', 'kurs', 'no')).toBe(0)
  })

  it('ships in good order: every line parses, and the same meaning is found across languages.', () => {
    const shipped = loadThesaurus()
    const first = (word: string, language: 'no' | 'en'): number =>
      shipped.conceptsOf(word, stem(word, language), language) & 0xffff
    expect(shipped.keys.length).toBeGreaterThan(300)
    expect(new Set(shipped.keys).size).toBe(shipped.keys.length)
    for (const [no, en] of [
      ['redsel', 'fear'],
      ['anbud', 'tender'],
      ['forsker', 'researcher'],
      ['kurs', 'course'],
      ['frivillige', 'volunteers'],
    ] as const)
      expect(first(no, 'no'), `${no} and ${en}`).toBe(first(en, 'en'))
  })
})
